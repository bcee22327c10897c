package speed

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
)

// memory answers with the bodies in turn, without a network: what is left is the client's own work.
type memory struct {
	bodies  [][]byte
	headers []http.Header
	n       int // requests
	sent    []byte
}

// inMemory makes an http.Client of it.
func inMemory(bodies ...[]byte) *http.Client {
	m := &memory{bodies: bodies}
	for _, body := range bodies {
		m.headers = append(m.headers, header(len(body)))
	}
	return &http.Client{Transport: m}
}

func (m *memory) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Body != nil {
		sent := bytes.NewBuffer(m.sent[:0])
		sent.ReadFrom(r.Body)
		r.Body.Close()
		m.sent = sent.Bytes()
	}
	i := m.n % len(m.bodies)
	m.n++
	return &http.Response{
		Status: "200 OK", StatusCode: http.StatusOK, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: m.headers[i],
		Body: io.NopCloser(bytes.NewReader(m.bodies[i])), ContentLength: int64(len(m.bodies[i])), Request: r,
	}, nil
}

// serve answers with the body over HTTP.
func serve(body []byte) *httptest.Server {
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.Copy(io.Discard, r.Body)
		for name, values := range header(len(body)) {
			w.Header()[name] = values
		}
		w.Write(body)
	}))
}

// header is what Stripe sends with an answer of n bytes.
func header(n int) http.Header {
	return http.Header{
		"Access-Control-Allow-Credentials":  {"true"},
		"Access-Control-Allow-Methods":      {"GET, HEAD, PUT, PATCH, POST, DELETE"},
		"Access-Control-Allow-Origin":       {"*"},
		"Access-Control-Expose-Headers":     {"Request-Id, Stripe-Manage-Version, Stripe-Should-Retry, X-Stripe-External-Auth-Required, X-Stripe-Privileged-Session-Required"},
		"Access-Control-Max-Age":            {"300"},
		"Cache-Control":                     {"no-cache, no-store"},
		"Content-Length":                    {strconv.Itoa(n)},
		"Content-Security-Policy":           {"base-uri 'none'; default-src 'none'; form-action 'none'; frame-ancestors 'none'; img-src 'self'; script-src 'self' 'report-sample'; style-src 'self'"},
		"Content-Type":                      {"application/json"},
		"Idempotency-Key":                   {"1795199148156975355_QLDKCA"},
		"Original-Request":                  {"req_4UAwfz9pHpmZqm"},
		"Request-Id":                        {"req_4UAwfz9pHpmZqm"},
		"Strict-Transport-Security":         {"max-age=63072000; includeSubDomains; preload"},
		"Stripe-Should-Retry":               {"false"},
		"Stripe-Version":                    {"2026-03-25.dahlia"},
		"Vary":                              {"Origin"},
		"X-Stripe-Priority-Routing-Enabled": {"true"},
		"X-Wc":                              {"ABGHI"},
	}
}

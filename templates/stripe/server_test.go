package stripe

import (
	"context"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// A reply is what a test server answers.
type reply struct {
	status int
	header map[string]string
	body   string
	cut    bool // end the connection before the end of the body
	reset  bool // end the connection instead of an answer
	hang   bool // do not answer until the request ends
}

// ok returns the reply 200 with body.
func ok(body string) reply { return reply{status: http.StatusOK, body: body} }

// response returns the reply without a server.
func (r reply) response(req *http.Request) (*http.Response, error) {
	if r.reset {
		return nil, io.ErrUnexpectedEOF
	}
	res := &http.Response{
		StatusCode: r.status, Header: make(http.Header), Request: req,
		Body: io.NopCloser(strings.NewReader(r.body)), ContentLength: int64(len(r.body)),
	}
	for name, value := range r.header {
		res.Header.Set(name, value)
	}
	return res, nil
}

// A recorded is a request that a test server got.
type recorded struct {
	method, url string
	header      http.Header
	body        string
}

// A testServer answers with its replies in turn, with the last one again and again, and records the
// requests.
type testServer struct {
	*httptest.Server
	mu       sync.Mutex
	replies  []reply
	requests []recorded
	waits    []time.Duration // before retries, which do not really wait
}

// serve starts a server and returns the methods of a client of it.
func serve(t *testing.T, replies []reply, opts ...ClientOption) (*sessions, *testServer) {
	t.Helper()
	srv := &testServer{replies: replies}
	srv.Server = httptest.NewServer(srv)
	t.Cleanup(srv.Close)
	client := NewClient("sk_test_123", append([]ClientOption{WithBaseURL(srv.URL), WithHTTPClient(srv.Client())}, opts...)...)
	client.backend.wait = func(ctx context.Context, d time.Duration) error {
		srv.waits = append(srv.waits, d)
		return ctx.Err()
	}
	return &sessions{client.backend}, srv
}

func (s *testServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	s.mu.Lock()
	s.requests = append(s.requests, recorded{r.Method, r.URL.String(), r.Header.Clone(), string(body)})
	n := len(s.requests)
	answer := s.replies[min(n, len(s.replies))-1]
	s.mu.Unlock()

	switch {
	case answer.hang:
		<-r.Context().Done()
		return
	case answer.reset:
		panic(http.ErrAbortHandler)
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Request-Id", "req_"+strconv.Itoa(n))
	for name, value := range answer.header {
		w.Header().Set(name, value)
	}
	if answer.cut {
		w.Header().Set("Content-Length", strconv.Itoa(len(answer.body)+100))
	}
	w.WriteHeader(answer.status)
	io.WriteString(w, answer.body)
	if answer.cut {
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	}
}

// got returns the requests so far.
func (s *testServer) got() []recorded {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.requests
}

// roundTripper is a transport that is a function.
type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// discard is a log that nobody reads.
func discard() *log.Logger { return log.New(io.Discard, "", 0) }

// nothing reports whether v is what a call that failed returns: nil, and with stripe-go's types
// never nil. See failed.
func nothing[T any](v *T) bool { return (v == nil) == (failed(new(T)) == nil) }

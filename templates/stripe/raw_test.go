package stripe

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// What is sent for each method: values where Stripe reads them, JSON in the body, and an idempotency
// key with what writes.
func TestRawRequestMethods(t *testing.T) {
	const form, object = "a=x+y&b[c]=1", `{"a":1}`
	for _, c := range []struct {
		method, sent string
		query, body  bool // where the values are
		json, key    bool
	}{
		{"POST", "POST", false, true, true, true},
		{"post", "POST", false, true, true, true},
		{"Patch", "PATCH", false, true, true, true},
		{"put", "PUT", false, true, true, true},
		{"delete", "DELETE", true, false, true, true},
		{"GET", "GET", true, false, false, false},
		{"get", "GET", true, false, false, false},
		{"head", "HEAD", true, false, false, false},
		{"OPTIONS", "OPTIONS", true, false, false, false},
	} {
		s, srv := serve(t, []reply{ok(`{}`)})
		client := &Client{s.backend}
		params := &RawParams{Values: url.Values{"b[c]": {"1"}, "a": {"x y"}}}
		if _, err := client.RawRequest(context.Background(), c.method, "/v1/x", params); err != nil || len(srv.got()) != 1 {
			t.Errorf("%s: %v", c.method, err)
			continue
		}
		q, wantURL, wantBody, wantContent := srv.got()[0], "/v1/x", "", ""
		if c.query {
			wantURL += "?" + form
		}
		if c.body {
			wantBody, wantContent = form, formContent
		}
		if q.method != c.sent || q.url != wantURL || q.body != wantBody || q.header.Get("Content-Type") != wantContent || c.key != (len(q.header.Get("Idempotency-Key")) >= 26) {
			t.Errorf("%s: %+v", c.method, q)
		}

		_, err := client.RawRequest(context.Background(), c.method, "/v2/x", &RawParams{JSON: json.RawMessage(object)})
		if !c.json {
			want := "stripe: JSON cannot be sent with " + c.sent + ", only with POST, PATCH, PUT and DELETE"
			if err == nil || err.Error() != want || len(srv.got()) != 1 {
				t.Errorf("%s with JSON: %v, %d requests", c.method, err, len(srv.got()))
			}
			continue
		}
		if err != nil || len(srv.got()) != 2 {
			t.Errorf("%s with JSON: %v, %d requests", c.method, err, len(srv.got()))
			continue
		}
		if q := srv.got()[1]; q.method != c.sent || q.url != "/v2/x" || q.body != object || q.header.Get("Content-Type") != "application/json" || q.header.Get("Idempotency-Key") == "" {
			t.Errorf("%s with JSON: %+v", c.method, q)
		}
	}
}

// The same key goes with all attempts, and a caller's key is not replaced.
func TestRawRequestKeys(t *testing.T) {
	for _, method := range []string{"POST", "PATCH", "PUT", "DELETE", "GET"} {
		s, srv := serve(t, []reply{{status: 500, body: stripeBody}, ok(`{}`)})
		params := new(RawParams)
		params.SetIdempotencyKey("key_1")
		r, err := (&Client{s.backend}).RawRequest(context.Background(), method, "/v2/x", params)
		if err != nil || r.IdempotencyKey != "key_1" || len(srv.got()) != 2 || srv.got()[1].header.Get("Idempotency-Key") != "key_1" {
			t.Errorf("%s: %v, %v", method, r, err)
		}
	}
	s, srv := serve(t, []reply{{status: 500, body: stripeBody}, ok(`{}`)})
	if _, err := (&Client{s.backend}).RawRequest(context.Background(), "delete", "/v2/x", nil); err != nil || len(srv.got()) != 2 {
		t.Fatal(err)
	}
	if one, other := srv.got()[0].header.Get("Idempotency-Key"), srv.got()[1].header.Get("Idempotency-Key"); one == "" || one != other {
		t.Errorf("%q and %q", one, other)
	}
}

// Nothing is sent if something of it would be dropped, or is wrong.
func TestRawRequestRefused(t *testing.T) {
	object, values := json.RawMessage(`{"a": "SECRET"}`), url.Values{"a": {"SECRET"}}
	extra := &RawParams{JSON: object}
	extra.AddExtra("a", "SECRET")
	s, srv := serve(t, []reply{ok(`{}`)})
	for _, c := range []struct {
		method string
		params *RawParams
		want   string
	}{
		{"POST", &RawParams{JSON: object, Values: values}, "stripe: JSON cannot be sent together with Values or Extra"},
		{"DELETE", extra, "stripe: JSON cannot be sent together with Values or Extra"},
		{"POST", &RawParams{JSON: json.RawMessage(`{"a": "SECRET"`)}, "stripe: JSON is not valid JSON"},
		{"POST", &RawParams{JSON: json.RawMessage(`{} SECRET`)}, "stripe: JSON is not valid JSON"},
		{"POST", &RawParams{JSON: json.RawMessage{}}, "stripe: JSON is not valid JSON"},
		{"", nil, `stripe: "" is not an HTTP method`},
		{"PO ST", nil, `stripe: "PO ST" is not an HTTP method`},
		{"POST /v1/y HTTP/1.1\r\nX: y", nil, `stripe: "POST /v1/y HTTP/1.1\r\nX: y" is not an HTTP method`},
		{"post ", nil, `stripe: "post " is not an HTTP method`},
		{"PÖST", nil, `stripe: "PÖST" is not an HTTP method`},
	} {
		r, err := (&Client{s.backend}).RawRequest(context.Background(), c.method, "/v2/x", c.params)
		if r != nil || err == nil || err.Error() != c.want {
			t.Errorf("%q: %v, %v\nwant %s", c.method, r, err, c.want)
		}
	}
	if n := len(srv.got()); n != 0 {
		t.Errorf("%d requests", n)
	}
	if _, err := (&Client{s.backend}).RawRequest(context.Background(), "POST", "/v2/x", &RawParams{JSON: object, Values: url.Values{}}); err != nil {
		t.Error(err) // there is nothing in it
	}
}

// A path that cannot be sent is an error before anything is, in one line.
func TestRawRequestPaths(t *testing.T) {
	s, srv := serve(t, []reply{ok(`{}`)})
	for path, want := range map[string]string{
		" /v1/x":                        `stripe: path " /v1/x": a slash and then a path without query expected`,
		"v1/sk_live_SECRET":             `stripe: path "v1/[redacted]": a slash and then a path without query expected`,
		"/v1/x\n?a=SECRET":              `stripe: path "/v1/x\n": a slash and then a path without query expected`,
		"/v1/a\r\nb":                    "stripe: GET /v1/a b: net/url: invalid control character in URL",
		"/v1/\x00":                      "stripe: GET /v1/: net/url: invalid control character in URL",
		"/v1/%zz":                       `stripe: GET /v1/%zz: invalid URL escape "%zz"`,
		"/v1/é":                         "stripe: GET /v1/é: the path is not escaped, see PathEscape of package net/url",
		"/" + strings.Repeat("é", 1000): "stripe: GET /" + strings.Repeat("é", 249) + "…: the path is not escaped, see PathEscape of package net/url",
	} {
		_, err := (&Client{s.backend}).RawRequest(context.Background(), "GET", path, nil)
		if errorText(err) != want {
			t.Errorf("%.50q: %v, want %s", path, err, want)
		}
	}
	if n := len(srv.got()); n != 0 {
		t.Errorf("%d requests", n)
	}
}

// What is not a file is read as the answers of other calls are.
func TestRawRequestAnswers(t *testing.T) {
	const page = "<html>sign in</html>"
	for _, c := range []struct {
		name, content, body string
		want                string // in the error, "" for none
		requests            int
	}{
		{"JSON", "application/json", `{"a": 1}`, "", 1},
		{"JSON with a charset", "Application/JSON; charset=utf-8", `{"a": 1}`, "", 1},
		{"nothing", "application/json", "", "", 1},
		{"file", "application/pdf", "%PDF", "", 1},
		{"file of JSON", "text/csv", `{"a":`, "", 1},
		{"HTML", "text/html", page, "content type text/html): " + page, 1},
		{"HTML that says it is JSON", "application/json", page, "content type application/json): " + page, 1},
		{"HTML that does not say", "", page, "(status 200, request req_1): " + page, 1},
		{"null", "application/json", "null", "object expected", 1},
		{"cut off", "application/json", `{"a":`, "JSON ends at byte 5", 3},
	} {
		s, srv := serve(t, []reply{{status: 200, body: c.body, header: map[string]string{"Content-Type": c.content}}})
		r, err := (&Client{s.backend}).RawRequest(context.Background(), http.MethodPost, "/v1/x", nil)
		var e *ResponseError
		switch {
		case len(srv.got()) != c.requests:
			t.Errorf("%s: %v, %d requests", c.name, err, len(srv.got()))
		case c.want == "" && (err != nil || string(r.RawJSON) != c.body):
			t.Errorf("%s: %v, %v", c.name, r, err)
		case c.want != "" && (r != nil || !errors.As(err, &e) || !strings.Contains(fmt.Sprint(err), c.want) || string(e.LastResponse.RawJSON) != c.body):
			t.Errorf("%s: %v, %v", c.name, r, err)
		}
	}
}

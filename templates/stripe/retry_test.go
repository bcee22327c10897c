package stripe

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"testing"
	"testing/synctest"
	"time"
)

const (
	stripeBody  = `{"error": {"type": "api_error", "message": "m"}}`
	timeoutBody = `{"error": {"type": "invalid_request_error", "code": "lock_timeout", "message": "m"}}`
	htmlBody    = `<html><body>Bad Gateway</body></html>`
	otherBody   = `{"message": "no healthy upstream"}`
)

// retried says which statuses are tried again with which bodies, unless a header decides.
var retried = []struct {
	status int
	bodies map[string]bool
}{
	{400, map[string]bool{stripeBody: false, timeoutBody: false, htmlBody: false, otherBody: false, "": false}},
	{401, map[string]bool{stripeBody: false, htmlBody: false}},
	{402, map[string]bool{stripeBody: false, htmlBody: false}},
	{403, map[string]bool{stripeBody: false, htmlBody: false}},
	{404, map[string]bool{stripeBody: false, timeoutBody: false, htmlBody: false}},
	{408, map[string]bool{stripeBody: false, htmlBody: false}},
	{409, map[string]bool{stripeBody: true, timeoutBody: true, htmlBody: true, otherBody: true, "": true}},
	{424, map[string]bool{stripeBody: false, htmlBody: false}},
	{429, map[string]bool{stripeBody: false, timeoutBody: true, htmlBody: false, otherBody: false, "": false}},
	{500, map[string]bool{stripeBody: true, timeoutBody: true, htmlBody: true, otherBody: true, "": true}},
	{501, map[string]bool{stripeBody: false, htmlBody: true, otherBody: true, "": true}},
	{502, map[string]bool{stripeBody: true, htmlBody: true}},
	{503, map[string]bool{stripeBody: true, htmlBody: true}},
	{504, map[string]bool{stripeBody: true, htmlBody: true}},
	{520, map[string]bool{stripeBody: false, htmlBody: true}},
	{300, map[string]bool{stripeBody: false, htmlBody: false}},
	{304, map[string]bool{"": false}},
	{307, map[string]bool{stripeBody: false, htmlBody: false, "": false}},
}

func TestRetries(t *testing.T) {
	for _, row := range retried {
		for body, plain := range row.bodies {
			for _, c := range []struct {
				name, value string
				want        bool
			}{
				{"", "", plain},
				{"Stripe-Should-Retry", "true", true},
				{"Stripe-Should-Retry", "false", false},
				{"Stripe-Should-Retry", "maybe", plain},
				{"Retry-After", "1", plain || row.status == 429},
			} {
				failure := reply{status: row.status, body: body, header: map[string]string{c.name: c.value}}
				if c.name == "" {
					failure.header = nil
				}
				name := fmt.Sprintf("%d %.30s %s %s", row.status, body, c.name, c.value)

				s, srv := serve(t, []reply{failure, ok(`{"id": "vs_1"}`)})
				v, err := s.create(context.Background(), nil)
				var e *Error
				switch {
				case c.want && (err != nil || v.ID != "vs_1" || len(srv.got()) != 2 || len(srv.waits) != 1):
					t.Errorf("%s: %v, %v after %d requests and %d waits", name, v, err, len(srv.got()), len(srv.waits))
				case !c.want && (!nothing(v) || !errors.As(err, &e) || e.HTTPStatusCode != row.status || len(srv.got()) != 1 || len(srv.waits) != 0):
					t.Errorf("%s: %v, %v after %d requests and %d waits", name, v, err, len(srv.got()), len(srv.waits))
				}
				srv.Close()
			}
		}
	}
}

// Two retries are the default; the last failure is the error.
func TestRetriesEnd(t *testing.T) {
	for _, c := range []struct {
		opts []ClientOption
		want int
	}{
		{nil, 3},
		{[]ClientOption{WithMaxNetworkRetries(0)}, 1},
		{[]ClientOption{WithMaxNetworkRetries(4)}, 5},
		{[]ClientOption{WithBackends(NewBackendsWithConfig(&BackendConfig{MaxNetworkRetries: Int64(1)}))}, 2},
	} {
		s, srv := serve(t, []reply{{status: 500, body: stripeBody}}, c.opts...)
		v, err := s.create(context.Background(), nil)
		var e *Error
		if !nothing(v) || !errors.As(err, &e) || e.RequestID != fmt.Sprintf("req_%d", c.want) || len(srv.got()) != c.want {
			t.Errorf("want %d requests: %v, %v, %d requests", c.want, v, err, len(srv.got()))
		}
	}
}

// Every attempt has the same key and the same body.
func TestAttemptsAreTheSame(t *testing.T) {
	for _, key := range []string{"", "key_1"} {
		s, srv := serve(t, []reply{{status: 500, body: stripeBody}, {reset: true}, {status: 409, body: timeoutBody}, ok(`{}`)}, WithMaxNetworkRetries(3))
		params := &sessionParams{ReturnURL: String("x")}
		if key != "" {
			params.SetIdempotencyKey(key)
		}
		v, err := s.create(context.Background(), params)
		if err != nil {
			t.Fatal(err)
		}
		first := srv.got()[0].header.Get("Idempotency-Key")
		if first == "" || key != "" && first != key || v.LastResponse.IdempotencyKey != first {
			t.Errorf("key %q, %q in the response", first, v.LastResponse.IdempotencyKey)
		}
		if len(srv.got()) < 4 { // net/http sends again by itself after a reset
			t.Errorf("%d requests", len(srv.got()))
		}
		for i, q := range srv.got() {
			if q.header.Get("Idempotency-Key") != first || q.body != "return_url=x" || len(q.header["Idempotency-Key"]) != 1 {
				t.Errorf("attempt %d: %v %s", i, q.header, q.body)
			}
		}
	}
}

func TestRetriedGet(t *testing.T) {
	s, srv := serve(t, []reply{{status: 503, body: htmlBody}, ok(`{"id": "vs_1"}`)})
	v, err := s.retrieve(context.Background(), "vs_1", nil)
	if err != nil || v.ID != "vs_1" || len(srv.got()) != 2 {
		t.Errorf("%v, %v, %d requests", v, err, len(srv.got()))
	}
	for _, q := range srv.got() {
		if q.header.Get("Idempotency-Key") != "" {
			t.Error("a GET has an idempotency key")
		}
	}
}

func TestWaits(t *testing.T) {
	for _, c := range []struct {
		after    string
		min, max []time.Duration
	}{
		{"", []time.Duration{250, 500, 1000, 2000, 4000, 4000}, []time.Duration{500, 1000, 2000, 4000, 8000, 8000}},
		{"3", []time.Duration{3000, 3000, 3000, 3000, 3000, 3000}, []time.Duration{3000, 3000, 3000, 3000, 3000, 3000}},
		{"0", []time.Duration{250, 500, 1000, 2000, 4000, 4000}, []time.Duration{500, 1000, 2000, 4000, 8000, 8000}},
		{"1", []time.Duration{1000, 1000, 1000, 1000, 1000, 1000}, []time.Duration{1000, 1000, 1000, 1000, 1000, 1000}},
		{"Thu, 01 Jan 1970 00:00:00 GMT", []time.Duration{250, 500, 1000, 2000, 4000, 4000}, []time.Duration{500, 1000, 2000, 4000, 8000, 8000}},
		{"61", []time.Duration{60000, 60000, 60000, 60000, 60000, 60000}, []time.Duration{60000, 60000, 60000, 60000, 60000, 60000}},
		{"soon", []time.Duration{250, 500, 1000, 2000, 4000, 4000}, []time.Duration{500, 1000, 2000, 4000, 8000, 8000}},
		{"-1", []time.Duration{250, 500, 1000, 2000, 4000, 4000}, []time.Duration{500, 1000, 2000, 4000, 8000, 8000}},
	} {
		failure := reply{status: 503, body: stripeBody}
		if c.after != "" {
			failure.header = map[string]string{"Retry-After": c.after}
		}
		s, srv := serve(t, []reply{failure}, WithMaxNetworkRetries(6))
		s.create(context.Background(), nil)
		if len(srv.waits) != 6 {
			t.Fatalf("%q: %v", c.after, srv.waits)
		}
		for i, d := range srv.waits {
			if d < c.min[i]*time.Millisecond || d > c.max[i]*time.Millisecond {
				t.Errorf("%q: wait %d is %v", c.after, i, d)
			}
		}
	}
}

func TestRetryAfterDate(t *testing.T) {
	now := time.Date(2026, 8, 26, 12, 0, 0, 0, time.UTC)
	for s, want := range map[string]time.Duration{
		"Wed, 26 Aug 2026 12:00:07 GMT":     7 * time.Second,
		"Wed, 26 Aug 2026 13:00:00 GMT":     time.Minute,
		"Wed, 26 Aug 2026 11:59:00 GMT":     0,
		"Wednesday, 26-Aug-26 12:00:07 GMT": 7 * time.Second,
		"4294967295":                        time.Minute,
		"99999999999999999999":              time.Minute,
	} {
		if d, ok := retryAfter(s, now); !ok || d != want {
			t.Errorf("%s: %v, %v", s, d, ok)
		}
	}
	for _, s := range []string{"", "x", "1.5", "-5", "26 Aug 2026"} {
		if d, ok := retryAfter(s, now); ok {
			t.Errorf("%q: %v", s, d)
		}
	}
}

// A wait that the deadline of the context forbids does not begin: the error is the last answer's, at
// once. A context that is cancelled ends a wait.
func TestDeadlines(t *testing.T) {
	unavailable := func(after string) reply {
		return reply{status: 503, body: stripeBody, header: map[string]string{"Retry-After": after}}
	}
	for _, c := range []struct {
		name      string
		failure   reply
		deadline  time.Duration // 0 for none
		cancelled time.Duration // when, 0 for never
		requests  int
		takes     time.Duration // how long the call does
		status    int           // of the *Error that it is, 0 for none
		is        error
	}{
		{name: "Retry-After", failure: unavailable("30"), deadline: 10 * time.Second, requests: 1, status: 503},
		{name: "Retry-After at the deadline", failure: unavailable("10"), deadline: 10 * time.Second, requests: 1, status: 503},
		{name: "Retry-After that is capped", failure: unavailable("600"), deadline: 59 * time.Second, requests: 1, status: 503},
		{name: "Retry-After, second time", failure: unavailable("6"), deadline: 10 * time.Second, requests: 2, takes: 6 * time.Second, status: 503},
		{name: "Retry-After in time", failure: unavailable("2"), deadline: 10 * time.Second, requests: 3, takes: 4 * time.Second, status: 503},
		{name: "Retry-After 0", failure: unavailable("0"), deadline: 100 * time.Millisecond, requests: 1, status: 503},
		{name: "backoff", failure: reply{status: 500, body: stripeBody}, deadline: 200 * time.Millisecond, requests: 1, status: 500},
		{name: "connection", failure: reply{reset: true}, deadline: 200 * time.Millisecond, requests: 1, is: io.ErrUnexpectedEOF},
		{name: "cut off", failure: ok(`{"id": "vs_`), deadline: 200 * time.Millisecond, requests: 1, is: io.ErrUnexpectedEOF},
		{name: "no deadline", failure: unavailable("60"), requests: 3, takes: 2 * time.Minute, status: 503},
		{name: "cancelled", failure: unavailable("60"), cancelled: 90 * time.Second, requests: 2, takes: 90 * time.Second, status: 503, is: context.Canceled},
	} {
		synctest.Test(t, func(t *testing.T) {
			requests := 0
			client := NewClient("sk_test_123", WithHTTPClient(&http.Client{Transport: roundTripper(func(r *http.Request) (*http.Response, error) {
				requests++
				return c.failure.response(r)
			})}))
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			if c.deadline > 0 {
				ctx, cancel = context.WithTimeout(ctx, c.deadline)
				defer cancel()
			}
			if c.cancelled > 0 {
				time.AfterFunc(c.cancelled, cancel)
			}
			start := time.Now()
			v, err := (&sessions{client.backend}).create(ctx, nil)
			if took := time.Since(start); !nothing(v) || err == nil || took != c.takes || requests != c.requests {
				t.Errorf("%s: %v after %v and %d requests", c.name, err, took, requests)
			}
			var e *Error
			if errors.As(err, &e) != (c.status != 0) || e != nil && e.HTTPStatusCode != c.status || c.is != nil && !errors.Is(err, c.is) {
				t.Errorf("%s: %T %v", c.name, err, err)
			}
			if c.is == nil && err != error(e) {
				t.Errorf("%s: %T around the answer's error", c.name, err)
			}
		})
	}
}

// What is read before the end of an answer that was cut off is not in the result.
func TestCutOffLeavesNothing(t *testing.T) {
	s, srv := serve(t, []reply{ok(`{"id": "vs_1", "status": "verified", "metadata": {"a": "b"}, "options": {"document": {"require_id_number": true`), ok(`{"id": "vs_1"}`)})
	v, err := s.create(context.Background(), nil)
	if err != nil || v.ID != "vs_1" || v.Status != "" || v.Metadata != nil || v.Options != nil || len(srv.got()) != 2 {
		t.Errorf("%+v, %v after %d requests", v, err, len(srv.got()))
	}
	s, srv = serve(t, []reply{ok(`{"has_more": true, "data": [{"id": "a"}, {"id": "b", "cr`), ok(`{"data": []}`)})
	l := s.list(context.Background(), nil)
	if l.Err() != nil || len(l.Data()) != 0 || l.Meta().HasMore || len(srv.got()) != 2 {
		t.Errorf("%v, %v after %d requests", l.Err(), l.Data(), len(srv.got()))
	}
}

// Wherever an object ends early, it is seen.
func TestEndsEarly(t *testing.T) {
	const whole = ` {"a": [1, -2.5e+10, {"b": true}, null, false], "\u00e9\n": "x\\\ud83d\ude00é", "c": {}} `
	for n := range len(whole) {
		r := &APIResponse{RawJSON: []byte(whole[:n])}
		if want := n > 1 && n < len(whole)-1; r.endsEarly() != want {
			t.Errorf("%q: %v", whole[:n], r.endsEarly())
		}
	}
	for _, s := range []string{"", "null", "tru", "-", "[1", `"a`, "<html>", "{]", `{"a": tru,`, `{"a": "\x`, `{"a": "\u12x`, `{"a": 01`, "{\"a\": \"\n", "{}{", `{"a": 1}x`} {
		if r := (&APIResponse{RawJSON: []byte(s)}); r.endsEarly() {
			t.Errorf("%q ends early", s)
		}
	}
}

// Waits have jitter: clients that failed together come back apart.
func TestJitter(t *testing.T) {
	seen := make(map[time.Duration]bool)
	for range 20 {
		seen[delay(2, &APIResponse{Header: http.Header{}})] = true
	}
	if len(seen) < 10 {
		t.Errorf("%d different waits of 20", len(seen))
	}
}

package stripe

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"testing"
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
				case !c.want && (v != nil || !errors.As(err, &e) || e.HTTPStatusCode != row.status || len(srv.got()) != 1 || len(srv.waits) != 0):
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
		if v != nil || !errors.As(err, &e) || e.RequestID != fmt.Sprintf("req_%d", c.want) || len(srv.got()) != c.want {
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
		{"0", make([]time.Duration, 6), make([]time.Duration, 6)},
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

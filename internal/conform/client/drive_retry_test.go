package client

import (
	"context"
	"errors"
	"net/http"
	"testing"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

const (
	limitBody = `{"error":{"type":"invalid_request_error","message":"Too many requests."}}`
	htmlBody  = "<html><body>Bad gateway</body></html>"
)

// TestDriveRetry checks that answers are asked for again, and that every request of a call has the same idempotency key
// and the same bytes. Which answers those are is a table in templates/stripe.
func TestDriveRetry(t *testing.T) {
	tests := []struct {
		name   string
		answer answer
		want   int // requests
	}{
		{"200", answer{body: "{}"}, 1},
		{"302", answer{status: 302, header: map[string]string{"Location": "/elsewhere"}}, 1},
		{"400", answer{status: 400, header: map[string]string{"Retry-After": "0"}, body: limitBody}, 1},
		{"500 with HTML", answer{status: 500, header: map[string]string{"Retry-After": "0"}, body: htmlBody}, 3},
		{"404 that should be retried", answer{status: 404, header: map[string]string{"Retry-After": "0", "Stripe-Should-Retry": "true"}, body: htmlBody}, 3},
		{"500 that should not", answer{status: 500, header: map[string]string{"Stripe-Should-Retry": "false"}, body: limitBody}, 1},
		{"200 cut off", answer{header: map[string]string{"Retry-After": "0"}, body: `{"id":"vs_1"`, cut: true}, 3},
		{"200 that is no JSON", answer{body: htmlBody}, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := newDriver(t, test.answer)
			s, err := d.client().V1IdentityVerificationSessions.Create(t.Context(), &stripe.IdentityVerificationSessionCreateParams{
				Type: stripe.String(stripe.IdentityVerificationSessionTypeDocument),
			})
			if ok := test.name == "200"; ok != (err == nil) || ok != (s != nil) {
				t.Errorf("session %v, error %v", s, err)
			}
			d.wantRequests(t, test.want)
			checkSameRequests(t, d.all())
		})
	}
}

// checkSameRequests checks that a call was repeated as it was.
func checkSameRequests(t *testing.T, requests []sent) {
	t.Helper()
	first := requests[0].header.Get("Idempotency-Key")
	if first == "" {
		t.Error("the first request has no idempotency key")
	}
	for i, r := range requests {
		if key := r.header.Get("Idempotency-Key"); key != first {
			t.Errorf("request %d has the idempotency key %s, the first one %s", i, key, first)
		}
		if r.body != "type=document" {
			t.Errorf("request %d has the body %q", i, r.body)
		}
		checkDriveHeaders(t, r)
	}
}

// TestDriveRetrySucceeds checks that the answer of the repeated call is the result, as if nothing
// had happened.
func TestDriveRetrySucceeds(t *testing.T) {
	d := newDriver(t,
		answer{status: 503, header: map[string]string{"Retry-After": "0", "Request-Id": "req_1"}, body: limitBody},
		answer{header: map[string]string{"Request-Id": "req_2"}, body: `{"id":"vs_2"}`},
	)
	s, err := d.client().V1IdentityVerificationSessions.Cancel(t.Context(), "vs_2", nil)
	if err != nil {
		t.Fatal(err)
	}
	if s.ID != "vs_2" || s.LastResponse.RequestID != "req_2" {
		t.Errorf("session %s of request %s", s.ID, s.LastResponse.RequestID)
	}
	d.wantRequests(t, 2)
}

// TestDriveRetryLimit checks that the client's setting is how often a call is repeated.
func TestDriveRetryLimit(t *testing.T) {
	for _, retries := range []int64{0, 1, 5} {
		d := newDriver(t, answer{status: 500, header: map[string]string{"Retry-After": "0"}, body: limitBody})
		client := d.client(stripe.WithMaxNetworkRetries(retries))
		_, err := client.V1IdentityVerificationSessions.Retrieve(t.Context(), "vs_1", nil)
		var e *stripe.Error
		if !errors.As(err, &e) || e.HTTPStatusCode != http.StatusInternalServerError {
			t.Errorf("%d retries: error %v", retries, err)
		}
		d.wantRequests(t, int(retries)+1)
		for _, r := range d.all() {
			if key := r.header.Get("Idempotency-Key"); key != "" {
				t.Errorf("a GET has the idempotency key %s", key)
			}
		}
	}
}

// TestDriveKeysDiffer checks that two calls never have the same idempotency key unless their params
// say so.
func TestDriveKeysDiffer(t *testing.T) {
	d := newDriver(t, answer{body: "{}"})
	client := d.client()
	for range 20 {
		if _, err := client.V1IdentityVerificationSessions.Create(context.Background(), nil); err != nil {
			t.Fatal(err)
		}
	}
	keys := make(map[string]bool)
	for _, r := range d.all() {
		keys[r.header.Get("Idempotency-Key")] = true
	}
	if len(keys) != 20 {
		t.Errorf("%d idempotency keys for 20 calls", len(keys))
	}
}

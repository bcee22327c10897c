package client

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// TestDriveCancelled checks that a context that has ended already sends nothing, whatever the
// method.
func TestDriveCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, test := range driveCalls() {
		d := newDriver(t, answer{body: "{}"})
		if err := test.call(ctx, d.client(), "vs_1"); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error %v, want context.Canceled", test.name, err)
		}
		d.wantRequests(t, 0)
	}
}

// TestDriveCancelInFlight checks that a call returns when its context ends while Stripe works, and
// is not repeated.
func TestDriveCancelInFlight(t *testing.T) {
	release := make(chan struct{})
	defer close(release)
	d := newDriver(t, answer{body: "{}", release: release})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	go func() {
		for len(d.all()) == 0 && ctx.Err() == nil {
			time.Sleep(time.Millisecond)
		}
		cancel()
	}()
	s, err := d.client().V1IdentityVerificationSessions.Create(ctx, nil)
	if s != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("session %v, error %v, want context.Canceled", s, err)
	}
	d.wantRequests(t, 1)
}

// TestDriveRedirect checks that a redirect is an error, and that the key does not go where it
// leads.
func TestDriveRedirect(t *testing.T) {
	other := newDriver(t, answer{body: `{"id":"vs_1"}`})
	for _, status := range []int{301, 302, 303, 307, 308} {
		d := newDriver(t, answer{status: status, header: map[string]string{"Location": other.server.URL + "/v1"}})
		for _, test := range driveCalls() {
			var e *stripe.Error
			if err := test.call(t.Context(), d.client(), "vs_1"); !errors.As(err, &e) || e.HTTPStatusCode != status {
				t.Errorf("%s, %d: error %v", test.name, status, err)
			}
		}
	}
	other.wantRequests(t, 0)
}

// TestDriveResponseLimit checks that a response that is larger than the client allows is an error
// that says how to allow it, and is not asked for again.
func TestDriveResponseLimit(t *testing.T) {
	body := `{"id":"vs_1","object":"identity.verification_session"}`
	for limit, ok := range map[int64]bool{int64(len(body)): true, int64(len(body)) - 1: false} {
		d := newDriver(t, answer{body: body})
		s, err := d.client(stripe.WithMaxResponseBytes(limit)).V1IdentityVerificationSessions.Retrieve(t.Context(), "vs_1", nil)
		if ok != (err == nil) || ok != (s != nil) {
			t.Errorf("limit %d: session %v, error %v", limit, s, err)
		}
		d.wantRequests(t, 1)
	}
}

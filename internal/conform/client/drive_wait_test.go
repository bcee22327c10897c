package client

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// A roundTrip is a transport without a network: times pass for it in a synctest bubble only.
type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// transportClient returns a client that sends with f.
func transportClient(f roundTrip, opts ...stripe.ClientOption) *stripe.Client {
	return stripe.NewClient(driveKey, append(opts, stripe.WithHTTPClient(&http.Client{Transport: f}))...)
}

// response returns a response as a transport gives it.
func response(r *http.Request, status int, header http.Header, body string) *http.Response {
	if header == nil {
		header = make(http.Header)
	}
	return &http.Response{
		StatusCode: status, Status: http.StatusText(status), Header: header, Request: r,
		ContentLength: int64(len(body)), Body: io.NopCloser(strings.NewReader(body)),
	}
}

// TestDriveWaits checks how long the client waits before each further attempt.
func TestDriveWaits(t *testing.T) {
	const second = time.Second
	tests := []struct {
		name   string
		header http.Header
		body   string
		status int
		waits  [][2]time.Duration // from, to
	}{
		{"doubling", nil, limitBody, 500, [][2]time.Duration{
			{second / 4, second / 2}, {second / 2, second}, {second, 2 * second}, {2 * second, 4 * second},
			{4 * second, 8 * second}, {4 * second, 8 * second}, {4 * second, 8 * second},
		}},
		{"lock timeout", nil, `{"error":{"code":"lock_timeout"}}`, 429, [][2]time.Duration{{second / 4, second / 2}}},
		{"seconds", http.Header{"Retry-After": {"7"}}, limitBody, 429, [][2]time.Duration{{7 * second, 7 * second}, {7 * second, 7 * second}}},
		{"too many seconds", http.Header{"Retry-After": {"86400"}}, limitBody, 503, [][2]time.Duration{{60 * second, 60 * second}}},
		{"a date", http.Header{"Retry-After": {"Sat, 01 Jan 2000 00:00:20 GMT"}}, limitBody, 503, [][2]time.Duration{{20 * second, 20 * second}, {second / 2, second}}},
		{"neither", http.Header{"Retry-After": {"soon"}}, limitBody, 503, [][2]time.Duration{{second / 4, second / 2}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) { // whose clock begins on 2000-01-01
				var times []time.Time
				client := transportClient(func(r *http.Request) (*http.Response, error) {
					times = append(times, time.Now())
					return response(r, test.status, test.header.Clone(), test.body), nil
				}, stripe.WithMaxNetworkRetries(int64(len(test.waits))))
				_, err := client.V1IdentityVerificationSessions.Create(t.Context(), nil)
				if err == nil || len(times) != len(test.waits)+1 {
					t.Fatalf("%d attempts, error %v", len(times), err)
				}
				for i, w := range test.waits {
					if d := times[i+1].Sub(times[i]); d < w[0] || d > w[1] {
						t.Errorf("wait %d is %v, want %v to %v", i, d, w[0], w[1])
					}
				}
			})
		})
	}
}

// TestDriveNoAnswer checks which failures to get an answer are retried.
func TestDriveNoAnswer(t *testing.T) {
	tests := []struct {
		name string
		err  error
		want int // attempts
	}{
		{"refused", syscall.ECONNREFUSED, 3},
		{"reset", syscall.ECONNRESET, 3},
		{"closed", io.ErrUnexpectedEOF, 3},
		{"closed before", io.EOF, 3},
		{"certificate", &tls.CertificateVerificationError{Err: errors.New("expired")}, 1},
		{"wrong scheme", http.ErrSchemeMismatch, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var keys []string
				client := transportClient(func(r *http.Request) (*http.Response, error) {
					keys = append(keys, r.Header.Get("Idempotency-Key"))
					return nil, test.err
				})
				_, err := client.V1IdentityVerificationSessions.Create(t.Context(), nil)
				if !errors.Is(err, test.err) {
					t.Errorf("error %v, want %v inside", err, test.err)
				}
				if len(keys) != test.want || len(slices.Compact(keys)) != 1 || keys[0] == "" {
					t.Errorf("attempts with the keys %q, want %d with the same", keys, test.want)
				}
			})
		})
	}
}

// TestDriveCancelWhileWaiting checks that a wait ends with its context, and says what it was for.
func TestDriveCancelWhileWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		attempts := 0
		client := transportClient(func(r *http.Request) (*http.Response, error) {
			attempts++
			return response(r, 503, http.Header{"Retry-After": {"30"}}, limitBody), nil
		})
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		time.AfterFunc(10*time.Second, cancel)
		began := time.Now()
		s, err := client.V1IdentityVerificationSessions.Create(ctx, nil)
		if waited := time.Since(began); waited != 10*time.Second {
			t.Errorf("returned after %v, want 10s", waited)
		}
		var e *stripe.Error
		if s != nil || !errors.Is(err, context.Canceled) || !errors.As(err, &e) || e.HTTPStatusCode != 503 {
			t.Errorf("session %v, error %v", s, err)
		}
		if attempts != 1 {
			t.Errorf("%d attempts, want 1", attempts)
		}
	})
}

// TestDriveTimeout checks that an attempt that takes longer than the HTTP client allows is
// repeated, with the same key.
func TestDriveTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var keys []string
		transport := roundTrip(func(r *http.Request) (*http.Response, error) {
			keys = append(keys, r.Header.Get("Idempotency-Key"))
			if len(keys) == 1 {
				<-r.Context().Done()
				return nil, r.Context().Err()
			}
			return response(r, 200, nil, `{"id":"vs_1"}`), nil
		})
		client := stripe.NewClient(driveKey, stripe.WithHTTPClient(&http.Client{Transport: transport, Timeout: 5 * time.Second}))
		began := time.Now()
		s, err := client.V1IdentityVerificationSessions.Create(t.Context(), nil)
		if err != nil || s.ID != "vs_1" {
			t.Errorf("session %v, error %v", s, err)
		}
		if took := time.Since(began); took < 5*time.Second || took > 6*time.Second {
			t.Errorf("took %v, want 5s and a short wait", took)
		}
		if len(keys) != 2 || keys[0] != keys[1] || keys[0] == "" {
			t.Errorf("attempts with the keys %q, want two with the same", keys)
		}
	})
}

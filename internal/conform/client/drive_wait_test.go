package client

import (
	"io"
	"net/http"
	"strings"
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
		{"seconds", http.Header{"Retry-After": {"7"}}, limitBody, 429, [][2]time.Duration{{7 * second, 7 * second}, {7 * second, 7 * second}}},
		{"a date", http.Header{"Retry-After": {"Sat, 01 Jan 2000 00:00:20 GMT"}}, limitBody, 503, [][2]time.Duration{{20 * second, 20 * second}, {second / 2, second}}},
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

package client

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/seed739054c0/stripegen/generated/stripe"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// A recorder is a transport that keeps what it sends.
type recorder struct {
	mu  sync.Mutex
	out bytes.Buffer
}

// RoundTrip writes down a request: method, path and query, the headers that calls differ in, and
// the body.
func (r *recorder) RoundTrip(req *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(req.Body)
	if err != nil {
		return nil, err
	}
	req = req.Clone(req.Context())
	req.Body = io.NopCloser(bytes.NewReader(body))
	r.mu.Lock()
	defer r.mu.Unlock()
	fmt.Fprintf(&r.out, "%s %s\n", req.Method, req.URL.RequestURI())
	for _, name := range []string{"Content-Type", "Idempotency-Key", "Stripe-Account", "Stripe-Context", "X-Trace"} {
		if value := req.Header.Get(name); value != "" && !(name == "Idempotency-Key" && len(value) == 26) { // a random one
			fmt.Fprintf(&r.out, "%s: %s\n", name, value)
		}
	}
	fmt.Fprintf(&r.out, "\n%s\n", body)
	return http.DefaultTransport.RoundTrip(req)
}

// TestMock calls every method of the package on the real stripe-mock, with every parameter set and
// with none. The server refuses requests that the document does not allow; golden files have the
// bytes that were sent.
func TestMock(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs stripe-mock")
	}
	url := conform.StartMock(t)
	for name, call := range mockCalls() {
		t.Run(name, func(t *testing.T) {
			var record recorder
			client := stripe.NewClient("sk_test_123",
				stripe.WithBaseURL(url),
				stripe.WithHTTPClient(&http.Client{Transport: &record, Timeout: time.Minute}),
				stripe.WithMaxNetworkRetries(0),
			)
			call(t, client)
			conform.Golden(t, filepath.Join("testdata", "mock", strings.ReplaceAll(name, " ", "_")+".golden"), record.out.String())
		})
	}
	t.Run("refusals", func(t *testing.T) { mockRefusals(t, url) })
}

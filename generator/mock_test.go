package generator_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// startMock builds the pinned stripe-mock, runs it on a free port of the loopback interface for the
// time of the test, and returns its URL. It checks that requests are for the version of the API
// that its own document is of.
func startMock(t *testing.T) string {
	t.Helper()
	ctx := t.Context()
	if deadline, ok := t.Deadline(); ok { // leave no process behind when the tests are killed
		c, cancel := context.WithDeadline(ctx, deadline.Add(-5*time.Second))
		t.Cleanup(cancel)
		ctx = c
	}
	program := filepath.Join(t.TempDir(), "stripe-mock")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", program, "github.com/stripe/stripe-mock").CombinedOutput(); err != nil {
		t.Fatalf("building stripe-mock: %v\n%s", err, out)
	}

	ctx, cancel := context.WithCancel(ctx)
	cmd := exec.CommandContext(ctx, program, "-http-addr", "127.0.0.1:0", "-https-addr", "127.0.0.1:0", "-strict-version-check")
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	url := make(chan string, 1)
	var reader sync.WaitGroup
	reader.Go(func() {
		url <- listenURL(stdout)
		_, _ = io.Copy(io.Discard, stdout) // it writes every request, and waits while the pipe is full
	})
	t.Cleanup(func() {
		cancel() // kills it
		reader.Wait()
		_ = cmd.Wait() // says that it was killed
	})
	select {
	case u := <-url:
		if u == "" {
			t.Fatal("stripe-mock ended before it listened")
		}
		return u
	case <-time.After(time.Minute):
		t.Fatal("stripe-mock does not listen after a minute")
	}
	return ""
}

// listenURL returns the URL that stripe-mock says it listens at, "" if it says none before it ends.
func listenURL(stdout io.Reader) string {
	lines := bufio.NewScanner(stdout)
	for lines.Scan() {
		if address, ok := strings.CutPrefix(lines.Text(), "Listening for HTTP at address: "); ok {
			return "http://" + address
		}
	}
	return ""
}

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
	url := startMock(t)
	for name, call := range mockCalls() {
		t.Run(name, func(t *testing.T) {
			var record recorder
			client := stripe.NewClient("sk_test_123",
				stripe.WithBaseURL(url),
				stripe.WithHTTPClient(&http.Client{Transport: &record, Timeout: time.Minute}),
				stripe.WithMaxNetworkRetries(0),
			)
			call(t, client)
			compareGolden(t, filepath.Join("testdata", "mock", strings.ReplaceAll(name, " ", "_")+".golden"), record.out.String())
		})
	}
	t.Run("refusals", func(t *testing.T) { mockRefusals(t, url) })
}

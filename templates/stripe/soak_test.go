package stripe

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"strconv"
	"sync"
	"testing"
	"time"
)

// A soakServer fails one time in five, before it does what it is asked for or after. It knows the
// idempotency keys that it has seen, as Stripe does.
type soakServer struct {
	mu       sync.Mutex
	requests int
	failures map[string]int    // by kind
	ids      map[string]string // what requests had for an effect, by key
}

// A soakFailure is a way to fail. The result has the ID of the effect.
type soakFailure struct {
	name   string
	before bool // nothing is done
	answer func(w http.ResponseWriter, r *http.Request, result string)
}

func soakFailures() []soakFailure {
	status := func(status int, body string) func(http.ResponseWriter, *http.Request, string) {
		return func(w http.ResponseWriter, _ *http.Request, _ string) {
			w.WriteHeader(status)
			io.WriteString(w, body)
		}
	}
	reset := func(http.ResponseWriter, *http.Request, string) { panic(http.ErrAbortHandler) }
	cut := func(w http.ResponseWriter, _ *http.Request, result string) {
		w.Header().Set("Content-Length", strconv.Itoa(len(result)))
		io.WriteString(w, result[:len(result)-1])
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	}
	limited := func(w http.ResponseWriter, r *http.Request, result string) {
		w.Header().Set("Retry-After", "1")
		status(429, timeoutBody)(w, r, result)
	}
	redirected := func(w http.ResponseWriter, r *http.Request, result string) {
		w.Header().Set("Location", "http://localhost:1/")
		w.Header().Set("Stripe-Should-Retry", "true")
		status(307, "")(w, r, result)
	}
	return []soakFailure{
		{"reset before", true, reset},
		{"409 before", true, status(409, timeoutBody)},
		{"429 before", true, limited},
		{"503 before", true, status(503, htmlBody)},
		{"307 before", true, redirected},
		{"reset after", false, reset},
		{"500 after", false, status(500, stripeBody)},
		{"502 after", false, status(502, "")},
		{"cut after", false, cut},
		{"stall after", false, func(_ http.ResponseWriter, r *http.Request, _ string) { <-r.Context().Done() }},
		{"no gzip after", false, func(w http.ResponseWriter, _ *http.Request, result string) {
			w.Header().Set("Content-Encoding", "gzip")
			io.WriteString(w, result)
		}},
	}
}

func (s *soakServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil || string(body) != "metadata[a]=b&return_url=x" || r.Header.Get("X-More") != "1" {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	key := r.Header.Get("Idempotency-Key")
	s.mu.Lock()
	failure, fails := soakFailure{}, s.requests%5 == 3
	if fails {
		failure = soakFailures()[s.requests/5%len(soakFailures())]
		s.failures[failure.name]++
	}
	s.requests++
	if s.ids[key] == "" && !failure.before {
		s.ids[key] = fmt.Sprintf("vs_%d", len(s.ids))
	}
	result := `{"id": "` + s.ids[key] + `"}`
	s.mu.Unlock()
	if fails {
		failure.answer(w, r, result)
		return
	}
	io.WriteString(w, result)
}

// Eight goroutines share a client and its params: each call has one effect, whatever fails. SOAK is
// the number of calls, over HTTP/1.1 and again over HTTP/2.
func TestSoak(t *testing.T) {
	calls := 2000
	if n, err := strconv.Atoi(os.Getenv("SOAK")); err == nil {
		calls = n
	}
	for _, two := range []bool{false, true} {
		t.Run(fmt.Sprintf("http2 %v", two), func(t *testing.T) { soakOver(t, two, calls) })
	}
}

func soakOver(t *testing.T, two bool, calls int) {
	goroutines := runtime.NumGoroutine()
	soak := &soakServer{failures: make(map[string]int), ids: make(map[string]string)}
	srv := httptest.NewUnstartedServer(soak)
	srv.Config.ErrorLog = discard()
	impatient := cloned(http.DefaultTransport.(*http.Transport))
	if two {
		impatient.Protocols = new(http.Protocols)
		impatient.Protocols.SetUnencryptedHTTP2(true)
		srv.Config.Protocols = impatient.Protocols
	}
	srv.Start()
	client := NewClient("sk_test_123", WithBaseURL(srv.URL), WithMaxNetworkRetries(60),
		WithHTTPClient(&http.Client{Transport: impatient, Timeout: 100 * time.Millisecond}))
	client.backend.wait = func(context.Context, time.Duration) error { return nil }
	ids := soakCalls(t, &sessions{client.backend}, calls, 8)
	t.Logf("%d calls, %d requests, %v", calls, soak.requests, soak.failures)
	impatient.CloseIdleConnections()
	srv.Close()
	settle(t, "goroutines", goroutines, runtime.NumGoroutine)

	if len(ids) != calls || len(soak.ids) != calls {
		t.Errorf("%d results and %d effects of %d calls", len(ids), len(soak.ids), calls)
	}
	for _, f := range soakFailures() {
		if soak.failures[f.name] < calls/100 {
			t.Errorf("%d times %s", soak.failures[f.name], f.name)
		}
	}
}

// soakCalls makes calls from several goroutines, and returns the IDs of their results.
func soakCalls(t *testing.T, s *sessions, calls, workers int) map[string]bool {
	params := &sessionParams{ReturnURL: String("x"), Metadata: map[string]string{"a": "b"}}
	params.Headers = http.Header{"X-More": {"1"}}
	results := make(chan string, workers)
	for i := range workers {
		go func() {
			for n := i; n < calls; n += workers {
				v, err := s.create(context.Background(), params)
				if err != nil {
					t.Error(err)
					v = &session{ID: "error"}
				}
				results <- v.ID
			}
		}()
	}
	ids := make(map[string]bool)
	for range calls {
		ids[<-results] = true
	}
	return ids
}

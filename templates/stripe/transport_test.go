package stripe

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// Failures without a response, or with half of one, are tried again.
func TestFailures(t *testing.T) {
	for _, c := range []struct {
		name    string
		failure reply
		want    int // requests, at least
	}{
		{"closed before a response", reply{reset: true}, 3},
		{"body cut off", reply{status: 200, body: `{"id": "vs_1"`, cut: true}, 3},
		{"error body cut off", reply{status: 402, body: `{"error": {`, cut: true}, 3},
		{"body cut off, told to retry", reply{status: 402, body: `{`, cut: true, header: map[string]string{"Stripe-Should-Retry": "true"}}, 3},
		{"body cut off, told not to retry", reply{status: 402, body: `{`, cut: true, header: map[string]string{"Stripe-Should-Retry": "false"}}, 1},
		{"success cut off, told not to retry", reply{status: 200, body: `{`, cut: true, header: map[string]string{"Stripe-Should-Retry": "false"}}, 3},
	} {
		s, srv := serve(t, []reply{c.failure})
		v, err := s.create(context.Background(), &sessionParams{ReturnURL: String("SECRET")})
		if !nothing(v) || err == nil || strings.Contains(err.Error(), "SECRET") {
			t.Errorf("%s: %v, %v", c.name, v, err)
		}
		if n := len(srv.got()); n < c.want || c.want == 1 && n > 1 || len(srv.waits) != c.want-1 {
			t.Errorf("%s: %d requests, %d waits", c.name, n, len(srv.waits))
		}
		srv.CloseClientConnections()
	}
}

// A failure that passes leaves no trace in the result.
func TestFailureThatPasses(t *testing.T) {
	for _, failure := range []reply{{reset: true}, {status: 200, body: `{"id": "vs_`, cut: true}} {
		s, srv := serve(t, []reply{failure, ok(`{"id": "vs_1"}`)})
		v, err := s.retrieve(context.Background(), "vs_1", nil)
		if err != nil || v.ID != "vs_1" || len(srv.got()) != 2 {
			t.Errorf("%+v: %v, %v, %d requests", failure, v, err, len(srv.got()))
		}
	}
}

func TestConnectionRefused(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	l.Close()
	waits := 0
	client := NewClient("sk_test_123", WithBaseURL("http://"+address))
	client.backend.wait = func(context.Context, time.Duration) error { waits++; return nil }
	_, err = (&sessions{client.backend}).retrieve(context.Background(), "vs_1", &sessionParams{ReturnURL: String("SECRET")})
	var op *net.OpError
	if !errors.As(err, &op) || op.Op != "dial" || waits != 2 || strings.Contains(err.Error(), "SECRET") {
		t.Errorf("%v after %d waits", err, waits)
	}
}

// Who the server is does not change by asking again.
func TestCertificates(t *testing.T) {
	srv := httptest.NewUnstartedServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("a request got through") }))
	srv.Config.ErrorLog = discard()
	srv.StartTLS()
	defer srv.Close()
	_, port, _ := net.SplitHostPort(srv.Listener.Addr().String())
	roots := x509.NewCertPool()
	roots.AddCert(srv.Certificate())
	trusting := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots, ServerName: "other.example"}}}
	for _, c := range []struct {
		name, url string
		client    *http.Client
	}{
		{"unknown authority", srv.URL, nil},
		{"other host", "https://127.0.0.1:" + port, trusting},
	} {
		waits := 0
		client := NewClient("sk_test_123", WithBaseURL(c.url), WithHTTPClient(c.client))
		client.backend.wait = func(context.Context, time.Duration) error { waits++; return nil }
		_, err := (&sessions{client.backend}).create(context.Background(), nil)
		var certificate *tls.CertificateVerificationError
		if !errors.As(err, &certificate) || waits != 0 {
			t.Errorf("%s: %v after %d waits", c.name, err, waits)
		}
	}
}

func TestPlainServerForHTTPS(t *testing.T) {
	s, srv := serve(t, []reply{ok(`{}`)})
	srv.Config.ErrorLog = discard()
	s.backend.url = strings.Replace(srv.URL, "http://", "https://", 1)
	_, err := s.create(context.Background(), nil)
	if !errors.Is(err, http.ErrSchemeMismatch) || len(srv.waits) != 0 {
		t.Errorf("%v after %d waits", err, len(srv.waits))
	}
}

// A context that ends, ends the call at once: before it, and while it waits for the answer. See
// TestDeadlines for waits.
func TestContext(t *testing.T) {
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	s, srv := serve(t, []reply{ok(`{}`)})
	if _, err := s.create(ended, nil); !errors.Is(err, context.Canceled) || len(srv.got()) != 0 || len(srv.waits) != 0 {
		t.Errorf("before: %v, %d requests, %d waits", err, len(srv.got()), len(srv.waits))
	}

	synctest.Test(t, func(t *testing.T) {
		calls := 0
		hangs := roundTripper(func(r *http.Request) (*http.Response, error) {
			calls++
			<-r.Context().Done()
			return nil, r.Context().Err()
		})
		client := NewClient("sk_test_123", WithHTTPClient(&http.Client{Transport: hangs}))
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		start := time.Now()
		_, err := (&sessions{client.backend}).create(ctx, nil)
		if took := time.Since(start); !errors.Is(err, context.DeadlineExceeded) || took != 10*time.Second || calls != 1 {
			t.Errorf("waiting for the answer: %v after %v and %d requests", err, took, calls)
		}
	})
}

// Connections go back to be used again, also after errors: the bodies are read to their end.
func TestConnectionsAreReused(t *testing.T) {
	s, srv := serve(t, []reply{{status: 404, body: htmlBody}, {status: 500, body: stripeBody}, ok(`{}`)})
	connections := 0
	transport := srv.Client().Transport.(*http.Transport)
	dial := (&net.Dialer{}).DialContext
	transport.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		connections++
		return dial(ctx, network, address)
	}
	for range 5 {
		s.create(context.Background(), nil)
	}
	if connections != 1 || len(srv.got()) != 6 {
		t.Errorf("%d connections for %d requests", connections, len(srv.got()))
	}
}

// Calls leave no goroutines, however they end.
func TestNoGoroutinesStay(t *testing.T) {
	before := runtime.NumGoroutine()
	s, srv := serve(t, []reply{pageOf(true, "a", "b"), {status: 500, body: htmlBody}, {reset: true}, {status: 200, body: `{"id`, cut: true}, {hang: true}})
	for v := range s.list(context.Background(), nil).All(context.Background()) {
		if v.ID == "a" {
			break
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() {
		for len(srv.got()) < 5 { // the fifth one hangs
			time.Sleep(time.Millisecond)
		}
		cancel()
	}()
	for ctx.Err() == nil {
		s.create(ctx, nil)
	}
	srv.Client().CloseIdleConnections()
	srv.Close()
	settle(t, "goroutines", before, runtime.NumGoroutine)
}

// Bodies are closed, whatever comes of the response.
func TestBodiesAreClosed(t *testing.T) {
	for _, status := range []int{200, 302, 404, 500} {
		open := 0
		transport := roundTripper(func(*http.Request) (*http.Response, error) {
			open++
			return &http.Response{StatusCode: status, Header: http.Header{}, ContentLength: 100 << 20, Body: &body{strings.NewReader(htmlBody), func() { open-- }}}, nil
		})
		client := NewClient("sk_test_123", WithHTTPClient(&http.Client{Transport: transport}), WithMaxNetworkRetries(0))
		(&sessions{client.backend}).create(context.Background(), nil)
		if open != 0 {
			t.Errorf("%d: %d bodies open", status, open)
		}
	}
}

// body is a response body that tells when it is closed.
type body struct {
	io.Reader
	closed func()
}

func (b *body) Close() error { b.closed(); return nil }

package stripe

import (
	"context"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// setDefaultTransport replaces net/http's default transport for the rest of the test.
func setDefaultTransport(t *testing.T, rt http.RoundTripper) {
	t.Helper()
	before := http.DefaultTransport
	t.Cleanup(func() { http.DefaultTransport = before })
	http.DefaultTransport = rt
}

// A countingServer counts the connections that it accepts.
type countingServer struct {
	*httptest.Server
	connections atomic.Int64
	closed      chan struct{} // gets one for each that ends, as far as there is room
}

// serveCounting starts a server with TLS that a fresh default transport trusts.
func serveCounting(t *testing.T, two bool, handler http.HandlerFunc) *countingServer {
	t.Helper()
	srv := &countingServer{Server: httptest.NewUnstartedServer(handler), closed: make(chan struct{}, 1)}
	srv.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		switch state {
		case http.StateNew:
			srv.connections.Add(1)
		case http.StateClosed:
			select {
			case srv.closed <- struct{}{}:
			default:
			}
		}
	}
	srv.EnableHTTP2 = two
	srv.StartTLS()
	trusting := http.DefaultTransport.(*http.Transport).Clone()
	trusting.TLSClientConfig.RootCAs = x509.NewCertPool()
	trusting.TLSClientConfig.RootCAs.AddCert(srv.Certificate())
	setDefaultTransport(t, trusting)
	t.Cleanup(func() {
		sharedHTTP().CloseIdleConnections()
		srv.Close()
	})
	return srv
}

// sessions returns the methods of a new client of the server, without an HTTP client of its own.
func (s *countingServer) sessions() *sessions {
	return &sessions{NewClient("sk_test_123", WithBaseURL(s.URL), WithMaxNetworkRetries(0)).backend}
}

// A client per tenant or per request costs neither connections nor goroutines.
func TestClientsShareATransport(t *testing.T) {
	for _, c := range []struct {
		two   bool
		proto string
	}{{false, "HTTP/1.1"}, {true, "HTTP/2.0"}} {
		t.Run(c.proto, func(t *testing.T) {
			srv := serveCounting(t, c.two, func(w http.ResponseWriter, r *http.Request) {
				if r.Proto != c.proto {
					t.Errorf("a request by %s", r.Proto)
				}
				io.WriteString(w, `{"id": "vs_1"}`)
			})
			var clients []*sessions
			goroutines := runtime.NumGoroutine()
			for range 200 {
				s := srv.sessions()
				clients = append(clients, s) // so that none is collected
				if v, err := s.retrieve(context.Background(), "vs_1", nil); err != nil || v.ID != "vs_1" {
					t.Fatal(v, err)
				}
			}
			if n := srv.connections.Load(); n != 1 {
				t.Errorf("%d clients made %d connections", len(clients), n)
			}
			if n := runtime.NumGoroutine() - goroutines; n > 20 {
				t.Errorf("%d clients left %d goroutines, those of the server included", len(clients), n)
			}
		})
	}
}

// Forty calls at once over HTTP/1.1 need forty connections, and the next forty calls use them again.
func TestConcurrentCallsReuseConnections(t *testing.T) {
	const calls = 40
	var mu sync.Mutex
	var waiting []chan struct{}
	srv := serveCounting(t, false, func(w http.ResponseWriter, r *http.Request) {
		mine := make(chan struct{})
		mu.Lock()
		if waiting = append(waiting, mine); len(waiting) == calls { // all are here
			for _, c := range waiting {
				close(c)
			}
			waiting = nil
		}
		mu.Unlock()
		<-mine
		io.WriteString(w, `{"id": "vs_1"}`)
	})
	for range 2 {
		var wg sync.WaitGroup
		for range calls {
			wg.Add(1)
			go func() {
				defer wg.Done()
				if _, err := srv.sessions().retrieve(context.Background(), "vs_1", nil); err != nil {
					t.Error(err)
				}
			}()
		}
		wg.Wait()
		if n := srv.connections.Load(); n != calls {
			t.Errorf("%d connections for %d calls at once", n, calls)
		}
	}
}

// A program that replaces the default transport gets what it has put there, whether the client was
// made before or after, and also after calls.
func TestReplacedDefaultTransport(t *testing.T) {
	s := &sessions{NewClient("sk_test_123", WithMaxNetworkRetries(0)).backend}
	replacement := func(id string) http.RoundTripper {
		return roundTripper(func(*http.Request) (*http.Response, error) {
			w := httptest.NewRecorder()
			io.WriteString(w, `{"id": "`+id+`"}`)
			return w.Result(), nil
		})
	}
	check := func(s *sessions, want string) {
		t.Helper()
		if v, err := s.retrieve(context.Background(), "vs_1", nil); err != nil || v.ID != want {
			t.Errorf("%v, %v where an answer of %s expected", v, err, want)
		}
	}
	setDefaultTransport(t, replacement("a"))
	check(s, "a")
	check(&sessions{NewClient("sk_test_123").backend}, "a")
	setDefaultTransport(t, replacement("b"))
	check(s, "b")

	// one that can be copied: the copy dials as it does
	dialed := errors.New("dialed by the replacement")
	setDefaultTransport(t, &http.Transport{DialContext: func(context.Context, string, string) (net.Conn, error) { return nil, dialed }})
	if _, err := s.retrieve(context.Background(), "vs_1", nil); !errors.Is(err, dialed) {
		t.Error(err)
	}
	setDefaultTransport(t, replacement("c"))
	check(s, "c")
}

// The copy of the default transport is made once for each that is in force, and keeps what that
// says of idle connections.
func TestSharedTransport(t *testing.T) {
	for _, c := range []struct{ perHost, want int }{{0, 100}, {3, 3}, {-1, -1}} {
		def := &http.Transport{MaxIdleConnsPerHost: c.perHost}
		setDefaultTransport(t, def)
		first, second := sharedHTTP(), sharedHTTP()
		if first != second || first.Timeout != defaultTimeout {
			t.Errorf("%p and %p, timeout %v", first, second, first.Timeout)
		}
		if got := first.Transport.(*http.Transport); got == def || got.MaxIdleConnsPerHost != c.want || def.MaxIdleConnsPerHost != c.perHost {
			t.Errorf("%d idle connections per host where %d expected", got.MaxIdleConnsPerHost, c.want)
		}
	}
}

// Without a transport every call is an error, at once.
func TestNoTransport(t *testing.T) {
	ctx := context.Background()
	calls := map[string]func(s *sessions) error{
		"create": func(s *sessions) error { _, err := s.create(ctx, nil); return err },
		"list":   func(s *sessions) error { return s.list(ctx, nil).Err() },
		"stream": func(s *sessions) error { _, err := s.pdf(ctx, "vs_1", nil); return err },
		"upload": func(s *sessions) error {
			_, err := s.upload(ctx, &fileParams{Filename: String("a"), FileReader: strings.NewReader("x")})
			return err
		},
	}
	const want = "the transport of the HTTP client, or http.DefaultTransport in its place, is nil"
	check := func(name string, opts ...ClientOption) {
		client := NewClient("sk_test_123", opts...)
		client.backend.wait = func(context.Context, time.Duration) error { t.Errorf("%s waits", name); return nil }
		for call, do := range calls {
			if err := do(&sessions{client.backend}); err == nil || !strings.HasSuffix(err.Error(), ": "+want) {
				t.Errorf("%s, %s: %v", name, call, err)
			}
		}
	}
	check("a nil transport", WithHTTPClient(&http.Client{Transport: (*http.Transport)(nil)}))
	for _, none := range []http.RoundTripper{nil, (*http.Transport)(nil)} {
		setDefaultTransport(t, none)
		check("shared")
		check("a client without a transport", WithHTTPClient(new(http.Client)))
	}
}

// What replaces the shared transport closes its idle connections, which nothing else could.
func TestReplacedTransportIsClosed(t *testing.T) {
	srv := serveCounting(t, false, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, `{"id": "vs_1"}`) })
	if _, err := srv.sessions().retrieve(context.Background(), "vs_1", nil); err != nil {
		t.Fatal(err)
	}
	setDefaultTransport(t, new(http.Transport))
	sharedHTTP()
	<-srv.closed
}

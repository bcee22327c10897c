package stripe

import (
	"errors"
	"net/http"
	"sync/atomic"
)

// Clients without an HTTP client of their own share one, so that making a client is cheap: it has
// no connections and no goroutines of its own. The shared HTTP client sends with a copy of
// net/http's default transport, proxies included, and is made again when the program has replaced
// that transport. Nothing else changes it.

// idlePerHost is how many idle connections the shared transport keeps, since all go to one host. It
// applies unless the default transport says how many.
const idlePerHost = 100

// A sharedClient is an HTTP client with a copy of a default transport.
type sharedClient struct {
	of   *http.Transport
	http *http.Client
}

// shared caches what sharedHTTP returns.
var shared atomic.Pointer[sharedClient]

// sharedHTTP returns the HTTP client of clients without one of their own. A default transport that
// is not an *http.Transport is used as it is.
func sharedHTTP() *http.Client {
	t, ok := http.DefaultTransport.(*http.Transport)
	if !ok || t == nil {
		return defaultHTTP(http.DefaultTransport)
	}
	for {
		last := shared.Load()
		if last != nil && last.of == t {
			return last.http
		}
		made := &sharedClient{of: t, http: defaultHTTP(cloned(t))}
		if shared.CompareAndSwap(last, made) {
			if last != nil {
				last.http.CloseIdleConnections()
			}
			return made.http
		}
	}
}

// checkTransport returns an error if there is no transport to send with. net/http panics for one
// that is a nil pointer.
func (b *backend) checkTransport() error {
	t := b.client().Transport
	if t == nil {
		t = http.DefaultTransport
	}
	if of, ok := t.(*http.Transport); t == nil || ok && of == nil {
		return errors.New("the transport of the HTTP client, or http.DefaultTransport in its place, is nil")
	}
	return nil
}

// defaultHTTP returns an HTTP client with the default settings.
func defaultHTTP(t http.RoundTripper) *http.Client {
	return &http.Client{Transport: t, Timeout: defaultTimeout, CheckRedirect: keepRedirect}
}

// cloned returns a copy of t that keeps more idle connections to one host.
func cloned(t *http.Transport) *http.Transport {
	t = t.Clone()
	if t.MaxIdleConnsPerHost == 0 {
		t.MaxIdleConnsPerHost = idlePerHost
	}
	return t
}

package client

import (
	"cmp"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"sync"
	"testing"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// driveKey is the API key of the clients that the tests drive.
const driveKey = "sk_test_drive_4242"

// An answer is what the server of a driver answers a request with.
type answer struct {
	status  int // 200 for 0
	header  map[string]string
	body    string
	cut     bool          // end the body early
	release chan struct{} // wait for it to be closed, or for the client to go, if not nil
}

// A sent is a request as the server read it.
type sent struct {
	method string
	uri    string // path and query, as they were sent
	header http.Header
	body   string
}

// A driver is a server that answers what it was told to, and keeps the requests.
type driver struct {
	server *httptest.Server

	mu       sync.Mutex
	answers  []answer
	requests []sent
}

// newDriver starts a server that gives the answers one after the other, and the last one again and
// again.
func newDriver(t *testing.T, answers ...answer) *driver {
	t.Helper()
	d := &driver{answers: answers}
	d.server = httptest.NewServer(d)
	t.Cleanup(d.server.Close)
	return d
}

// client returns a client of the server.
func (d *driver) client(opts ...stripe.ClientOption) *stripe.Client {
	return stripe.NewClient(driveKey, slices.Concat([]stripe.ClientOption{
		stripe.WithBaseURL(d.server.URL),
		stripe.WithHTTPClient(d.server.Client()),
	}, opts)...)
}

func (d *driver) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		panic(http.ErrAbortHandler) // the client has gone
	}
	a := d.next(sent{r.Method, r.RequestURI, r.Header, string(body)})
	if a.release != nil {
		select {
		case <-a.release:
		case <-r.Context().Done():
		}
	}
	for name, value := range a.header {
		w.Header().Set(name, value)
	}
	if a.cut {
		w.Header().Set("Content-Length", strconv.Itoa(len(a.body)+1))
	}
	w.WriteHeader(cmp.Or(a.status, http.StatusOK))
	_, _ = io.WriteString(w, a.body) // the client notices
	if a.cut {
		_ = http.NewResponseController(w).Flush()
		panic(http.ErrAbortHandler)
	}
}

// next keeps a request and returns its answer.
func (d *driver) next(s sent) answer {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.requests = append(d.requests, s)
	return d.answers[min(len(d.requests), len(d.answers))-1]
}

// all returns the requests.
func (d *driver) all() []sent {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.requests)
}

// only returns the one request.
func (d *driver) only(t *testing.T) sent {
	t.Helper()
	all := d.all()
	if len(all) != 1 {
		t.Fatalf("%d requests, want 1", len(all))
	}
	return all[0]
}

// wantRequests checks how many requests there were.
func (d *driver) wantRequests(t *testing.T, want int) {
	t.Helper()
	if got := len(d.all()); got != want {
		t.Errorf("%d requests, want %d", got, want)
	}
}

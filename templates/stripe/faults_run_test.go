package stripe

import (
	"context"
	"net"
	"net/http"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// A faultRun is a client of a server with a fault.
type faultRun struct {
	fault
	srv       *faultServer
	sessions  *sessions
	transport *http.Transport
	refusals  atomic.Int64 // how often the server is not there, if that is the fault
	waits     []time.Duration
	seen      sight // of the last call
}

func (f fault) start(srv *faultServer) *faultRun {
	r := &faultRun{fault: f, srv: srv, transport: cloned(http.DefaultTransport.(*http.Transport))}
	r.transport.MaxResponseHeaderBytes = f.headers
	r.transport.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		if f.refused && r.refusals.Add(-1) >= 0 {
			return refuse(ctx)
		}
		return srv.listener.dial(ctx, network, address)
	}
	if f.http2 {
		r.transport.Protocols = new(http.Protocols)
		r.transport.Protocols.SetUnencryptedHTTP2(true)
	}
	client := r.client()
	client.backend.wait = func(ctx context.Context, d time.Duration) error {
		r.waits = append(r.waits, d)
		return ctx.Err()
	}
	r.sessions = &sessions{client.backend}
	return r
}

// call makes a call to a server that answers so, and checks what goes for every call.
func (r *faultRun) call(ctx context.Context, t *testing.T, answer func(x *exchange), key *string) (*session, error) {
	t.Helper()
	if r.deadline > 0 {
		limited, cancel := context.WithTimeout(ctx, r.deadline)
		defer cancel()
		ctx = limited
	}
	r.srv.begin(answer)
	r.waits = nil
	params := &sessionParams{Params: Params{IdempotencyKey: key}, ReturnURL: String("https://SECRET.example")}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	v, err := r.sessions.create(ctx, params)
	runtime.ReadMemStats(&after)
	r.seen = r.srv.end()
	most := max(r.allocated, 16<<20)
	if n := after.TotalAlloc - before.TotalAlloc; n > most {
		t.Errorf("%d bytes allocated, at most %d wanted", n, most)
	}
	if err != nil && !nothing(v) || err == nil && v == nil {
		t.Errorf("%v and %v", v, err)
	}
	if mentions(err, "SECRET") || err != nil && len(err.Error()) > 1500 {
		t.Errorf("%.2000s", err)
	}
	for _, sent := range r.seen.keys {
		if sent == "" || sent != r.seen.keys[0] || key != nil && sent != *key {
			t.Errorf("keys %q", r.seen.keys)
		}
	}
	return v, err
}

// mentions says whether there is an error with a text in it.
func mentions(err error, text string) bool { return err != nil && strings.Contains(err.Error(), text) }

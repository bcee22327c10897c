package stripe

import (
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"runtime"
	"testing"
	"testing/synctest"
	"time"
)

// A fault is what a server does wrong, and what the client makes of it.
type fault struct {
	name   string
	answer func(x *exchange)

	refused bool // there is no server
	timed   bool // time passes: a bubble has it pass at once
	http2   bool

	opts     []ClientOption
	deadline time.Duration // of the call, 0 for none
	headers  int64         // most bytes of headers, 0 for the default of net/http

	least, most time.Duration // of the first wait, which is 0.5 s if nothing else is asked for

	retried bool    // there are three attempts instead of one
	resent  bool    // net/http sends the request again by itself
	before  bool    // it comes before the effect
	keeps   bool    // the connection is used again
	want    string  // in the text of the error, "" for none: the call succeeds
	is      []error // one of them is in the error
	status  int     // of the *Error that it is, 0 for none

	answered int  // status of the *ResponseError that it is, 0 for none: it is a *RequestError
	either   bool // it may be either, which depends on who is faster

	passes string // the ID of the result, if the call succeeds

	sent      int64  // most bytes that the server could send
	allocated uint64 // most bytes, 0 for 16 MiB
}

// faults are all of them.
func faults() []fault {
	var all []fault
	for _, some := range [][]fault{
		connectionFaults(), timedFaults(), bodyFaults(), sizeFaults(), headerFaults(), statusFaults(), refusalFaults(), redirectFaults(), http2Faults(),
	} {
		all = append(all, some...)
	}
	return all
}

const faultKey = "sk_test_SECRET"

// A server that has a fault for ever, and one that has it once: what the client returns, how often
// it tries and with which key, that there is one effect at most, and that nothing stays.
func TestFaults(t *testing.T) {
	log.SetOutput(io.Discard) // net/http logs what a server sends unasked, and does wrong
	defer log.SetOutput(os.Stderr)
	for _, f := range faults() {
		t.Run(f.name, func(t *testing.T) {
			if f.timed {
				synctest.Test(t, func(t *testing.T) { f.run(t, listenPipe()) })
			} else {
				f.run(t, listenTCP(t))
			}
		})
	}
}

func (f fault) run(t *testing.T, l faultListener) {
	goroutines := runtime.NumGoroutine()
	r := f.start(newFaultServer(t, l))
	r.forEver(t)
	r.once(t)
	r.end(t, goroutines)
}

// settle waits for a count to come down to what it was: for minutes, as only what never does is wrong.
func settle(t *testing.T, what string, want int, count func() int) {
	t.Helper()
	for range 20_000 {
		if count() <= want {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d %s, %d before", count(), what, want)
}

// forEver has all attempts of a call fail.
func (r *faultRun) forEver(t *testing.T) {
	t.Helper()
	r.refusals.Store(1 << 10)
	const enough = 2 // requests, where net/http goes on for a minute
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	v, err := r.call(ctx, t, func(x *exchange) {
		if r.resent && x.number == enough {
			cancel()
			return
		}
		r.answer(x)
	}, String("key_1"))
	attempts, requests, effects, connections := 1, 1, 1, 1
	if r.retried {
		attempts, requests = 3, 3
	}
	if r.resent {
		requests = enough
	}
	if r.before {
		effects = 0
	}
	if !r.keeps {
		connections = requests
	}
	if r.refused {
		requests, connections = 0, 0
	}
	if r.http2 { // net/http may open another one ahead of need
		connections = r.seen.accepted
	}
	if len(r.seen.keys) != requests || len(r.waits) != attempts-1 || len(r.seen.effects) != effects || r.seen.accepted != connections {
		t.Errorf("%d requests, %d waits, %d effects and %d connections, want %d, %d, %d and %d",
			len(r.seen.keys), len(r.waits), len(r.seen.effects), r.seen.accepted, requests, attempts-1, effects, connections)
	}
	if most := max(r.most, 500*time.Millisecond); r.retried && (r.waits[0] < r.least || r.waits[0] > most) {
		t.Errorf("waits %v", r.waits)
	}
	if r.sent > 0 && r.seen.sent > r.sent {
		t.Errorf("%d bytes sent, at most %d wanted", r.seen.sent, r.sent)
	}
	r.check(t, v, err)
}

// once has the first attempt of a call fail, and makes another call.
func (r *faultRun) once(t *testing.T) {
	t.Helper()
	r.refusals.Store(1)
	ctx := context.Background()
	v, err := r.call(ctx, t, func(x *exchange) {
		if x.number == 1 && !r.refused {
			r.answer(x)
		} else {
			good(x)
		}
	}, nil)
	again := r.retried || r.resent
	requests, effects := 1, 1
	if again && !r.refused {
		requests = 2
	}
	if r.before && !again {
		effects = 0
	}
	if len(r.seen.keys) != requests || len(r.seen.effects) != effects {
		t.Errorf("once: %d requests and %d effects, want %d and %d", len(r.seen.keys), len(r.seen.effects), requests, effects)
	}
	if !again {
		r.check(t, v, err)
	} else if err != nil || v.ID != "vs_1" {
		t.Errorf("once: %v, %v", v, err)
	}
	last := r.seen.keys[0]
	if v, err := r.call(ctx, t, good, nil); err != nil || v.ID != "vs_1" || len(r.seen.effects) != 1 || r.seen.effects[last] {
		t.Errorf("afterwards: %v, %v, %v", v, err, r.seen.effects)
	}
}

// check compares what a call returned with what the fault should lead to.
func (r *faultRun) check(t *testing.T, v *session, err error) {
	t.Helper()
	if r.want == "" {
		if err != nil || v.ID != r.passes || v.LastResponse.IdempotencyKey != r.seen.keys[0] {
			t.Errorf("%v, %v", v, err)
		}
		return
	}
	if !mentions(err, r.want) {
		t.Fatalf("%v\nwant %s", err, r.want)
	}
	r.checkKind(t, err)
	found := len(r.is) == 0
	for _, is := range r.is {
		found = found || errors.Is(err, is)
	}
	if !found {
		t.Errorf("%v is none of %v", err, r.is)
	}
}

// checkKind checks that an error is an *Error if Stripe or a proxy refused the request, a
// *ResponseError if an answer came all the same, and else a *RequestError; and that each has the key
// that was sent.
func (r *faultRun) checkKind(t *testing.T, err error) {
	t.Helper()
	var refusal *Error
	var unreadable *ResponseError
	var unanswered *RequestError
	status, answered, key := 0, 0, ""
	if errors.As(err, &refusal) {
		status, key = refusal.HTTPStatusCode, refusal.LastResponse.IdempotencyKey
	}
	if errors.As(err, &unreadable) {
		answered, key = unreadable.LastResponse.StatusCode, unreadable.LastResponse.IdempotencyKey
	}
	if errors.As(err, &unanswered) {
		key = unanswered.IdempotencyKey
	}
	if status != r.status || answered != r.answered && !r.either || (unanswered == nil) != (status+answered > 0) {
		t.Errorf("%T with status %d and answer %d, want %d and %d: %v", err, status, answered, r.status, r.answered, err)
	}
	sent := "key_1"
	if len(r.seen.keys) > 0 {
		sent = r.seen.keys[0]
	}
	if key != sent {
		t.Errorf("key %q, sent %q", key, sent)
	}
}

// end checks that neither connections nor goroutines stay.
func (r *faultRun) end(t *testing.T, goroutines int) {
	t.Helper()
	settle(t, "connections", 0, func() int {
		r.transport.CloseIdleConnections() // each time: one may have become idle only now
		return r.srv.connections()
	})
	r.srv.close()
	if !r.timed { // a bubble ends with its goroutines only
		settle(t, "goroutines", goroutines, runtime.NumGoroutine)
	}
}

// refuse dials a port at which nothing listens.
func refuse(ctx context.Context) (net.Conn, error) {
	return new(net.Dialer).DialContext(ctx, "tcp", "127.0.0.1:1")
}

// client is the client of a run, but for its waits.
func (r *faultRun) client() *Client {
	h := &http.Client{Transport: r.transport}
	if r.timed { // others pass however slow the machine is
		h.Timeout = defaultTimeout
	}
	return NewClient(faultKey, append([]ClientOption{WithBaseURL("http://127.0.0.1"), WithHTTPClient(h)}, r.opts...)...)
}

package stripe

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strconv"
	"time"
)

const (
	firstDelay    = 500 * time.Millisecond
	maxDelay      = 8 * time.Second
	maxRetryAfter = time.Minute
)

// do sends o until it succeeds, fails for good, or has been tried often enough.
func (b *backend) do(ctx context.Context, o *outgoing) (*APIResponse, error) {
	send := b.send
	if o.send != nil {
		send = o.send
	}
	for n := int64(0); ; n++ {
		req, err := b.request(ctx, o)
		if err != nil {
			return nil, o.error(err)
		}
		start := time.Now()
		r, err := send(req)
		if err == nil && o.into != nil {
			err = o.read(r)
		}
		b.logAttempt(ctx, o, n, start, r, err)
		if err == nil {
			return r, nil
		}
		if n >= b.retries || o.once || ctx.Err() != nil || !retryable(r, err) {
			return nil, o.failed(err, r)
		}
		d := delay(n, r)
		if endsWithin(ctx, d) {
			return nil, o.failed(err, r)
		}
		b.logRetry(ctx, o, d)
		if ended := b.wait(ctx, d); ended != nil {
			return nil, o.failed(fmt.Errorf("%w while waiting to retry after: %w", ended, o.failed(err, r)), nil)
		}
	}
}

// retryable says whether a request that ended in err, with the response r or none, may succeed if
// sent again.
func retryable(r *APIResponse, err error) bool {
	if r == nil {
		return passing(err)
	}
	var large *tooLarge
	var wrong *unreadable
	if errors.As(err, &large) || errors.As(err, &wrong) {
		return false
	}
	e, whole := err.(*Error)
	if !whole && r.StatusCode < 300 {
		return true // a success whose body was cut off: Stripe says false with every success
	}
	switch r.Header.Get("Stripe-Should-Retry") {
	case "true":
		return true
	case "false":
		return false
	}
	if !whole {
		return true
	}
	switch r.StatusCode {
	case http.StatusConflict,
		http.StatusInternalServerError, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	case http.StatusTooManyRequests:
		return r.Header.Get("Retry-After") != "" || e.Code == "lock_timeout"
	}
	return r.StatusCode >= 500 && e.foreign
}

// passing says whether what kept the response away may pass. The identity of the server does not,
// nor its lack of TLS.
func passing(err error) bool {
	var certificate *tls.CertificateVerificationError
	return !errors.As(err, &certificate) && !errors.Is(err, http.ErrSchemeMismatch)
}

// delay returns how long to wait after attempt n, which is counted from 0: as long as the response
// asks for, unless that is less than the usual first pause.
func delay(n int64, r *APIResponse) time.Duration {
	if r != nil {
		if d, ok := retryAfter(r.Header.Get("Retry-After"), time.Now()); ok && d >= firstDelay {
			return d
		}
	}
	d := maxDelay
	if n < 4 {
		d = firstDelay << n
	}
	return d/2 + rand.N(d/2) // so that clients that failed together do not come back together
}

// retryAfter reads the header Retry-After: seconds, however many, or a date.
func retryAfter(s string, now time.Time) (time.Duration, bool) {
	if n, err := strconv.ParseUint(s, 10, 32); err == nil || errors.Is(err, strconv.ErrRange) {
		return min(time.Duration(n)*time.Second, maxRetryAfter), true
	}
	if t, err := http.ParseTime(s); err == nil {
		return max(0, min(t.Sub(now), maxRetryAfter)), true
	}
	return 0, false
}

// endsWithin says whether the deadline of ctx leaves no time for an attempt after d.
func endsWithin(ctx context.Context, d time.Duration) bool {
	deadline, ok := ctx.Deadline()
	return ok && time.Until(deadline) <= d
}

// wait waits for d, or until ctx ends, whose error it then returns.
func wait(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

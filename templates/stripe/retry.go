package stripe

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
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
	for n := int64(0); ; n++ {
		start := time.Now()
		r, err := b.attempt(ctx, o)
		b.logAttempt(ctx, o, n, start, r, err)
		if err == nil {
			return r, nil
		}
		if n >= b.retries || !retryable(ctx, r, err) {
			return nil, o.error(err, r)
		}
		d := delay(n, r)
		if b.log != nil {
			b.log.InfoContext(ctx, "stripe retry", slog.String("method", o.method), slog.String("path", o.path), slog.Duration("wait", d))
		}
		if ended := b.wait(ctx, d); ended != nil {
			return nil, fmt.Errorf("stripe: %s %s: %w while waiting to retry after: %w", o.method, o.path, ended, err)
		}
	}
}

// error adds the request to err, unless it is an *Error, which says it itself.
func (o *outgoing) error(err error, r *APIResponse) error {
	if _, ok := err.(*Error); ok {
		return err
	}
	if r != nil {
		return fmt.Errorf("stripe: %s %s: %w (status %d, request %s)", o.method, o.path, err, r.StatusCode, r.RequestID)
	}
	return fmt.Errorf("stripe: %s %s: %w", o.method, o.path, err)
}

// retryable says whether a request that ended in err, with the response r or none, may succeed if sent again.
func retryable(ctx context.Context, r *APIResponse, err error) bool {
	if ctx.Err() != nil {
		return false
	}
	if r == nil {
		return passing(err)
	}
	var large *tooLarge
	if errors.As(err, &large) {
		return false
	}
	switch r.Header.Get("Stripe-Should-Retry") {
	case "true":
		return true
	case "false":
		return false
	}
	e, ok := err.(*Error)
	if !ok {
		return true // the body was cut off
	}
	switch r.StatusCode {
	case http.StatusConflict, http.StatusInternalServerError, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	case http.StatusTooManyRequests:
		return r.Header.Get("Retry-After") != "" || e.Code == "lock_timeout"
	}
	return r.StatusCode >= 500 && e.foreign
}

// passing says whether a failure to get a response may pass: everything but what is wrong with the request or the server's identity.
func passing(err error) bool {
	var u *unsent
	var certificate *tls.CertificateVerificationError
	return !errors.As(err, &u) && !errors.As(err, &certificate) && !errors.Is(err, http.ErrSchemeMismatch)
}

// delay returns how long to wait after attempt n, which is counted from 0.
func delay(n int64, r *APIResponse) time.Duration {
	if r != nil {
		if d, ok := retryAfter(r.Header.Get("Retry-After"), time.Now()); ok {
			return d
		}
	}
	d := maxDelay
	if n < 5 {
		d = min(firstDelay<<n, maxDelay)
	}
	return d/2 + rand.N(d/2) // so that clients that failed together do not come back together
}

// retryAfter reads the header Retry-After: seconds or a date.
func retryAfter(s string, now time.Time) (time.Duration, bool) {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && n >= 0 {
		return time.Duration(min(n, int64(maxRetryAfter/time.Second))) * time.Second, true
	}
	if t, err := http.ParseTime(s); err == nil {
		return max(0, min(t.Sub(now), maxRetryAfter)), true
	}
	return 0, false
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

// logAttempt logs attempt n, without parameters and bodies.
func (b *backend) logAttempt(ctx context.Context, o *outgoing, n int64, start time.Time, r *APIResponse, err error) {
	if b.log == nil || !b.log.Enabled(ctx, slog.LevelDebug) {
		return
	}
	attrs := []slog.Attr{slog.String("method", o.method), slog.String("path", o.path), slog.Int64("attempt", n+1), slog.Duration("took", time.Since(start))}
	if r != nil {
		attrs = append(attrs, slog.Int("status", r.StatusCode), slog.String("request_id", r.RequestID))
	}
	var e *Error
	switch {
	case errors.As(err, &e): // its message may quote parameters
		attrs = append(attrs, slog.String("type", string(e.Type)), slog.String("code", string(e.Code)))
	case err != nil:
		attrs = append(attrs, slog.String("error", err.Error()))
	}
	b.log.LogAttrs(ctx, slog.LevelDebug, "stripe request", attrs...)
}

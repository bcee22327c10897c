package stripe

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"time"
)

// A patience ends an attempt that moves a file when the network has been waited for too long at a
// stretch. The timeout of an http.Client would end it however well it goes.
type patience struct {
	ctx    context.Context // of the attempt
	cancel context.CancelCauseFunc
	limit  time.Duration // 0 for none
	timer  *time.Timer   // nil for no limit
}

// newPatience returns a patience that has begun to wait, for as long as the HTTP client of b allows
// an attempt to take.
func (b *backend) newPatience(ctx context.Context) *patience {
	p := &patience{limit: b.client().Timeout}
	p.ctx, p.cancel = context.WithCancelCause(ctx)
	if p.limit > 0 {
		p.timer = time.AfterFunc(p.limit, func() { p.cancel(&stalled{p.limit}) })
	}
	return p
}

// wait begins to wait for the network.
func (p *patience) wait() {
	if p.timer != nil {
		p.timer.Reset(p.limit)
	}
}

// rest stops waiting, because it is the caller's turn.
func (p *patience) rest() {
	if p.timer != nil {
		p.timer.Stop()
	}
}

// end ends the attempt.
func (p *patience) end() {
	p.rest()
	p.cancel(nil)
}

// do sends req with the HTTP client of b, but without its timeout.
func (p *patience) do(b *backend, req *http.Request) (*http.Response, error) {
	client := *b.client()
	client.Timeout = 0
	res, err := client.Do(req.WithContext(p.ctx))
	if err != nil {
		return nil, p.error(bare(err))
	}
	return res, nil
}

// error returns err, or what it follows from: that p has come to its end, or that the context has.
// A server that sees the connection closed may just end what it sends, so io.EOF can follow from
// that as well.
func (p *patience) error(err error) error {
	if _, whole := err.(*Error); whole || err == nil {
		return err
	}
	if cause, ok := context.Cause(p.ctx).(*stalled); ok {
		return cause
	}
	if ended := p.ctx.Err(); ended != nil && err == io.EOF {
		return ended
	}
	return err
}

// stalled says that a patience came to its end.
type stalled struct {
	limit time.Duration
}

func (e *stalled) Error() string { return fmt.Sprintf("nothing sent or received for %v", e.limit) }

// Timeout says that the error is a timeout, as errors of package net do.
func (e *stalled) Timeout() bool { return true }

// Unwrap returns context.DeadlineExceeded, as timeouts of an http.Client do.
func (e *stalled) Unwrap() error { return context.DeadlineExceeded }

package stripe

import (
	"context"
	"net/http"
)

// request is what params are: a generated encoder over an embedded Params, ListParams or
// SearchParams.
type request interface {
	encoder
	common() common
}

// common is what all params can carry besides form values.
type common struct {
	extra                        encoder // parameters besides those of the endpoint
	headers                      http.Header
	idempotencyKey               *string
	stripeAccount, stripeContext *string
}

// result is what a call returns: a generated decoder over an embedded APIResource.
type result interface {
	decoder
	setLastResponse(*APIResponse)
}

// call calls an endpoint and returns its answer, which is read into v. ids stand for the
// placeholders of path, in order. Go compiles it once for all results, since all are pointers and
// its constraint has nothing but methods.
func call[P result](ctx context.Context, b *backend, method, path string, params request, v P, ids ...string) (P, error) {
	if err := b.call(ctx, method, path, ids, params, v); err != nil {
		return failed(v), err
	}
	return v, nil
}

// call is the part of call that is the same for all types.
func (b *backend) call(ctx context.Context, method, path string, ids []string, params request, v result) error {
	o, err := b.prepare(method, path, ids, params)
	if err != nil {
		return err
	}
	return b.fetch(ctx, o, v)
}

// A carrier makes calls in place of the network: a program brought its own.
type carrier interface {
	// carry makes the call and puts the answer into v: a result, or the response of a stream.
	carry(ctx context.Context, b *backend, o *outgoing, v any) error

	// raw makes the call and returns the answer.
	raw(ctx context.Context, b *backend, o *outgoing) (*APIResponse, error)
}

// fetch sends o and reads the answer into v.
func (b *backend) fetch(ctx context.Context, o *outgoing, v result) error {
	if c := b.carriers[o.host]; c != nil {
		return c.carry(ctx, b, o, v)
	}
	o.into = v
	r, err := b.do(ctx, o)
	if err != nil {
		return err
	}
	v.setLastResponse(r)
	return nil
}

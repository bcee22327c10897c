package stripe

import (
	"context"
	"net/http"
)

// request is what params are: a generated encoder over an embedded Params, ListParams or
// SearchParams.
type request interface {
	encode(f *form)
	common() common
}

// common is what all params can carry besides form values.
type common struct {
	extra                        *ExtraValues
	headers                      http.Header
	idempotencyKey               *string
	stripeAccount, stripeContext *string
}

// A requestPointer is a pointer Q to params.
type requestPointer[Q any] interface {
	request
	orNew() Q // the pointer itself, or one to empty params if it is nil
}

// result is what a call returns: a generated decoder over an embedded APIResource.
type result interface {
	decoder
	setLastResponse(*APIResponse)
}

// call calls an endpoint and returns its answer, a P. params may be nil; ids stand for the
// placeholders of path, in order.
func call[P interface {
	object[P]
	result
}, Q requestPointer[Q]](ctx context.Context, b *backend, method, path string, params Q, ids ...string) (P, error) {
	var none P
	v := none.orNew()
	if err := b.call(ctx, method, path, ids, params.orNew(), v); err != nil {
		return none, err
	}
	return v, nil
}

// call is the part of call that is the same for all types.
func (b *backend) call(ctx context.Context, method, path string, ids []string, params request, v result) error {
	o, err := b.prepare(method, path, ids, params)
	if err != nil {
		return err
	}
	r, err := b.do(ctx, o)
	if err != nil {
		return err
	}
	if err := o.decode(r, v); err != nil {
		return err
	}
	v.setLastResponse(r)
	return nil
}

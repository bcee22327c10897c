package stripe

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// A Backend makes calls. A program can bring its own, to test itself without a network or to see
// each call: see [WithBackends]. Methods that return a list or a search result call CallRaw for
// each page, those that send a file CallMultipart, those that return a file CallStreaming, and all
// others Call.
//
// The path has its IDs and no query, and key is the API key. The context of the call is in the
// params, which are a copy of those that the method got; [FormValues] returns what they send. The
// answer goes into v, which package encoding/json can decode: for Call it is what the method
// returns, a *Customer for example.
type Backend interface {
	// Call makes a call with params of the package.
	Call(method, path, key string, params ParamsContainer, v LastResponseSetter) error

	// CallStreaming makes a call that answers with a file.
	CallStreaming(method, path, key string, params ParamsContainer, v StreamingLastResponseSetter) error

	// CallRaw makes a call with params that are encoded, as the body or, for GET and DELETE, as the
	// query.
	CallRaw(method, path, key string, body []byte, params *Params, v LastResponseSetter) error

	// CallMultipart makes a call that sends a file.
	CallMultipart(method, path, key, boundary string, body *bytes.Buffer, params *Params, v LastResponseSetter) error

	// SetMaxNetworkRetries sets how often a call is tried again.
	SetMaxNetworkRetries(maxNetworkRetries int64)
}

// A RawRequestBackend makes the calls of [Client.RawRequest]. A [Backend] without this method gets
// them as calls of CallRaw.
type RawRequestBackend interface {
	// RawRequest makes a call with content as its body. The path has the query.
	RawRequest(method, path, key, content string, params *RawParams) (*APIResponse, error)
}

// UsageBackend is a [Backend] that calls another one. In stripe-go it adds to telemetry, which this
// package does not send.
type UsageBackend struct {
	// B makes the calls.
	B Backend

	// Usage has no effect.
	Usage []string
}

// Call calls u.B.
func (u *UsageBackend) Call(method, path, key string, params ParamsContainer, v LastResponseSetter) error {
	if u == nil || u.B == nil {
		return errNoBackend
	}
	return u.B.Call(method, path, key, params, v)
}

// CallStreaming calls u.B.
func (u *UsageBackend) CallStreaming(method, path, key string, params ParamsContainer, v StreamingLastResponseSetter) error {
	if u == nil || u.B == nil {
		return errNoBackend
	}
	return u.B.CallStreaming(method, path, key, params, v)
}

// CallRaw calls u.B.
func (u *UsageBackend) CallRaw(method, path, key string, body []byte, params *Params, v LastResponseSetter) error {
	if u == nil || u.B == nil {
		return errNoBackend
	}
	return u.B.CallRaw(method, path, key, body, params, v)
}

// CallMultipart calls u.B.
func (u *UsageBackend) CallMultipart(method, path, key, boundary string, body *bytes.Buffer, params *Params, v LastResponseSetter) error {
	if u == nil || u.B == nil {
		return errNoBackend
	}
	return u.B.CallMultipart(method, path, key, boundary, body, params, v)
}

// SetMaxNetworkRetries calls u.B.
func (u *UsageBackend) SetMaxNetworkRetries(maxNetworkRetries int64) {
	if u != nil && u.B != nil {
		u.B.SetMaxNetworkRetries(maxNetworkRetries)
	}
}

// noCarrier stands for a backend that a program left out of its own ones.
type noCarrier struct {
	host SupportedBackend
}

func (c noCarrier) err() error {
	return fmt.Errorf("stripe: WithBackends got no backend %q, which the call needs", string(c.host))
}

func (c noCarrier) carry(context.Context, *backend, *outgoing, any) error { return c.err() }

func (c noCarrier) raw(context.Context, *backend, *outgoing) (*APIResponse, error) {
	return nil, c.err()
}

// backendCarrier makes calls with a backend of the program's own.
type backendCarrier struct {
	to Backend
}

// multipartContent is what the type of a body with a file begins with.
const multipartContent = "multipart/form-data; boundary="

func (c backendCarrier) carry(ctx context.Context, b *backend, o *outgoing, v any) error {
	if stream, ok := v.(StreamingLastResponseSetter); ok {
		return c.to.CallStreaming(o.method, o.path, b.key(), b.params(ctx, o), stream)
	}
	answer := v.(LastResponseSetter)
	boundary, file := strings.CutPrefix(o.content, multipartContent)
	switch {
	case file:
		return c.to.CallMultipart(o.method, o.path, b.key(), boundary, bytes.NewBuffer(o.body), b.headerParams(ctx, o), answer)
	case o.params == nil:
		return c.to.CallRaw(o.method, o.path, b.key(), []byte(o.queryString()), b.headerParams(ctx, o), answer)
	}
	return c.to.Call(o.method, o.path, b.key(), b.params(ctx, o), answer)
}

func (c backendCarrier) raw(ctx context.Context, b *backend, o *outgoing) (*APIResponse, error) {
	body := string(o.body)
	if to, ok := c.to.(RawRequestBackend); ok {
		path := o.path
		if o.query {
			path += "?" + o.queryString()
		}
		return to.RawRequest(o.method, path, b.key(), body, b.params(ctx, o).(*RawParams))
	}
	if o.query {
		body = o.queryString()
	}
	var answer carriedAnswer
	if err := c.to.CallRaw(o.method, o.path, b.key(), []byte(body), b.headerParams(ctx, o), &answer); err != nil {
		return nil, err
	}
	if answer.LastResponse == nil {
		answer.LastResponse = &APIResponse{RawJSON: answer.json}
	}
	return answer.LastResponse, nil
}

// carriedAnswer keeps an answer as it came.
type carriedAnswer struct {
	APIResource
	json json.RawMessage
}

// UnmarshalJSON keeps the JSON.
func (v *carriedAnswer) UnmarshalJSON(b []byte) error { return v.json.UnmarshalJSON(b) }

// key returns the API key.
func (b *backend) key() string { return strings.TrimPrefix(b.authorization(), "Bearer ") }

// queryString returns the query of the request.
func (o *outgoing) queryString() string {
	_, query, _ := strings.Cut(o.url, "?")
	return query
}

// params returns a copy of the params of o with the context and with what the client adds to the
// header.
func (b *backend) params(ctx context.Context, o *outgoing) ParamsContainer {
	v := reflect.New(reflect.TypeOf(o.params).Elem())
	v.Elem().Set(reflect.ValueOf(o.params).Elem())
	params := v.Interface().(ParamsContainer)
	p, all := params.GetParams(), b.headerParams(ctx, o)
	p.Context, p.Headers, p.StripeAccount, p.StripeContext = all.Context, all.Headers, all.StripeAccount, all.StripeContext
	return params
}

// headerParams returns what o and the client add to the header, with the context.
func (b *backend) headerParams(ctx context.Context, o *outgoing) *Params {
	p := &Params{Context: ctx, Headers: o.headers.Clone()}
	if b.version != APIVersion && p.Headers.Get("Stripe-Version") == "" {
		if p.Headers == nil {
			p.Headers = make(map[string][]string)
		}
		p.Headers.Set("Stripe-Version", b.version)
	}
	if o.key != "" {
		p.SetIdempotencyKey(o.key)
	}
	if o.account != "" {
		p.SetStripeAccount(o.account)
	}
	if o.context != "" {
		p.SetStripeContext(o.context)
	}
	return p
}

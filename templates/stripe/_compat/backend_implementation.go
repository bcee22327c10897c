package stripe

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"strings"
)

// BackendImplementation is the [Backend] of this package: settings, from which [WithBackends] makes
// those of a client. It makes calls too, if one calls its methods.
type BackendImplementation struct {
	// Type is the host.
	Type SupportedBackend

	// URL is where the host is.
	URL string

	// HTTPClient is as in [WithHTTPClient].
	HTTPClient *http.Client

	// LeveledLogger is as in [BackendConfig].
	LeveledLogger any

	// MaxNetworkRetries is as in [WithMaxNetworkRetries].
	MaxNetworkRetries int64

	// StripeContext is as in [WithStripeContext].
	StripeContext *string
}

// SetMaxNetworkRetries sets s.MaxNetworkRetries. Clients that have been made with s do not change.
func (s *BackendImplementation) SetMaxNetworkRetries(maxNetworkRetries int64) {
	s.MaxNetworkRetries = maxNetworkRetries
}

// baseURL returns where the host is, "" if it is where the document says.
func (s *BackendImplementation) baseURL() string {
	if s.URL == s.Type.url() {
		return ""
	}
	return s.URL
}

// configure sets what s says.
func (s *BackendImplementation) configure(config *clientConfig) {
	if s.HTTPClient != nil {
		config.http = s.HTTPClient
	}
	if s.LeveledLogger != nil {
		config.log, config.wrong = leveledLogger(s.LeveledLogger)
	}
	config.retries = s.MaxNetworkRetries
	if s.StripeContext != nil {
		config.context = *s.StripeContext
	}
	if url := s.baseURL(); url != "" {
		config.url = url
	}
}

// Call makes a call with params of this package, nil for none, and decodes the answer into v.
func (s *BackendImplementation) Call(method, path, key string, params ParamsContainer, v LastResponseSetter) error {
	p, err := requestOf(params)
	if err != nil {
		return err
	}
	return s.call(method, path, key, p, v)
}

// CallRaw makes a call with params that are encoded, as the body or, for GET and DELETE, as the
// query. A body for a path under /v2 is JSON.
func (s *BackendImplementation) CallRaw(method, path, key string, body []byte, params *Params, v LastResponseSetter) error {
	return s.call(method, path, key, newEncodedParams(params, body), v)
}

// CallMultipart makes a call whose body is a form with this boundary.
func (s *BackendImplementation) CallMultipart(method, path, key, boundary string, body *bytes.Buffer, params *Params, v LastResponseSetter) error {
	p := newEncodedParams(params, nil)
	b, o, err := s.prepare(method, path, key, p)
	if err != nil {
		return err
	}
	o.content = multipartContent + boundary
	if body != nil {
		o.body = body.Bytes()
	}
	return b.answer(p.context(), o, v)
}

// CallStreaming makes a call that answers with a file, which v gets as the body of the response.
func (s *BackendImplementation) CallStreaming(method, path, key string, params ParamsContainer, v StreamingLastResponseSetter) error {
	switch {
	case s == nil:
		return errNoBackend
	case v == nil:
		return errNoAnswer
	}
	p, err := requestOf(params)
	if err != nil {
		return err
	}
	b, path := s.backend(key), s.place(path)
	answer, err := stream(contextOf(p), b, method, path, p)
	if err != nil {
		return err
	}
	v.SetLastResponse(answer.LastResponse)
	return nil
}

// RawRequest makes a call with content as its body: a form, or JSON for a path under /v2. The path
// has the query.
func (s *BackendImplementation) RawRequest(method, path, key, content string, params *RawParams) (*APIResponse, error) {
	if params == nil {
		params = new(RawParams)
	}
	p := newEncodedParams(&params.Params, []byte(content))
	path, query, found := strings.Cut(path, "?")
	b, o, err := s.prepare(method, path, key, p)
	if err != nil {
		return nil, err
	}
	if found {
		o.addQuery(&form{body: []byte(query)})
	}
	return b.do(p.context(), o)
}

// call makes a call and decodes the answer into v.
func (s *BackendImplementation) call(method, path, key string, params request, v LastResponseSetter) error {
	b, o, err := s.prepare(method, path, key, params)
	if err != nil {
		return err
	}
	if p, ok := params.(interface{ putPage(*form) }); ok {
		f := newForm()
		p.putPage(f)
		o.addQuery(f)
	}
	return b.answer(contextOf(params), o, v)
}

// prepare returns a backend with the settings of s and the request that it is to send.
func (s *BackendImplementation) prepare(method, path, key string, params request) (*backend, *outgoing, error) {
	if s == nil {
		return nil, nil, errNoBackend
	}
	b := s.backend(key)
	o, err := b.prepare(method, s.place(path), nil, params)
	if err == nil && o.body != nil && strings.HasPrefix(o.path, "/v2/") {
		o.content = "application/json"
	}
	return b, o, err
}

// backend returns one with the settings of s.
func (s *BackendImplementation) backend(key string) *backend {
	config := newConfig(nil)
	s.configure(config)
	return newBackend(key, config)
}

// place returns a path with the host.
func (s *BackendImplementation) place(path string) string {
	return cmp.Or(s.Type.url(), apiURL) + "/" + strings.TrimPrefix(path, "/")
}

// Arguments without which no call can be made.
var (
	errNoBackend = errors.New("stripe: the backend is nil")
	errNoAnswer  = errors.New("stripe: v, which the answer goes into, is nil")
)

// answer sends o and decodes the answer into v, which may be a type of the program's own.
func (b *backend) answer(ctx context.Context, o *outgoing, v LastResponseSetter) error {
	if v == nil {
		return errNoAnswer
	}
	if to, ok := v.(result); ok && declaredHere(to) {
		return b.fetch(ctx, o, to)
	}
	r, err := b.do(ctx, o)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(r.RawJSON, v); err != nil {
		return o.failed(err, r)
	}
	v.SetLastResponse(r)
	return nil
}

// declaredHere says whether v points to a type of this package, not to one that embeds such a type
// and has fields that only package encoding/json knows.
func declaredHere(v any) bool {
	t := reflect.TypeOf(v)
	return t.Kind() == reflect.Pointer && t.Elem().PkgPath() == reflect.TypeFor[Params]().PkgPath()
}

// requestOf returns the params of a call, which may be nil.
func requestOf(params ParamsContainer) (request, error) {
	if v := reflect.ValueOf(params); params == nil || v.Kind() == reflect.Pointer && v.IsNil() {
		return new(RawParams), nil
	}
	switch p := params.(type) {
	case *Params:
		return &RawParams{Params: *p}, nil
	case *ListParams:
		return bareList{p}, nil
	}
	if p, ok := params.(request); ok && declaredHere(p) {
		return p, nil
	}
	return nil, fmt.Errorf("stripe: the params are a %T, which is not a type of this package: use Extra or CallRaw", params)
}

// bareList are the params of a list without parameters of its endpoint.
type bareList struct {
	*ListParams
}

func (bareList) encode(*form) {}

// encodedParams are params that are a form already.
type encodedParams struct {
	*Params
	form []byte
}

func newEncodedParams(params *Params, form []byte) *encodedParams {
	if params == nil {
		params = new(Params)
	}
	return &encodedParams{params, form}
}

func (p *encodedParams) encode(f *form) { f.body = append(f.body, p.form...) }

func (p *encodedParams) common() common {
	c := p.Params.common()
	c.extra = (*ExtraValues)(nil)
	return c
}

func (p *encodedParams) context() context.Context { return contextOf(p) }

// contextOf returns the context in params.
func contextOf(params request) context.Context {
	if p, ok := params.(ParamsContainer); ok && p.GetParams().Context != nil {
		return p.GetParams().Context
	}
	return context.Background()
}

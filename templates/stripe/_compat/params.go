package stripe

import (
	"bytes"
	"context"
	"net/http"
	"strconv"
)

// The methods of Params, ListParams and SearchParams are not inlined: Go would compile them again
// for the params of every call.

// Params are what every call's params have besides the parameters of its endpoint.
type Params struct {
	// Context is ignored by the client's methods, which have an argument for it. A [Backend] finds
	// that argument here.
	Context context.Context `json:"-" log:"-"`

	// Expand are paths of fields whose objects are wanted instead of their IDs, in addition to
	// those in the Expand of the method's own params.
	Expand []*string `json:"-"`

	// Extra has parameters that this package does not know.
	Extra *ExtraValues `json:"-" log:"-"`

	// Headers are sent along and replace those that the client would send: Stripe-Version for one
	// call, say.
	Headers http.Header `json:"-" log:"-"`

	// IdempotencyKey makes a repeated POST harmless: Stripe answers a key that it has seen with
	// what it answered the first time. Nil or empty is a random one, which covers the client's own
	// retries.
	// At most 255 characters.
	IdempotencyKey *string `json:"-"`

	// Metadata is sent in addition to the Metadata of the method's own params, which win.
	Metadata map[string]string `json:"-" log:"-"`

	// StripeAccount is the connected account that the call is for. Nil is the client's, "" is none.
	StripeAccount *string `json:"-"`

	// StripeContext is the account, or path of accounts, that the call is for. Nil is the client's,
	// "" is none.
	StripeContext *string `json:"-"`
}

// ParamsContainer is what all params are.
type ParamsContainer interface {
	// GetParams returns what the params have besides the parameters of their endpoint.
	GetParams() *Params
}

// AddExpand adds to p.Expand.
//
//go:noinline
func (p *Params) AddExpand(field string) { p.Expand = append(p.Expand, &field) }

// AddExtra adds a parameter that this package does not know. Nested keys are written as
// options[document].
//
//go:noinline
func (p *Params) AddExtra(key, value string) { p.Extra = p.Extra.with(key, value) }

// AddMetadata sets a key of p.Metadata.
//
//go:noinline
func (p *Params) AddMetadata(key, value string) {
	if p.Metadata == nil {
		p.Metadata = make(map[string]string)
	}
	p.Metadata[key] = value
}

// GetParams returns p.
//
//go:noinline
func (p *Params) GetParams() *Params { return p }

// SetIdempotencyKey sets p.IdempotencyKey.
//
//go:noinline
func (p *Params) SetIdempotencyKey(key string) { p.IdempotencyKey = &key }

// SetStripeAccount sets p.StripeAccount.
//
//go:noinline
func (p *Params) SetStripeAccount(id string) { p.StripeAccount = &id }

// SetStripeContext sets p.StripeContext.
//
//go:noinline
func (p *Params) SetStripeContext(context string) { p.StripeContext = &context }

// SetStripeContextFrom sets p.StripeContext, unless c is nil.
//
//go:noinline
func (p *Params) SetStripeContextFrom(c *Context) {
	if c != nil {
		p.StripeContext = c.StringPtr()
	}
}

//go:noinline
func (p *Params) common() common {
	return common{(*paramsValues)(p), p.Headers, p.IdempotencyKey, p.StripeAccount, p.StripeContext}
}

// paramsValues are the parameters in Params.
type paramsValues Params

func (p *paramsValues) encode(f *form) {
	addExpand(f, p.Expand)
	addMetadata(f, p.Metadata)
	p.Extra.encode(f)
}

// ListParams are what the params of every list call have besides the parameters of its endpoint.
type ListParams struct {
	// Context is as in [Params].
	Context context.Context `json:"-" log:"-"`

	// EndingBefore is the ID of an item: the list goes backwards from the item before it. Nil or
	// empty is none.
	EndingBefore *string `json:"-"`

	// Expand are paths of fields whose objects are wanted instead of their IDs, in addition to
	// those in the Expand of the method's own params. They begin with data.
	Expand []*string `json:"-"`

	// Extra has parameters that this package does not know.
	Extra *ExtraValues `json:"-" log:"-"`

	// Filters are conditions that the method's own params do not have.
	Filters Filters `json:"-" log:"-"`

	// Headers are sent along with each page's request and replace those that the client would send.
	Headers http.Header `json:"-" log:"-"`

	// Limit is the size of a page, 1 to 100, not of the list. Nil is Stripe's default of 10.
	Limit *int64 `json:"-"`

	// Single ends the list after one page.
	Single bool `json:"-"`

	// StartingAfter is the ID of an item: the list begins with the item after it. Nil or empty is
	// none.
	StartingAfter *string `json:"-"`

	// StripeAccount is the connected account that the call is for. Nil is the client's, "" is none.
	StripeAccount *string `json:"-"`

	// StripeContext is the account, or path of accounts, that the call is for. Nil is the client's,
	// "" is none.
	StripeContext *string `json:"-"`
}

// ListParamsContainer is what the params of list calls are.
type ListParamsContainer interface {
	// GetListParams returns what the params have besides the parameters of their endpoint.
	GetListParams() *ListParams
}

// AddExpand adds to p.Expand.
//
//go:noinline
func (p *ListParams) AddExpand(field string) { p.Expand = append(p.Expand, &field) }

// AddExtra adds a parameter that this package does not know. Nested keys are written as
// created[gt].
//
//go:noinline
func (p *ListParams) AddExtra(key, value string) { p.Extra = p.Extra.with(key, value) }

// GetListParams returns p.
//
//go:noinline
func (p *ListParams) GetListParams() *ListParams { return p }

// GetParams returns what p has for the header of the request, as [Params].
//
//go:noinline
func (p *ListParams) GetParams() *Params { return p.ToParams() }

// ToParams returns what p has for the header of the request, as [Params].
//
//go:noinline
func (p *ListParams) ToParams() *Params {
	return &Params{
		Context:       p.Context,
		Headers:       p.Headers,
		StripeAccount: p.StripeAccount,
		StripeContext: p.StripeContext,
	}
}

// SetStripeAccount sets p.StripeAccount.
//
//go:noinline
func (p *ListParams) SetStripeAccount(id string) { p.StripeAccount = &id }

// SetStripeContext sets p.StripeContext.
//
//go:noinline
func (p *ListParams) SetStripeContext(context string) { p.StripeContext = &context }

// SetStripeContextFrom sets p.StripeContext, unless c is nil.
//
//go:noinline
func (p *ListParams) SetStripeContextFrom(c *Context) {
	if c != nil {
		p.StripeContext = c.StringPtr()
	}
}

//go:noinline
func (p *ListParams) common() common {
	return common{(*listValues)(p), p.Headers, nil, p.StripeAccount, p.StripeContext}
}

// putPage adds which page is wanted, which lists add by themselves.
func (p *ListParams) putPage(f *form) {
	putInt(f, "limit", p.Limit)
	putString(f, StartingAfter, p.StartingAfter)
	putString(f, EndingBefore, p.EndingBefore)
}

// listValues are the parameters in ListParams, without those of the page.
type listValues ListParams

func (p *listValues) encode(f *form) {
	addExpand(f, p.Expand)
	p.Filters.encode(f)
	p.Extra.encode(f)
}

// The names under which lists send the cursor.
const (
	EndingBefore  = "ending_before"
	StartingAfter = "starting_after"
)

// addExpand adds paths to expand after those that f has.
func addExpand(f *form, paths []*string) {
	if len(paths) == 0 {
		return
	}
	next := f.count("expand[")
	n := f.push("expand")
	for _, path := range paths {
		if path != nil {
			putString(f, strconv.Itoa(next), path)
			next++
		}
	}
	f.prefix = f.prefix[:n]
}

// addMetadata adds the keys of m that f does not have.
func addMetadata(f *form, m map[string]string) {
	other := make(map[string]string)
	for key, v := range m {
		if f.count("metadata["+escaped(key)+"]=") == 0 {
			other[key] = v
		}
	}
	putStringMap(f, "metadata", other)
}

// count returns how many pairs of f have a key that begins with prefix.
func (f *form) count(prefix string) int {
	n := 0
	for pair := range bytes.SplitSeq(f.body, []byte("&")) {
		if bytes.HasPrefix(pair, []byte(prefix)) {
			n++
		}
	}
	return n
}

package stripe

import "net/http"

// The methods of Params, ListParams and SearchParams are not inlined: Go would compile them again
// for the params of every call.

// Params are what every call's params have besides the parameters of its endpoint.
type Params struct {
	// Extra has parameters that this package does not know.
	Extra *ExtraValues `json:"-" log:"-"`

	// Headers are sent along and replace those that the client would send: Stripe-Version for one
	// call, say. An Idempotency-Key among them replaces the field of that name. Headers that
	// net/http writes itself, such as Host, are an error.
	Headers http.Header `json:"-" log:"-"`

	// IdempotencyKey makes a repeated POST harmless: Stripe answers a key that it has seen with
	// what it answered the first time. Nil or empty is a random one, which covers the client's own
	// retries. At most 255 characters.
	IdempotencyKey *string `json:"-"`

	// StripeAccount is the connected account that the call is for. Nil is the client's, "" is none.
	StripeAccount *string `json:"-"`

	// StripeContext is the account, or path of accounts, that the call is for. Nil is the client's,
	// "" is none.
	StripeContext *string `json:"-"`
}

// AddExtra adds a parameter that this package does not know. Nested keys are written as
// options[document].
//
//go:noinline
func (p *Params) AddExtra(key, value string) { p.Extra = p.Extra.with(key, value) }

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

//go:noinline
func (p *Params) common() common {
	return common{p.Extra, p.Headers, p.IdempotencyKey, p.StripeAccount, p.StripeContext}
}

// ListParams are what the params of every list call have besides the parameters of its endpoint.
type ListParams struct {
	// EndingBefore is the ID of an item: the list goes backwards from the item before it. Nil or
	// empty is none.
	EndingBefore *string `json:"-"`

	// Extra has parameters that this package does not know.
	Extra *ExtraValues `json:"-" log:"-"`

	// Headers are sent along with each page's request and replace those that the client would send.
	Headers http.Header `json:"-" log:"-"`

	// Limit is the size of a page, 1 to 100, not of the list. Nil is Stripe's default of 10.
	Limit *int64 `json:"-"`

	// Single ends the list after one page.
	Single bool `json:"-"`

	// StartingAfter is the ID of an item: the list begins with the item after it. Nil or empty is
	// none, and the list begins with its first item.
	StartingAfter *string `json:"-"`

	// StripeAccount is the connected account that the call is for. Nil is the client's, "" is none.
	StripeAccount *string `json:"-"`

	// StripeContext is the account, or path of accounts, that the call is for. Nil is the client's,
	// "" is none.
	StripeContext *string `json:"-"`
}

// AddExtra adds a parameter that this package does not know. Nested keys are written as
// created[gt].
//
//go:noinline
func (p *ListParams) AddExtra(key, value string) { p.Extra = p.Extra.with(key, value) }

// SetStripeAccount sets p.StripeAccount.
//
//go:noinline
func (p *ListParams) SetStripeAccount(id string) { p.StripeAccount = &id }

// SetStripeContext sets p.StripeContext.
//
//go:noinline
func (p *ListParams) SetStripeContext(context string) { p.StripeContext = &context }

//go:noinline
func (p *ListParams) common() common {
	return common{p.Extra, p.Headers, nil, p.StripeAccount, p.StripeContext}
}

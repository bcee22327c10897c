package stripe

import "net/http"

// SearchParams are what the params of every search call have besides the parameters of its
// endpoint.
type SearchParams struct {
	// Extra has parameters that this package does not know.
	Extra *ExtraValues `json:"-" log:"-"`

	// Headers are sent along with each page's request and replace those that the client would send.
	Headers http.Header `json:"-" log:"-"`

	// Limit is the size of a page, 1 to 100, not of the list. Nil is Stripe's default of 10.
	Limit *int64 `json:"-"`

	// Page is the token of the page to begin with, the NextPage of another search's [SearchMeta].
	// Nil or empty is the first.
	Page *string `json:"-"`

	// Query says what to search for, in Stripe's search query language. Required.
	Query string `json:"-"`

	// Single ends the list after one page.
	Single bool `json:"-"`

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
func (p *SearchParams) AddExtra(key, value string) { p.Extra = p.Extra.with(key, value) }

// SetStripeAccount sets p.StripeAccount.
//
//go:noinline
func (p *SearchParams) SetStripeAccount(id string) { p.StripeAccount = &id }

// SetStripeContext sets p.StripeContext.
//
//go:noinline
func (p *SearchParams) SetStripeContext(context string) { p.StripeContext = &context }

//go:noinline
func (p *SearchParams) common() common {
	return common{p.Extra, p.Headers, nil, p.StripeAccount, p.StripeContext}
}

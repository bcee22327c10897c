package stripe

import (
	"context"
	"net/http"
)

// SearchParams are what the params of every search call have besides the parameters of its
// endpoint.
type SearchParams struct {
	// Context is as in [Params].
	Context context.Context `json:"-" log:"-"`

	// Expand are paths of fields whose objects are wanted instead of their IDs, in addition to
	// those in the Expand of the method's own params. They begin with data.
	Expand []*string `json:"-"`

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

// SearchParamsContainer is what the params of search calls are.
type SearchParamsContainer interface {
	// GetSearchParams returns what the params have besides the parameters of their endpoint.
	GetSearchParams() *SearchParams
}

// SearchContainer is what has a [SearchMeta].
type SearchContainer interface {
	// GetSearchMeta returns it.
	GetSearchMeta() *SearchMeta
}

// GetSearchMeta returns m.
func (m *SearchMeta) GetSearchMeta() *SearchMeta { return m }

// AddExpand adds to p.Expand.
//
//go:noinline
func (p *SearchParams) AddExpand(field string) { p.Expand = append(p.Expand, &field) }

// AddExtra adds a parameter that this package does not know. Nested keys are written as
// options[document].
//
//go:noinline
func (p *SearchParams) AddExtra(key, value string) { p.Extra = p.Extra.with(key, value) }

// GetSearchParams returns p.
//
//go:noinline
func (p *SearchParams) GetSearchParams() *SearchParams { return p }

// GetParams returns what p has for the header of the request, as [Params].
//
//go:noinline
func (p *SearchParams) GetParams() *Params { return p.ToParams() }

// ToParams returns what p has for the header of the request, as [Params].
//
//go:noinline
func (p *SearchParams) ToParams() *Params {
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
func (p *SearchParams) SetStripeAccount(id string) { p.StripeAccount = &id }

// SetStripeContext sets p.StripeContext.
//
//go:noinline
func (p *SearchParams) SetStripeContext(context string) { p.StripeContext = &context }

// SetStripeContextFrom sets p.StripeContext, unless c is nil.
//
//go:noinline
func (p *SearchParams) SetStripeContextFrom(c *Context) {
	if c != nil {
		p.StripeContext = c.StringPtr()
	}
}

//go:noinline
func (p *SearchParams) common() common {
	return common{(*searchValues)(p), p.Headers, nil, p.StripeAccount, p.StripeContext}
}

// putPage adds what is searched for and which page is wanted, which searches add by themselves.
func (p *SearchParams) putPage(f *form) {
	putInt(f, "limit", p.Limit)
	putString(f, Page, p.Page)
	if p.Query != "" {
		putString(f, "query", &p.Query)
	}
}

// Page is the name under which searches send the token of a page.
const Page = "page"

// searchValues are the parameters in SearchParams, without those of the page.
type searchValues SearchParams

func (p *searchValues) encode(f *form) {
	addExpand(f, p.Expand)
	p.Extra.encode(f)
}

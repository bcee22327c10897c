package stripe

import (
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
)

// The methods of Params, ListParams and SearchParams are not inlined: Go would compile them again
// for the params of every call.

// Params are what every call's params have besides the parameters of its endpoint.
type Params struct {
	// Extra has parameters that this package does not know.
	Extra *ExtraValues `json:"-" log:"-"`

	// Headers are sent along and replace those that the client would send: Stripe-Version for one
	// call, say.
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

// AddExtra adds a parameter that this package does not know, unless p is nil. Nested keys are
// written as options[document].
//
//go:noinline
func (p *Params) AddExtra(key, value string) {
	if p != nil {
		p.Extra = p.Extra.with(key, value)
	}
}

// SetIdempotencyKey sets p.IdempotencyKey, unless p is nil.
//
//go:noinline
func (p *Params) SetIdempotencyKey(key string) {
	if p != nil {
		p.IdempotencyKey = &key
	}
}

// SetStripeAccount sets p.StripeAccount, unless p is nil.
//
//go:noinline
func (p *Params) SetStripeAccount(id string) {
	if p != nil {
		p.StripeAccount = &id
	}
}

// SetStripeContext sets p.StripeContext, unless p is nil.
//
//go:noinline
func (p *Params) SetStripeContext(context string) {
	if p != nil {
		p.StripeContext = &context
	}
}

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

// AddExtra adds a parameter that this package does not know, unless p is nil. Nested keys are
// written as created[gt].
//
//go:noinline
func (p *ListParams) AddExtra(key, value string) {
	if p != nil {
		p.Extra = p.Extra.with(key, value)
	}
}

// SetStripeAccount sets p.StripeAccount, unless p is nil.
//
//go:noinline
func (p *ListParams) SetStripeAccount(id string) {
	if p != nil {
		p.StripeAccount = &id
	}
}

// SetStripeContext sets p.StripeContext, unless p is nil.
//
//go:noinline
func (p *ListParams) SetStripeContext(context string) {
	if p != nil {
		p.StripeContext = &context
	}
}

//go:noinline
func (p *ListParams) common() common {
	return common{p.Extra, p.Headers, nil, p.StripeAccount, p.StripeContext}
}

// RangeQueryParams limits a list to a range of times, in seconds since 1970. A bound of 0 is none
// and cannot be sent.
type RangeQueryParams struct {
	// GreaterThan is a bound that is outside the range.
	GreaterThan int64 `json:"gt,omitempty"`

	// GreaterThanOrEqual is a bound that is inside the range.
	GreaterThanOrEqual int64 `json:"gte,omitempty"`

	// LesserThan is a bound that is outside the range.
	LesserThan int64 `json:"lt,omitempty"`

	// LesserThanOrEqual is a bound that is inside the range.
	LesserThanOrEqual int64 `json:"lte,omitempty"`
}

func (p *RangeQueryParams) encode(f *form) {
	if p == nil {
		return
	}
	putBound(f, "gt", p.GreaterThan)
	putBound(f, "gte", p.GreaterThanOrEqual)
	putBound(f, "lt", p.LesserThan)
	putBound(f, "lte", p.LesserThanOrEqual)
}

func putBound(f *form, key string, v int64) {
	if v != 0 {
		putInt(f, key, &v)
	}
}

// ExtraValues are parameters that this package does not know, by their keys:
// options[document][new].
type ExtraValues struct {
	url.Values
}

// Format prints how many there are, whatever the verb, since nobody knows what is in them.
func (v ExtraValues) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "%d values", len(v.Values)) }

// LogValue gives package log/slog what Format prints.
func (v ExtraValues) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(v)) }

// with adds a value to v, which it makes if there is none. It is compiled once, not again for
// every params struct that has AddExtra from the one that it embeds.
//
//go:noinline
func (v *ExtraValues) with(key, value string) *ExtraValues {
	if v == nil {
		v = new(ExtraValues)
	}
	if v.Values == nil {
		v.Values = make(url.Values)
	}
	v.Values.Add(key, value)
	return v
}

// encode adds the values to f, sorted by key.
func (v *ExtraValues) encode(f *form) {
	if v == nil {
		return
	}
	for _, key := range sortedNames(v.Values) {
		for _, s := range v.Values[key] {
			f.body = appendEscaped(f.key(escapedKey(key)), s)
		}
	}
}

package stripe

import (
	"net/http"
	"net/url"
	"testing"
)

func TestRangeQueryParams(t *testing.T) {
	for _, c := range []struct {
		params sessionListParams
		want   string
	}{
		{sessionListParams{CreatedRange: &RangeQueryParams{GreaterThan: 1, GreaterThanOrEqual: 2, LesserThan: 3, LesserThanOrEqual: 4}},
			"created[gt]=1&created[gte]=2&created[lt]=3&created[lte]=4"},
		{sessionListParams{CreatedRange: &RangeQueryParams{GreaterThanOrEqual: -86400}}, "created[gte]=-86400"},
		{sessionListParams{CreatedRange: &RangeQueryParams{}}, ""},
		{sessionListParams{Created: Int64(0)}, "created=0"},
	} {
		if got := encoded(c.params.encode); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestExtraValues(t *testing.T) {
	var p sessionParams
	p.AddExtra("b[c][0]", "x y")
	p.AddExtra("a&", "1")
	p.AddExtra("a&", "2")
	if got, want := encoded(p.Extra.encode), "a%26=1&a%26=2&b[c][0]=x+y"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var l sessionListParams
	l.AddExtra("k", "v")
	var s sessionSearchParams
	s.AddExtra("k", "v")
	if l.Extra.Get("k") != "v" || s.Extra.Get("k") != "v" {
		t.Errorf("%v %v", l.Extra, s.Extra)
	}
	q := sessionParams{Params: Params{Extra: &ExtraValues{Values: url.Values{"k": {"v"}}}}}
	if got := encoded(q.Extra.encode); got != "k=v" {
		t.Errorf("a literal: %s", got)
	}
}

func TestSetters(t *testing.T) {
	var p sessionParams
	p.SetIdempotencyKey("key_1")
	p.SetStripeAccount("acct_1")
	p.SetStripeContext("ctx_1")
	if *p.IdempotencyKey != "key_1" || *p.StripeAccount != "acct_1" || *p.StripeContext != "ctx_1" {
		t.Errorf("%+v", p.Params)
	}
	var l sessionListParams
	l.SetStripeAccount("acct_1")
	l.SetStripeContext("ctx_1")
	var s sessionSearchParams
	s.SetStripeAccount("acct_1")
	s.SetStripeContext("ctx_1")
	if *l.StripeAccount != "acct_1" || *l.StripeContext != "ctx_1" || *s.StripeAccount != "acct_1" || *s.StripeContext != "ctx_1" {
		t.Errorf("%+v %+v", l.ListParams, s.SearchParams)
	}
}

// Literals as programs write them.
var (
	_ = sessionListParams{ListParams: ListParams{EndingBefore: String("a"), Limit: Int64(1), Single: true, StartingAfter: String("b"), StripeAccount: String("c")}}
	_ = sessionSearchParams{SearchParams: SearchParams{Query: "q", Limit: Int64(1), Page: String("p"), Single: true, StripeContext: String("c")}}
	_ = sessionParams{Params: Params{Headers: http.Header{}, IdempotencyKey: String("k"), StripeAccount: String("a"), StripeContext: String("c")}}
)

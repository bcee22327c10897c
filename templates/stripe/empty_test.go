package stripe

import (
	"context"
	"testing"
)

// An empty string is what is absent: as an option it is the default, as an idempotency key or a page
// token it is none. In place of the client's account or context it is none, too, while nil is the
// client's.
func TestEmptyIsAbsent(t *testing.T) {
	empty := ""
	s, srv := serve(t, []reply{ok(`{"data": []}`)}, WithStripeAccount("acct_1"), WithStripeContext("ctx_1"), WithAPIVersion("2020-01-01"), WithAPIVersion(""))
	common := Params{IdempotencyKey: &empty, StripeAccount: &empty, StripeContext: &empty}
	s.create(context.Background(), &sessionParams{Params: common})
	s.create(context.Background(), &sessionParams{Params: common})
	s.create(context.Background(), nil)
	s.list(context.Background(), &sessionListParams{ListParams: ListParams{StripeAccount: &empty, StripeContext: &empty}})
	s.search(context.Background(), &sessionSearchParams{SearchParams: SearchParams{Page: &empty, StripeAccount: &empty, StripeContext: &empty}})
	got := srv.got()
	if len(got) != 5 {
		t.Fatalf("%d requests", len(got))
	}
	for i, q := range got {
		if v := q.header.Get("Stripe-Version"); v != APIVersion {
			t.Errorf("%d: version %q", i, v)
		}
		for _, name := range []string{"Stripe-Account", "Stripe-Context"} {
			if _, sent := q.header[name]; sent != (i == 2) {
				t.Errorf("%d: %s %q", i, name, q.header[name])
			}
		}
	}
	first, second := got[0].header.Get("Idempotency-Key"), got[1].header.Get("Idempotency-Key")
	if len(first) < 26 || first == second {
		t.Errorf("idempotency keys %q and %q", first, second)
	}
	if got[4].url != "/v1/identity/verification_sessions/search" {
		t.Errorf("searched at %s", got[4].url)
	}

	s, srv = serve(t, []reply{ok(`{}`)}, WithStripeAccount("acct_1"), WithStripeContext("ctx_1"), WithStripeAccount(""), WithStripeContext(""))
	s.create(context.Background(), nil)
	if h := srv.got()[0].header; h["Stripe-Account"] != nil || h["Stripe-Context"] != nil {
		t.Errorf("%v", h)
	}
	b := NewClient("sk_test_123", WithBaseURL(""), WithAppInfo(AppInfo{})).backend
	if b.err != nil || b.endpoint("/v1/x") != "https://api.stripe.com/v1/x" {
		t.Errorf("%v, %s", b.err, b.endpoint("/v1/x"))
	}
}

package client

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// pageOf returns the body of a page with sessions of these IDs.
func pageOf(more bool, ids ...string) string {
	var data []string
	for _, id := range ids {
		data = append(data, `{"id":"`+id+`","object":"identity.verification_session"}`)
	}
	has := "false"
	if more {
		has = "true"
	}
	return `{"object":"list","url":"/v1/identity/verification_sessions","has_more":` + has + `,"data":[` + strings.Join(data, ",") + `]}`
}

// threePages answers with three pages of five sessions in all.
func threePages() []answer {
	return []answer{
		{header: map[string]string{"Request-Id": "req_1"}, body: pageOf(true, "vs_1", "vs_2")},
		{header: map[string]string{"Request-Id": "req_2"}, body: pageOf(true, "vs_3", "vs_4")},
		{header: map[string]string{"Request-Id": "req_3"}, body: pageOf(false, "vs_5")},
	}
}

// rangeOver returns the IDs that a list yields, and its errors. It gives up on a list that does not
// end.
func rangeOver(ctx context.Context, l *stripe.V1List[*stripe.IdentityVerificationSession]) (ids []string, errs []error) {
	for s, err := range l.All(ctx) {
		if len(ids) > 20 {
			return ids, append(errs, errors.New("the list does not end"))
		}
		if err != nil {
			errs = append(errs, err)
			if s != nil {
				errs = append(errs, errors.New("an item came with the error"))
			}
			continue
		}
		ids = append(ids, s.ID)
	}
	return ids, errs
}

// wantURIs checks what was asked for, without the path that all lists have.
func (d *driver) wantURIs(t *testing.T, want ...string) {
	t.Helper()
	var got []string
	for _, r := range d.all() {
		got = append(got, r.method+" "+strings.TrimPrefix(r.uri, "/v1/identity/verification_sessions"))
	}
	if !slices.Equal(got, want) {
		t.Errorf("sent %q, want %q", got, want)
	}
}

// TestDrivePages checks that a range goes through all pages, with the same parameters and headers.
func TestDrivePages(t *testing.T) {
	d := newDriver(t, threePages()...)
	params := &stripe.IdentityVerificationSessionListParams{
		Status: stripe.String(stripe.IdentityVerificationSessionStatusVerified),
	}
	params.Limit = stripe.Int64(2)
	params.SetStripeAccount("acct_1")
	params.Headers = map[string][]string{"X-Trace": {"7"}}
	list := d.client().V1IdentityVerificationSessions.List(t.Context(), params)
	params.Limit = stripe.Int64(99) // too late
	params.Headers["X-Trace"][0] = "8"

	ids, errs := rangeOver(t.Context(), list)
	if want := []string{"vs_1", "vs_2", "vs_3", "vs_4", "vs_5"}; !slices.Equal(ids, want) || errs != nil {
		t.Errorf("got %q and errors %v, want %q", ids, errs, want)
	}
	d.wantURIs(t, "GET ?status=verified&limit=2", "GET ?status=verified&limit=2&starting_after=vs_2", "GET ?status=verified&limit=2&starting_after=vs_4")
	for i, r := range d.all() {
		checkDriveHeaders(t, sent{method: r.method, header: without(r.header, "Stripe-Account")})
		if r.header.Get("Stripe-Account") != "acct_1" || r.header.Get("X-Trace") != "7" {
			t.Errorf("page %d: account %q, trace %q", i, r.header.Get("Stripe-Account"), r.header.Get("X-Trace"))
		}
	}
}

// without returns h without one of its headers.
func without(h map[string][]string, name string) map[string][]string {
	c := make(map[string][]string)
	for k, v := range h {
		if k != name {
			c[k] = v
		}
	}
	return c
}

// TestDrivePage checks what a list says of the page that the call returned, and that an item has
// its own page's response.
func TestDrivePage(t *testing.T) {
	d := newDriver(t, threePages()...)
	list := d.client().V1IdentityVerificationSessions.List(t.Context(), nil)
	d.wantRequests(t, 1)
	if err := list.Err(); err != nil {
		t.Fatal(err)
	}
	if want := (stripe.ListMeta{HasMore: true, URL: "/v1/identity/verification_sessions"}); list.Meta() != want {
		t.Errorf("meta %+v, want %+v", list.Meta(), want)
	}
	if data := list.Data(); len(data) != 2 || data[0].ID != "vs_1" || data[1].ID != "vs_2" {
		t.Errorf("data %v", data)
	}
	if r := list.LastResponse(); r.RequestID != "req_1" || r.StatusCode != 200 {
		t.Errorf("response %v", r)
	}
	var requests []string
	for s, err := range list.All(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		requests = append(requests, s.LastResponse.RequestID)
	}
	if want := []string{"req_1", "req_1", "req_2", "req_2", "req_3"}; !slices.Equal(requests, want) {
		t.Errorf("items of the requests %q, want %q", requests, want)
	}
}

// TestDrivePagesBreak checks that breaking out of a range asks for nothing more, and that a second
// range begins again.
func TestDrivePagesBreak(t *testing.T) {
	d := newDriver(t, threePages()...)
	list := d.client().V1IdentityVerificationSessions.List(t.Context(), nil)
	for s, err := range list.All(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if s.ID == "vs_2" { // the last one of its page
			break
		}
	}
	d.wantRequests(t, 1)
	ids, errs := rangeOver(t.Context(), list)
	if len(ids) != 5 || errs != nil {
		t.Errorf("the second range yields %q and %v", ids, errs)
	}
	d.wantURIs(t, "GET ", "GET ?starting_after=vs_2", "GET ?starting_after=vs_4")
}

// TestDrivePagesBackwards checks that EndingBefore goes through the pages in front of an item, last
// item first.
func TestDrivePagesBackwards(t *testing.T) {
	d := newDriver(t, answer{body: pageOf(true, "vs_3", "vs_4")}, answer{body: pageOf(false, "vs_1", "vs_2")})
	params := &stripe.IdentityVerificationSessionListParams{}
	params.EndingBefore = stripe.String("vs_5")
	ids, errs := rangeOver(t.Context(), d.client().V1IdentityVerificationSessions.List(t.Context(), params))
	if want := []string{"vs_4", "vs_3", "vs_2", "vs_1"}; !slices.Equal(ids, want) || errs != nil {
		t.Errorf("got %q and errors %v, want %q", ids, errs, want)
	}
	d.wantURIs(t, "GET ?ending_before=vs_5", "GET ?ending_before=vs_3")
}

// TestDrivePagesStart checks that StartingAfter begins behind an item, and Single ends after a
// page.
func TestDrivePagesStart(t *testing.T) {
	d := newDriver(t, answer{body: pageOf(true, "vs_3", "vs_4")})
	params := &stripe.IdentityVerificationSessionListParams{}
	params.StartingAfter = stripe.String("vs_2")
	params.Single = true
	ids, errs := rangeOver(t.Context(), d.client().V1IdentityVerificationSessions.List(t.Context(), params))
	if want := []string{"vs_3", "vs_4"}; !slices.Equal(ids, want) || errs != nil {
		t.Errorf("got %q and errors %v, want %q", ids, errs, want)
	}
	d.wantURIs(t, "GET ?starting_after=vs_2")
}

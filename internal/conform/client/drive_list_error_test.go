package client

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// TestDriveListFails checks that a list whose first page fails has the error, yields it once, and
// is empty.
func TestDriveListFails(t *testing.T) {
	d := newDriver(t, answer{status: 400, body: limitBody})
	list := d.client().V1IdentityVerificationSessions.List(t.Context(), nil)
	var e *stripe.Error
	if !errors.As(list.Err(), &e) || e.HTTPStatusCode != 400 {
		t.Errorf("error %v", list.Err())
	}
	if list.LastResponse() != nil || len(list.Data()) != 0 || list.Meta().HasMore {
		t.Error("a list that failed has a page")
	}
	for range 2 {
		ids, errs := rangeOver(t.Context(), list)
		if len(ids) != 0 || len(errs) != 1 || !errors.Is(errs[0], list.Err()) {
			t.Errorf("yields %q and %v", ids, errs)
		}
	}
	d.wantRequests(t, 1)
}

// TestDriveListFailsMidway checks that an error of a later page comes once, behind the items in
// front of it.
func TestDriveListFailsMidway(t *testing.T) {
	d := newDriver(t, answer{body: pageOf(true, "vs_1")}, answer{status: 400, body: limitBody})
	list := d.client().V1IdentityVerificationSessions.List(t.Context(), nil)
	ids, errs := rangeOver(t.Context(), list)
	if !slices.Equal(ids, []string{"vs_1"}) || len(errs) != 1 {
		t.Fatalf("yields %q and %v", ids, errs)
	}
	var e *stripe.InvalidRequestError
	if !errors.As(errs[0], &e) {
		t.Errorf("error %v", errs[0])
	}
	if list.Err() != nil {
		t.Errorf("Err is %v, but the first page came", list.Err())
	}
	d.wantRequests(t, 2)
}

// TestDriveListIsRetried checks that a later page has the client's retries too.
func TestDriveListIsRetried(t *testing.T) {
	d := newDriver(t,
		answer{body: pageOf(true, "vs_1")},
		answer{status: 500, header: map[string]string{"Retry-After": "0"}, body: limitBody},
		answer{body: pageOf(false, "vs_2")},
	)
	ids, errs := rangeOver(t.Context(), d.client().V1IdentityVerificationSessions.List(t.Context(), nil))
	if !slices.Equal(ids, []string{"vs_1", "vs_2"}) || errs != nil {
		t.Errorf("yields %q and %v", ids, errs)
	}
	d.wantURIs(t, "GET ", "GET ?starting_after=vs_1", "GET ?starting_after=vs_1")
}

// TestDriveListStuck checks that pages that would never end, or are none, are an error instead.
func TestDriveListStuck(t *testing.T) {
	tests := map[string]struct {
		answers  []answer
		items    int
		requests int
	}{
		"the same page again":           {[]answer{{body: pageOf(true, "vs_1")}}, 2, 2},
		"a page that is no object":      {[]answer{{body: `[]`}}, 0, 1},
		"data that is no array":         {[]answer{{body: `{"data":{}}`}}, 0, 1},
		"a second page that is no page": {[]answer{{body: pageOf(true, "vs_1")}, {body: `"vs_2"`}}, 1, 2},
		"has_more that is no boolean":   {[]answer{{body: `{"has_more":1}`}}, 0, 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			d := newDriver(t, test.answers...)
			ids, errs := rangeOver(t.Context(), d.client().V1IdentityVerificationSessions.List(t.Context(), nil))
			if len(ids) != test.items || len(errs) != 1 {
				t.Errorf("yields %q and %v, want %d items and an error", ids, errs, test.items)
			}
			d.wantRequests(t, test.requests)
		})
	}
}

// TestDriveListBothCursors checks that two directions at once are refused before anything is sent.
func TestDriveListBothCursors(t *testing.T) {
	d := newDriver(t, answer{body: pageOf(false)})
	params := &stripe.IdentityVerificationSessionListParams{}
	params.StartingAfter, params.EndingBefore = stripe.String("vs_1"), stripe.String("vs_9")
	list := d.client().V1IdentityVerificationSessions.List(t.Context(), params)
	for _, field := range []string{"StartingAfter", "EndingBefore"} {
		if list.Err() == nil || !strings.Contains(list.Err().Error(), field) {
			t.Errorf("error %v, want one that names %s", list.Err(), field)
		}
	}
	d.wantRequests(t, 0)
}

// TestDriveListContexts checks that the context of the call fetches the first page, that of the
// range the others.
func TestDriveListContexts(t *testing.T) {
	d := newDriver(t, answer{body: pageOf(true, "vs_1")})
	first, cancelFirst := context.WithCancel(t.Context())
	list := d.client().V1IdentityVerificationSessions.List(first, nil)
	cancelFirst()
	if list.Err() != nil {
		t.Fatal(list.Err())
	}
	later, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for s, err := range list.All(later) {
		if n++; n == 1 {
			if err != nil || s.ID != "vs_1" {
				t.Errorf("first item %v, error %v", s, err)
			}
			cancel()
			continue
		}
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v, want context.Canceled", err)
		}
	}
	if n != 2 {
		t.Errorf("%d steps, want an item and an error", n)
	}
	d.wantRequests(t, 1)
}

package stripe

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
)

// pageOf returns a page with items of these IDs.
func pageOf(more bool, ids ...string) reply {
	items := make([]string, len(ids))
	for i, id := range ids {
		items[i] = `{"id": "` + id + `"}`
	}
	return ok(fmt.Sprintf(`{"object": "list", "data": [%s], "has_more": %t, "url": "/v1/x"}`, strings.Join(items, ", "), more))
}

// ids ranges over l and returns the IDs of its items, and the errors.
func ids(ctx context.Context, l *V1List[*session]) (got []string, errs []error) {
	for v, err := range l.All(ctx) {
		if err != nil {
			errs = append(errs, err)
		} else {
			got = append(got, v.ID)
		}
	}
	return got, errs
}

func TestList(t *testing.T) {
	s, srv := serve(t, []reply{pageOf(true, "a", "b"), pageOf(true, "c"), pageOf(false, "d", "e")}, WithStripeContext("ctx_1"))
	params := &sessionListParams{Status: pointerTo(sessionStatus("verified"))}
	params.Limit = Int64(2)
	params.SetStripeAccount("acct_1")
	params.Headers = http.Header{"X-More": {"1"}}
	params.AddExtra("x", "y")
	l := s.list(context.Background(), params)

	// what happens to params from here on is of no concern
	*params.Limit, *params.Status, *params.StripeAccount = 9, "canceled", "acct_2"
	params.Headers["X-More"][0] = "2"
	params.AddExtra("x", "z")

	if l.Err() != nil || len(l.Data()) != 2 || l.Data()[1].ID != "b" || l.LastResponse().RequestID != "req_1" {
		t.Fatalf("%v %v %v", l.Err(), l.Data(), l.LastResponse())
	}
	if m := l.Meta(); m != (ListMeta{HasMore: true, URL: "/v1/x"}) {
		t.Errorf("%+v", m)
	}
	if n := len(srv.got()); n != 1 {
		t.Errorf("%d requests for the first page", n)
	}
	for range 2 {
		srv.mu.Lock()
		srv.requests = srv.requests[:1]
		srv.mu.Unlock()
		got, errs := ids(context.Background(), l)
		if !slices.Equal(got, []string{"a", "b", "c", "d", "e"}) || errs != nil {
			t.Errorf("%v %v", got, errs)
		}
		const query = "/v1/identity/verification_sessions?status=verified&x=y&limit=2"
		for i, want := range []string{query, query + "&starting_after=b", query + "&starting_after=c"} {
			q := srv.got()[i]
			if q.method != "GET" || q.url != want || q.body != "" {
				t.Errorf("page %d: %s %s %s", i, q.method, q.url, q.body)
			}
			if h := q.header; h.Get("Stripe-Account") != "acct_1" || h.Get("Stripe-Context") != "ctx_1" || h.Get("X-More") != "1" {
				t.Errorf("page %d: %v", i, h)
			}
		}
		if n := len(srv.got()); n != 3 {
			t.Errorf("%d requests", n)
		}
	}
}

// Items have the response of their page, but they do not keep its body alive.
func TestListItemsHaveTheirPage(t *testing.T) {
	s, _ := serve(t, []reply{pageOf(true, "a", "b"), pageOf(false, "c")})
	var got []string
	for v, err := range s.list(context.Background(), nil).All(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		if v.LastResponse.RawJSON != nil {
			t.Errorf("%s has the body of its page", v.ID)
		}
		got = append(got, v.ID+" "+v.LastResponse.RequestID)
	}
	if !slices.Equal(got, []string{"a req_1", "b req_1", "c req_2"}) {
		t.Error(got)
	}
}

func TestListCursors(t *testing.T) {
	for _, c := range []struct {
		name   string
		params ListParams
		pages  []reply
		want   []string
		urls   []string
	}{
		{"starting after", ListParams{StartingAfter: String("x y")},
			[]reply{pageOf(true, "a", "b"), pageOf(false, "c")}, []string{"a", "b", "c"}, []string{"?starting_after=x+y", "?starting_after=b"}},
		{"ending before goes backwards", ListParams{EndingBefore: String("x"), Limit: Int64(2)},
			[]reply{pageOf(true, "c", "d"), pageOf(false, "a", "b")}, []string{"d", "c", "b", "a"}, []string{"?limit=2&ending_before=x", "?limit=2&ending_before=c"}},
		{"empty cursors are none", ListParams{StartingAfter: String(""), EndingBefore: String("")},
			[]reply{pageOf(true, "a", "b"), pageOf(false, "c", "d")}, []string{"a", "b", "c", "d"}, []string{"", "?starting_after=b"}},
		{"empty ending before", ListParams{EndingBefore: String("")},
			[]reply{pageOf(true, "a", "b"), pageOf(false, "c", "d")}, []string{"a", "b", "c", "d"}, []string{"", "?starting_after=b"}},
		{"empty ending before, starting after", ListParams{StartingAfter: String("x"), EndingBefore: String("")},
			[]reply{pageOf(false, "a", "b")}, []string{"a", "b"}, []string{"?starting_after=x"}},
		{"ending before, empty starting after", ListParams{StartingAfter: String(""), EndingBefore: String("x")},
			[]reply{pageOf(false, "a", "b")}, []string{"b", "a"}, []string{"?ending_before=x"}},
		{"single", ListParams{Single: true},
			[]reply{pageOf(true, "a", "b")}, []string{"a", "b"}, []string{""}},
		{"no items", ListParams{},
			[]reply{pageOf(false)}, nil, []string{""}},
	} {
		s, srv := serve(t, c.pages)
		l := s.list(context.Background(), &sessionListParams{ListParams: c.params})
		first := len(l.Data())
		got, errs := ids(context.Background(), l)
		if !slices.Equal(got, c.want) || errs != nil {
			t.Errorf("%s: %v %v", c.name, got, errs)
		}
		for i := range first {
			if l.Data()[i].ID != c.want[i] {
				t.Errorf("%s: Data is in another order than All", c.name)
			}
		}
		var urls []string
		for _, q := range srv.got() {
			urls = append(urls, strings.TrimPrefix(q.url, "/v1/identity/verification_sessions"))
		}
		if !slices.Equal(urls, c.urls) {
			t.Errorf("%s: %q", c.name, urls)
		}
	}
}

// An error is yielded once and ends the range.
func TestListErrors(t *testing.T) {
	const stuck = "stripe: GET /v1/identity/verification_sessions: the page says that there is another one, but not which (status 200, request req_%d, content type application/json)"
	const cycle = "stripe: GET /v1/identity/verification_sessions: the next page is one that was returned before (status 200, request req_%d, content type application/json)"
	for _, c := range []struct {
		name  string
		pages []reply
		items int
		want  string
	}{
		{"first page", []reply{{status: 400, body: `{"error": {"message": "m"}}`}}, 0, "stripe: m (status 400, request req_1)"},
		{"second page", []reply{pageOf(true, "a"), {status: 400, body: `{"error": {"message": "m"}}`}}, 1, "stripe: m (status 400, request req_2)"},
		{"empty page", []reply{pageOf(true)}, 0, fmt.Sprintf(stuck, 1)},
		{"second page empty", []reply{pageOf(true, "a"), pageOf(true)}, 1, fmt.Sprintf(stuck, 2)},
		{"the same page for ever", []reply{pageOf(true, "a", "b")}, 4, fmt.Sprintf(cycle, 2)},
		{"items without ID", []reply{ok(`{"data": [{}], "has_more": true}`)}, 1, fmt.Sprintf(stuck, 1)},
		{"null as an item", []reply{ok(`{"data": [{"id": "a"}, null]}`)}, 0,
			"stripe: GET /v1/identity/verification_sessions: cannot decode data[1]: null where object expected (status 200, request req_1, content type application/json)"},
		{"wrong type", []reply{pageOf(true, "a"), ok(`{"data": [{"id": "b", "created": "x"}]}`)}, 1,
			"stripe: GET /v1/identity/verification_sessions: cannot decode data[0].created: string where integer expected (status 200, request req_2, content type application/json)"},
	} {
		s, _ := serve(t, c.pages)
		l := s.list(context.Background(), nil)
		got, errs := ids(context.Background(), l)
		if len(got) != c.items || len(errs) != 1 || errs[0].Error() != c.want {
			t.Errorf("%s: %v %v", c.name, got, errs)
		}
		if first := c.items == 0 && c.name != "empty page"; first != (l.Err() != nil) || first && (l.Data() != nil || l.LastResponse() != nil || l.Meta() != ListMeta{}) {
			t.Errorf("%s: %v %v", c.name, l.Err(), l.Data())
		}
	}
	s, srv := serve(t, []reply{pageOf(false)})
	l := s.list(context.Background(), &sessionListParams{ListParams: ListParams{StartingAfter: String("a"), EndingBefore: String("b")}})
	if l.Err() == nil || len(srv.got()) != 0 {
		t.Errorf("both cursors: %v", l.Err())
	}
}

// The params of a list without pages have no ListParams.
func TestListWithoutPages(t *testing.T) {
	s, srv := serve(t, []reply{pageOf(false, "a", "b")})
	params := &sessionParams{Params: Params{StripeAccount: String("acct_1")}, Expand: []string{"x"}}
	got, errs := ids(context.Background(), list[*session](context.Background(), s.backend, "/v1/x/{x}/sessions", params, "x_1"))
	if !slices.Equal(got, []string{"a", "b"}) || errs != nil {
		t.Errorf("%v %v", got, errs)
	}
	if q := srv.got(); len(q) != 1 || q[0].url != "/v1/x/x_1/sessions?expand[0]=x" || q[0].header.Get("Stripe-Account") != "acct_1" {
		t.Errorf("%+v", q)
	}
}

// Breaking out fetches nothing more; a context that has ended is an error of the next page.
func TestListBreakAndContext(t *testing.T) {
	s, srv := serve(t, []reply{pageOf(true, "a", "b"), pageOf(false, "c")})
	l := s.list(context.Background(), nil)
	for v := range l.All(context.Background()) {
		if v.ID == "b" {
			break
		}
	}
	if n := len(srv.got()); n != 1 {
		t.Errorf("%d requests", n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	got, errs := ids(ctx, l)
	if len(got) != 2 || len(errs) != 1 || !errors.Is(errs[0], context.Canceled) || len(srv.got()) != 1 {
		t.Errorf("%v %v, %d requests", got, errs, len(srv.got()))
	}
}

// A list can be ranged over by several at once.
func TestListConcurrently(t *testing.T) {
	s, _ := serve(t, []reply{pageOf(true, "a"), pageOf(false, "b")})
	l := s.list(context.Background(), nil)
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if got, errs := ids(context.Background(), l); !slices.Equal(got, []string{"a", "b"}) || errs != nil {
				t.Errorf("%v %v", got, errs)
			}
		}()
	}
	wg.Wait()
}

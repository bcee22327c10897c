package stripe

import (
	"context"
	"fmt"
	"slices"
	"testing"
)

// foundPage returns a page of a search, with items of these IDs.
func foundPage(next string, ids ...string) reply {
	r := pageOf(next != "null", ids...)
	r.body = r.body[:len(r.body)-1] + `, "next_page": ` + next + `, "total_count": 7}`
	return r
}

func TestSearch(t *testing.T) {
	s, srv := serve(t, []reply{foundPage(`"p 2"`, "a", "b"), foundPage(`"p3"`, "c"), foundPage("null", "d")})
	params := &sessionSearchParams{Expand: []string{"data.x"}}
	params.Query, params.Limit = "status:'verified' AND metadata['a']:'b'", Int64(2)
	l := s.search(context.Background(), params)
	params.Query, *params.Limit, params.Expand[0] = "other", 9, "other"

	m := l.Meta()
	if l.Err() != nil || !m.HasMore || m.URL != "/v1/x" || *m.NextPage != "p 2" || *m.TotalCount != 7 || len(l.Data()) != 2 || l.LastResponse().RequestID != "req_1" {
		t.Fatalf("%v %+v", l.Err(), m)
	}
	for range 2 {
		srv.mu.Lock()
		srv.requests = srv.requests[:1]
		srv.mu.Unlock()
		var got []string
		for v, err := range l.All(context.Background()) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, v.ID)
		}
		if !slices.Equal(got, []string{"a", "b", "c", "d"}) {
			t.Error(got)
		}
		const query = "/v1/identity/verification_sessions/search?expand[0]=data.x&limit=2&query=status%3A%27verified%27+AND+metadata%5B%27a%27%5D%3A%27b%27"
		for i, want := range []string{query, query + "&page=p+2", query + "&page=p3"} {
			if q := srv.got()[i]; q.method != "GET" || q.url != want {
				t.Errorf("page %d: %s %s", i, q.method, q.url)
			}
		}
	}
}

func TestSearchFromPage(t *testing.T) {
	s, srv := serve(t, []reply{foundPage(`"p3"`, "a")})
	params := new(sessionSearchParams)
	params.Page, params.Single = String("p2"), true
	n := 0
	for _, err := range s.search(context.Background(), params).All(context.Background()) {
		if err != nil {
			t.Error(err)
		}
		n++
	}
	if n != 1 || len(srv.got()) != 1 || srv.got()[0].url != "/v1/identity/verification_sessions/search?page=p2" {
		t.Errorf("%d items, %v", n, srv.got())
	}
}

func TestSearchErrors(t *testing.T) {
	const stuck = "stripe: GET /v1/identity/verification_sessions/search: the page says that there is another one, but not which (status 200, request req_%d, content type application/json)"
	const cycle = "stripe: GET /v1/identity/verification_sessions/search: the next page is one that was returned before (status 200, request req_%d, content type application/json)"
	for _, c := range []struct {
		name  string
		pages []reply
		items int
		want  string
	}{
		{"first page", []reply{{status: 400, body: `{"error": {"message": "m"}}`}}, 0, "stripe: m (status 400, request req_1)"},
		{"no token", []reply{pageOf(true, "a")}, 1, fmt.Sprintf(stuck, 1)},
		{"empty token", []reply{foundPage(`""`, "a")}, 1, fmt.Sprintf(stuck, 1)},
		{"empty page without a token", []reply{pageOf(true)}, 0, fmt.Sprintf(stuck, 1)},
		{"the same token", []reply{foundPage(`"p2"`, "a"), foundPage(`"p2"`, "b")}, 2, fmt.Sprintf(cycle, 2)},
		{"the same token without items", []reply{foundPage(`"p2"`)}, 0, fmt.Sprintf(cycle, 2)},
	} {
		s, _ := serve(t, c.pages)
		l := s.search(context.Background(), nil)
		var n int
		var errs []error
		for _, err := range l.All(context.Background()) {
			if err != nil {
				errs = append(errs, err)
			} else {
				n++
			}
		}
		if n != c.items || len(errs) != 1 || errs[0].Error() != c.want {
			t.Errorf("%s: %d items, %v", c.name, n, errs)
		}
	}
}

// A page without items is not the end of a search that has a token for another one.
func TestSearchGoesOnAfterEmptyPages(t *testing.T) {
	s, srv := serve(t, []reply{foundPage(`"p2"`), foundPage(`"p3"`), foundPage(`"p4"`, "a"), foundPage(`"p5"`), foundPage("null")})
	var got []string
	for v, err := range s.search(context.Background(), nil).All(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, v.ID)
	}
	if n := len(srv.got()); n != 5 || !slices.Equal(got, []string{"a"}) {
		t.Errorf("%v after %d requests", got, n)
	}
}

package stripe

import (
	"context"
	"io"
	"iter"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// A cycle is a list whose cursors lead back to an earlier one. Its pages are named by letters, and
// each letter is the cursor of its page; the first page of all has none.
type cycle struct {
	tail, loop string
	start      string // cursor of the page to begin with
	requests   int    // until the cycle is found
}

func cycles() []cycle {
	return []cycle{
		{"", "a", "", 2},
		{"", "ab", "", 3},
		{"", "abc", "", 6},
		{"a", "b", "", 3},
		{"abc", "d", "", 5},
		{"a", "bc", "", 5},
		{"ab", "cd", "", 5},
		{"abc", "defgh", "", 12},
		{"abcdef", "ghi", "", 10},
		{"abcdefghijklm", "no", "", 17},
		{"", "ab", "a", 3},
		{"ab", "cd", "a", 5},
	}
}

// next is the page that follows the page of a cursor.
func (c cycle) next(cursor string) string {
	pages := c.tail + c.loop
	if i := strings.Index(pages, cursor); cursor != "" && i+1 < len(pages) {
		return pages[i+1 : i+2]
	} else if cursor != "" {
		return c.loop[:1]
	}
	return pages[:1]
}

// serve returns the methods of a client of a server with the pages of c, and counts its requests.
// body makes a page of the letter of the next one.
func (c cycle) serve(t *testing.T, key string, body func(next string) string) (*sessions, *int) {
	n := new(int)
	transport := roundTripper(func(r *http.Request) (*http.Response, error) {
		if *n++; *n > 100 {
			t.Fatalf("%+v by %s: it does not end", c, key)
		}
		w := httptest.NewRecorder()
		io.WriteString(w, body(c.next(r.URL.Query().Get(key))))
		return w.Result(), nil
	})
	return &sessions{NewClient("sk_test_123", WithHTTPClient(&http.Client{Transport: transport})).backend}, n
}

// check ranges over a list, whose pages have an item each.
func (c cycle) check(t *testing.T, key string, n *int, all iter.Seq2[*session, error]) {
	t.Helper()
	for range 2 { // a range does not change what the next one does
		*n = min(*n, 1)
		items := 0
		var errs []error
		for _, err := range all {
			if err != nil {
				errs = append(errs, err)
			} else {
				items++
			}
		}
		if *n != c.requests || items != c.requests || len(errs) != 1 || !strings.Contains(errs[0].Error(), "the next page is one that was returned before") {
			t.Errorf("%+v by %s: %d items, %d requests, %v", c, key, items, *n, errs)
		}
	}
}

// Cursors that lead back to an earlier page end the list, in both directions, and so do page tokens.
func TestCyclesOfPages(t *testing.T) {
	for _, c := range cycles() {
		itemPage := func(next string) string { return `{"data": [{"id": "` + next + `"}], "has_more": true}` }
		s, n := c.serve(t, "starting_after", itemPage)
		forwards := ListParams{StartingAfter: &c.start}
		c.check(t, "starting_after", n, s.list(context.Background(), &sessionListParams{ListParams: forwards}).All(context.Background()))

		if c.start != "" { // who goes backwards begins with an item
			s, n = c.serve(t, "ending_before", itemPage)
			backwards := ListParams{EndingBefore: &c.start}
			c.check(t, "ending_before", n, s.list(context.Background(), &sessionListParams{ListParams: backwards}).All(context.Background()))
		}

		s, n = c.serve(t, "page", func(next string) string {
			return `{"data": [{"id": "x"}], "has_more": true, "next_page": "` + next + `"}`
		})
		params := &sessionSearchParams{SearchParams: SearchParams{Page: &c.start}}
		c.check(t, "page", n, s.search(context.Background(), params).All(context.Background()))
	}
}

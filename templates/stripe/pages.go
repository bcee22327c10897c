package stripe

import (
	"context"
	"errors"
	"iter"
	"slices"
)

// pages is a list of T with its first page.
type pages[T any] struct {
	*source
	scan  func(v *T, b []byte, p, depth int) int
	next  func(p page[T]) string // the cursor of the page behind p
	first page[T]
	err   error // instead of the first page
}

// A page is what one response holds.
type page[T any] struct {
	meta     pageMeta
	data     []T
	cursor   string // its own, "" for the first page of all
	response *APIResponse
}

// pageMeta is what a page says of its list or search.
type pageMeta struct {
	HasMore    bool
	NextPage   *string // of searches
	URL        string
	TotalCount *uint32
}

// A source asks for the pages of a list.
type source struct {
	backend   *backend
	request   *outgoing // without the cursor
	key       string    // of the cursor in the query
	start     string    // cursor of the page to begin with
	backwards bool
	single    bool
}

// newPages fetches the first page of s.
func newPages[T any](ctx context.Context, s *source, scan func(*T, []byte, int, int) int, next func(page[T]) string) pages[T] {
	s.request.headers = s.request.headers.Clone() // they are the params'
	l := pages[T]{source: s, scan: scan, next: next}
	l.first, l.err = l.fetch(ctx, s.start)
	return l
}

// all ranges over the items of all pages. It is compiled once, not again for every list.
//
//go:noinline
func (l *pages[T]) all(ctx context.Context) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		p, err := l.first, l.err
		for {
			if err != nil {
				var none T
				yield(none, err)
				return
			}
			for _, v := range p.data {
				if !yield(v, nil) {
					return
				}
			}
			if !p.meta.HasMore || l.single {
				return
			}
			p, err = l.after(ctx, p)
		}
	}
}

// errStuck ends lists that would never end.
var errStuck = errors.New("the page says that there is another one, but not which")

// after asks for the page behind p.
func (l *pages[T]) after(ctx context.Context, p page[T]) (page[T], error) {
	cursor := l.next(p)
	if cursor == "" || cursor == p.cursor || len(p.data) == 0 {
		return page[T]{}, l.request.error(errStuck, p.response)
	}
	return l.fetch(ctx, cursor)
}

// fetch asks for the page at cursor.
func (l *pages[T]) fetch(ctx context.Context, cursor string) (page[T], error) {
	o := *l.request
	if cursor != "" {
		f := newForm()
		putString(f, l.key, &cursor)
		o.addQuery(f)
	}
	r, err := l.backend.do(ctx, &o)
	if err != nil {
		return page[T]{}, err
	}
	p := page[T]{cursor: cursor, response: r}
	if err := o.decode(r, &pageBody[T]{&p, l.scan}); err != nil {
		return page[T]{}, err
	}
	for i := range p.data {
		if v, ok := any(p.data[i]).(interface{ setLastResponse(*APIResponse) }); ok {
			v.setLastResponse(r)
		}
	}
	if l.backwards {
		slices.Reverse(p.data)
	}
	return p, nil
}

// pageBody decodes a page, its items with scan.
type pageBody[T any] struct {
	*page[T]
	scan func(v *T, b []byte, p, depth int) int
}

func (v *pageBody[T]) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "data":
			p = scanSlice(&v.data, b, q, depth, v.scan)
		case "has_more":
			p = scanBool(&v.meta.HasMore, b, q, depth)
		case "next_page":
			p = scanPointer(&v.meta.NextPage, b, q, depth, scanString)
		case "total_count":
			p = scanPointer(&v.meta.TotalCount, b, q, depth, scanInt)
		case "url":
			p = scanString(&v.meta.URL, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

// scanItem is scanObject for the items of a list, none of which is null.
func scanItem[P object[P]](v *P, b []byte, p, depth int) int {
	if isNull(b, p) {
		return fail(p, wantObject)
	}
	return scanObject(v, b, p, depth)
}

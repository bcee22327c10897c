package stripe

import (
	"context"
	"errors"
	"iter"
	"slices"
	"strconv"
)

// pages is a list of T with its first page. It has functions instead of methods: Go compiles those
// once for all lists of pointers, and again for each list what calls a method.
type pages[T any] struct {
	*source
	next  func(p *page[T]) string // the cursor of the page after p
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
func newPages[T any](ctx context.Context, s *source, next func(*page[T]) string) pages[T] {
	s.request.headers = s.request.headers.Clone() // they are the params'
	s.request.params = nil
	l := pages[T]{source: s, next: next}
	l.err = fetch(ctx, &l, s.start, &l.first)
	return l
}

// newPage returns one page with copies of the items, and no source of more.
func newPage[T any](items []T) pages[T] {
	return pages[T]{first: page[T]{data: slices.Clone(items)}}
}

// all ranges over the items of all pages. It is compiled once, not again for every list.
//
//go:noinline
func all[T any](ctx context.Context, l *pages[T]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		p, err := l.first, l.err
		way := trail{mark: p.cursor, far: 1}
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
			err = after(ctx, l, &way, &p)
		}
	}
}

// Errors of lists: that there is none, and that it would never end.
var (
	errNoList = errors.New("stripe: the list is nil")
	errStuck  = errors.New("the page says that there is another one, but not which")
	errCycle  = errors.New("the next page is one that was returned before")
)

// after turns p into the page after it.
func after[T any](ctx context.Context, l *pages[T], way *trail, p *page[T]) error {
	cursor := l.next(p)
	switch {
	case cursor == "":
		return l.request.failed(errStuck, p.response)
	case cursor == p.cursor || way.back(cursor):
		return l.request.failed(errCycle, p.response)
	}
	return fetch(ctx, l, cursor, p)
}

// A trail finds a cycle of cursors, however long it is and however many cursors come before it. It
// keeps a single cursor: see Brent's algorithm.
type trail struct {
	mark  string // an earlier cursor
	steps int    // since the mark
	far   int    // how many steps until the mark moves
}

// back says whether going on to cursor leads back to the mark.
func (t *trail) back(cursor string) bool {
	if cursor == t.mark {
		return true
	}
	if t.steps++; t.steps == t.far {
		*t = trail{mark: cursor, far: 2 * t.far}
	}
	return false
}

// fetch asks for the page at cursor, which it puts in *to.
func fetch[T any](ctx context.Context, l *pages[T], cursor string, to *page[T]) error {
	o := *l.request
	if cursor != "" {
		f := newForm()
		putString(f, l.key, &cursor)
		o.addQuery(f)
	}
	p := &page[T]{cursor: cursor}
	body := pageBody{item: newItem(p)}
	if err := l.backend.fetch(ctx, &o, &body); err != nil {
		return err
	}
	p.meta, p.response, p.data = body.meta, body.response, p.data[:body.items]
	if r := p.response; r != nil {
		light := *r
		light.RawJSON = nil // an item that is kept would keep the whole page
		for i := range p.data {
			if v, ok := any(p.data[i]).(interface{ setLastResponse(*APIResponse) }); ok {
				v.setLastResponse(&light)
			}
		}
	}
	if l.backwards {
		slices.Reverse(p.data)
	}
	*to = *p
	return nil
}

// newItem returns what gives the page a new item, as its last one.
func newItem[T any](p *page[T]) func(i int) decoder {
	var none T
	made := makerLike(none)
	return func(i int) decoder {
		v := made()
		p.data = append(p.data[:i], v.(T))
		return v.(decoder)
	}
}

// pageBody decodes a page.
type pageBody struct {
	meta     pageMeta
	object   string
	item     func(i int) decoder // makes one
	items    int                 // how many there are
	wrong    error               // an item that is another resource
	response *APIResponse
}

func (v *pageBody) setLastResponse(r *APIResponse) { v.response = r }

func (v *pageBody) decode(b []byte, p, depth int) int {
	v.meta, v.object, v.items, v.wrong = pageMeta{}, "", 0, nil // an attempt that was cut off may have left values
	return membersOfPageBody.scan(v, b, p, depth)
}

// wrongKind returns an error if v is not a page, or has another resource among its items.
func (v *pageBody) wrongKind() error {
	if !isPage(v.object) {
		return wrongKind("object", v.object, "list")
	}
	return v.wrong
}

var zeroOfPageBody pageBody

var membersOfPageBody = members{zero: &zeroOfPageBody, list: []member{
	{name: "data", to: &zeroOfPageBody, as: scanFunc(scanItems)},
	{name: "has_more", to: &zeroOfPageBody.meta.HasMore},
	{name: "next_page", to: &zeroOfPageBody.meta.NextPage},
	{name: "object", to: &zeroOfPageBody.object, as: values("list|search_result")},
	{name: "total_count", to: &zeroOfPageBody.meta.TotalCount},
	{name: "url", to: &zeroOfPageBody.meta.URL},
}}

// scanItems reads the items of a page, none of which is null.
func scanItems(to any, b []byte, p, depth int) int {
	if b == nil {
		return p
	}
	page := to.(*pageBody)
	p, more := openArray(b, p, depth)
	for i := 0; more; i++ {
		if isNull(b, p) {
			return fail(p, wantObject)
		}
		item := page.item(i)
		page.items = i + 1
		p = item.decode(b, p, depth+1)
		if v, ok := item.(kinded); ok && page.wrong == nil {
			page.wrong = wrongItem(i, v)
		}
		p, more = next(b, p, ']')
	}
	return p
}

// wrongItem returns an error if an item is another resource than those of its list.
func wrongItem(i int, v kinded) error {
	if is, should := v.kind(); is != should {
		return wrongKind("data["+strconv.Itoa(i)+"].object", is, should)
	}
	return nil
}

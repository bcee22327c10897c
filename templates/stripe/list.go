package stripe

import (
	"context"
	"errors"
	"iter"
	"net/http"
)

// V1List is a list of which an endpoint returned a page. It fetches the pages after it while it is
// ranged over. It does not change and is safe for concurrent use.
// A zero list has no items, and the error of a nil list says that it is nil.
type V1List[T any] struct {
	pages pages[T]
}

// NewV1List returns a list of one page with these items, for a test that replaces a service. Its
// Meta is zero and its LastResponse nil.
func NewV1List[T any](items ...T) *V1List[T] { return &V1List[T]{newPage(items)} }

// All ranges over the items of all pages. Each range begins with the page that the call returned,
// and asks for the pages after it with ctx. An error is yielded once, with a nil item, and ends the
// range. A page that leads back to an earlier one is an error.
//
// A list with EndingBefore goes backwards, from the item before it to the first of all.
func (l *V1List[T]) All(ctx context.Context) iter.Seq2[T, error] { return all(ctx, l.fetched()) }

// fetched returns the pages. Those of a nil list are an error.
func (l *V1List[T]) fetched() *pages[T] {
	if l == nil {
		return &pages[T]{err: errNoList}
	}
	return &l.pages
}

// Data returns the items of the page that the call returned, in the order of All. Do not change it.
func (l *V1List[T]) Data() []T { return l.fetched().first.data }

// Err returns why the call failed, which All yields too; nil if it did not. Errors of later pages
// only All yields.
func (l *V1List[T]) Err() error { return l.fetched().err }

// LastResponse returns the response of the page that the call returned, nil if it failed. Items
// have their own page's.
func (l *V1List[T]) LastResponse() *APIResponse { return l.fetched().first.response }

// Meta returns what the page that the call returned says of the list.
func (l *V1List[T]) Meta() ListMeta {
	m := l.fetched().first.meta
	total := uint32(0)
	if m.TotalCount != nil {
		total = *m.TotalCount
	}
	return ListMeta{HasMore: m.HasMore, URL: m.URL, TotalCount: total}
}

// list lets listSource find the ListParams in params. Endpoints that have lists but no pages have
// none.
func (p *ListParams) list() *ListParams { return p }

// An item of a list is a pointer to a resource.
type item interface {
	decoder
	cursor() string
}

// list calls a list endpoint and returns its first page. params may change afterwards; ids stand
// for the placeholders of path, in order.
func list[P item](ctx context.Context, b *backend, path string, params request, ids ...string) *V1List[P] {
	s, err := b.listSource(path, ids, params)
	if err != nil {
		return &V1List[P]{pages[P]{err: err}}
	}
	return &V1List[P]{newPages(ctx, s, func(p *page[P]) string {
		if len(p.data) == 0 {
			return ""
		}
		return p.data[len(p.data)-1].cursor()
	})}
}

// listSource prepares the requests for the pages of a list.
func (b *backend) listSource(path string, ids []string, params request) (*source, error) {
	p := new(ListParams)
	if paged, ok := params.(interface{ list() *ListParams }); ok {
		p = paged.list()
	}
	start, end := or(p.StartingAfter, ""), or(p.EndingBefore, "")
	if start != "" && end != "" {
		return nil, errors.New("stripe: a list has either StartingAfter or EndingBefore")
	}
	o, err := b.prepare(http.MethodGet, path, ids, params)
	if err != nil {
		return nil, err
	}
	f := newForm()
	putInt(f, "limit", p.Limit)
	o.addQuery(f)
	s := &source{backend: b, request: o, key: "starting_after", start: start, single: p.Single}
	if end != "" {
		s.key, s.start, s.backwards = "ending_before", end, true
	}
	return s, nil
}

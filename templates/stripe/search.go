package stripe

import (
	"context"
	"iter"
	"net/http"
)

// V1SearchList is the result of a search of which an endpoint returned a page. It fetches the pages
// after it while it is ranged over. It does not change and is safe for concurrent use.
// A zero list has no items, and the error of a nil list says that it is nil.
type V1SearchList[T any] struct {
	pages pages[T]
}

// NewV1SearchList returns the result of a search, one page with these items, for a test that
// replaces a service. Its Meta is zero and its LastResponse nil.
func NewV1SearchList[T any](items ...T) *V1SearchList[T] { return &V1SearchList[T]{newPage(items)} }

// All ranges over the items of all pages. Each range begins with the page that the call returned,
// and asks for the pages after it with ctx. An error is yielded once, with a nil item, and ends the
// range. A page that leads back to an earlier one is an error.
func (l *V1SearchList[T]) All(ctx context.Context) iter.Seq2[T, error] { return all(ctx, l.fetched()) }

// fetched returns the pages. Those of a nil list are an error.
func (l *V1SearchList[T]) fetched() *pages[T] {
	if l == nil {
		return &pages[T]{err: errNoList}
	}
	return &l.pages
}

// Data returns the items of the page that the call returned. Do not change it.
func (l *V1SearchList[T]) Data() []T { return l.fetched().first.data }

// Err returns why the call failed, which All yields too; nil if it did not. Errors of later pages
// only All yields.
func (l *V1SearchList[T]) Err() error { return l.fetched().err }

// LastResponse returns the response of the page that the call returned, nil if it failed. Items
// have their own page's.
func (l *V1SearchList[T]) LastResponse() *APIResponse { return l.fetched().first.response }

// Meta returns what the page that the call returned says of the search.
func (l *V1SearchList[T]) Meta() SearchMeta { return SearchMeta(l.fetched().first.meta) }

// SearchMeta is a part of search results: what a page says of its search.
type SearchMeta struct {
	// HasMore says that there is another page.
	HasMore bool `json:"has_more"`

	// NextPage is the token of the next page, nil on the last one.
	NextPage *string `json:"next_page"`

	// URL is the path of the search's endpoint.
	URL string `json:"url"`

	// TotalCount is the number of items on all pages, if total_count is expanded.
	TotalCount *uint32 `json:"total_count"`
}

// searchRequest is what the params of search calls are.
type searchRequest interface {
	request
	search() *SearchParams
}

func (p *SearchParams) search() *SearchParams { return p }

// search calls a search endpoint and returns its first page. params may change afterwards; ids
// stand for the placeholders of path, in order.
func search[P decoder](ctx context.Context, b *backend, path string, params searchRequest, ids ...string) *V1SearchList[P] {
	s, err := b.searchSource(path, ids, params)
	if err != nil {
		return &V1SearchList[P]{pages[P]{err: err}}
	}
	return &V1SearchList[P]{newPages(ctx, s, func(p *page[P]) string {
		return or(p.meta.NextPage, "")
	})}
}

// searchSource prepares the requests for the pages of a search.
func (b *backend) searchSource(path string, ids []string, params searchRequest) (*source, error) {
	o, err := b.prepare(http.MethodGet, path, ids, params)
	if err != nil {
		return nil, err
	}
	p := params.search()
	f := newForm()
	putInt(f, "limit", p.Limit)
	if p.Query != "" {
		putString(f, "query", &p.Query)
	}
	o.addQuery(f)
	return &source{backend: b, request: o, key: "page", start: or(p.Page, ""), single: p.Single}, nil
}

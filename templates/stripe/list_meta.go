package stripe

// ListMeta is a part of lists: what a page says of its list.
type ListMeta struct {
	// HasMore says that there is another page.
	HasMore bool `json:"has_more"`

	// URL is the path of the list's endpoint.
	URL string `json:"url"`

	// TotalCount is the number of items on all pages, for the few lists that say it.
	TotalCount uint32 `json:"total_count"`
}

package stripe

// ListContainer is what has a [ListMeta].
type ListContainer interface {
	// GetListMeta returns it.
	GetListMeta() *ListMeta
}

// GetListMeta returns m.
func (m *ListMeta) GetListMeta() *ListMeta { return m }

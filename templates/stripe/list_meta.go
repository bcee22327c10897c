package stripe

// scanMember reads a member of a page that is not its data.
func (m *ListMeta) scanMember(key, b []byte, p, depth int) int {
	switch string(key) {
	case "has_more":
		return scanBool(&m.HasMore, b, p, depth)
	case "url":
		return scanString(&m.URL, b, p, depth)
	case "total_count":
		return scanInt(&m.TotalCount, b, p, depth)
	}
	return scanSkip(b, p, depth)
}

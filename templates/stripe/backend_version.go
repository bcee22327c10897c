package stripe

// forVersion returns a backend that asks for another version of the API, the same one if version is
// nil or empty.
func (b *backend) forVersion(version *string) *backend {
	if b == nil || or(version, "") == "" {
		return b
	}
	other := *b
	other.version = *version
	return &other
}

package stripe

// forVersion returns a backend that asks for another version of the API, the same one if version is
// nil.
func (b *backend) forVersion(version *string) *backend {
	if version == nil {
		return b
	}
	other := *b
	other.version = *version
	return &other
}

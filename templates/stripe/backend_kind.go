package stripe

// forAnyKind returns b for operations that may answer with another resource than the method
// returns: what both have is read.
func (b *backend) forAnyKind() *backend {
	if b == nil {
		return nil
	}
	c := *b
	c.anyKind = true
	return &c
}

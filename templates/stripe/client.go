package stripe

// Client calls Stripe's API. Make one with [NewClient].
//
// A client is immutable and safe for concurrent use.
type Client struct {
	backend *backend
}

// bind gives the client and its services their backend.
func (c *Client) bind(b *backend) {
	c.backend = b
}

package stripe

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
)

// A Context is the value of the header Stripe-Context: a path of accounts. It does not change.
type Context struct {
	// Segments are the parts of the path.
	Segments []string
}

// NewStripeContext returns the path with these parts.
func NewStripeContext(segments []string) *Context {
	return &Context{append([]string{}, segments...)}
}

// ParseStripeContext returns the path in s, nil for "".
func ParseStripeContext(s string) *Context {
	if s == "" {
		return nil
	}
	return &Context{strings.Split(s, "/")}
}

// Push returns the path with another part at its end, which must not be blank. A nil path has no
// parts.
func (c *Context) Push(segment string) (*Context, error) {
	segment = strings.TrimSpace(segment)
	if segment == "" {
		return nil, errors.New("stripe: the segment for the context is blank")
	}
	return &Context{append(slices.Clone(c.segments()), segment)}, nil
}

// Pop returns the path without its last part.
func (c *Context) Pop() (*Context, error) {
	segments := c.segments()
	if len(segments) == 0 {
		return nil, errors.New("stripe: the context has no segment to remove")
	}
	return NewStripeContext(segments[:len(segments)-1]), nil
}

// segments returns the parts, none if c is nil.
func (c *Context) segments() []string {
	if c == nil {
		return nil
	}
	return c.Segments
}

// StringPtr returns the path as the header has it.
func (c *Context) StringPtr() *string {
	s := strings.Join(c.segments(), "/")
	return &s
}

// UnmarshalJSON reads the path from a JSON string.
func (c *Context) UnmarshalJSON(b []byte) error {
	var s string
	if c == nil {
		return errors.New("stripe: cannot decode into a nil *stripe.Context")
	}
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	c.Segments = ParseStripeContext(s).segments()
	return nil
}

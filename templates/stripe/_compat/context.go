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

// Push returns the path with another part at its end, which must not be blank.
func (c *Context) Push(segment string) (*Context, error) {
	segment = strings.TrimSpace(segment)
	if segment == "" {
		return nil, errors.New("stripe: the segment for the context is blank")
	}
	return &Context{append(slices.Clone(c.Segments), segment)}, nil
}

// Pop returns the path without its last part.
func (c *Context) Pop() (*Context, error) {
	if len(c.Segments) == 0 {
		return nil, errors.New("stripe: the context has no segment to remove")
	}
	return NewStripeContext(c.Segments[:len(c.Segments)-1]), nil
}

// StringPtr returns the path as the header has it.
func (c *Context) StringPtr() *string {
	s := strings.Join(c.Segments, "/")
	return &s
}

// UnmarshalJSON reads the path from a JSON string.
func (c *Context) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	if s != "" {
		c.Segments = strings.Split(s, "/")
	}
	return nil
}

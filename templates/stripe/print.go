package stripe

import (
	"fmt"
	"log/slog"
)

// String says where the client sends to. Nothing that prints a client shows its key.
func (c Client) String() string {
	if c.backend == nil || c.backend.err != nil { // a wrong URL may hold a password
		return "stripe.Client"
	}
	return "stripe.Client(" + c.backend.endpoint("/") + ")"
}

// GoString returns what String returns.
func (c Client) GoString() string { return c.String() }

// Format prints what String returns, whatever the verb.
func (c Client) Format(f fmt.State, _ rune) { fmt.Fprint(f, c.String()) }

// LogValue returns what String returns.
func (c Client) LogValue() slog.Value { return slog.StringValue(c.String()) }

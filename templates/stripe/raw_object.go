package stripe

import (
	"fmt"
	"log/slog"
)

// RawObject is the JSON of an object that the package has no type for. It prints as its size only,
// since nobody knows what is in it.
type RawObject []byte

// String gives the size.
func (r RawObject) String() string { return fmt.Sprintf("%d bytes of JSON", len(r)) }

// GoString gives what String gives.
func (r RawObject) GoString() string { return r.String() }

// Format prints what String gives, with any verb.
func (r RawObject) Format(f fmt.State, _ rune) { fmt.Fprint(f, r.String()) }

// LogValue gives package log/slog what String gives.
func (r RawObject) LogValue() slog.Value { return slog.StringValue(r.String()) }

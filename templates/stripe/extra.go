package stripe

import (
	"fmt"
	"log/slog"
	"net/url"
)

// RangeQueryParams limits a list to a range of times, in seconds since 1970. A bound of 0 is none
// and cannot be sent.
type RangeQueryParams struct {
	// GreaterThan is a bound that is outside the range.
	GreaterThan int64 `json:"gt,omitempty"`

	// GreaterThanOrEqual is a bound that is inside the range.
	GreaterThanOrEqual int64 `json:"gte,omitempty"`

	// LesserThan is a bound that is outside the range.
	LesserThan int64 `json:"lt,omitempty"`

	// LesserThanOrEqual is a bound that is inside the range.
	LesserThanOrEqual int64 `json:"lte,omitempty"`
}

func (p *RangeQueryParams) encode(f *form) {
	if p == nil {
		return
	}
	putBound(f, "gt", p.GreaterThan)
	putBound(f, "gte", p.GreaterThanOrEqual)
	putBound(f, "lt", p.LesserThan)
	putBound(f, "lte", p.LesserThanOrEqual)
}

func putBound(f *form, key string, v int64) {
	if v != 0 {
		putInt(f, key, &v)
	}
}

// ExtraValues are parameters that this package does not know, by their keys:
// options[document][new].
type ExtraValues struct {
	url.Values
}

// Format prints how many there are, whatever the verb, since nobody knows what is in them.
func (v ExtraValues) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "%d values", len(v.Values)) }

// LogValue gives package log/slog what Format prints.
func (v ExtraValues) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(v)) }

// with adds a value to v, which it makes if there is none. It is compiled once, not again for
// every params struct that has AddExtra from the one that it embeds.
//
//go:noinline
func (v *ExtraValues) with(key, value string) *ExtraValues {
	if v == nil {
		v = new(ExtraValues)
	}
	if v.Values == nil {
		v.Values = make(url.Values)
	}
	v.Values.Add(key, value)
	return v
}

// encode adds the values to f, sorted by key.
func (v *ExtraValues) encode(f *form) {
	if v == nil {
		return
	}
	for _, key := range sortedNames(v.Values) {
		for _, s := range v.Values[key] {
			f.body = appendEscaped(f.key(escapedKey(key)), s)
		}
	}
}

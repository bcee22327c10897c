package stripe

import (
	"bytes"
	"encoding/json"
)

// scanRaw copies any value as it is written into a json.RawMessage, null too.
func scanRaw(to any, b []byte, p, depth int) int {
	v := to.(*json.RawMessage)
	if b == nil {
		*v = json.RawMessage("null")
		return p
	}
	q := scanSkip(b, p, depth)
	if q >= 0 {
		*v = bytes.Clone(b[p:q])
	}
	return q
}

// scanAny reads any value into an any, as encoding/json makes it: nil, bool, float64, string, []any
// or map[string]any.
func scanAny(to any, b []byte, p, depth int) int {
	v := to.(*any)
	if b == nil {
		*v = nil
		return p
	}
	if p < 0 {
		return p
	}
	if p >= len(b) {
		return fail(p, wantValue)
	}
	switch b[p] {
	case '"':
		return scanAs[string](v, b, p, depth, scanValue)
	case '{':
		return scanAs[map[string]any](v, b, p, depth, scanTable)
	case '[':
		return scanAs[[]any](v, b, p, depth, func(to any, b []byte, p, depth int) int {
			return scanSlice(to.(*[]any), b, p, depth, scanAny)
		})
	case 't', 'f':
		return scanAs[bool](v, b, p, depth, scanValue)
	case 'n':
		return scanSkip(b, p, depth) // no null
	}
	return scanAs[float64](v, b, p, depth, scanValue)
}

// scanAs reads a T with scan into *v.
func scanAs[T any](v *any, b []byte, p, depth int, scan scanFunc) int {
	var t T
	if p = scan(&t, b, p, depth); p >= 0 {
		*v = t
	}
	return p
}

// scanTable reads an object into a map[string]any.
func scanTable(to any, b []byte, p, depth int) int {
	return scanMap(to.(*map[string]any), b, p, depth, scanAny)
}

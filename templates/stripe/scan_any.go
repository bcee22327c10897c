package stripe

import (
	"bytes"
	"encoding/json"
)

// scanRaw copies any value as it is written, null too.
func scanRaw(v *json.RawMessage, b []byte, p, depth int) int {
	q := scanSkip(b, p, depth)
	if q >= 0 {
		*v = bytes.Clone(b[p:q])
	}
	return q
}

// scanAny reads any value as encoding/json makes it: nil, bool, float64, string, []any or
// map[string]any.
func scanAny(v *any, b []byte, p, depth int) int {
	if p < 0 {
		return p
	}
	if p >= len(b) {
		return fail(p, wantValue)
	}
	switch b[p] {
	case '"':
		return scanAs(v, b, p, depth, scanString)
	case '{':
		return scanAs(v, b, p, depth, func(m *map[string]any, b []byte, p, depth int) int {
			return scanMap(m, b, p, depth, scanAny)
		})
	case '[':
		return scanAs(v, b, p, depth, func(s *[]any, b []byte, p, depth int) int {
			return scanSlice(s, b, p, depth, scanAny)
		})
	case 't', 'f':
		return scanAs(v, b, p, depth, scanBool)
	case 'n':
		*v = nil
		return scanSkip(b, p, depth)
	}
	return scanAs(v, b, p, depth, scanFloat)
}

// scanAs reads a T with scan into *v.
func scanAs[T any](v *any, b []byte, p, depth int, scan func(*T, []byte, int, int) int) int {
	var t T
	if p = scan(&t, b, p, depth); p >= 0 {
		*v = t
	}
	return p
}

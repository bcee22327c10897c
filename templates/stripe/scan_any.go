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
		return scanAs(v, b, p, depth, scanString)
	case '{':
		return scanAs(v, b, p, depth, scanAnyMap)
	case '[':
		return scanAs(v, b, p, depth, scanAnyList)
	case 't', 'f':
		return scanAs(v, b, p, depth, scanBool)
	case 'n':
		return scanSkip(b, p, depth) // no null
	}
	return scanAs(v, b, p, depth, scanFloat)
}

// scanAs reads a T with scan into *v.
func scanAs[T any](v *any, b []byte, p, depth int, scan func(v *T, b []byte, p, depth int) int) int {
	var t T
	if p = scan(&t, b, p, depth); p >= 0 {
		*v = t
	}
	return p
}

// scanAnyMap reads an object into a new map.
func scanAnyMap(v *map[string]any, b []byte, p, depth int) int {
	p, _, more := scanOpen(b, p, depth)
	all := make(map[string]any)
	for more {
		key, q := scanKey(b, p)
		var e any
		if p = scanAny(&e, b, q, depth+1); p >= 0 {
			all[string(key)] = e
		}
		p, more = scanNext(b, p)
	}
	*v = all
	return p
}

// scanAnyList reads an array into a new list.
func scanAnyList(v *[]any, b []byte, p, depth int) int {
	p, more := openArray(b, p, depth)
	all := []any{}
	for more {
		var e any
		p = scanAny(&e, b, p, depth+1)
		all = append(all, e)
		p, more = next(b, p, ']')
	}
	*v = all
	return p
}

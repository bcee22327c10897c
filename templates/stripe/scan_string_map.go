package stripe

import "strings"

// scanStringMap reads an object into a map of strings, as metadata is, which nearly everything has;
// null makes it nil. It collects them before it makes the map, so that the map is as large as it
// has to be and all of its text takes one piece of memory.
func scanStringMap(v *map[string]string, b []byte, p, depth int) int {
	if isNull(b, p) {
		*v = nil
		return p + len("null")
	}
	p, _, more := scanOpen(b, p, depth)
	if p < 0 {
		return p
	}
	var pairs [16]textPair
	n := 0
	for more {
		if n == len(pairs) {
			addPairs(v, pairs[:], 4*n)
			n = 0
		}
		pair := &pairs[n]
		n++
		pair.key, p = scanKey(b, p)
		if isString(b, p) {
			pair.value, p = text(b, p)
		} else {
			pair.value, p = nil, noString(b, p)
		}
		if isComma(b, p) {
			p = space(b, p+1)
		} else {
			p, more = scanNext(b, p)
		}
	}
	if p >= 0 {
		addPairs(v, pairs[:n], n)
	}
	return p
}

// A textPair is an entry of a map, with parts of the document.
type textPair struct{ key, value []byte }

// addPairs copies pairs into *to, which it makes, for so many, if it is nil.
func addPairs(to *map[string]string, pairs []textPair, size int) {
	if *to == nil {
		*to = make(map[string]string, size)
	}
	length := 0
	for _, pair := range pairs {
		length += len(pair.key) + len(pair.value)
	}
	var all strings.Builder
	all.Grow(length)
	for _, pair := range pairs {
		all.Write(pair.key)
		all.Write(pair.value)
	}
	rest := all.String()
	for _, pair := range pairs {
		key, value := len(pair.key), len(pair.key)+len(pair.value)
		(*to)[rest[:key]] = rest[key:value]
		rest = rest[value:]
	}
}

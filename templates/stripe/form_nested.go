package stripe

import (
	"sort"
	"strconv"
)

// The put functions for lists add the elements as key[0], key[1] and so on, those for maps the
// values as key[k], sorted by k. A list or a map that is empty but not nil is sent as an empty
// value.

// putStrings adds a list of strings, unless it is empty and that is not to be sent.
func putStrings(f *form, key string, v []string, skip bool) {
	if len(v) == 0 {
		putEmpty(f, key, skip)
		return
	}
	n := f.push(key)
	for i := range v {
		putString(f, strconv.Itoa(i), &v[i])
	}
	f.prefix = f.prefix[:n]
}

// putStringMap adds a map of strings, as metadata is.
func putStringMap(f *form, key string, m map[string]string) {
	if len(m) == 0 {
		putEmpty(f, key, m == nil)
		return
	}
	n := f.push(key)
	var store [16]string
	for _, k := range sortedKeys(m, store[:0]) {
		f.body = appendEscaped(f.key(escaped(k)), m[k])
	}
	f.prefix = f.prefix[:n]
}

// sortedKeys appends the keys of m to keys, which is empty, and sorts them.
func sortedKeys[V any](m map[string]V, keys []string) []string {
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys) // compiled once, in the standard library
	return keys
}

package stripe

import (
	"sort"
	"strconv"
)

// A form is a growing form body, key=value&key=value. The put functions add to it what v points to
// under key, and nothing for nil. Keys come escaped from the generated encoders; keys of maps and
// values are escaped here.
type form struct {
	body   []byte
	prefix []byte // of keys: options[document]
	store  [128]byte
}

// newForm returns an empty form.
func newForm() *form {
	const usual = 1024 // few bodies are longer
	f := &form{body: make([]byte, 0, usual)}
	f.prefix = f.store[:0]
	return f
}

// key returns the body with the key of a new pair at its end: &prefix[key]=
func (f *form) key(key string) []byte {
	b := f.body
	if len(b) > 0 {
		b = append(b, '&')
	}
	if len(f.prefix) == 0 {
		b = append(b, key...)
		return append(b, '=')
	}
	b = append(b, f.prefix...)
	b = append(b, '[')
	b = append(b, key...)
	return append(b, ']', '=')
}

// push makes key a part of the prefix and returns the length to cut the prefix to afterwards.
func (f *form) push(key string) int {
	n := len(f.prefix)
	if n > 0 {
		f.prefix = append(f.prefix, '[')
	}
	f.prefix = append(f.prefix, key...)
	if n > 0 {
		f.prefix = append(f.prefix, ']')
	}
	return n
}

func putString[T ~string](f *form, key string, v *T) {
	if v != nil {
		f.body = appendEscaped(f.key(key), string(*v))
	}
}

func putInt(f *form, key string, v *int64) {
	if v != nil {
		f.body = strconv.AppendInt(f.key(key), *v, 10)
	}
}

// putFloat writes as many digits as it takes to get the same number back, and no exponent.
func putFloat(f *form, key string, v *float64) {
	if v != nil {
		f.body = strconv.AppendFloat(f.key(key), *v, 'f', -1, 64)
	}
}

func putBool(f *form, key string, v *bool) {
	if v != nil {
		f.body = strconv.AppendBool(f.key(key), *v)
	}
}

// putStruct adds what v, a pointer, encodes below key: nothing if it is nil.
func putStruct[P interface{ encode(*form) }](f *form, key string, v P) {
	n := f.push(key)
	v.encode(f)
	f.prefix = f.prefix[:n]
}

// putSlice adds the elements of v as key[0], key[1] and so on. A slice that is empty but not nil is
// sent as an empty value.
func putSlice[T any](f *form, key string, v []T, put func(*form, string, *T)) {
	if len(v) == 0 {
		putEmpty(f, key, v == nil)
		return
	}
	n := f.push(key)
	for i := range v {
		put(f, strconv.Itoa(i), &v[i])
	}
	f.prefix = f.prefix[:n]
}

// putPointers is putSlice for elements that are pointers; nil ones are left out and do not count.
func putPointers[T any](f *form, key string, v []*T, put func(*form, string, *T)) {
	if len(v) == 0 {
		putEmpty(f, key, v == nil)
		return
	}
	n := f.push(key)
	i := 0
	for _, e := range v {
		if e != nil {
			put(f, strconv.Itoa(i), e)
			i++
		}
	}
	f.prefix = f.prefix[:n]
}

// putMap adds the values of m as key[k], sorted by k. A map that is empty but not nil is sent as an
// empty value.
func putMap[V any](f *form, key string, m map[string]V, put func(*form, string, *V)) {
	if len(m) == 0 {
		putEmpty(f, key, m == nil)
		return
	}
	n := f.push(key)
	var store [16]string
	keys := sortedKeys(m, store[:0])
	if strings, ok := any(m).(map[string]string); ok { // metadata, as most are: saves the memory for v
		for _, k := range keys {
			f.body = appendEscaped(f.key(escaped(k)), strings[k])
		}
	} else {
		var v V
		for _, k := range keys {
			v = m[k]
			put(f, escaped(k), &v)
		}
	}
	f.prefix = f.prefix[:n]
}

// putPointerMap is putMap for values that are pointers; nil ones are left out.
func putPointerMap[V any](f *form, key string, m map[string]*V, put func(*form, string, *V)) {
	if len(m) == 0 {
		putEmpty(f, key, m == nil)
		return
	}
	n := f.push(key)
	var store [16]string
	for _, k := range sortedKeys(m, store[:0]) {
		put(f, escaped(k), m[k])
	}
	f.prefix = f.prefix[:n]
}

// putUnset sends each of the fields as an empty value.
func putUnset[T ~string](f *form, fields []T) {
	for _, field := range fields {
		f.body = f.key(escaped(string(field)))
	}
}

// putEmpty sends key with an empty value, which clears a list or a map, unless skip.
func putEmpty(f *form, key string, skip bool) {
	if !skip {
		f.body = f.key(key)
	}
}

// sortedKeys appends the keys of m to keys, which is empty, and sorts them.
func sortedKeys[V any](m map[string]V, keys []string) []string {
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys) // compiled once, in the standard library
	return keys
}

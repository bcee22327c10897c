package stripe

import (
	"reflect"
	"sort"
	"strconv"
)

// A list or a map that is empty but not nil is sent as an empty value.

// putList adds the elements of a list as key[0], key[1] and so on; nil ones are left out and do not
// count.
func (at *field) putList(as any) putter {
	s, elem := slot[slice](at.offset), at.elem()
	put := elem.putter(as)
	_, skip := as.(sparse)
	return func(f *form, key string, v place) {
		list := in(v, s)
		if list.len == 0 {
			putEmpty(f, key, skip || list.isNil())
			return
		}
		n, next := f.push(key), 0
		for i := range list.len {
			if e := list.element(i, at.t); !elem.isNil(e) {
				put(f, strconv.Itoa(next), e)
				next++
			}
		}
		f.prefix = f.prefix[:n]
	}
}

// putMap adds the values of a map as key[k], sorted by k. Few fields are one, but for those of
// strings.
func (at *field) putMap(as any) putter {
	if at.t == reflect.TypeFor[map[string]string]() {
		s := slot[map[string]string](at.offset)
		return func(f *form, key string, v place) { putStringMap(f, key, *in(v, s)) }
	}
	put := at.elem().putter(as)
	return func(f *form, key string, v place) {
		m := at.value(v)
		if m.Len() == 0 {
			putEmptyMap(f, key, m.IsNil())
			return
		}
		n := f.push(key)
		for _, k := range sortedNames(m.Interface()) {
			e := reflect.New(at.t.Elem())
			e.Elem().Set(m.MapIndex(reflect.ValueOf(k).Convert(at.t.Key())))
			put(f, escaped(k), placeOf(e.Interface()))
		}
		f.prefix = f.prefix[:n]
	}
}

// sortedNames returns the keys of a map of any type, sorted.
func sortedNames(m any) []string {
	var names []string
	for _, k := range reflect.ValueOf(m).MapKeys() {
		names = append(names, k.String())
	}
	sort.Strings(names)
	return names
}

// putUnset adds the names in a list as empty values.
func (at *field) putUnset() putter {
	s, name := slot[slice](at.offsetAs(reflect.Slice)), slot[string](at.elem().offsetAs(reflect.String))
	return func(f *form, _ string, v place) {
		list := in(v, s)
		for i := range list.len {
			putUnset(f, *in(list.element(i, at.t), name))
		}
	}
}

// putStringMap adds a map of strings, as metadata is.
func putStringMap(f *form, key string, m map[string]string) {
	if len(m) == 0 {
		putEmptyMap(f, key, m == nil)
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
func sortedKeys(m map[string]string, keys []string) []string {
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys) // compiled in the standard library, other than slices.Sort
	return keys
}

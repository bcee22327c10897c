package stripe

import (
	"reflect"
	"sort"
	"strconv"
)

// putVariable adds v, which is of one of the types that there are many of: enums, structs, lists
// and maps.
func (row *parameter) putVariable(f *form, key string, v variable) {
	if s, ok := v.string(); ok {
		row.putString(f, key, *s)
		return
	}
	if list, ok := v.strings(); ok {
		row.putStrings(f, key, *list)
		return
	}
	switch v.t.Kind() {
	case reflect.Pointer:
		if !v.isNil() {
			row.putStruct(f, key, v)
		}
	case reflect.Slice:
		row.putList(f, key, reflect.ValueOf(v.address()).Elem())
	default:
		row.putMap(f, key, reflect.ValueOf(v.address()).Elem())
	}
}

// putStruct adds an element of a list or a map, or what encodes itself.
func (row *parameter) putStruct(f *form, key string, v variable) {
	n := len(f.prefix)
	if row.key != "" {
		n = f.push(key)
	}
	if all, ok := row.as.(elements); ok {
		all.of.put(f, v.value())
	} else {
		v.value().(encoder).encode(f)
	}
	f.prefix = f.prefix[:n]
}

// putList adds the elements of a list as key[0], key[1] and so on; nil ones are left out and do not
// count.
func (row *parameter) putList(f *form, key string, list reflect.Value) {
	if list.Len() == 0 {
		putEmpty(f, key, row.skips(list.IsNil()))
		return
	}
	n, i := f.push(key), 0
	for at := range list.Len() {
		e := list.Index(at)
		if e.Kind() != reflect.Pointer || !e.IsNil() {
			row.put(f, strconv.Itoa(i), &place{}, e.Addr().Interface())
			i++
		}
	}
	f.prefix = f.prefix[:n]
}

// putMap adds the values of a map as key[k], sorted by k.
func (row *parameter) putMap(f *form, key string, m reflect.Value) {
	if m.Len() == 0 {
		putEmpty(f, key, m.IsNil())
		return
	}
	n := f.push(key)
	var keys []string
	for _, k := range m.MapKeys() {
		keys = append(keys, k.String())
	}
	sort.Strings(keys)
	for _, k := range keys {
		v := reflect.New(m.Type().Elem())
		v.Elem().Set(m.MapIndex(reflect.ValueOf(k).Convert(m.Type().Key())))
		row.put(f, escaped(k), &place{}, v.Interface())
	}
	f.prefix = f.prefix[:n]
}

package stripe

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// putVariable adds v, which is of one of the types that there are many of: enums, structs, lists
// and maps.
func (row *parameter) putVariable(f *form, key string, v variable) {
	switch v.t.Kind() {
	case reflect.Pointer:
		if v.t.Elem().Kind() == reflect.String {
			row.putString(f, key, *v.string())
		} else if !v.isNil() {
			row.putStruct(f, key, v)
		}
	case reflect.Slice:
		if v.t.Elem().Kind() == reflect.String {
			putStrings(f, key, *v.strings(), row.sparse)
		} else {
			row.putList(f, key, reflect.ValueOf(v.address()).Elem())
		}
	default:
		row.putMap(f, key, reflect.ValueOf(v.address()).Elem())
	}
}

// putStruct adds what the struct has that v points to, below key, unless the row has none.
func (row *parameter) putStruct(f *form, key string, v variable) {
	n := len(f.prefix)
	if row.key != "" {
		n = f.push(key)
	}
	if row.of == nil {
		v.value().(encoder).encode(f)
	} else {
		row.of.put(f, v.value())
	}
	f.prefix = f.prefix[:n]
}

// putList adds the elements of a list as key[0], key[1] and so on; nil ones are left out and do not
// count.
func (row *parameter) putList(f *form, key string, list reflect.Value) {
	if list.Len() == 0 {
		putEmpty(f, key, list.IsNil() || row.sparse)
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
	keys := m.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	for _, k := range keys {
		v := reflect.New(m.Type().Elem())
		v.Elem().Set(m.MapIndex(k))
		row.put(f, escaped(k.String()), &place{}, v.Interface())
	}
	f.prefix = f.prefix[:n]
}

package stripe

import "reflect"

// scan reads an object into v, a pointer to a struct, or several into a list or a map of such
// pointers. of says how one is read, unless it decodes itself.
func (v variable) scan(of *members, b []byte, p, depth int) int {
	if b == nil || isNull(b, p) {
		v.clear()
		return p + len("null")
	}
	switch v.t.Kind() {
	case reflect.Pointer:
		if of == nil {
			return v.value().(decoder).decode(b, p, depth)
		}
		at := placeOf(v.value(), of.zero)
		return of.scanAt(&at, b, p, depth)
	case reflect.Slice:
		return v.scanList(of, b, p, depth)
	}
	return v.scanMap(of, b, p, depth)
}

// scanList reads an array into v, a list, whose elements are what scan reads. As scanSlice does, it
// reads over elements that are there already.
func (v variable) scanList(of *members, b []byte, p, depth int) int {
	p, more := openArray(b, p, depth)
	if p < 0 {
		return p
	}
	to := reflect.ValueOf(v.address()).Elem()
	if to.IsNil() {
		to.Set(reflect.MakeSlice(v.t, 0, 0))
	}
	to.SetLen(0)
	for more {
		n := to.Len()
		to.Grow(1)
		to.SetLen(n + 1)
		p = v.element(to, n).scan(of, b, p, depth+1)
		p, more = next(b, p, ']')
	}
	return p
}

// scanMap reads an object into v, a map, whose values are what scan reads. Few fields are one.
func (v variable) scanMap(of *members, b []byte, p, depth int) int {
	p, _, more := scanOpen(b, p, depth)
	if p < 0 {
		return p
	}
	to := reflect.ValueOf(v.address()).Elem()
	if to.IsNil() {
		to.Set(reflect.MakeMap(v.t))
	}
	for more {
		key, q := scanKey(b, p)
		value := reflect.New(v.t.Elem())
		p = variableAt(value.Interface()).scan(of, b, q, depth+1)
		if p >= 0 {
			to.SetMapIndex(reflect.ValueOf(string(key)).Convert(v.t.Key()), value.Elem())
		}
		p, more = scanNext(b, p)
	}
	return p
}

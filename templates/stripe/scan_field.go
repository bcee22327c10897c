package stripe

import "reflect"

// scanner returns what reads the field; as is what a table says of it.
func (f *field) scanner(as any) scanner {
	switch kind := f.t.Kind(); {
	case kind == reflect.Pointer:
		return f.scanPointer(as)
	case kind == reflect.Slice && f.t.Elem().Kind() != reflect.Uint8:
		return f.scanList(as)
	case kind == reflect.Map:
		return f.scanMap(as)
	}
	switch as := as.(type) {
	case scanFunc:
		return f.scanWith(as)
	case values:
		return f.scanEnum(string(as))
	case nil:
		return f.scanBasic()
	}
	panic("stripe: a table with an unknown way to read: " + f.t.String())
}

// scanBasic reads a text, a number or a boolean; null leaves it as it is.
func (f *field) scanBasic() scanner {
	switch f.t.Kind() {
	case reflect.String:
		s := slot[string](f.offset)
		return func(v place, b []byte, p, depth int) int { return scanString(in(v, s), b, p, depth) }
	case reflect.Bool:
		s := slot[bool](f.offset)
		return func(v place, b []byte, p, depth int) int { return scanBool(in(v, s), b, p, depth) }
	case reflect.Int64:
		s := slot[int64](f.offset)
		return func(v place, b []byte, p, depth int) int { return scanInt(in(v, s), b, p, depth) }
	case reflect.Int:
		s := slot[int](f.offset)
		return func(v place, b []byte, p, depth int) int { return scanInt(in(v, s), b, p, depth) }
	case reflect.Uint32:
		s := slot[uint32](f.offset)
		return func(v place, b []byte, p, depth int) int { return scanInt(in(v, s), b, p, depth) }
	case reflect.Float64:
		s := slot[float64](f.offset)
		return func(v place, b []byte, p, depth int) int { return scanFloat(in(v, s), b, p, depth) }
	}
	panic("stripe: a table with a field that nothing reads: " + f.t.String())
}

// scanEnum reads a text that is usually one of the known values.
func (f *field) scanEnum(known string) scanner {
	s := slot[string](f.offsetAs(reflect.String))
	return func(v place, b []byte, p, depth int) int { return scanEnum(in(v, s), b, p, depth, known) }
}

// scanWith reads what the function does.
func (f *field) scanWith(scan scanFunc) scanner {
	to := f.pointer()
	return func(v place, b []byte, p, depth int) int {
		v = f.place(v)
		if isNull(b, p) {
			scan(v.as(to), nil, p, depth)
			return p + len("null")
		}
		return scan(v.as(to), b, p, depth)
	}
}

// scanPointer reads what the field points to, which it makes if there is nothing; null makes the
// pointer nil.
func (f *field) scanPointer(as any) scanner {
	s, made := slot[place](f.offset), makerOf(f.t.Elem())
	scan := f.elem().scanPointed(as)
	return func(v place, b []byte, p, depth int) int {
		to := in(v, s)
		if isNull(b, p) {
			*to = place{}
			return p + len("null")
		}
		if to.isNil() {
			*to = made()
		}
		return scan(*to, b, p, depth)
	}
}

// scanPointed reads what is pointed to: by its table, or by its method, or as its type says.
func (f *field) scanPointed(as any) scanner {
	to := f.pointer()
	if of, ok := as.(*members); ok {
		checkType(to, of.zero)
		return func(v place, b []byte, p, depth int) int { return of.object().scan(v, b, p, depth) }
	}
	if _, ok := to.(decoder); ok {
		return func(v place, b []byte, p, depth int) int { return v.as(to).(decoder).decode(b, p, depth) }
	}
	return f.scanner(as)
}

package stripe

import "reflect"

// scanMap reads an object into the field, a map; null makes it nil. Few fields are one, but for
// those of strings.
func (f *field) scanMap(as any) scanner {
	if f.t == reflect.TypeFor[map[string]string]() && as == nil {
		s := slot[map[string]string](f.offset)
		return func(v place, b []byte, p, depth int) int { return scanStringMap(in(v, s), b, p, depth) }
	}
	scan := f.elem().scanner(as)
	return func(v place, b []byte, p, depth int) int {
		to := f.value(v)
		if isNull(b, p) {
			to.SetZero()
			return p + len("null")
		}
		p, _, more := scanOpen(b, p, depth)
		if p < 0 {
			return p
		}
		if to.IsNil() {
			to.Set(reflect.MakeMap(f.t))
		}
		for more {
			key, q := scanKey(b, p)
			value := reflect.New(f.t.Elem())
			if p = scan(placeOf(value.Interface()), b, q, depth+1); p >= 0 {
				to.SetMapIndex(reflect.ValueOf(string(key)).Convert(f.t.Key()), value.Elem())
			}
			p, more = scanNext(b, p)
		}
		return p
	}
}

package stripe

import "reflect"

// scanList reads an array into the field, a list; null makes it nil. A member that comes twice is
// read over what the first left, as encoding/json does.
func (f *field) scanList(as any) scanner {
	s, scan := slot[slice](f.offset), f.elem().scanner(as)
	return func(v place, b []byte, p, depth int) int {
		to := in(v, s)
		if isNull(b, p) {
			*to = slice{}
			return p + len("null")
		}
		p, more := openArray(b, p, depth)
		if p < 0 {
			return p
		}
		if to.isNil() && !more {
			f.value(v).Set(reflect.MakeSlice(f.t, 0, 0))
		}
		to.len = 0
		for more {
			p = scan(to.add(f.t), b, p, depth+1)
			p, more = next(b, p, ']')
		}
		return p
	}
}

// openArray moves past the opening bracket at p, to the first element; more says that there is one.
func openArray(b []byte, p, depth int) (q int, more bool) {
	if p < 0 {
		return p, false
	}
	if p >= len(b) || b[p] != '[' {
		return fail(p, wantArray), false
	}
	if depth >= maxDepth {
		return fail(p, wantShallow), false
	}
	p = space(b, p+1)
	if p < len(b) && b[p] == ']' {
		return p + 1, false
	}
	return p, true
}

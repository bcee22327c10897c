package stripe

// scanPointer reads a value with elem into **v, which it makes if *v is nil; null sets *v to nil.
// It is compiled once for a type, not again for every field.
//
//go:noinline
func scanPointer[T any](v **T, b []byte, p, depth int, elem scanFunc) int {
	if b == nil {
		*v = nil
		return p
	}
	if *v == nil {
		*v = new(T)
	}
	return elem(*v, b, p, depth)
}

// scanSlice reads an array, whose elements elem reads; null sets *v to nil.
func scanSlice[T any](v *[]T, b []byte, p, depth int, elem scanFunc) int {
	if b == nil {
		*v = nil
		return p
	}
	p, more := openArray(b, p, depth)
	if p < 0 {
		return p
	}
	s := (*v)[:0]
	if s == nil {
		const few = 4 // most arrays have no more
		if more {
			s = make([]T, 0, few)
		} else {
			s = []T{}
		}
	}
	for more {
		// a member that comes twice is read over what the first left, as encoding/json does
		if len(s) < cap(s) {
			s = s[:len(s)+1]
		} else {
			var zero T
			s = append(s, zero)
		}
		p = scanWith(elem, &s[len(s)-1], b, p, depth+1)
		p, more = next(b, p, ']')
	}
	*v = s
	return p
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

// scanMap reads an object into a map, whose values elem reads; null sets *v to nil.
func scanMap[K ~string, V any](v *map[K]V, b []byte, p, depth int, elem scanFunc) int {
	if b == nil {
		*v = nil
		return p
	}
	p, _, more := scanOpen(b, p, depth)
	if p < 0 {
		return p
	}
	if *v == nil {
		*v = make(map[K]V)
	}
	var zero, e V // elem makes e escape: one for the whole map
	for more {
		key, q := scanKey(b, p)
		e = zero
		if p = scanWith(elem, &e, b, q, depth+1); p >= 0 {
			(*v)[K(key)] = e
		}
		p, more = scanNext(b, p)
	}
	return p
}

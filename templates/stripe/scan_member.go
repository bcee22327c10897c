package stripe

// read reads the member's value, which starts at b[p], into the field that it has in the struct.
func (m *member) read(at *place, b []byte, p, depth int) int {
	if of, ok := m.as.(*members); ok {
		if isNull(b, p) {
			at.clear(m.to, of.zero)
			return p + len("null")
		}
		part := at.part(m.to, of.zero)
		return of.scanAt(&part, b, p, depth)
	}
	if to, ok := m.to.(*string); ok {
		known, _ := m.as.(values)
		if known == "" {
			return scanString(in(at, to), b, p, depth)
		}
		return scanEnum(in(at, to), b, p, depth, string(known))
	}
	if m.as != nil {
		return m.readAs(at, b, p, depth)
	}
	if to, ok := m.to.(*bool); ok {
		return scanBool(in(at, to), b, p, depth)
	}
	if to, ok := m.to.(*int64); ok {
		return scanInt(in(at, to), b, p, depth)
	}
	if to := at.basic(m.to); to != nil {
		return scanWith(scanValue, to, b, p, depth)
	}
	return at.variable(m.to).scan(nil, b, p, depth)
}

// readAs is read for fields whose type does not say enough.
func (m *member) readAs(at *place, b []byte, p, depth int) int {
	switch as := m.as.(type) {
	case values:
		list, _ := at.variable(m.to).strings()
		return scanWith(func(to any, b []byte, p, depth int) int {
			return scanEnums(to.(*[]string), b, p, depth, string(as))
		}, list, b, p, depth)
	case scanFunc:
		return scanWith(as, at.field(m.to), b, p, depth)
	case each:
		return at.variable(m.to).scan(as.of, b, p, depth)
	}
	panic("stripe: a table with an unknown way to read")
}

// scanWith reads a value with scan.
func scanWith(scan scanFunc, to any, b []byte, p, depth int) int {
	if isNull(b, p) {
		scan(to, nil, p, depth)
		return p + len("null")
	}
	return scan(to, b, p, depth)
}

// field returns a pointer to the field of the struct that to points to in the zero value.
func (p *place) field(to any) any {
	if p.at == nil {
		return to
	}
	if known := p.basic(to); known != nil {
		return known
	}
	return p.variable(to).address()
}

// basic is field for the types that scanValue reads, nil for others.
func (p *place) basic(to any) any {
	switch to := to.(type) {
	case *map[string]string:
		return in(p, to)
	case *[]string:
		return in(p, to)
	case **int64:
		return in(p, to)
	case **bool:
		return in(p, to)
	case *float64:
		return in(p, to)
	case **float64:
		return in(p, to)
	case **string:
		return in(p, to)
	case *[]int64:
		return in(p, to)
	case *[]bool:
		return in(p, to)
	case *uint32:
		return in(p, to)
	case **uint32:
		return in(p, to)
	case *int:
		return in(p, to)
	case *string:
		return in(p, to)
	case *bool:
		return in(p, to)
	case *int64:
		return in(p, to)
	}
	return nil
}

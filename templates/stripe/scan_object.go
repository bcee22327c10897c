package stripe

// A member says where a member of a JSON object goes.
type member struct {
	name   string
	to     any      // a pointer to the field
	scan   scanFunc // reads it; nil if scanValue can
	values string   // those of an enum, see scanEnum; or the only one that a string usually has
}

// A scanFunc reads the value that starts at b[p] into what to points to, and returns the position
// after it, as all scan functions do. For null it is given no b, and what it returns is not used.
type scanFunc func(to any, b []byte, p, depth int) int

// scanObject reads the object that starts at p into its members and passes over all others. It is
// fastest if they come in the order that they have in the object.
func scanObject(b []byte, p, depth int, members []member) int {
	p, _, more := scanOpen(b, p, depth)
	for next := 0; more; {
		var i, q int
		if next < len(members) && hasName(b, p, members[next].name) {
			i, q = next, space(b, p+len(members[next].name)+len(`"":`))
		} else {
			var key []byte
			if key, q = scanKey(b, p); q < 0 {
				return q
			}
			i = findMember(members, key, next)
		}
		if i < 0 {
			p = scanSkip(b, q, depth+1)
		} else {
			next = i + 1
			p = members[i].read(b, q, depth+1)
		}
		p, more = scanNext(b, p)
	}
	return p
}

// scanExpandable is scanObject for objects instead of which their id may stand.
func scanExpandable(id *string, b []byte, p, depth int, members []member) int {
	if isString(b, p) {
		return scanString(id, b, p, depth)
	}
	return scanObject(b, p, depth, members)
}

// hasName says whether the member at p has the name, written without escapes or spaces. It may say
// no though it has.
func hasName(b []byte, p int, name string) bool {
	q := p + 1 + len(name)
	return p >= 0 && q+1 < len(b) && b[q+1] == ':' && b[q] == '"' && string(b[p+1:q]) == name && b[p] == '"'
}

// findMember returns the index of the member of the name, -1 if there is none. It begins at next.
func findMember(members []member, name []byte, next int) int {
	for i := next; i < len(members); i++ {
		if members[i].name == string(name) {
			return i
		}
	}
	for i := range min(next, len(members)) {
		if members[i].name == string(name) {
			return i
		}
	}
	return -1
}

// read reads the member's value, which starts at b[p].
func (m *member) read(b []byte, p, depth int) int {
	if m.scan != nil {
		return scanWith(m.scan, m.to, b, p, depth)
	}
	if s, ok := m.to.(*string); ok {
		if m.values == "" {
			return scanString(s, b, p, depth)
		}
		return scanEnum(s, b, p, depth, m.values)
	}
	return scanWith(scanValue, m.to, b, p, depth)
}

// scanWith reads a value with scan.
func scanWith(scan scanFunc, to any, b []byte, p, depth int) int {
	if isNull(b, p) {
		scan(to, nil, p, depth)
		return p + len("null")
	}
	return scan(to, b, p, depth)
}

package stripe

import "bytes"

// Members say how a struct is read from a JSON object. The pointers are to fields of the zero
// value: see place.go.
type members struct {
	zero any     // a pointer to the zero value of the struct
	id   *string // takes the id that may stand for the object; nil if none may
	raw  *[]byte // takes the JSON of the object; nil if nothing does
	list []member
}

// A member says where a member of a JSON object goes, and as what it is read.
type member struct {
	_    [0]func() // no two are compared, and Go compiles no function for it
	name string
	to   any // a pointer to the field
	as   any // *members, each, values or scanFunc; nil if the type of the field says enough
}

// The elements of a list or a map are read as objects.
type each struct{ of *members }

// A string is read as one of known values, see scanEnum, or as the only one that it usually is; a
// list of strings likewise.
type values string

// A scanFunc reads the value that starts at b[p] into what to points to, and returns the position
// after it, as all scan functions do. For null it is given no b, and what it returns is not used.
type scanFunc func(to any, b []byte, p, depth int) int

// scan reads the object that starts at p into the struct that v points to.
func (m *members) scan(v any, b []byte, p, depth int) int {
	at := placeOf(v, m.zero)
	return m.scanAt(&at, b, p, depth)
}

// scanAt is scan for a struct that is a part of another.
func (m *members) scanAt(at *place, b []byte, p, depth int) int {
	if m.id != nil && isString(b, p) {
		return scanString(in(at, m.id), b, p, depth)
	}
	end := scanMembers(at, b, p, depth, m.list)
	if m.raw != nil && end >= 0 {
		*in(at, m.raw) = bytes.Clone(b[p:end])
	}
	return end
}

// scanObject reads the object that starts at p into members that point to variables.
func scanObject(b []byte, p, depth int, list []member) int {
	return scanMembers(&place{}, b, p, depth, list)
}

// scanMembers reads the object that starts at p into its members and passes over all others. It is
// fastest if they come in the order that they have in the object.
func scanMembers(at *place, b []byte, p, depth int, list []member) int {
	p, _, more := scanOpen(b, p, depth)
	for next := 0; more; {
		var i, q int
		if next < len(list) && hasName(b, p, list[next].name) {
			i, q = next, space(b, p+len(list[next].name)+len(`"":`))
		} else {
			var key []byte
			if key, q = scanKey(b, p); q < 0 {
				return q
			}
			i = findMember(list, key, next)
		}
		if i < 0 {
			p = scanSkip(b, q, depth+1)
		} else {
			next = i + 1
			p = list[i].read(at, b, q, depth+1)
		}
		p, more = scanNext(b, p)
	}
	return p
}

// hasName says whether the member at p has the name, written without escapes or spaces. It may say
// no though it has.
func hasName(b []byte, p int, name string) bool {
	q := p + 1 + len(name)
	return p >= 0 && q+1 < len(b) && b[q+1] == ':' && b[q] == '"' && string(b[p+1:q]) == name && b[p] == '"'
}

// findMember returns the index of the member of the name, -1 if there is none. It begins at next.
func findMember(list []member, name []byte, next int) int {
	for i := next; i < len(list); i++ {
		if list[i].name == string(name) {
			return i
		}
	}
	for i := range min(next, len(list)) {
		if list[i].name == string(name) {
			return i
		}
	}
	return -1
}

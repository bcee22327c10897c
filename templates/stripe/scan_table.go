package stripe

import (
	"bytes"
	"sync/atomic"
)

// Members say how a struct is read from a JSON object. The pointers are to fields of the zero
// value: see place.go.
type members struct {
	zero any     // a pointer to the zero value of the struct
	id   *string // takes the id that may stand for the object; nil if none may
	raw  *[]byte // takes the JSON of the object; nil if nothing does
	list []member
	made atomic.Pointer[object] // nil before the first use
}

// A member says where a member of a JSON object goes, and as what it is read.
type member struct {
	_    [0]func() // no two are compared, and Go compiles no function for it
	name string    // empty for a struct whose members stand beside the others
	to   any       // a pointer to the field
	as   any       // *members, values or scanFunc; nil if the type of the field says enough
}

// As what a field is read is said of what its type has in the end: of its elements, if it is a
// pointer, a list or a map.
type (
	// A text is read as one of known values, see scanEnum, or as the only one that it usually is.
	values string

	// A scanFunc reads the value that starts at b[p] into what to points to, and returns the
	// position after it, as all scan functions do. For null it is given no b, and what it returns
	// is not used.
	scanFunc func(to any, b []byte, p, depth int) int
)

// scan reads the object that starts at p into the struct that v points to.
func (m *members) scan(v any, b []byte, p, depth int) int {
	checkType(v, m.zero)
	return m.object().scan(placeOf(v), b, p, depth)
}

// object returns what the table comes to. Who asks first makes it; if several do, they make the
// same.
func (m *members) object() *object {
	o := m.made.Load()
	if o == nil {
		o = &object{list: m.properties(0)}
		if m.id != nil {
			o.id = fieldOf(m.zero, m.id).scanBasic()
		}
		if m.raw != nil {
			raw := slot[[]byte](fieldOf(m.zero, m.raw).offset)
			o.keep = func(v place, json []byte) { *in(v, raw) = bytes.Clone(json) }
		}
		m.made.Store(o)
	}
	return o
}

// properties returns the members of a struct at the offset in another.
func (m *members) properties(offset uintptr) []property {
	all := make([]property, 0, len(m.list))
	for i := range m.list {
		row := &m.list[i]
		f := fieldOf(m.zero, row.to)
		f.offset += offset
		if row.name != "" {
			all = append(all, property{`"` + row.name + `":`, f.scanner(row.as)})
			continue
		}
		beside := row.as.(*members)
		checkType(row.to, beside.zero)
		all = append(all, beside.properties(f.offset)...)
	}
	return all
}

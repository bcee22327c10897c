package stripe

import "sync/atomic"

// Parameters say how a struct is written into a form. The pointers are to fields of the zero value:
// see place.go.
type parameters struct {
	zero  any // a pointer to the zero value of the struct
	list  []parameter
	unset any                    // a pointer to the field UnsetFields; nil if there is none
	made  atomic.Pointer[[]pair] // nil before the first use
}

// A parameter says how a field is written, and as what.
type parameter struct {
	_    [0]func() // no two are compared, and Go compiles no function for it
	key  string    // escaped; empty for a struct whose fields go beside the others
	from any       // a pointer to the field
	as   any       // *parameters, word, instead or sparse; nil if the type of the field says enough
}

// As what a field is written is said of what its type has in the end: of its elements, if it is a
// pointer, a list or a map.
type (
	// A word stands for true; false is not sent.
	word string

	// A word is sent instead of nil.
	instead string

	// An empty list is not sent.
	sparse struct{}
)

// A pair is what a row of a table comes to.
type pair struct {
	key string
	put putter
}

// A putter adds a field of the struct at v, or v itself, to a form, under the key.
type putter func(f *form, key string, v place)

// put adds what the struct has that v points to.
func (s *parameters) put(f *form, v any) {
	checkType(v, s.zero)
	s.putAt(f, placeOf(v))
}

// putAt is put for the struct at v.
func (s *parameters) putAt(f *form, v place) {
	for _, p := range s.pairs() {
		p.put(f, p.key, v)
	}
}

// pairs returns what the table comes to. Who asks first makes it; if several do, they make the
// same.
func (s *parameters) pairs() []pair {
	if made := s.made.Load(); made != nil {
		return *made
	}
	all := make([]pair, 0, len(s.list)+1)
	for i := range s.list {
		row := &s.list[i]
		field := fieldOf(s.zero, row.from)
		if row.key == "" {
			all = append(all, pair{"", field.putBeside(row.as)})
		} else {
			all = append(all, pair{row.key, field.putter(row.as)})
		}
	}
	if s.unset != nil {
		all = append(all, pair{"", fieldOf(s.zero, s.unset).putUnset()})
	}
	s.made.Store(&all)
	return all
}

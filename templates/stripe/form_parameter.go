package stripe

// Parameters say how a struct is written into a form. The pointers are to fields of the zero value:
// see place.go.
type parameters struct {
	zero  any // a pointer to the zero value of the struct
	list  []parameter
	unset any // a pointer to the field UnsetFields; nil if there is none
}

// A parameter says how a field is written.
type parameter struct {
	key    string      // escaped; empty if what the field has goes beside the others
	from   any         // a pointer to the field
	of     *parameters // of the struct that it is or has; nil if that encodes itself
	word   string      // stands for true; false is not sent then
	other  string      // is sent instead of nil
	sparse bool        // an empty list is not sent
}

// put adds what the struct has that v points to.
func (s *parameters) put(f *form, v any) {
	at := placeOf(v, s.zero)
	s.putAt(f, &at)
}

// putAt is put for a struct that is a part of another.
func (s *parameters) putAt(f *form, at *place) {
	for i := range s.list {
		row := &s.list[i]
		row.put(f, row.key, at, row.from)
	}
	if s.unset != nil {
		for _, field := range *at.variable(s.unset).strings() {
			putUnset(f, field)
		}
	}
}

// put adds what from points to, in the struct at the place.
func (row *parameter) put(f *form, key string, at *place, from any) {
	switch from := from.(type) {
	case **string:
		row.putString(f, key, *in(at, from))
	case **int64:
		putInt(f, key, *in(at, from))
	case **bool:
		if v := *in(at, from); row.word == "" {
			putBool(f, key, v)
		} else if v != nil && *v {
			putString(f, key, &row.word)
		}
	case **float64:
		putFloat(f, key, *in(at, from))
	case *map[string]string:
		putStringMap(f, key, *in(at, from))
	case *[]string:
		putStrings(f, key, *in(at, from), row.sparse)
	case *string: // an element, as are those below
		putString(f, key, in(at, from))
	case *int64:
		putInt(f, key, in(at, from))
	case *bool:
		putBool(f, key, in(at, from))
	case *float64:
		putFloat(f, key, in(at, from))
	default:
		row.putVariable(f, key, at.variable(from))
	}
}

// putString adds what v points to, or what is sent instead of nil.
func (row *parameter) putString(f *form, key string, v *string) {
	if v == nil && row.other != "" {
		v = &row.other
	}
	putString(f, key, v)
}

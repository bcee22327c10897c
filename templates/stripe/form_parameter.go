package stripe

// Parameters say how a struct is written into a form. The pointers are to fields of the zero value:
// see place.go.
type parameters struct {
	zero  any // a pointer to the zero value of the struct
	list  []parameter
	unset any // a pointer to the field UnsetFields; nil if there is none
}

// A parameter says how a field is written, and as what.
type parameter struct {
	_    [0]func() // no two are compared, and Go compiles no function for it
	key  string    // escaped; empty if what the field has goes beside the others
	from any       // a pointer to the field
	as   any       // *parameters, elements, word, instead or sparse; nil if the type of the field says enough
}

type (
	// The elements of a list or a map are structs.
	elements struct{ of *parameters }

	// A word stands for true; false is not sent.
	word string

	// A word is sent instead of nil.
	instead string

	// An empty list is not sent.
	sparse struct{}
)

// put adds what the struct has that v points to.
func (s *parameters) put(f *form, v any) {
	at := placeOf(v, s.zero)
	s.putAt(f, &at)
}

// putAt is put for a struct that is a part of another.
func (s *parameters) putAt(f *form, at *place) {
	for i := range s.list {
		row := &s.list[i]
		if of, ok := row.as.(*parameters); ok {
			row.putPart(f, at, of)
		} else {
			row.put(f, row.key, at, row.from)
		}
	}
	if s.unset != nil {
		fields, _ := at.variable(s.unset).strings()
		for _, field := range *fields {
			putUnset(f, field)
		}
	}
}

// putPart adds what the struct has that the field points to, below the key, if there is one.
func (row *parameter) putPart(f *form, at *place, of *parameters) {
	if !at.has(row.from, of.zero) {
		return
	}
	part, n := at.part(row.from, of.zero), len(f.prefix)
	if row.key != "" {
		n = f.push(row.key)
	}
	of.putAt(f, &part)
	f.prefix = f.prefix[:n]
}

// put adds what from points to, in the struct at the place.
func (row *parameter) put(f *form, key string, at *place, from any) {
	switch from := from.(type) {
	case **string:
		row.putString(f, key, *in(at, from))
	case **int64:
		putInt(f, key, *in(at, from))
	case **bool:
		row.putBool(f, key, *in(at, from))
	case **float64:
		putFloat(f, key, *in(at, from))
	case *map[string]string:
		putStringMap(f, key, *in(at, from))
	case *[]string:
		row.putStrings(f, key, *in(at, from))
	case *string: // an element, as are those below
		putString(f, key, from)
	case *int64:
		putInt(f, key, from)
	case *bool:
		putBool(f, key, from)
	case *float64:
		putFloat(f, key, from)
	default:
		row.putVariable(f, key, at.variable(from))
	}
}

// putString adds what v points to, or what is sent instead of nil.
func (row *parameter) putString(f *form, key string, v *string) {
	if v == nil {
		if other, ok := row.as.(instead); ok {
			v = (*string)(&other)
		}
	}
	putString(f, key, v)
}

// putBool adds what v points to, or the word that stands for it.
func (row *parameter) putBool(f *form, key string, v *bool) {
	s, ok := row.as.(word)
	if !ok {
		putBool(f, key, v)
	} else if v != nil && *v {
		putString(f, key, (*string)(&s))
	}
}

// putStrings adds a list.
func (row *parameter) putStrings(f *form, key string, v []string) {
	putStrings(f, key, v, row.skips(v == nil))
}

// skips says whether an empty list is not sent.
func (row *parameter) skips(isNil bool) bool {
	_, ok := row.as.(sparse)
	return ok || isNil
}

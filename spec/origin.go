package spec

import "slices"

// An Origin is what a slice says of the document that it was cut from. Without it, the same selection would
// not give the same package: names and types must not depend on what else is selected.
type Origin struct {
	// Returned and Listed are the components of the slice that operations of the document return, and list.
	Returned []string `json:"returned"`
	Listed   []string `json:"listed"`

	// Methods are those of which the operations of the slice alone would not tell the names.
	Methods []AnnotatedMethod `json:"methods,omitempty"`

	// Plural are the services of which the operations of the slice alone would tell that they are about one thing,
	// as the balance is.
	Plural []string `json:"plural,omitempty"`
}

// Origin is what the document says of the one that it was cut from, empty if it is no slice.
func (d *Document) Origin() Origin {
	if d.origin == nil {
		return Origin{}
	}
	return *d.origin
}

// IsSlice reports whether the document was cut from another one.
func (d *Document) IsSlice() bool { return d.origin != nil }

// origin is what the slice has to say of its document.
func (s *slicer) origin(selection Selection) *Origin {
	return &Origin{
		Returned: s.whole(selection.Returned),
		Listed:   s.whole(selection.Listed),
		Methods:  selection.Methods,
		Plural:   selection.Plural,
	}
}

// whole lists the components of the set that the slice has, and not as stubs.
func (s *slicer) whole(set map[string]bool) []string {
	names := []string{}
	for name := range set {
		if schema, ok := s.schemas[name]; ok && schema[stubExtension] == nil {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

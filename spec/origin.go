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

	// Taken are the resources of the document that have the Go names which properties of the slice would give to
	// their types.
	Taken []string `json:"taken,omitempty"`
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
		Taken:    s.taken(selection),
	}
}

// taken lists the rivals that the slice does not have.
func (s *slicer) taken(selection Selection) []string {
	if selection.Rival == nil {
		return nil
	}
	var names []string
	for component, schema := range s.schemas {
		properties, _ := schema["properties"].(object)
		for property := range properties {
			rival := selection.Rival(component, property)
			if rival != "" && s.schemas[rival] == nil && !s.stubs[rival] {
				names = append(names, rival)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
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

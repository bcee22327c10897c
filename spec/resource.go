package spec

import "slices"

// ResourceIDs are the components of the document with the ids by which they are resources, empty for those
// that are none. What a slice has only stubs of is left out.
func (d *Document) ResourceIDs() map[string]string {
	ids := make(map[string]string, len(d.names))
	for _, name := range d.names {
		if id, stub := d.resourceID(name); !stub {
			ids[name] = id
		}
	}
	return ids
}

// Components are the names of the document's schemas, sorted.
func (d *Document) Components() []string { return slices.Clone(d.names) }

// ResourceID is the id by which a component is a resource, empty if it is none.
func (d *Document) ResourceID(component string) string {
	id, _ := d.resourceID(component)
	return id
}

// resourceID is the id by which a component is a resource.
func (d *Document) resourceID(component string) (id string, stub bool) {
	var schema struct {
		ID         string `json:"x-resourceId"`
		Stub       bool   `json:"x-stripegen-stub"`
		Properties map[string]struct {
			Enum []any `json:"enum"`
		} `json:"properties"`
	}
	if v, ok := d.schemas[component]; ok {
		_ = d.decode(v, Pointer(schemasPointer, component), &schema) // reported when the component is selected
	}
	_, hasID := schema.Properties["id"]
	kinds := schema.Properties["object"].Enum
	if schema.ID == "" && hasID && len(kinds) == 1 && kinds[0] == component {
		return component, schema.Stub
	}
	return schema.ID, schema.Stub
}

// namesItself reports the same of a component without x-resourceId: that it has an id, and its member object
// can be nothing but the component's name. Some that others lead to say in no other way that they are resources.
func (s *Schema) namesItself() bool {
	kind := s.Property("object")
	return kind != nil && s.Property("id") != nil &&
		len(kind.Schema.Enum) == 1 && kind.Schema.Enum[0].Value == s.Component
}

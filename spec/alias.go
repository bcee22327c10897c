package spec

// endlessAlias is what is wrong with a component that resolve gives nothing for.
const endlessAlias = "the schema only refers to itself"

// resolve is the component that another only refers to, however far away; the component itself if it says what it is.
// It is empty if the references have no end.
func (d *Document) resolve(component string) string {
	seen := make(map[string]bool)
	for !seen[component] {
		seen[component] = true
		next, ok := d.alias(component)
		if !ok {
			return component
		}
		component = next
	}
	return ""
}

// alias is the component that another refers to instead of saying what it is; ok is false if it does not.
func (d *Document) alias(component string) (name string, ok bool) {
	var schema struct {
		Ref string `json:"$ref"`
	}
	if v, ok := d.schemas[component]; ok {
		_ = d.decode(v, Pointer(schemasPointer, component), &schema) // reported when the component is selected
	}
	return localRef(object{"$ref": schema.Ref})
}

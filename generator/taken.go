package generator

import (
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// takenNames are the Go names that resources of a document have as types.
type takenNames struct {
	namer     *naming.Namer
	document  *spec.Document
	ids       map[string]string   // of the components that somebody has asked for; empty if they are not resources
	component map[string][]string // by Go name
}

// newTakenNames prepares to find names. A slice says which resources its document has besides its own.
func newTakenNames(d *spec.Document) *takenNames {
	t := &takenNames{namer: naming.New(), document: d, ids: make(map[string]string), component: make(map[string][]string)}
	for _, component := range d.Origin().Taken {
		t.ids[component] = component
	}
	for _, component := range append(d.Components(), d.Origin().Taken...) {
		if name, ok := t.namer.Resource(component, component); ok && !strings.HasPrefix(component, "deleted_") {
			t.component[name] = append(t.component[name], component)
		}
	}
	return t
}

// has reports whether a resource has the Go name.
func (t *takenNames) has(name string) bool { return t.by(name) != "" }

// by is the resource that has the Go name, empty if there is none.
func (t *takenNames) by(name string) string {
	found := ""
	for _, component := range t.component[name] {
		if other, ok := t.namer.Resource(component, t.id(component)); ok && other == name {
			found = max(found, component)
		}
	}
	return found
}

// id is the id by which a component is a resource. It is looked up once, as that decodes all of the component.
func (t *takenNames) id(component string) string {
	id, ok := t.ids[component]
	if !ok {
		id = t.document.ResourceID(component)
		t.ids[component] = id
	}
	return id
}

// rival is the resource that has the Go name which a property of a component would give to its type, or to that of its
// elements; empty if there is none.
func (t *takenNames) rival(component, property string) string {
	owner, ok := t.namer.Resource(component, t.id(component))
	if !ok {
		return ""
	}
	names := []string{owner + t.namer.Camel(property), owner + t.namer.Element(owner, property)}
	for _, name := range slices.Compact(names) {
		if other := t.by(name); other != "" {
			return other
		}
	}
	return ""
}

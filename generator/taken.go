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
	ids       map[string]string   // the components that may be resources, with their ids; empty if not known yet
	component map[string][]string // by Go name
}

// newTakenNames prepares to find names. A slice says which resources its document has besides its own.
func newTakenNames(d *spec.Document) *takenNames {
	t := &takenNames{namer: naming.New(), document: d, ids: make(map[string]string), component: make(map[string][]string)}
	for _, component := range d.Components() {
		t.ids[component] = ""
	}
	for _, component := range d.Origin().Taken {
		t.ids[component] = component
	}
	for component := range t.ids {
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
		id := t.ids[component]
		if id == "" {
			id = t.document.ResourceID(component)
			t.ids[component] = id
		}
		if other, ok := t.namer.Resource(component, id); ok && other == name {
			found = max(found, component)
		}
	}
	return found
}

// rival is the resource that has the Go name which a property of a component would give to its type, or to that of its
// elements; empty if there is none.
func (t *takenNames) rival(component, property string) string {
	owner, ok := t.namer.Resource(component, t.document.ResourceID(component))
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

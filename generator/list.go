package generator

import (
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/naming"
)

// A Resource is what a selection can name.
type Resource struct {
	ID      string   `json:"id"`      // as a selection names it
	Type    string   `json:"type"`    // Go name
	Methods []Method `json:"methods"` // empty for what only is a part of other resources
}

// A Method is a method of a resource.
type Method struct {
	Name string `json:"name"` // as a selection names it, after the colon
	Go   string `json:"go"`   // V1Customers.Create, a method of a field of the client
	Verb string `json:"verb"` // POST
	Path string `json:"path"`
}

// parsePattern reads a selection in which an id without * and without methods stands for all ids that contain it.
func parsePattern(pattern string) ([]Selector, error) {
	items, err := ParseSelection(pattern)
	for i, item := range items {
		items[i].within = len(item.Methods) == 0 && !strings.Contains(item.Pattern, "*")
	}
	return items, err
}

// List lists the resources of the configuration's document that match the pattern, sorted by id, with
// their methods in the order of a resource's life. The pattern is a selection, as [ParseSelection] describes
// it, except that an id without * and without methods stands for all ids that contain it.
func List(c Config, pattern string) ([]Resource, error) {
	items, err := parsePattern(pattern)
	if err != nil {
		return nil, err
	}
	sel, err := choose(c, items)
	if err != nil {
		return nil, err
	}
	namer := naming.New()
	slices.SortStableFunc(sel.methods, naming.Order)
	methods := make(map[string][]Method)
	for _, m := range sel.methods {
		resource, _ := namer.Resource(m.Resource, m.Resource)
		field := naming.ServiceField(naming.ServiceName(resource, m.TestHelper), m.Single)
		methods[m.Resource] = append(methods[m.Resource], Method{
			Name: m.Name,
			Go:   field + "." + namer.Camel(m.Name),
			Verb: strings.ToUpper(m.Verb),
			Path: m.Path,
		})
	}
	ids := c.Document.ResourceIDs()
	resources := make([]Resource, len(sel.slice.Schemas))
	for i, id := range sel.slice.Schemas {
		name, _ := namer.Resource(id, ids[id])
		resources[i] = Resource{ID: id, Type: name, Methods: append([]Method{}, methods[id]...)}
	}
	return resources, nil
}

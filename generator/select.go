package generator

import (
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// A selected is what a list of resources comes to.
type selected struct {
	slice      spec.Selection
	methods    []naming.Method
	operations []naming.Operation // of the whole document
	unused     []naming.Unused    // of them, those without a method
	unknown    []string           // patterns and methods that nothing matches
	taken      *takenNames
	own        []naming.Annotation // the names of methods that the document gives itself

	named   map[string]bool // JSON pointers of what ids select, and not only patterns
	whole   map[string]bool // resources that are selected with all their methods
	items   []Selector      // what selects resources with all their methods, or excludes them
	leftOut []LeftOut
}

// selectMethods finds the methods of the document and picks those that the configuration selects.
func selectMethods(c Config) (*selected, error) {
	items, err := ParseSelection(c.Resources)
	if err != nil {
		return nil, err
	}
	return choose(c, items)
}

// choose picks the methods that the items select.
func choose(c Config, items []Selector) (*selected, error) {
	all, s, err := methods(c)
	if err != nil {
		return nil, err
	}
	p := &picker{Config: c, selected: s, all: all, known: resources(all), picked: make(map[naming.Method]bool), items: items}
	if slices.ContainsFunc(items, func(s Selector) bool { return s.isPattern() || !slices.Contains(p.known, s.Pattern) }) {
		p.known = allResources(c.Document, p.known)
		p.unsupported = s.versionTwo(p.known)
	}
	for _, item := range items {
		if !item.Exclude {
			err = p.add(item)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, item := range items { // from all that is selected
		if item.Exclude {
			err = p.exclude(item)
		}
		if err != nil {
			return nil, err
		}
	}
	if p.absent != nil && len(p.picked)+len(s.slice.Schemas) == 0 && len(p.known) > 0 {
		return nil, p.absent
	}
	s.items = slices.DeleteFunc(slices.Clone(items), func(s Selector) bool { return len(s.Methods) > 0 })
	p.leaveOutVersionTwo()
	s.settle(slices.DeleteFunc(all, func(m naming.Method) bool { return !p.picked[m] }))
	return s, nil
}

// settle notes which methods and operations are selected, and what of the rest of the document they need.
func (s *selected) settle(methods []naming.Method) {
	s.methods, s.slice.Operations = methods, nil
	for _, m := range methods {
		s.slice.Operations = append(s.slice.Operations, operation(m))
	}
	slices.Sort(s.slice.Schemas)
	s.slice.Schemas = slices.Compact(s.slice.Schemas)
	s.slice.Methods = lostMethods(s.operations, s.own, s.slice.Operations)
	s.slice.Plural = lostPlurals(s.methods)
	s.slice.Rival = s.taken.rival
}

// operation is the operation that a method calls.
func operation(m naming.Method) spec.OperationKey {
	return spec.OperationKey{Verb: m.Verb, Path: m.Path}
}

// resourcePos is the JSON pointer of a resource.
func resourcePos(id string) string { return spec.Pointer("/components/schemas", id) }

// methods names all methods of the document, and notes what its operations return and list.
func methods(c Config) ([]naming.Method, *selected, error) {
	summaries, err := c.Document.Operations()
	if err != nil {
		return nil, nil, err
	}
	origin := c.Document.Origin()
	known := knownMethods(origin)
	s := &selected{
		taken:      newTakenNames(c.Document),
		operations: make([]naming.Operation, len(summaries)),
		named:      make(map[string]bool),
		whole:      make(map[string]bool),
	}
	s.slice.Returned, s.slice.Listed = setOf(origin.Returned), setOf(origin.Listed)
	for i, o := range summaries {
		op := naming.Operation{Verb: o.Verb, Path: o.Path, Shape: shapeOf(o.Kind), Known: known[o.OperationKey], Problem: o.Problem}
		if len(o.Schemas) > 0 {
			op.Result = strings.TrimPrefix(o.Schemas[0], "deleted_")
		}
		s.operations[i] = op
		for _, component := range o.Schemas { // several, where it is one of them
			switch op.Shape {
			case naming.Object:
				note(c.Document, s.slice.Returned, component)
			case naming.Page, naming.Hits:
				note(c.Document, s.slice.Listed, component)
			}
		}
	}
	annotations, own, err := annotatedMethods(c)
	if err != nil {
		return nil, nil, err
	}
	s.own = annotations[:own]
	all, unused := naming.Methods(s.operations, annotations)
	s.unused = unused
	markPlural(all, origin)
	return all, s, nil
}

// annotatedMethods are the names that the document has itself for its methods, which come first, and those that the
// annotations have for others.
func annotatedMethods(c Config) (all []naming.Annotation, count int, err error) {
	own := make(map[spec.OperationKey]bool)
	for _, d := range []*spec.Document{c.Document, c.Annotations} {
		if d == nil {
			continue
		}
		annotated, err := d.AnnotatedMethods()
		if err != nil {
			return nil, 0, err
		}
		for _, m := range annotated {
			if d == c.Document {
				count++
				own[m.OperationKey] = true
			} else if own[m.OperationKey] {
				continue
			}
			all = append(all, naming.Annotation{
				Verb: m.Verb, Path: m.Path, Resource: m.Component, Name: m.Name, Kind: naming.Kind(m.Kind),
			})
		}
	}
	return all, count, nil
}

// note adds a component to a set, with those that it may be if it is a union. A deletion counts as what was
// deleted, if the document has that.
func note(d *spec.Document, set map[string]bool, component string) {
	if live, ok := strings.CutPrefix(component, "deleted_"); ok && d.Has(live) {
		component = live
	}
	if set[component] {
		return
	}
	set[component] = true
	for _, c := range d.Alternatives(component) {
		note(d, set, c)
	}
}

func shapeOf(kind spec.ResultKind) naming.Shape {
	switch kind {
	case spec.ListResult:
		return naming.Page
	case spec.SearchResult:
		return naming.Hits
	case spec.StreamResult:
		return naming.Stream
	}
	return naming.Object
}

// resources are the ids of all resources with methods, sorted.
func resources(methods []naming.Method) []string {
	var ids []string
	for _, m := range methods {
		ids = append(ids, m.Resource)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// allResources adds the resources without methods, which other resources have as parts: types of their own
// all the same.
func allResources(document *spec.Document, known []string) []string {
	namer := naming.New()
	for component, id := range document.ResourceIDs() {
		if _, ok := namer.Resource(component, id); ok && !strings.HasPrefix(component, "deleted_") {
			known = append(known, component)
		}
	}
	slices.Sort(known)
	return slices.Compact(known)
}

func methodNames(methods []naming.Method, resources []string) []string {
	var names []string
	for _, m := range methods {
		if slices.Contains(resources, m.Resource) {
			names = append(names, m.Name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

package trace

import (
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/spec"
)

// A walk goes through a slice and the package that is built from it.
type walk struct {
	slice  *spec.Slice
	queue  []*Place // where to go on
	seen   map[pair]bool
	places map[string]*Place // what was found, by name

	components map[string]*spec.Schema        // by position
	types      map[string]model.Decl          // of components that have types of their own, by position
	enums      map[string][]model.Decl        // by position
	lists      map[model.Decl]*model.ListType // by item
}

// A pair is what stands at a place. A schema stands for a Go type on each path that leads to it.
type pair struct {
	schema *spec.Schema
	goType string
}

func newWalk(slice *spec.Slice, pkg *model.Package) *walk {
	w := &walk{
		slice:      slice,
		seen:       make(map[pair]bool),
		places:     make(map[string]*Place),
		components: make(map[string]*spec.Schema),
		types:      make(map[string]model.Decl),
		enums:      make(map[string][]model.Decl),
		lists:      make(map[model.Decl]*model.ListType),
	}
	for _, s := range slice.Schemas {
		w.components[s.Pos] = s
	}
	for _, f := range pkg.Files {
		for _, d := range f.Decls {
			switch list, ok := d.(*model.ListType); {
			case ok:
				w.lists[list.Item] = list
			case isResource(d):
				w.types[d.DeclPos()] = d
			case isEnum(d):
				w.enums[d.DeclPos()] = append(w.enums[d.DeclPos()], d)
			}
		}
	}
	return w
}

// services begins at the methods: with what they return, and what they send.
func (w *walk) services(all []*model.Service) {
	operations := make(map[string]*spec.Operation)
	for _, op := range w.slice.Operations {
		operations[op.String()] = op
	}
	for _, s := range all {
		for _, m := range s.Methods {
			op := operations[m.Verb+" "+m.Path]
			step := Step{op.String(), s.Field + "." + m.Name}
			w.visit(nil, step, nil, named(s))
			w.visit(nil, step, &spec.Schema{Properties: op.Params}, named(m.Params))
			if m.Result == nil {
				continue
			}
			w.visit(nil, step, op.Result, named(m.Result))
			if list := w.lists[m.Result]; list != nil && m.Answer == model.List {
				w.visit(nil, step, nil, named(list))
			}
		}
	}
}

// visit comes to a schema and the Go type that stands for it, either of which may be missing.
func (w *walk) visit(from *Place, step Step, s *spec.Schema, t model.Type) {
	if s != nil && s.Ref != nil && s.Component == "" {
		s = s.Ref
	}
	name, d := nameOf(t)
	switch {
	case s == nil && isResource(d):
		s = w.components[d.DeclPos()]
	case s != nil && !agree(s, d):
		w.visit(from, step, nil, t)
		name, d = "", nil
	}
	at := pair{s, name}
	if at == (pair{}) || w.seen[at] {
		return
	}
	w.seen[at] = true
	p := &Place{s, name, d, from, step}
	w.note(p.Schema(), p)
	if !p.wraps() || p.Schema() != "" {
		w.note(name, p)
	}
	w.queue = append(w.queue, p)
	if p.Schema() == "" {
		w.parts(p, from, step)
	}
}

// note keeps the first place of a name.
func (w *walk) note(name string, p *Place) {
	if name != "" && w.places[name] == nil {
		w.places[name] = p
	}
}

// continueFrom goes one step on from a place.
func (w *walk) continueFrom(p *Place) {
	if p.Schema() != "" {
		w.parts(p, p, p.whole(""))
		w.visit(p, p.whole(""), w.slice.Schemas["deleted_"+p.Schema()], named(p.decl))
	}
	if !p.wraps() {
		w.members(p)
		w.companions(p)
	}
}

// parts goes to the components, elements and values that a schema consists of, by the step that leads to
// the whole.
func (w *walk) parts(p, from *Place, step Step) {
	s := p.schema
	if s == nil {
		return
	}
	for _, part := range slices.Concat([]*spec.Schema{s.Ref, s.Items, s.Values}, s.AnyOf, s.Expansion) {
		if part != nil {
			w.visit(from, step, part, memberOf(p, part))
		}
	}
	for _, e := range w.enums[s.Pos] { // of a parameter that takes a plain string
		w.visit(from, step, nil, named(e))
	}
}

// members goes to the properties of an object.
func (w *walk) members(p *Place) {
	fields := fieldsOf(p.decl)
	known := make(map[string]bool)
	if p.schema != nil {
		for _, property := range p.schema.Properties {
			known[property.Name] = true
			there := false
			for _, f := range fields {
				if f.wire == property.Name {
					there = true
					w.visit(p, p.below(f.wire, f.name), property.Schema, f.goType)
				}
			}
			if !there {
				w.visit(p, p.below(property.Name, ""), property.Schema, nil)
			}
		}
	}
	for _, f := range fields {
		if !known[f.wire] { // only stripe-go has it
			w.visit(p, p.below(f.wire, f.name), nil, f.goType)
		}
	}
}

// companions goes to the types that are declared for another one.
func (w *walk) companions(p *Place) {
	switch d := p.decl.(type) {
	case *model.Params:
		if d.Unset != nil {
			w.visit(p, p.whole(".UnsetFields"), nil, &model.Named{Name: d.Unset.Name})
		}
	case *model.Union:
		w.visit(p, p.whole(".Type"), nil, named(d.Type))
		for _, m := range d.Members {
			w.visit(p, p.whole("."+m.Name), nil, named(m.Decl))
		}
	}
	if list := w.lists[p.decl]; list != nil {
		w.visit(p, p.whole(""), nil, named(list))
	}
}

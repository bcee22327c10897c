package trace

import (
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/spec"
)

// named is the type of a declaration, nil if there is none.
func named(d model.Decl) model.Type {
	if d == nil {
		return nil
	}
	return &model.Named{Name: d.DeclName(), Decl: d}
}

// nameOf is the named type that a type is, or consists of.
func nameOf(t model.Type) (string, model.Decl) {
	switch t := t.(type) {
	case *model.Pointer:
		return nameOf(t.Elem)
	case *model.Slice:
		return nameOf(t.Elem)
	case *model.Map:
		if name, d := nameOf(t.Elem); name != "" {
			return name, d
		}
		return nameOf(t.Key)
	case *model.Named:
		return t.Name, t.Decl
	}
	return "", nil
}

// isResource reports whether a declaration is a component's own, not one by path.
func isResource(d model.Decl) bool {
	switch d := d.(type) {
	case *model.Struct:
		return d.Resource
	case *model.Stub, *model.Union:
		return true
	}
	return false
}

func isEnum(d model.Decl) bool {
	_, ok := d.(*model.Enum)
	return ok
}

// agree reports whether a declaration can stand for a schema. What a resource's stands for is told by its
// position: among the members of a union there may be some that Go has nothing for.
func agree(s *spec.Schema, d model.Decl) bool {
	if _, ok := d.(*model.Union); ok || !isResource(d) || s.Component == "" || s.Ref != nil || len(s.AnyOf) > 0 {
		return true
	}
	return spec.Pointer("/components/schemas", strings.TrimPrefix(s.Component, "deleted_")) == d.DeclPos()
}

// wraps reports whether the Go type at the place is that of a part of the schema: of the one member of a
// union, of the elements of an array, of the values of a map.
func (p *Place) wraps() bool {
	if _, ok := p.decl.(*model.Union); ok || p.schema == nil {
		return false
	}
	s := p.schema
	return s.Ref != nil || s.Items != nil || s.Values != nil || len(s.AnyOf)+len(s.Expansion) > 0
}

// memberOf is the type that stands for a part of what is at the place.
func memberOf(p *Place, part *spec.Schema) model.Type {
	u, ok := p.decl.(*model.Union)
	if !ok || len(part.Resolve().AnyOf) > 0 {
		return &model.Named{Name: p.goType, Decl: p.decl}
	}
	if m := u.Member(strings.TrimPrefix(part.Resolve().Component, "deleted_")); m != nil {
		return named(m.Decl)
	}
	return nil
}

// A field is a field of a response's struct or of params.
type field struct {
	wire, name string
	goType     model.Type
}

// fieldsOf are the fields of what has some.
func fieldsOf(d model.Decl) []field {
	var all []field
	switch d := d.(type) {
	case *model.Struct:
		for _, f := range d.Fields {
			all = append(all, field{f.Wire, d.Name + "." + f.Name, f.Type})
		}
	case *model.Params:
		for _, f := range d.Fields {
			all = append(all, field{f.Wire, d.Name + "." + f.Name, f.Type})
		}
	case *model.ListType:
		all = append(all, field{"data", d.Name + ".Data", named(d.Item)})
	}
	return all
}

// below is the step to a property of the object at the place.
func (p *Place) below(wire, name string) Step {
	switch {
	case p.Schema() != "":
		wire = p.Schema() + "." + wire
	case p.from != nil:
		wire = p.step.Wire + "." + wire
	}
	return Step{wire, name}
}

// whole is the step from the place to what is there because of all of it, or of a field that the document
// has nothing for.
func (p *Place) whole(field string) Step {
	wire := p.Schema()
	if wire == "" {
		wire = p.step.Wire
	}
	return Step{wire, p.goType + field}
}

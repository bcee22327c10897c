package build

import (
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/spec"
)

// expandable is the type of a field that holds an id, or the object itself if the caller expands
// it.
func (b *builder) expandable(in scope, name string, s *spec.Schema) model.Type {
	targets := slices.DeleteFunc(slices.Clone(s.Expansion), b.isDeletion)
	if len(targets) == 1 {
		return b.target(in, name, targets[0])
	}
	return b.oneOf(in, b.apart(name), s, targets)
}

// target is the type of the one resource that an expandable field leads to; of an object by path,
// to which an id stands all the same, if the component is no resource.
func (b *builder) target(in scope, name string, s *spec.Schema) model.Type {
	if b.isResource(s) {
		return b.valueType(in, name, &spec.Schema{Pos: s.Pos, Ref: s})
	}
	t := b.valueType(in, name, s)
	if object, ok := model.Part(t).(*model.Struct); ok {
		object.Expandable = true
	}
	return t
}

func (b *builder) isDeletion(s *spec.Schema) bool {
	return strings.HasPrefix(s.Resolve().Component, "deleted_")
}

// isStranger reports whether a schema cannot be a variant of a union of resources.
func (b *builder) isStranger(s *spec.Schema) bool { return !b.isResource(s) }

func (b *builder) isResource(s *spec.Schema) bool {
	s = s.Resolve()
	_, ok := b.namer.Resource(s.Component, s.ResourceID)
	return ok
}

// pointerTo is the type of a pointer to what is declared.
func pointerTo(d model.Decl) model.Type {
	return &model.Pointer{Elem: &model.Named{Name: d.DeclName(), Decl: d}}
}

// union is the type of an anyOf. What Stripe makes unions of is mostly one type and
// its absence, its deletion, or the form that browsers get.
func (b *builder) union(in scope, name string, s *spec.Schema) model.Type {
	members := b.members(s)
	if len(members) == 1 {
		return b.valueType(in, name, members[0])
	}
	return b.oneOf(in, b.apart(name), s, members)
}

// members are the types that a union has, but for nothing, deletions, and what browsers get.
func (b *builder) members(s *spec.Schema) []*spec.Schema {
	return slices.DeleteFunc(slices.Clone(s.AnyOf), func(m *spec.Schema) bool {
		return b.isDeletion(m) || isEmptyString(m) || strings.HasSuffix(m.Resolve().Component, "_client")
	})
}

// isEmptyString reports whether a schema allows the empty string alone, by which Stripe means
// nothing.
func isEmptyString(s *spec.Schema) bool {
	return len(s.Enum) == 1 && s.Enum[0].Value == ""
}

// oneOf is the type of one of several resources, or of what else a union has.
func (b *builder) oneOf(in scope, name string, s *spec.Schema, members []*spec.Schema) model.Type {
	components := b.flat(members)
	if slices.ContainsFunc(components, b.isStranger) {
		return b.mixed(in, name, s, members)
	}
	place := b.namer.Union(name, componentNames(components))
	file := b.placeFile(place, in.file)
	u, ok := b.declared[place.Name].(*model.Union)
	if !ok {
		u = b.newUnion(file, place.Name, s)
	}
	for _, c := range components {
		b.member(file, u, c.Resolve())
	}
	return pointerTo(u)
}

func componentNames(schemas []*spec.Schema) []string {
	names := make([]string, len(schemas))
	for i, s := range schemas {
		names[i] = s.Resolve().Component
	}
	return names
}

// newUnion declares a union without members.
func (b *builder) newUnion(file *model.File, name string, s *spec.Schema) *model.Union {
	u := &model.Union{Name: name, Pos: s.Pos, Doc: unionDoc(name)}
	b.declare(file, u)
	kind := name + "Type"
	u.Type = &model.Enum{
		Name:      kind,
		Pos:       s.Pos,
		Doc:       openSet(docOf(kind+" is the type of ["+name+"].Type.", ""), kind),
		ValuesDoc: valuesDoc(kind),
	}
	b.declare(file, u.Type)
	return u
}

// member adds a resource to a union, unless the union has it.
func (b *builder) member(file *model.File, u *model.Union, s *spec.Schema) {
	if u.Member(s.Component) != nil {
		return
	}
	d := b.resource(s.Component)
	if d == nil {
		return
	}
	m := &model.Member{Name: b.namer.Camel(s.Component), Wire: s.Component, Decl: d}
	if slices.Contains([]string{"APIResource", "ID", "Type", "Deleted", "LogValue", "MarshalJSON", "UnmarshalJSON"}, m.Name) {
		b.reserved(u.Name+"."+m.Name, s.Pos)
		return
	}
	if !b.checkName(m.Name, s.Pos) {
		return
	}
	v := &model.EnumValue{Name: u.Type.Name + m.Name, Wire: s.Component, Pos: s.Pos}
	b.claim(v.Name, s.Pos)
	u.Members = append(u.Members, m)
	u.Type.Values = append(u.Type.Values, v)
	slices.SortFunc(u.Members, func(x, y *model.Member) int { return strings.Compare(x.Wire, y.Wire) })
	slices.SortFunc(u.Type.Values, func(x, y *model.EnumValue) int { return strings.Compare(x.Wire, y.Wire) })
}

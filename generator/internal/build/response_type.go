package build

import (
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/spec"
)

// responseType is the Go type of a property of a response.
func (b *builder) responseType(in scope, f *model.Field, s *spec.Schema) model.Type {
	t := b.valueType(in, in.owner+f.Name, s)
	if b.Compat || !isNullable(s) {
		return t
	}
	if t == model.Int || t == model.Float || t == model.Bool || t == model.Decimal {
		return &model.Pointer{Elem: t} // 0 and false mean something here; an empty string never does
	}
	return t
}

func isNullable(s *spec.Schema) bool { return s.Nullable || s.Resolve().Nullable }

// valueType is the Go type of a value that gets the name, if it needs one.
func (b *builder) valueType(in scope, name string, s *spec.Schema) model.Type {
	switch {
	case len(s.Expansion) > 0:
		return b.expandable(s)
	case len(s.AnyOf) > 0:
		return b.union(in, name, s)
	case s.Ref != nil:
		return b.reference(in, name, s.Ref)
	}
	switch s.Type {
	case "string":
		return b.stringType(in, name, s)
	case "integer":
		return model.Int
	case "number":
		return model.Float
	case "boolean":
		return model.Bool
	case "array":
		in.part = "the elements of "
		return &model.Slice{Elem: b.valueType(in, b.elementName(in, name), s.Items)}
	case "object":
		return b.objectType(in, name, s)
	case "":
		return model.Any
	}
	b.fail(s.Pos, "use a type of OpenAPI 3.0", "the type %q is unknown", s.Type)
	return model.Any
}

// elementName is the name for the type of an array's elements: that of the array with its last word
// singular.
func (b *builder) elementName(in scope, name string) string {
	path := strings.TrimSuffix(name, b.namer.Camel(in.wire))
	return path + b.namer.Element(path, in.wire)
}

// expandable is the type of a field that holds an id, or the object itself if the caller expands
// it.
func (b *builder) expandable(s *spec.Schema) model.Type {
	targets := slices.DeleteFunc(slices.Clone(s.Expansion), func(t *spec.Schema) bool { return b.isDeletion(t) })
	if len(targets) != 1 {
		b.unsupported(s, "an expandable field that may hold one of several resources")
		return model.Any
	}
	return b.resourceType(targets[0], s)
}

func (b *builder) isDeletion(s *spec.Schema) bool {
	return strings.HasPrefix(s.Resolve().Component, "deleted_")
}

func (b *builder) resourceType(target, at *spec.Schema) model.Type {
	d := b.resource(target.Component)
	if d == nil {
		b.unsupported(at, "an expandable field whose target is not a resource")
		return model.Any
	}
	return pointerTo(d)
}

// pointerTo is the type of a pointer to what is declared.
func pointerTo(d model.Decl) model.Type {
	return &model.Pointer{Elem: &model.Named{Name: d.DeclName(), Decl: d}}
}

// union is the type of an anyOf. What Stripe makes unions of is mostly one type and
// its absence, its deletion, or the form that browsers get.
func (b *builder) union(in scope, name string, s *spec.Schema) model.Type {
	members := slices.DeleteFunc(slices.Clone(s.AnyOf), func(m *spec.Schema) bool {
		return b.isDeletion(m) || isEmptyString(m) || strings.HasSuffix(m.Resolve().Component, "_client")
	})
	if len(members) == 1 {
		return b.valueType(in, name, members[0])
	}
	b.unsupported(s, "a union of %d types", len(members))
	return model.Any
}

// isEmptyString reports whether a schema allows the empty string alone, by which Stripe means
// nothing.
func isEmptyString(s *spec.Schema) bool {
	return len(s.Enum) == 1 && s.Enum[0].Value == ""
}

// reference is the type of a property that is a component.
func (b *builder) reference(in scope, name string, component *spec.Schema) model.Type {
	if component.Ref != nil {
		return b.reference(in, name, component.Ref)
	}
	if component.Component == spec.ErrorSchema {
		return &model.Pointer{Elem: &model.Named{Name: "Error"}}
	}
	if d := b.resource(component.Component); d != nil {
		return pointerTo(d)
	}
	if b.within[component] {
		b.endless(component)
		return model.Any
	}
	b.within[component] = true
	defer delete(b.within, component)
	return b.valueType(in, name, component)
}

// endless reports a component that is reached on the way to its own type.
func (b *builder) endless(s *spec.Schema) {
	b.fail(s.Pos, "make it a resource, by x-resourceId", "the schema contains itself, so its Go name would have no end")
}

// stringType is string, an enum, a currency, or a number in a string.
func (b *builder) stringType(in scope, name string, s *spec.Schema) model.Type {
	switch {
	case hasValues(s.Enum) && in.wire != "object":
		return b.enumType(in, name, s)
	case s.Format == "decimal":
		return model.Decimal
	}
	return model.String
}

func hasValues(enum []spec.EnumValue) bool {
	return slices.ContainsFunc(enum, func(v spec.EnumValue) bool { return v.Value != "" })
}

// objectType is a struct, a map, or a list of resources.
func (b *builder) objectType(in scope, name string, s *spec.Schema) model.Type {
	if item := listItem(s); item != nil {
		if r := resourceOf(b.valueType(in, name, item)); r != nil {
			return pointerTo(b.list(r))
		}
		b.unsupported(s, "a list of what is no resource")
		return model.Any
	}
	switch {
	case s.Values != nil:
		in.part = "the values of "
		return &model.Map{Key: model.String, Elem: b.valueType(in, name, s.Values)}
	case s.Open:
		return &model.Map{Key: model.String, Elem: model.Any}
	}
	if shared, ok := b.sharedShape(s); ok {
		return pointerTo(shared)
	}
	return b.structType(in, name, s)
}

// resourceOf is the resource that a type points to, nil if it points to none.
func resourceOf(t model.Type) *model.Struct {
	p, ok := t.(*model.Pointer)
	if !ok {
		return nil
	}
	n, ok := p.Elem.(*model.Named)
	if !ok {
		return nil
	}
	if s, ok := n.Decl.(*model.Struct); ok && s.Resource {
		return s
	}
	return nil
}

// listItem is the schema of the elements if the object is a page of a list.
func listItem(s *spec.Schema) *spec.Schema {
	data := s.Property("data")
	if data == nil || data.Schema.Items == nil || s.Property("has_more") == nil {
		return nil
	}
	return data.Schema.Items
}

// structType declares a struct that is named by its path.
func (b *builder) structType(in scope, name string, s *spec.Schema) model.Type {
	t := &model.Struct{Name: name, Pos: s.Pos, Doc: nestedDoc(in, name, b.namer.Camel(in.wire), s)}
	b.declare(in.file, t)
	b.fields(scope{file: in.file, owner: name, component: s.Component}, t, s)
	b.checkMethods(t)
	return pointerTo(t)
}

func (b *builder) unsupported(s *spec.Schema, format string, args ...any) {
	b.fail(s.Pos, "select other resources", "not supported yet: "+format, args...)
}

package build

import (
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/spec"
)

// responseType is the Go type of a property of a response.
func (b *builder) responseType(in scope, f *model.Field, s *spec.Schema) model.Type {
	if expression, ok := b.namer.CompatType(in.owner, f.Name); ok && b.Compat {
		return b.parseType(in, expression, s)
	}
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
		return b.expandable(in, name, s)
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
		if s.Untyped {
			return model.JSON
		}
		return model.Any
	}
	b.fail(s.Pos, "the type %q is unknown", s.Type)
	return model.Any
}

// elementName is the name for the type of an array's elements: that of the array with its last word
// singular.
func (b *builder) elementName(in scope, name string) string {
	path := strings.TrimSuffix(name, b.namer.Camel(in.wire))
	return path + b.namer.Element(path, in.wire)
}

// reference is the type of a property that is a component.
func (b *builder) reference(in scope, name string, component *spec.Schema) model.Type {
	if component.Ref != nil {
		return b.reference(in, name, component.Ref)
	}
	if name, ok := runtimeTypes()[component.Component]; ok {
		return &model.Pointer{Elem: &model.Named{Name: name}}
	}
	if d := b.resource(component.Component); d != nil {
		return pointerTo(d)
	}
	if b.within[component] {
		b.endless(component)
		return model.Any
	}
	if b.tooMany(component) {
		return model.Any
	}
	b.within[component] = true
	defer delete(b.within, component)
	return b.valueType(in, name, component)
}

// endless reports a component that is reached on the way to its own type.
func (b *builder) endless(s *spec.Schema) {
	b.fail(s.Pos, "the schema contains itself, so its Go name would have no end")
}

// runtimeTypes are the components for which the runtime has a type.
func runtimeTypes() map[string]string {
	return map[string]string{
		spec.ErrorSchema:          "Error",
		"notification_event_data": "EventData",
	}
}

// objectType is a struct, a map, or a list of resources.
func (b *builder) objectType(in scope, name string, s *spec.Schema) model.Type {
	if item := listItem(s); item != nil && b.areResources(item) {
		if r := resourceOf(b.valueType(in, b.elementName(in, name), item)); r != nil {
			return pointerTo(b.embeddedList(r))
		}
	}
	switch {
	case s.Values != nil:
		in.part = "the values of "
		key := keyType(in.wire)
		in.keyed = key != model.String
		return &model.Map{Key: key, Elem: b.valueType(in, name, s.Values)}
	case s.Open:
		return &model.Map{Key: model.String, Elem: model.Any}
	}
	if shared, ok := b.sharedShape(s); ok {
		return pointerTo(shared)
	}
	return b.structType(in, name, s)
}

// resourceOf is the resource that a type points to, nil if it points to none.
func resourceOf(t model.Type) model.Decoded {
	switch d := declOf(t).(type) {
	case *model.Struct:
		if d.Resource {
			return d
		}
	case *model.Union:
		return d
	}
	return nil
}

// declOf is what a pointer leads to, nil if that is not declared.
func declOf(t model.Type) model.Decoded {
	if p, ok := t.(*model.Pointer); ok {
		if n, ok := p.Elem.(*model.Named); ok {
			d, _ := n.Decl.(model.Decoded)
			return d
		}
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

// areResources reports whether the elements of a list are resources, or unions of them. A list of others is an object
// like any.
func (b *builder) areResources(item *spec.Schema) bool {
	item = item.Resolve()
	if b.isResource(item) {
		return true
	}
	variants := slices.DeleteFunc(slices.Clone(item.Expansion), b.isDeletion)
	if len(item.Expansion) == 0 {
		variants = b.flat([]*spec.Schema{item})
	}
	return len(variants) > 0 && !slices.ContainsFunc(variants, b.isStranger)
}

// structType declares a struct that is named by its path.
func (b *builder) structType(in scope, name string, s *spec.Schema) model.Type {
	place := b.namer.Type(name)
	if !place.Shared {
		place.Name = b.apart(place.Name)
	}
	below := scope{file: b.placeFile(place, in.file), owner: place.Name, component: s.Component, shared: in.shared || place.Shared}
	t, ok := b.declared[place.Name].(*model.Struct)
	if !ok || !below.shared {
		t = &model.Struct{Name: place.Name, Pos: s.Pos, Doc: nestedDoc(in, place, b.namer.Camel(in.wire), s)}
		b.declare(below.file, t)
	}
	b.fields(below, t, s)
	b.checkMethods(t)
	return pointerTo(t)
}

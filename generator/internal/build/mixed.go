package build

import (
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/spec"
)

// mixed is the type of a union of what are not all resources: a struct of what objects share, with the JSON of the
// whole, or an enum of the values of strings. What else there is, is kept as JSON.
func (b *builder) mixed(in scope, name string, s *spec.Schema, variants []*spec.Schema) model.Type {
	merged := inCommon(s.Pos, b.flat(variants))
	if len(s.Expansion) > 0 { // of the others there may be no more than the id here
		merged = onlyID(s.Pos, merged)
	}
	merged.Description = s.Description
	if merged.Type != "object" {
		return b.valueType(in, name, merged)
	}
	t := b.structType(in, name, merged)
	object := model.Part(t).(*model.Struct)
	object.Expandable = len(s.Expansion) > 0
	if object.RawField() == nil {
		b.addField(in, object, &model.Field{Name: rawName(object), Wire: "-", Pos: s.Pos, Type: &model.Named{Name: "RawObject"}, Raw: true, Doc: rawDoc()})
	}
	return t
}

// rawName is the name of the field that keeps the JSON of the whole object, beside those of its properties.
func rawName(s *model.Struct) string {
	if slices.ContainsFunc(s.Fields, func(f *model.Field) bool { return f.Name == "Raw" }) {
		return "RawJSON"
	}
	return "Raw"
}

// flat replaces unions among the variants by theirs.
func (b *builder) flat(variants []*spec.Schema) []*spec.Schema {
	var all []*spec.Schema
	seen := make(map[*spec.Schema]bool)
	var add func(s *spec.Schema)
	add = func(s *spec.Schema) {
		s = s.Resolve()
		if seen[s] {
			return
		}
		seen[s] = true
		if len(s.AnyOf) == 0 || len(s.Expansion) > 0 {
			all = append(all, s)
			return
		}
		for _, v := range b.members(s) {
			add(v)
		}
	}
	for _, v := range variants {
		add(v)
	}
	return all
}

// inCommon is the schema of what the variants of a union have in common: the values of strings, the properties that all
// objects have.
func inCommon(pos string, variants []*spec.Schema) *spec.Schema {
	isObject := func(s *spec.Schema) bool { return s.Type == "object" && s.Values == nil && !s.Open }
	if len(variants) == 0 || !isObject(variants[0]) {
		return sharedScalar(pos, variants)
	}
	merged := &spec.Schema{Pos: pos, Type: "object", Properties: variants[0].Properties}
	for _, v := range variants[1:] {
		if !isObject(v) {
			return untyped(pos)
		}
		var both []*spec.Property
		for _, p := range merged.Properties {
			if other := v.Property(p.Name); other != nil {
				schema := sharedProperty(p.Schema, other.Schema)
				both = append(both, &spec.Property{Name: p.Name, Schema: schema, Required: p.Required && other.Required})
			}
		}
		merged.Properties = both
	}
	return merged
}

// onlyID leaves the id of an object.
func onlyID(pos string, s *spec.Schema) *spec.Schema {
	id := s.Property("id")
	if id == nil || id.Schema.Type != "string" {
		return untyped(pos)
	}
	return &spec.Schema{Pos: pos, Type: "object", Properties: []*spec.Property{id}}
}

// untyped is a schema that allows everything, and whose value is kept as JSON.
func untyped(pos string) *spec.Schema { return &spec.Schema{Pos: pos, Untyped: true} }

// sharedProperty is the schema of a property that two objects have.
func sharedProperty(x, y *spec.Schema) *spec.Schema {
	if same(x, y) {
		return x
	}
	x, y = x.Resolve(), y.Resolve()
	if x.Type == "array" && y.Type == "array" {
		items := sharedScalar(x.Items.Pos, []*spec.Schema{x.Items.Resolve(), y.Items.Resolve()})
		return &spec.Schema{Pos: x.Pos, Type: "array", Nullable: x.Nullable || y.Nullable, Items: items}
	}
	return sharedScalar(x.Pos, []*spec.Schema{x, y})
}

// sharedScalar is the schema of one of several scalars of a type; of strings, with the values of all.
func sharedScalar(pos string, variants []*spec.Schema) *spec.Schema {
	if len(variants) == 0 {
		return untyped(pos)
	}
	first := variants[0]
	merged := &spec.Schema{Pos: first.Pos, Type: first.Type, Format: first.Format, Enum: first.Enum}
	for _, v := range variants {
		if v.Type != first.Type || len(v.AnyOf)+len(v.Expansion) > 0 || !slices.Contains([]string{"string", "integer", "number", "boolean"}, v.Type) {
			return untyped(pos)
		}
		merged.Nullable = merged.Nullable || v.Nullable
		if v.Format != first.Format {
			merged.Format = ""
		}
		merged.Enum = allValues(merged.Enum, v.Enum)
	}
	return merged
}

// allValues has the values of both enums, none if one of them allows any.
func allValues(x, y []spec.EnumValue) []spec.EnumValue {
	if len(x) == 0 || len(y) == 0 {
		return nil
	}
	all := slices.Clone(x)
	for _, v := range y {
		if !slices.ContainsFunc(all, func(other spec.EnumValue) bool { return other.Value == v.Value }) {
			all = append(all, v)
		}
	}
	slices.SortFunc(all, func(a, b spec.EnumValue) int { return strings.Compare(a.Value, b.Value) })
	return all
}

// same reports whether two schemas describe the same values.
func same(x, y *spec.Schema) bool {
	if x == nil || y == nil || x.Ref != nil || y.Ref != nil {
		return x == y || x != nil && y != nil && x.Ref == y.Ref
	}
	sameValue := func(a, b spec.EnumValue) bool { return a.Value == b.Value }
	sameProperty := func(a, b *spec.Property) bool {
		return a.Name == b.Name && a.Required == b.Required && same(a.Schema, b.Schema)
	}
	return x.Type == y.Type && x.Format == y.Format && x.Nullable == y.Nullable && x.Open == y.Open && x.Untyped == y.Untyped &&
		slices.EqualFunc(x.Enum, y.Enum, sameValue) &&
		slices.Equal(x.Expansion, y.Expansion) &&
		slices.EqualFunc(x.AnyOf, y.AnyOf, same) &&
		slices.EqualFunc(x.Properties, y.Properties, sameProperty) &&
		same(x.Items, y.Items) && same(x.Values, y.Values)
}

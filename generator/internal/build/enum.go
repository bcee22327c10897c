package build

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// enumType declares the type of a string with known values.
func (b *builder) enumType(in scope, name string, s *spec.Schema) model.Type {
	place := b.namer.Type(name)
	if !place.Shared {
		place.Name = b.apart(place.Name)
	}
	name = place.Name
	if e, ok := b.declared[name].(*model.Enum); ok && (in.shared || place.Shared || hasOnly(e, s.Enum)) {
		b.extend(e, b.enumValues(in.component, in.wire, name, s))
		return &model.Named{Name: name, Decl: e}
	}
	e := &model.Enum{
		Name:      name,
		Pos:       s.Pos,
		Doc:       enumDoc(in, name, b.namer.Camel(in.wire)),
		ValuesDoc: valuesDoc(name),
		Values:    b.enumValues(in.component, in.wire, name, s),
	}
	constant, value, ok := b.namer.CompatConstant(name)
	listed := func(v *model.EnumValue) bool { return v.Name == constant }
	if ok && b.Compat && !slices.ContainsFunc(e.Values, listed) {
		e.Values = append(e.Values, &model.EnumValue{Name: constant, Wire: value, Pos: s.Pos})
	}
	b.declare(b.placeFile(place, in.file), e)
	return &model.Named{Name: name, Decl: e}
}

// hasOnly reports whether an enum has the values and no others: then it is the type of another place with its name.
func hasOnly(e *model.Enum, values []spec.EnumValue) bool {
	more := slices.ContainsFunc(e.Values, func(v *model.EnumValue) bool {
		return !slices.ContainsFunc(values, func(other spec.EnumValue) bool { return other.Value == v.Wire })
	})
	return !more && hasAll(e, values)
}

// extend adds the values that an enum lacks.
func (b *builder) extend(e *model.Enum, values []*model.EnumValue) {
	for _, v := range values {
		if !slices.ContainsFunc(e.Values, func(known *model.EnumValue) bool { return known.Wire == v.Wire }) && b.claim(v.Name, v.Pos) {
			e.Values = append(e.Values, v)
		}
	}
}

// enumValues gives the constants of an enum.
func (b *builder) enumValues(component, property, name string, s *spec.Schema) []*model.EnumValue {
	var values []*model.EnumValue
	taken := make(map[string]string)
	constants := b.namer.Constants(name, s.EnumValues())
	for i, v := range s.Enum {
		if !isValue(v) {
			continue
		}
		c := &model.EnumValue{Name: constants[i], Wire: v.Value, Pos: spec.Pointer(s.Pos, "enum", strconv.Itoa(i))}
		if other, ok := taken[c.Name]; ok {
			b.fail(s.Pos, "the values %q and %q both give the Go name %s", other, v.Value, c.Name)
			continue
		}
		if !naming.IsExported(c.Name) || c.Name == name {
			b.fail(s.Pos, "the value %q gives no Go name", v.Value)
			continue
		}
		if strings.Contains(v.Value, model.ValueSeparator) {
			b.fail(c.Pos, "the value %q has a %s, which stands between values in the generated code", v.Value, model.ValueSeparator)
			continue
		}
		taken[c.Name] = v.Value
		c.Doc = valueDoc(b.meaning(component, property, v))
		values = append(values, c)
	}
	return values
}

package build

import (
	"strconv"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// enumType declares the type of a string with known values.
func (b *builder) enumType(in scope, name string, s *spec.Schema) model.Type {
	e := &model.Enum{
		Name:      name,
		Pos:       s.Pos,
		Doc:       enumDoc(in, name, b.namer.Camel(in.wire)),
		ValuesDoc: valuesDoc(name),
		Values:    b.enumValues(in.component, in.wire, name, s),
	}
	b.declare(in.file, e)
	return &model.Named{Name: name, Decl: e}
}

// enumValues gives the constants of an enum.
func (b *builder) enumValues(component, property, name string, s *spec.Schema) []*model.EnumValue {
	var values []*model.EnumValue
	taken := make(map[string]string)
	for i, v := range s.Enum {
		if v.Value == "" || v.Value == "*" {
			continue // nothing, and everything: neither is a value
		}
		c := &model.EnumValue{Name: name + b.namer.Camel(v.Value), Wire: v.Value, Pos: spec.Pointer(s.Pos, "enum", strconv.Itoa(i))}
		if other, ok := taken[c.Name]; ok {
			b.fail(s.Pos, renameOne, "the values %q and %q both give the Go name %s", other, v.Value, c.Name)
			continue
		}
		if !naming.IsExported(c.Name) || c.Name == name {
			b.fail(s.Pos, "rename it", "the value %q gives no Go name", v.Value)
			continue
		}
		if strings.Contains(v.Value, model.ValueSeparator) {
			b.fail(c.Pos, "rename it", "the value %q has a %s, which stands between values in the generated code", v.Value, model.ValueSeparator)
			continue
		}
		taken[c.Name] = v.Value
		c.Doc = valueDoc(b.meaning(component, property, v))
		values = append(values, c)
	}
	return values
}

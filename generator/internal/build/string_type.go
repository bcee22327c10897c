package build

import (
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/spec"
)

// stringType is string, an enum, a currency, or a number in a string.
func (b *builder) stringType(in scope, name string, s *spec.Schema) model.Type {
	switch {
	case in.enum != "":
		return b.undocumented(in, s)
	case hasValues(s.Enum) && in.wire != "object" && !in.plain:
		return b.enumType(in, name, s)
	case s.Format == "decimal":
		return model.Decimal
	case isCurrency(in.wire) && !in.keyed && !hasValues(s.Enum):
		return currency()
	}
	return model.String
}

func hasValues(enum []spec.EnumValue) bool {
	return slices.ContainsFunc(enum, isValue)
}

// isValue reports whether what an enum lists is a value: the empty string stands for nothing, * for everything.
func isValue(v spec.EnumValue) bool { return v.Value != "" && v.Value != "*" }

// isCurrency reports whether a property holds currencies. Its name says so; the format, which
// would, is missing from a quarter of them.
func isCurrency(property string) bool {
	last := property[strings.LastIndexByte(property, '_')+1:]
	return last == "currency" || last == "currencies"
}

// currency is the runtime's type for currencies.
func currency() model.Type { return &model.Named{Name: "Currency", Base: model.String} }

// keyType is the type of a map's keys.
func keyType(property string) model.Type {
	if strings.HasSuffix(property, "_by_currency") || strings.HasSuffix(property, "_currencies") {
		return currency()
	}
	return model.String
}

// undocumented is the type of a string whose values stripe-go knows and the document does not.
func (b *builder) undocumented(in scope, s *spec.Schema) model.Type {
	known, _ := b.namer.Values(in.enum)
	var values []*model.EnumValue
	for i, name := range b.namer.Constants(in.enum, known) {
		values = append(values, &model.EnumValue{Name: name, Wire: known[i], Pos: s.Pos})
	}
	if e, ok := b.declared[in.enum].(*model.Enum); ok {
		b.extend(e, values)
		return &model.Named{Name: e.Name, Decl: e}
	}
	e := &model.Enum{
		Name:      in.enum,
		Pos:       s.Pos,
		Doc:       enumDoc(in, in.enum, b.namer.Camel(in.wire)),
		ValuesDoc: valuesDoc(in.enum),
		Values:    values,
	}
	b.declare(b.placeFile(b.namer.Type(in.enum), in.file), e)
	return &model.Named{Name: e.Name, Decl: e}
}

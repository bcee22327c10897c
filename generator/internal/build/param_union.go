package build

import (
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/spec"
)

// rangeOf reports whether a parameter takes an integer or bounds for it, and gives the integer's
// schema.
func rangeOf(s *spec.Schema) (*spec.Schema, bool) {
	if len(s.AnyOf) != 2 {
		return nil, false
	}
	for i, m := range s.AnyOf {
		if isRange(m) && s.AnyOf[1-i].Type == "integer" {
			return s.AnyOf[1-i], true
		}
	}
	return nil, false
}

func isRange(s *spec.Schema) bool {
	return len(s.Properties) == 4 && s.Property("gt") != nil && s.Property("gte") != nil && s.Property("lt") != nil && s.Property("lte") != nil
}

// rangeParams is the runtime's type for bounds.
func rangeParams() model.Type {
	return &model.Pointer{Elem: &model.Named{Name: "RangeQueryParams"}}
}

// numberOrWord reports whether a parameter takes a number or one of some words, and gives the
// schemas of both.
func numberOrWord(s *spec.Schema) (number, words *spec.Schema, ok bool) {
	members := slices.DeleteFunc(slices.Clone(s.AnyOf), isEmptyString)
	if len(members) != 2 {
		return nil, nil, false
	}
	for i, m := range members {
		other := members[1-i]
		if (m.Type == "integer" || m.Format == "decimal") && other.Type == "string" && hasValues(other.Enum) {
			return m, other, true
		}
	}
	return nil, nil, false
}

// only is the schema of a parameter that is a union: an object wins over its other forms, which are
// older, a boolean over words, an array over one of its elements, anything over the empty string that
// clears it. Scalars of one type are one, with the values of all their enums; others are sent as text,
// as any scalar is in a form.
func (s *serviceBuilder) only(schema *spec.Schema) *spec.Schema {
	if len(schema.AnyOf) == 0 {
		return schema
	}
	members := slices.DeleteFunc(slices.Clone(schema.AnyOf), isEmptyString)
	if len(members) == 1 {
		return members[0]
	}
	for _, preferred := range []string{"object", "boolean", "array"} {
		i := slices.IndexFunc(members, func(m *spec.Schema) bool { return m.Resolve().Type == preferred })
		if i >= 0 {
			return members[i]
		}
	}
	for i, m := range members {
		members[i] = m.Resolve()
	}
	if one := sharedScalar(schema.Pos, members); !one.Untyped {
		return one
	}
	return &spec.Schema{Pos: schema.Pos, Type: "string"}
}

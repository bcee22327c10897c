package build

import (
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/spec"
)

// paramEnum is the type of a parameter with known values: the enum that the resource has at the
// same place if that has all the values, so that what was read can be sent; else an enum of its
// own.
func (s *serviceBuilder) paramEnum(in paramScope, name string, schema *spec.Schema) model.Type {
	if e := s.sharedEnum(in); e != nil {
		if !hasAll(e, schema.Enum) {
			s.extend(e, s.enumValues("", "", e.Name, schema))
		}
		return &model.Named{Name: e.Name, Decl: e}
	}
	if e, ok := s.declared[in.mirror+name].(*model.Enum); ok && !e.Sent && hasAll(e, schema.Enum) {
		return &model.Named{Name: e.Name, Decl: e}
	}
	own := in.plain + name
	if e, ok := s.declared[own].(*model.Enum); ok && in.shared {
		s.extend(e, s.enumValues("", "", own, schema))
		return &model.Named{Name: own, Decl: e}
	}
	e := &model.Enum{
		Name:      own,
		Pos:       schema.Pos,
		Doc:       paramEnumDoc(own, in.owner, s.namer.Camel(in.wire)),
		ValuesDoc: valuesDoc(own),
		Values:    s.enumValues("", "", own, schema),
		Sent:      true,
	}
	s.declare(s.file, e)
	return &model.Named{Name: own, Decl: e}
}

// unusedEnum declares an enum that stripe-go has beside a parameter which is a plain string there.
func (s *serviceBuilder) unusedEnum(in paramScope, name string, schema *spec.Schema) {
	if values, ok := s.namer.Values(in.mirror + name); ok && len(values) > 0 {
		s.undocumented(scope{file: s.file, owner: in.owner, wire: in.wire, enum: in.mirror + name}, schema)
	}
}

// sharedEnum is the enum that the parameter has from another place which leads to the same struct.
func (s *serviceBuilder) sharedEnum(in paramScope) *model.Enum {
	p, ok := s.declared[in.owner].(*model.Params)
	if !ok || !in.shared {
		return nil
	}
	f := p.Field(in.wire)
	if f == nil {
		return nil
	}
	e, _ := model.Part(f.Type).(*model.Enum)
	return e
}

func hasAll(e *model.Enum, values []spec.EnumValue) bool {
	for _, v := range values {
		known := slices.ContainsFunc(e.Values, func(c *model.EnumValue) bool { return c.Wire == v.Value })
		if isValue(v) && !known {
			return false
		}
	}
	return true
}

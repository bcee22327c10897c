package build

import (
	"slices"
	"strconv"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// paramField makes the field of a parameter; a parameter that takes a time or a range of times
// gives two.
func (s *serviceBuilder) paramField(in paramScope, name string, p *spec.Property) []*model.ParamField {
	if in.file != "" && in.file == p.Name {
		return fileFields(p)
	}
	field := &model.ParamField{Name: name, Wire: p.Name, Pos: p.Schema.Pos, Required: p.Required}
	if at, ok := rangeOf(p.Schema); ok {
		bounds := &model.ParamField{
			Name: name + "Range",
			Wire: p.Name,
			Pos:  p.Schema.Pos,
			Type: rangeParams(),
			Doc:  rangeDoc(name, p.Schema),
		}
		field.Type = &model.Pointer{Elem: model.Int}
		field.Doc = paramDoc(in.owner, field, p.Schema, at)
		return []*model.ParamField{field, bounds}
	}
	if number, words, ok := numberOrWord(p.Schema); ok {
		field.Type = &model.Pointer{Elem: s.scalar(in, name, number)}
		field.Doc = paramDoc(in.owner, field, p.Schema, number)
		return append([]*model.ParamField{field}, s.flags(name, p, words)...)
	}
	schema := s.only(p.Schema)
	field.Type = s.fieldType(in, name, schema)
	field.Secret = isSecretParam(in.parent, p.Name) && schema.Type == "string"
	field.Doc = paramDoc(in.owner, field, p.Schema, schema)
	return []*model.ParamField{field}
}

// flags are the fields for the words that a parameter takes instead of a number: TrialEndNow beside
// TrialEnd.
func (s *serviceBuilder) flags(name string, p *spec.Property, words *spec.Schema) []*model.ParamField {
	var all []*model.ParamField
	for _, v := range words.Enum {
		if v.Value != "" {
			all = append(all, &model.ParamField{
				Name: name + s.namer.Camel(v.Value),
				Wire: p.Name,
				Pos:  p.Schema.Pos,
				Flag: v.Value,
				Type: &model.Pointer{Elem: model.Bool},
				Doc:  flagDoc(name, v),
			})
		}
	}
	return all
}

// fieldType is the Go type of a parameter in its struct.
func (s *serviceBuilder) fieldType(in paramScope, name string, schema *spec.Schema) model.Type {
	if expression, ok := s.namer.ChangedParam(in.owner, name); ok && s.Compat {
		return s.parseParam(s.declared[in.owner].(*model.Params), expression)
	}
	return s.paramType(in, name, schema)
}

// paramType is the Go type of a parameter.
func (s *serviceBuilder) paramType(in paramScope, name string, schema *spec.Schema) model.Type {
	schema = schema.Resolve()
	if isNumbered(schema) {
		return &model.Slice{Elem: s.elementType(in, schema.Properties[0].Schema)}
	}
	if schema.Component != "" {
		if s.within[schema] {
			s.endless(schema)
			return &model.Pointer{Elem: model.String}
		}
		if s.tooMany(schema) {
			return &model.Pointer{Elem: model.String}
		}
		s.within[schema] = true
		defer delete(s.within, schema)
	}
	switch schema.Type {
	case "array":
		return &model.Slice{Elem: s.elementType(in, schema.Items)}
	case "object":
		return s.objectParam(in, name, schema)
	}
	return &model.Pointer{Elem: s.scalar(in, name, schema)}
}

// isNumbered reports whether an object is an array in disguise: its properties are 0, 1 and so on.
func isNumbered(schema *spec.Schema) bool {
	isNumber := func(p *spec.Property) bool {
		_, err := strconv.ParseUint(p.Name, 10, 16)
		return err == nil
	}
	named := func(p *spec.Property) bool { return !isNumber(p) }
	return len(schema.Properties) > 0 && !slices.ContainsFunc(schema.Properties, named)
}

// scalar is the type behind the pointer of a parameter.
func (s *serviceBuilder) scalar(in paramScope, name string, schema *spec.Schema) model.Type {
	switch schema.Type {
	case "integer":
		return model.Int
	case "number":
		return model.Float
	case "boolean":
		return model.Bool
	case "string":
		if schema.Format == "decimal" {
			return model.Float
		}
		switch {
		case !hasValues(schema.Enum):
		case s.Compat:
			s.unusedEnum(in, name, schema)
		default:
			return s.paramEnum(in, name, schema)
		}
		return model.String
	}
	return model.String // whatever it is, a form has it as text
}

// elementType is the type of an array's elements. stripe-go has pointers to scalars there.
func (s *serviceBuilder) elementType(in paramScope, items *spec.Schema) model.Type {
	name := s.namer.Element(in.path, in.wire)
	items = s.only(items).Resolve()
	in.part = "the elements of "
	if items.Type == "object" || items.Type == "array" {
		return s.paramType(in, name, items)
	}
	elem := s.scalar(in, name, items)
	if s.Compat {
		return &model.Pointer{Elem: elem}
	}
	return elem
}

// objectParam is the type of a parameter that is an object: a struct or a map.
func (s *serviceBuilder) objectParam(in paramScope, name string, schema *spec.Schema) model.Type {
	if values := schema.Values; values != nil {
		values = s.only(values).Resolve()
		switch {
		case values.Type == "string":
			return &model.Map{Key: model.String, Elem: model.String}
		default:
			in.part = "the values of "
			return &model.Map{Key: model.String, Elem: s.paramType(in, name, values)}
		}
	}
	if schema.Open && schema.Properties == nil {
		return &model.Map{Key: model.String, Elem: model.String}
	}
	if isRange(schema) {
		return rangeParams()
	}
	if known, ok := shapeOf(schema); ok {
		return s.sharedParams(in, known, schema)
	}
	place := s.namer.Params(in.path + name)
	below := paramScope{
		path: place.Name, plain: in.plain + name, mirror: in.mirror + name,
		owner: place.Name + "Params", parent: in.wire, shared: in.shared || place.Shared,
	}
	if place.Name != in.path+name { // enums follow, wherever the path begins
		below.plain, below.mirror = place.Name, place.Name
	}
	at := *s
	at.file = s.placeFile(place, s.file)
	doc := nestedParamsDoc(in, below.owner, s.namer.Camel(in.wire), place.Shared, schema)
	p := at.nestedParams(below, doc, schema)
	return pointerTo(p)
}

// nestedParams declares the params of an object, or adds to those of the same name: a method's, or those that
// tables say are the same.
func (s *serviceBuilder) nestedParams(in paramScope, doc model.Doc, schema *spec.Schema) *model.Params {
	p, ok := s.declared[in.owner].(*model.Params)
	in.shared = in.shared || ok && p.Base != ""
	if !ok || !in.shared {
		p = &model.Params{Name: in.owner, Pos: schema.Pos, Doc: doc}
		s.declare(s.file, p)
	}
	p.Nested = true
	s.paramFields(in, p, schema.Properties)
	s.checkParams(p)
	return p
}

// sharedParams gives the params that all objects of a shape share.
func (s *serviceBuilder) sharedParams(in paramScope, known shape, schema *spec.Schema) model.Type {
	name := known.name + "Params"
	p, ok := s.declared[name].(*model.Params)
	if !ok {
		p = &model.Params{Name: name, Pos: schema.Pos, Doc: shapeDoc(name, known.says), Nested: true}
		s.declare(s.builder.file(naming.File(known.name)), p)
	}
	at := *s
	at.file = s.builder.file(naming.File(known.name))
	at.paramFields(paramScope{path: known.name, plain: known.name, mirror: known.name, owner: name, shared: true}, p, schema.Properties)
	return pointerTo(p)
}

package build

import (
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// A paramScope says where the type of a parameter belongs.
type paramScope struct {
	path   string // Go name so far, without Params: IdentityVerificationSessionCreateOptions
	mirror string // Go name of the response's type at the same place: IdentityVerificationSessionOptions
	owner  string // Go name of the struct
	wire   string
	part   string // as in scope
}

// methodParams declares the params of a method.
func (s *serviceBuilder) methodParams(m naming.Method, method *model.Method, op *spec.Operation) *model.Params {
	name := method.Name
	if name == "GetByID" {
		name = "Retrieve"
	}
	in := paramScope{path: s.name + name, mirror: s.resource}
	p := &model.Params{Name: in.path + "Params", Pos: op.Pos, Base: base(op)}
	p.Doc = paramsDoc(p.Name, s.service.Name, method.Name)
	if other, ok := s.declared[p.Name].(*model.Params); ok && name != method.Name {
		method.Arguments = s.arguments(m, other, op)
		return other
	}
	s.declare(s.file, p)
	method.Arguments = s.arguments(m, p, op)
	in.owner = p.Name
	s.paramFields(in, p, sent(p.Base, op.Params))
	s.checkParams(p)
	return p
}

// base is what the params of a method embed.
func base(op *spec.Operation) string {
	paged := slices.ContainsFunc(op.Params, func(p *spec.Property) bool { return p.Name == "starting_after" || p.Name == "page" })
	switch {
	case op.Kind == spec.ListResult && paged:
		return "ListParams"
	case op.Kind == spec.SearchResult:
		return "SearchParams"
	}
	return "Params"
}

// sent leaves out the parameters that the embedded struct has.
func sent(base string, params []*spec.Property) []*spec.Property {
	var embedded []string
	switch base {
	case "ListParams":
		embedded = []string{"limit", "starting_after", "ending_before"}
	case "SearchParams":
		embedded = []string{"limit", "query", "page"}
	}
	return slices.DeleteFunc(slices.Clone(params), func(p *spec.Property) bool { return slices.Contains(embedded, p.Name) })
}

// arguments says what fills the placeholders of the path: the last one is the argument id,
// except where a method is not about one element of a collection; fields of the params the others.
func (s *serviceBuilder) arguments(m naming.Method, p *model.Params, op *spec.Operation) []model.Argument {
	var all []model.Argument
	for i, name := range op.PathParams {
		if i == len(op.PathParams)-1 && takesID(m, op) {
			all = append(all, model.Argument{})
			continue
		}
		f := p.Field(name)
		if f == nil || !f.InPath {
			f = &model.ParamField{
				Name:     s.namer.Camel(name),
				Wire:     name,
				Pos:      op.Pos,
				Type:     &model.Pointer{Elem: model.String},
				InPath:   true,
				Required: true,
				Doc:      pathParamDoc(name, op.Path),
			}
			s.addParam(p, f)
		}
		all = append(all, model.Argument{Field: f})
	}
	return all
}

func takesID(m naming.Method, op *spec.Operation) bool {
	switch m.Kind {
	case naming.List, naming.Search, naming.Create:
		return false
	case naming.Retrieve, naming.Update, naming.Delete:
		return op.Path[len(op.Path)-1] == '}'
	}
	return true
}

// paramFields fills a params struct.
func (s *serviceBuilder) paramFields(in paramScope, p *model.Params, properties []*spec.Property) {
	var clearable []*model.ParamField
	for _, property := range properties {
		in.wire = property.Name
		name := s.namer.Camel(property.Name)
		for _, f := range s.paramField(in, name, property) {
			s.addParam(p, f)
			if isClearable(property.Schema) && f.Flag == "" {
				clearable = append(clearable, f)
			}
		}
	}
	s.unset(p, clearable)
}

// addParam adds a field, unless its name is taken.
func (s *serviceBuilder) addParam(p *model.Params, f *model.ParamField) {
	for _, other := range p.Fields {
		if other.Name == f.Name {
			s.clash(p.Name+"."+f.Name, f.Pos, other.Pos)
			return
		}
	}
	if !naming.IsExported(f.Name) {
		s.fail(f.Pos, "rename the parameter", "the name gives %q, which is no exported Go name", f.Name)
		return
	}
	p.Fields = append(p.Fields, f)
}

// isClearable reports whether a parameter may be sent empty, which clears what it sets.
func isClearable(s *spec.Schema) bool {
	empty := func(v spec.EnumValue) bool { return v.Value == "" }
	return slices.ContainsFunc(s.AnyOf, isEmptyString) || slices.ContainsFunc(s.Enum, empty)
}

// unset adds the field that names what is to be cleared.
func (s *serviceBuilder) unset(p *model.Params, clearable []*model.ParamField) {
	if len(clearable) == 0 {
		return
	}
	u := &model.UnsetFields{Name: p.Name + "UnsetField", Doc: unsetDoc(p)}
	for _, f := range clearable {
		u.Values = append(u.Values, &model.EnumValue{Name: u.Name + s.namer.Camel(f.Wire), Wire: f.Wire, Pos: f.Pos, Doc: unsetValueDoc(p.Name, f.Name)})
	}
	s.claim(u.Name, p.Pos)
	for _, v := range u.Values {
		s.claim(v.Name, v.Pos)
	}
	p.Unset = u
}

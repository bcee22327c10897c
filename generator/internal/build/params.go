package build

import (
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// A paramScope says where the type of a parameter belongs.
type paramScope struct {
	path   string // Go name so far, without Params: IdentityVerificationSessionCreateOptions
	plain  string // the same without what tables say, for enums, which would meet those of responses
	shared bool   // the struct, or one that it is a part of, has the parameters of several places
	mirror string // Go name of the response's type at the same place: IdentityVerificationSessionOptions
	owner  string // Go name of the struct
	parent string // wire name of the object that the struct is for; empty if it is the method's
	wire   string
	part   string // as in scope
	file   string // name of the parameter that is a file
}

// methodParams declares the params of a method.
func (s *serviceBuilder) methodParams(m naming.Method, method *model.Method, op *spec.Operation) *model.Params {
	name := method.Name
	if name == "GetByID" {
		name = "Retrieve"
	}
	in := paramScope{path: s.name + name, plain: s.name + name, mirror: s.resource}
	p := s.declareMethodParams(in.path+"Params", op)
	in.shared = len(p.Fields) > 0
	p.Doc = paramsDoc(p.Name, s.service.Name, method.Name)
	p.Base = base(op)
	method.Arguments = s.arguments(m, p, op)
	in.owner = p.Name
	p.File = s.fileOf(op)
	in.file = p.File
	s.paramFields(in, p, sent(p.Base, op.Params))
	s.ownKind(m, method, p, op)
	s.versionParam(method, p)
	s.searchPage(p)
	s.customerPath(method, p)
	s.checkParams(p)
	return p
}

// declareMethodParams gives the params struct of a method. Parameters of another method may lead to the same
// name, as those of report_payment_attempt do that are called failed: the two are one.
func (s *serviceBuilder) declareMethodParams(name string, op *spec.Operation) *model.Params {
	if p, ok := s.declared[name].(*model.Params); ok {
		return p
	}
	p := &model.Params{Name: name, Pos: op.Pos}
	s.declare(s.file, p)
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
				Name:     s.namer.PathParam(p.Name, name),
				Wire:     name,
				Pos:      op.Pos,
				Type:     &model.Pointer{Elem: model.String},
				InPath:   true,
				Required: true,
				Doc:      pathParamDoc(name, op.Path),
			}
			s.addParam(paramScope{}, p, f)
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
		if s.isOtherSource(p.Name, name) {
			continue
		}
		for _, f := range s.paramField(in, name, property) {
			s.addParam(in, p, f)
			if isClearable(property.Schema) && f.Flag == "" {
				clearable = append(clearable, f)
			}
		}
	}
	s.unset(p, clearable)
	s.compatParams(p)
}

// addParam adds a field, unless its name is taken.
func (s *serviceBuilder) addParam(in paramScope, p *model.Params, f *model.ParamField) {
	for _, other := range p.Fields {
		switch {
		case other.Name != f.Name:
			continue
		case !in.shared || other.Wire != f.Wire:
			s.clash(p.Name+"."+f.Name, f.Pos, other.Pos)
		case !merge(other, f):
			s.disagree(p.Name+"."+f.Name, f.Pos, f.Type, other.Pos, other.Type)
		}
		return
	}
	if !naming.IsExported(f.Name) {
		s.fail(f.Pos, "the name gives %q, which is not an exported Go name", f.Name)
		return
	}
	if !naming.IsTag(f.Wire) {
		s.fail(f.Pos, "the name %q cannot be in a struct tag", f.Wire)
		return
	}
	p.Fields = append(p.Fields, f)
}

// merge makes one of the fields of two places, and reports whether they agree. Not every place lists the values
// that a string may have.
func merge(to, from *model.ParamField) bool {
	switch from.Type.String() {
	case to.Type.String(), withoutEnum(to.Type):
	default:
		if to.Type.String() != withoutEnum(from.Type) {
			return false
		}
		to.Type, to.Doc = from.Type, from.Doc
	}
	to.Secret = to.Secret || from.Secret
	if to.Required && !from.Required { // of which the comment speaks
		to.Required, to.Doc = false, from.Doc
	}
	return true
}

// withoutEnum is the type with a plain string in place of an enum.
func withoutEnum(t model.Type) string {
	if e, ok := model.Part(t).(*model.Enum); ok {
		return strings.Replace(t.String(), e.Name, model.String.String(), 1)
	}
	return t.String()
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
	if p.Unset == nil {
		p.Unset = &model.UnsetFields{Name: p.Name + "UnsetField", Doc: unsetDoc(p)}
		s.claim(p.Unset.Name, p.Pos)
	}
	u := p.Unset
	for _, f := range clearable {
		known := func(v *model.EnumValue) bool { return v.Wire == f.Wire }
		if slices.ContainsFunc(u.Values, known) {
			continue
		}
		v := &model.EnumValue{Name: u.Name + s.namer.Camel(f.Wire), Wire: f.Wire, Pos: f.Pos, Doc: unsetValueDoc(p.Name, f.Name)}
		s.claim(v.Name, v.Pos)
		u.Values = append(u.Values, v)
	}
}

// versionParam adds the parameter that says for which version of the API a call is.
func (s *serviceBuilder) versionParam(method *model.Method, p *model.Params) {
	name, ok := s.namer.VersionParam(p.Name)
	if !ok {
		return
	}
	method.Version = &model.ParamField{
		Name: name, Wire: "-", Pos: p.Pos, Type: &model.Pointer{Elem: model.String}, InPath: true, Doc: versionDoc(),
	}
	s.addParam(paramScope{}, p, method.Version)
}

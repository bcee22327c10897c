package build

import (
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
	"github.com/seed739054c0/stripegen/spec"
)

// compatParams adds what the params of stripe-go have and the document has not.
func (s *serviceBuilder) compatParams(p *model.Params) {
	if !s.Compat {
		return
	}
	for _, m := range s.namer.AddedParams(p.Name) {
		s.addMember(p, m)
	}
	for _, wire := range s.namer.Clearable(p.Name) {
		if f := p.Field(wire); f != nil {
			s.unset(p, []*model.ParamField{f})
		}
	}
	if source, ok := s.namer.Source(p.Name); ok {
		p.Source = &model.Source{Key: source.Key, Object: source.Object, Maker: source.Maker}
		if source.Maker != "" {
			s.claim(source.Maker, p.Pos)
		}
		for _, f := range p.Fields {
			f.Token = f.Name == "Token"
			f.Outside = slices.Contains([]string{"default_for_currency", "expand", "metadata"}, f.Wire)
		}
	}
}

// isOtherSource reports whether a parameter of the document is what others describe in stripe-go.
func (s *serviceBuilder) isOtherSource(owner, field string) bool {
	_, ok := s.namer.Source(owner)
	return ok && s.Compat && (field == "BankAccount" || field == "ExternalAccount")
}

// addMember adds the parameter of a table, unless the document has it by now.
func (s *serviceBuilder) addMember(p *model.Params, m naming.Member) {
	for _, f := range p.Fields {
		if f.Name == m.Name {
			return
		}
	}
	f := &model.ParamField{Name: m.Name, Wire: m.Wire, Pos: p.Pos, Doc: addedDoc(m.Wire)}
	if wire, word, ok := strings.Cut(m.Wire, "="); ok {
		f.Wire, f.Flag = wire, word
		f.Doc = flagDoc(s.namer.Camel(wire), spec.EnumValue{Value: word})
	}
	if m.Name == "Token" {
		f.Doc = tokenDoc()
	}
	source, _ := s.namer.Source(p.Name)
	if f.Secret = isSecretParam(source.Object, m.Wire); f.Secret {
		f.Doc = append(f.Doc, prose.Sentence(neverLogged(p.Name)))
	}
	f.Type = s.parseParam(p, m.Type)
	p.Fields = append(p.Fields, f)
}

// parseParam is the type of a parameter that a table gives.
func (s *serviceBuilder) parseParam(at *model.Params, expression string) model.Type {
	return goNotation(expression, func(name string) model.Type {
		return &model.Named{Name: name, Decl: s.madeParams(at, name)}
	})
}

// madeParams declares params of stripe-go's that the document does not have.
func (s *serviceBuilder) madeParams(at *model.Params, name string) model.Decl {
	if d, ok := s.declared[name]; ok {
		return d
	}
	p := &model.Params{Name: name, Pos: at.Pos, Nested: true}
	p.Doc = docOf(name+" are params of stripe-go's that Stripe's public document does not have.", "")
	s.declare(s.file, p)
	members, _ := s.namer.MadeParams(name)
	for _, m := range members {
		s.addMember(p, m)
	}
	s.compatParams(p)
	return p
}

// customerPath lets a method call another path for a customer, as stripe-go does.
func (s *serviceBuilder) customerPath(method *model.Method, p *model.Params) {
	path, ok := s.namer.CustomerPath(p.Name)
	if !ok || !s.Compat {
		return
	}
	customer := &model.ParamField{
		Name:   "Customer",
		Wire:   "customer",
		Pos:    p.Pos,
		Type:   &model.Pointer{Elem: model.String},
		InPath: true,
		Doc:    customerDoc(method.Verb, path),
	}
	for _, f := range p.Fields {
		if f.InPath {
			f.Required, f.Doc = false, accountDoc(f.Wire, method.Path)
		}
	}
	s.addParam(paramScope{}, p, customer)
	method.Customer = &model.CustomerPath{Path: path, Field: customer}
}

// searchPage adds the token of the page to begin with, which stripe-go has beside the embedded one.
func (s *serviceBuilder) searchPage(p *model.Params) {
	if p.Base != "SearchParams" || !s.Compat {
		return
	}
	s.addParam(paramScope{}, p, &model.ParamField{
		Name: "Page", Wire: "page", Pos: p.Pos, Type: &model.Pointer{Elem: model.String}, ByBase: true, Doc: pageDoc(),
	})
}

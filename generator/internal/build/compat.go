package build

import (
	"fmt"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
	"github.com/seed739054c0/stripegen/spec"
)

// hidden adds the fields that stripe-go has and the document hides.
func (b *builder) hidden(in scope, s *model.Struct) {
	if !b.Compat {
		return
	}
	in.at = s.Pos
	for _, m := range b.namer.Hidden(s.Name) {
		in.wire = m.Wire
		f := &model.Field{Name: m.Name, Wire: m.Wire, Pos: s.Pos, OmitEmpty: true, Doc: hiddenDoc(m.Wire)}
		f.Type = b.parseType(in, m.Type, &spec.Schema{Pos: s.Pos, Type: "string"})
		b.addField(in, s, f)
	}
}

func hiddenDoc(wire string) model.Doc {
	return model.Doc{prose.Sentence(fmt.Sprintf("The API calls this %s. Stripe's public document does not have it.", wire))}
}

// parseType is the type that a table writes in Go's notation. The schema is that of the field.
func (b *builder) parseType(in scope, expression string, s *spec.Schema) model.Type {
	if elem, ok := strings.CutPrefix(expression, "*"); ok {
		return &model.Pointer{Elem: b.parseType(in, elem, s)}
	}
	if elem, ok := strings.CutPrefix(expression, "[]"); ok {
		return &model.Slice{Elem: b.parseType(in, elem, s)}
	}
	if rest, ok := strings.CutPrefix(expression, "map["); ok {
		key, elem, _ := strings.Cut(rest, "]")
		return &model.Map{Key: b.parseType(in, key, s), Elem: b.parseType(in, elem, s)}
	}
	switch basic := model.Basic(expression); basic {
	case model.String, model.Int, model.Float, model.Bool:
		return basic
	case "Currency", "Country":
		return &model.Named{Name: expression, Base: model.String}
	}
	return b.named(in, expression, s)
}

// named is a type that a table calls by its Go name.
func (b *builder) named(in scope, name string, s *spec.Schema) model.Type {
	if place := b.namer.Union(name, nil); place.Shared {
		return &model.Named{Name: name, Decl: partOf(b.oneOf(in, name, s, b.members(s)))}
	}
	if d, ok := b.declared[name]; ok {
		return &model.Named{Name: name, Decl: d}
	}
	if _, ok := b.namer.Values(name); ok {
		in.enum = name
		return b.undocumented(in, s)
	}
	if members, ok := b.namer.HiddenStruct(name); ok {
		return b.hiddenStruct(in, name, members)
	}
	if d := partOf(b.valueType(in, in.owner+b.namer.Camel(in.wire), s)); d != nil && d.DeclName() == name {
		return &model.Named{Name: name, Decl: d}
	}
	if item, ok := strings.CutSuffix(name, "List"); ok {
		if d := b.byGoName(item, s); d != nil {
			return &model.Named{Name: name, Decl: b.embeddedList(d)}
		}
	}
	if d := b.byGoName(name, s); d != nil {
		return &model.Named{Name: name, Decl: d}
	}
	return model.String // an enum of a resource that is not selected
}

// hiddenStruct declares a struct that stripe-go has and the document hides.
func (b *builder) hiddenStruct(in scope, name string, members []naming.Member) model.Type {
	t := &model.Struct{Name: name, Pos: in.at, Doc: docOf(name+" is a type of stripe-go's that Stripe's public document does not have.", "")}
	b.declare(in.file, t)
	below := scope{file: in.file, owner: name, at: in.at}
	for _, m := range members {
		below.wire = m.Wire
		f := &model.Field{Name: m.Name, Wire: m.Wire, Pos: in.at, OmitEmpty: true, Doc: hiddenDoc(m.Wire)}
		f.Type = b.parseType(below, m.Type, &spec.Schema{Pos: in.at, Type: "string"})
		b.addField(below, t, f)
	}
	return &model.Named{Name: name, Decl: t}
}

// byGoName is the resource that has a Go name: a stub, if it is not selected. It is nil if there is none.
func (b *builder) byGoName(name string, s *spec.Schema) model.Decoded {
	for component, id := range b.Components() {
		if goName, ok := b.namer.Resource(component, id); ok && goName == name && !strings.HasPrefix(component, "deleted_") {
			if d := b.resource(component); d != nil {
				return d
			}
			stub := &model.Stub{Name: name, Pos: s.Pos, Doc: stubDoc(name, component)}
			b.resources[component] = stub
			b.declare(b.file(stubFile), stub)
			return stub
		}
	}
	return nil
}

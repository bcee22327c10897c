package build

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
	"github.com/seed739054c0/stripegen/spec"
)

// hidden adds the fields that stripe-go has and the document hides.
func (b *builder) hidden(in scope, s *model.Struct) {
	if b.Compat {
		b.addMembers(in, s, b.namer.Hidden(s.Name))
	}
}

// addMembers adds the fields of a table, unless the document has them.
func (b *builder) addMembers(in scope, s *model.Struct, members []naming.Member) {
	for _, m := range members {
		if slices.ContainsFunc(s.Fields, func(f *model.Field) bool { return f.Wire == m.Wire }) {
			continue
		}
		in.wire = m.Wire
		f := &model.Field{Name: m.Name, Wire: m.Wire, Pos: s.Pos, OmitEmpty: true, Doc: hiddenDoc(m.Wire)}
		f.Type = b.parseType(in, m.Type, &spec.Schema{Pos: s.Pos, Type: "string"})
		b.addField(in, s, f)
	}
}

func hiddenDoc(wire string) model.Doc {
	return model.Doc{prose.Sentence(fmt.Sprintf("The API calls this %s. Stripe's public document does not have it.", wire))}
}

// goNotation is the type that a table writes in Go's notation; named gives those that are not basic.
func goNotation(expression string, named func(name string) model.Type) model.Type {
	if elem, ok := strings.CutPrefix(expression, "*"); ok {
		return &model.Pointer{Elem: goNotation(elem, named)}
	}
	if elem, ok := strings.CutPrefix(expression, "[]"); ok {
		return &model.Slice{Elem: goNotation(elem, named)}
	}
	if rest, ok := strings.CutPrefix(expression, "map["); ok {
		key, elem, _ := strings.Cut(rest, "]")
		return &model.Map{Key: goNotation(key, named), Elem: goNotation(elem, named)}
	}
	switch basic := model.Basic(expression); basic {
	case model.String, model.Int, model.Float, model.Bool:
		return basic
	}
	return named(expression)
}

// parseType is the type of a field, of the schema, that a table gives.
func (b *builder) parseType(in scope, expression string, s *spec.Schema) model.Type {
	return goNotation(expression, func(name string) model.Type { return b.named(in, name, s) })
}

// named is a type that a table calls by its Go name.
func (b *builder) named(in scope, name string, s *spec.Schema) model.Type {
	if name == "Currency" || name == "Country" {
		return &model.Named{Name: name, Base: model.String}
	}
	if place := b.namer.Union(name, nil); place.Shared {
		return &model.Named{Name: name, Decl: model.Part(b.oneOf(in, name, s, b.members(s)))}
	}
	if d, ok := b.declared[name]; ok {
		return &model.Named{Name: name, Decl: d}
	}
	if _, ok := b.namer.Values(name); ok {
		in.enum = name
		return b.undocumented(in, s)
	}
	if members, ok := b.namer.HiddenStruct(name); ok {
		return b.hiddenStruct(in, name, s.Pos, members)
	}
	if d := model.Part(b.valueType(in, in.owner+b.namer.Camel(in.wire), s)); d != nil && d.DeclName() == name {
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
func (b *builder) hiddenStruct(in scope, name, pos string, members []naming.Member) model.Type {
	t := &model.Struct{Name: name, Pos: pos, Doc: docOf(name+" is a type of stripe-go's that Stripe's public document does not have.", "")}
	b.declare(in.file, t)
	b.addMembers(scope{file: in.file, owner: name}, t, members)
	return &model.Named{Name: name, Decl: t}
}

// byGoName is the resource that has a Go name: a stub, if it is not selected. It is nil if there is none.
func (b *builder) byGoName(name string, s *spec.Schema) model.Decoded {
	hidden, isHidden := b.namer.HiddenResource(name)
	for _, component := range slices.Sorted(maps.Keys(b.Slice.Schemas)) {
		goName, ok := b.namer.Resource(component, b.Slice.Schemas[component].ResourceID)
		if ok && goName == name && !strings.HasPrefix(component, "deleted_") {
			return b.resource(component)
		}
	}
	if !isHidden {
		return nil
	}
	stub := &model.Stub{Name: name, Pos: s.Pos, Doc: stubDoc(name, hidden)}
	b.resources[hidden] = stub
	b.declare(b.file(stubFile), stub)
	return stub
}

package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// structType writes the struct of a response's object.
func structType(f *jen.File, s *model.Struct) {
	doc(f, s.Doc)
	f.Type().Id(s.Name).StructFunc(func(g *jen.Group) {
		if s.Returned {
			g.Id("APIResource").Tag(jsonTag("-"))
			g.Line()
		}
		for i, field := range s.Fields {
			if i > 0 {
				g.Line()
			}
			fieldDoc(g, field.Doc)
			g.Id(field.Name).Add(goType(field.Type)).Tag(field.Tags())
		}
	})
}

func jsonTag(value string) map[string]string { return map[string]string{"json": value} }

// goType writes a type.
func goType(t model.Type) jen.Code {
	switch t := t.(type) {
	case *model.Pointer:
		return jen.Op("*").Add(goType(t.Elem))
	case *model.Slice:
		return jen.Index().Add(goType(t.Elem))
	case *model.Map:
		return jen.Map(goType(t.Key)).Add(goType(t.Elem))
	}
	switch t {
	case model.Reader:
		return jen.Qual("io", "Reader")
	case model.JSON:
		return jen.Qual("encoding/json", "RawMessage")
	}
	return jen.Id(t.String())
}

// stub writes the type of a resource that is only referred to.
func stub(f *jen.File, s *model.Stub) {
	doc(f, s.Doc)
	f.Type().Id(s.Name).Struct(
		jen.Comment("// Unique identifier for the object."),
		jen.Id("ID").String().Tag(jsonTag("id")),
		jen.Line(),
		jen.Comment("// String representing the object's type. Empty unless the object came expanded."),
		jen.Id("Object").String().Tag(jsonTag("object")),
		jen.Line(),
		jen.Comment("// Deleted is true if the object no longer exists."),
		jen.Id("Deleted").Bool().Tag(jsonTag("deleted,omitempty")),
		jen.Line(),
		jen.Comment("// Raw is the object as Stripe sent it. Nil unless it came expanded."),
		jen.Id("Raw").Id("RawObject").Tag(jsonTag("-")),
	)
}

// listType writes the type of a page.
func listType(f *jen.File, l *model.ListType) {
	doc(f, l.Doc)
	f.Type().Id(l.Name).Struct(
		jen.Id("APIResource").Tag(jsonTag("-")),
		jen.Id("ListMeta"),
		jen.Line(),
		jen.Comment("// Data are the elements of the page."),
		jen.Id("Data").Index().Op("*").Id(l.Item.DeclName()).Tag(jsonTag("data")),
	)
}

// enum writes the type of a string with known values, and its constants.
func enum(f *jen.File, e *model.Enum) {
	doc(f, e.Doc)
	f.Type().Id(e.Name).String()
	if len(e.Values) > 0 {
		doc(f, e.ValuesDoc)
		f.Const().DefsFunc(func(g *jen.Group) { constants(g, e.Name, e.Values) })
	}
	if e.Sent {
		return
	}
	says(f, "Known reports whether v is one of the values that the document lists.")
	f.Func().Params(jen.Id("v").Id(e.Name)).Id("Known").Params().Bool().Block(
		jen.Return(jen.Id("known").Call(jen.String().Call(jen.Id("v")), jen.Id(e.All()))),
	)
}

func constants(g *jen.Group, typeName string, values []*model.EnumValue) {
	for i, v := range values {
		if i > 0 && (len(v.Doc) > 0 || len(values[i-1].Doc) > 0) {
			g.Line()
		}
		fieldDoc(g, v.Doc)
		g.Id(v.Name).Id(typeName).Op("=").Lit(v.Wire)
	}
}

package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// unionType writes the struct of one of several resources.
func unionType(f *jen.File, u *model.Union) {
	doc(f, u.Doc)
	f.Type().Id(u.Name).StructFunc(func(g *jen.Group) {
		if u.Returned {
			g.Id("APIResource").Tag(jsonTag("-"))
			g.Line()
		}
		g.Comment("// Unique identifier for the object.")
		g.Id("ID").String().Tag(jsonTag("id"))
		g.Line()
		g.Comment("// Type says which resource it is. Empty if all that is known is the ID.")
		g.Id("Type").Id(u.Type.Name).Tag(jsonTag("object"))
		g.Line()
		g.Comment("// Deleted is true if the object no longer exists.")
		g.Id("Deleted").Bool().Tag(jsonTag("deleted,omitempty"))
		for _, m := range u.Members {
			g.Line()
			says(g, m.Name+" is the object if it is of the type ["+m.Decl.DeclName()+"].")
			g.Id(m.Name).Op("*").Id(m.Decl.DeclName()).Tag(jsonTag("-"))
		}
	})
}

// unionCodec writes how a union is decoded, which takes its kind first, and encoded.
func unionCodec(f *jen.File, u *model.Union) {
	decode(f, u.Name).BlockFunc(func(g *jen.Group) {
		v := jen.Id("v")
		g.If(jen.Id("isString").Call(jen.Id("b"), jen.Id("p"))).Block(
			jen.Return(jen.Id("scanString").Call(jen.Op("&").Add(v).Dot("ID"), jen.Id("b"), jen.Id("p"), jen.Id("depth"))),
		)
		g.Id("end").Op(":=").Id("scanKind").Call(
			jen.Op("&").Add(v).Dot("ID"), jen.Parens(jen.Op("*").String()).Call(jen.Op("&").Add(v).Dot("Type")), jen.Op("&").Add(v).Dot("Deleted"),
			jen.Id("b"), jen.Id("p"), jen.Id("depth"))
		g.Switch(v.Clone().Dot("Type")).BlockFunc(func(g *jen.Group) {
			for i, m := range u.Members {
				at := v.Clone().Dot(m.Name)
				g.Case(jen.Id(u.Type.Values[i].Name)).Block(
					jen.If(at.Clone().Op("==").Nil()).Block(at.Clone().Op("=").New(jen.Id(m.Decl.DeclName()))),
					jen.Return(at.Clone().Dot("decode").Call(jen.Id("b"), jen.Id("p"), jen.Id("depth"))))
			}
		})
		g.Return(jen.Id("end"))
	})
	marshaler(f, u)
	if u.Listed {
		cursor(f, u.Name)
	}
	if u.Returned || u.Listed {
		kind(f, u.Name, jen.String().Call(jen.Id("v").Dot("Type")), "")
	}
	if u.Guarded {
		logger(f, u.Name)
	}
}

// marshaler writes how package encoding/json encodes a union: as the resource that it is.
func marshaler(f *jen.File, u *model.Union) {
	says(f, "MarshalJSON encodes v as the resource that it is, or as its ID if that is all there is.")
	f.Func().Params(jen.Id("v").Id(u.Name)).Id("MarshalJSON").Params().Params(jen.Index().Byte(), jen.Error()).Block(
		jen.Switch().BlockFunc(func(g *jen.Group) {
			for _, m := range u.Members {
				g.Case(jen.Id("v").Dot(m.Name).Op("!=").Nil()).Block(
					jen.Return(jen.Qual("encoding/json", "Marshal").Call(jen.Id("v").Dot(m.Name))))
			}
		}),
		jen.Return(jen.Qual("encoding/json", "Marshal").Call(jen.Id("v").Dot("ID"))),
	)
}

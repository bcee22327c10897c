package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// errorObjects writes what errors say of the package's resources.
func errorObjects(f *jen.File, p *model.Package) {
	says(f, "ErrorObjects are what an [Error] says of the resources that it is about, as far as the package has them.")
	f.Type().Id("ErrorObjects").StructFunc(func(g *jen.Group) {
		for i, field := range p.ErrorFields {
			if i > 0 {
				g.Line()
			}
			fieldDoc(g, field.Doc)
			g.Id(field.Name).Add(goType(field.Type)).Tag(jsonTag(fieldTag(field)))
		}
	})
	says(f, "scanMember reads the value at b[p], if the key is that of a member, and else passes it over.")
	f.Func().Params(jen.Id("v").Op("*").Id("ErrorObjects")).Id("scanMember").
		Params(jen.List(jen.Id("key"), jen.Id("b")).Index().Byte(), jen.List(jen.Id("p"), jen.Id("depth")).Int()).Int().Block(
		jen.Switch(jen.String().Call(jen.Id("key"))).BlockFunc(func(g *jen.Group) {
			for _, field := range p.ErrorFields {
				g.Case(jen.Lit(field.Wire)).Block(jen.Return(scan(field.Type, jen.Op("&").Id("v").Dot(field.Name), "p")))
			}
		}),
		jen.Return(jen.Id("scanSkip").Call(jen.Id("b"), jen.Id("p"), jen.Id("depth"))),
	)
}

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
			g.Id(field.Name).Add(goType(field.Type)).Tag(field.Tags())
		}
	})
	says(f, "members are where the resources go that an error comes with.")
	f.Func().Params(jen.Id("v").Op("*").Id("ErrorObjects")).Id("members").Params().Index().Id("member").Block(
		jen.Return(jen.Index().Id("member").CustomFunc(multiLine(), func(g *jen.Group) {
			for _, field := range p.ErrorFields {
				g.Add(memberRow("v", field))
			}
		})),
	)
}

package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// errorObjects writes what errors say of the package's resources.
func errorObjects(f *jen.File, p *model.Package) {
	says(f, "ErrorObjects are what an [Error] says of the resources that it is about, as far as the package has them.")
	f.Type().Id(p.ErrorObjects.Name).StructFunc(func(g *jen.Group) {
		for i, field := range p.ErrorObjects.Fields {
			if i > 0 {
				g.Line()
			}
			fieldDoc(g, field.Doc)
			g.Id(field.Name).Add(goType(field.Type)).Tag(field.Tags())
		}
	})
	members(f, p.ErrorObjects)
}

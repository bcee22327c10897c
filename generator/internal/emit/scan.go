package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// memberRow writes the row of a field in the list of an object's members; variable is the struct.
func memberRow(variable string, f *model.Field) jen.Code {
	return row(f.Wire, fieldAt(variable, f.Name), readAs(f))
}

// readAs writes as what a field is read: as one of the values that are known, as an object with a table, or by a
// function. It is nil if the type says enough.
func readAs(f *model.Field) jen.Code {
	only, constant := f.Known()
	switch table := f.PartTable(); {
	case only != "":
		return jen.Id("values").Call(jen.Lit(only))
	case constant != "":
		return jen.Id("values").Call(jen.Id(constant))
	case table != "":
		return jen.Op("&").Id(table)
	case f.ScanFunc() != "":
		return jen.Id("scanFunc").Call(jen.Id(f.ScanFunc()))
	}
	return nil
}

// row writes a row; how is as what it is read, if its type does not say enough.
func row(wire string, at, how jen.Code) jen.Code {
	return jen.ValuesFunc(func(g *jen.Group) {
		g.Id("name").Op(":").Lit(wire)
		g.Id("to").Op(":").Add(at)
		if how != nil {
			g.Id("as").Op(":").Add(how)
		}
	})
}

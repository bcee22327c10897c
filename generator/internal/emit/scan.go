package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// memberRow writes the row of a field in the list of an object's members; variable is the struct.
func memberRow(variable string, f *model.Field) jen.Code {
	at := fieldAt(variable, f.Name)
	if n, ok := f.Type.(*model.Named); ok && isEnum(n) {
		at = stringAt(at)
	} else if ok && n.Base != "" {
		at = jen.Parens(jen.Op("*").Id(n.Base.String())).Call(at)
	}
	return row(f.Wire, at, as(f))
}

// as writes as what a field is read: as one of the values that are known, as an object with a table, or by a
// function. It is nil if the type says enough.
func as(f *model.Field) jen.Code {
	if only, constant := f.Known(); only != "" {
		return jen.Id("values").Call(jen.Lit(only))
	} else if constant != "" {
		return jen.Id("values").Call(jen.Id(constant))
	}
	if table := f.PartTable(); table != "" {
		if _, ok := f.Type.(*model.Pointer); ok {
			return jen.Op("&").Id(table)
		}
		return jen.Id("each").Values(jen.Op("&").Id(table))
	}
	if n, ok := f.Type.(*model.Named); ok && n.Base != "" || decodesItself(f.Type) {
		return nil
	}
	if scan := scanner(f.Type); scan != nil {
		return jen.Id("scanFunc").Call(scan)
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

// decodesItself reports whether a type is a pointer to what has a method for it, or has such elements.
func decodesItself(t model.Type) bool {
	switch t := t.(type) {
	case *model.Pointer:
		n, ok := t.Elem.(*model.Named)
		return ok && n.Base == "" && !isEnum(n)
	case *model.Slice:
		return decodesItself(t.Elem)
	case *model.Map:
		return decodesItself(t.Elem)
	}
	return false
}

func stringAt(at jen.Code) *jen.Statement {
	return jen.Parens(jen.Op("*").String()).Call(at)
}

// scanner is the scanFunc of a type, nil if scanValue is.
func scanner(t model.Type) jen.Code {
	switch t := t.(type) {
	case *model.Pointer:
		if t.Elem == model.Decimal {
			return jen.Id("scanDecimal")
		}
		return container("scanPointer", t, t.Elem)
	case *model.Slice:
		if e, ok := enumOf(t.Elem); ok {
			return scanFunc(jen.Id("scanEnums").Call(asserted(t), jen.Id("b"), jen.Id("p"), jen.Id("depth"), jen.Id(e.All())))
		}
		return container("scanSlice", t, t.Elem)
	case *model.Map:
		switch {
		case t.Key == model.String && t.Elem == model.String:
			return nil
		case t.Key == model.String && t.Elem == model.Any:
			return jen.Id("scanTable")
		}
		return scanFunc(through("scanMap", t, t.Elem))
	case *model.Named:
		if e, ok := enumOf(t); ok {
			return scanFunc(jen.Id("scanEnum").Call(stringAt(asserted(t)), jen.Id("b"), jen.Id("p"), jen.Id("depth"), jen.Id(e.All())))
		}
		base := jen.Parens(jen.Op("*").Id(t.Base.String())).Call(asserted(t))
		return scanFunc(jen.Id("scanValue").Call(base, jen.Id("b"), jen.Id("p"), jen.Id("depth")))
	}
	switch t {
	case model.Decimal:
		return jen.Id("scanDecimal")
	case model.Any:
		return jen.Id("scanAny")
	}
	return nil
}

// container is the scanFunc of what has elements: the runtime knows it if it knows those.
func container(name string, t, elem model.Type) jen.Code {
	switch elem {
	case model.String, model.Int, model.Bool, model.Float:
		return nil
	}
	return scanFunc(through(name, t, elem))
}

// through writes the call of a function that reads elements with another.
func through(name string, t, elem model.Type) *jen.Statement {
	scan := scanner(elem)
	if scan == nil {
		scan = jen.Id("scanValue")
	}
	return jen.Id(name).Call(asserted(t), jen.Id("b"), jen.Id("p"), jen.Id("depth"), scan)
}

// asserted writes the pointer to a t that a scanFunc is given.
func asserted(t model.Type) *jen.Statement {
	return jen.Id("to").Assert(jen.Op("*").Add(goType(t)))
}

// scanFunc writes a scanFunc that returns what a call does.
func scanFunc(call jen.Code) jen.Code {
	return jen.Func().Add(scanSignature(jen.Id("to").Any())).Block(jen.Return(call))
}

// enumOf is the enum that a type is, if it is one.
func enumOf(t model.Type) (*model.Enum, bool) {
	n, ok := t.(*model.Named)
	if !ok {
		return nil, false
	}
	e, ok := n.Decl.(*model.Enum)
	return e, ok
}

func isEnum(t model.Type) bool {
	_, ok := enumOf(t)
	return ok
}

package emit

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// memberRow writes the row of a field in the list of an object's members.
func memberRow(f *model.Field) jen.Code {
	at := jen.Op("&").Id("v").Dot(f.Name)
	values := jen.Code(nil)
	if e, ok := enumOf(f.Type); ok {
		at, values = stringAt(at), jen.Id(e.All())
	} else if n, ok := f.Type.(*model.Named); ok && n.Base != "" {
		at = jen.Parens(jen.Op("*").Id(n.Base.String())).Call(at)
	}
	if f.Const != "" && !strings.Contains(f.Const, model.ValueSeparator) {
		values = jen.Lit(f.Const)
	}
	return row(f.Wire, at, fieldScanner(f.Type), values)
}

// row writes a row with what is not nil.
func row(wire string, at, scan, values jen.Code) jen.Code {
	parts := []jen.Code{jen.Id("name").Op(":").Lit(wire), jen.Id("to").Op(":").Add(at)}
	if scan != nil {
		parts = append(parts, jen.Id("scan").Op(":").Add(scan))
	}
	if values != nil {
		parts = append(parts, jen.Id("values").Op(":").Add(values))
	}
	return jen.Values(parts...)
}

func stringAt(at jen.Code) *jen.Statement {
	return jen.Parens(jen.Op("*").String()).Call(at)
}

// fieldScanner is the scanFunc of a field, nil if the runtime finds it by the type that the row
// has.
func fieldScanner(t model.Type) jen.Code {
	if n, ok := t.(*model.Named); ok && (n.Base != "" || isEnum(n)) {
		return nil
	}
	return scanner(t)
}

// scanner is the scanFunc of a type, nil if scanValue is.
func scanner(t model.Type) jen.Code {
	switch t := t.(type) {
	case *model.Pointer:
		if n, ok := t.Elem.(*model.Named); ok && n.Base == "" && !isEnum(n) {
			return jen.Id(n.Decoder())
		}
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

func isEnum(n *model.Named) bool {
	_, ok := enumOf(n)
	return ok
}

package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// scan writes the call that reads a value of the type.
func scan(t model.Type, at jen.Code, from string) *jen.Statement {
	if n, ok := t.(*model.Named); ok && n.Base != "" {
		return scan(n.Base, jen.Parens(jen.Op("*").Id(n.Base.String())).Call(at), from)
	}
	name, elem, values := scanner(t)
	if _, ok := enumOf(t); ok {
		at = jen.Parens(jen.Op("*").String()).Call(at)
	}
	return jen.Id(name).CallFunc(func(g *jen.Group) {
		g.Add(at)
		g.Id("b")
		g.Id(from)
		g.Id("depth")
		switch {
		case values != nil:
			g.Id(values.All())
		case elem != nil:
			g.Add(scanFunc(elem))
		}
	})
}

// scanner is the function that reads a type, and the element type or the enum for which that needs
// another argument.
func scanner(t model.Type) (name string, elem model.Type, values *model.Enum) {
	switch t := t.(type) {
	case *model.Pointer:
		if _, ok := enumOf(t.Elem); ok {
			return "scanPointer", t.Elem, nil
		}
		if n, ok := t.Elem.(*model.Named); ok {
			return n.Decoder(), nil, nil
		}
		return "scanPointer", t.Elem, nil
	case *model.Slice:
		if e, ok := enumOf(t.Elem); ok {
			return "scanEnums", nil, e
		}
		return "scanSlice", t.Elem, nil
	case *model.Map:
		if t.Key == model.String && t.Elem == model.String {
			return "scanStringMap", nil, nil
		}
		return "scanMap", t.Elem, nil
	case *model.Named:
		if e, ok := enumOf(t); ok {
			return "scanEnum", nil, e
		}
	}
	return scalarScanner(t), nil, nil
}

// scalarScanner is the runtime's function that reads a basic type.
func scalarScanner(t model.Type) string {
	switch t {
	case model.String:
		return "scanString"
	case model.Int:
		return "scanInt"
	case model.Float:
		return "scanFloat"
	case model.Bool:
		return "scanBool"
	case model.Decimal:
		return "scanDecimal"
	}
	return "scanAny"
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

// scanFunc writes the function that reads an element: one that there is, unless that needs another
// argument.
func scanFunc(t model.Type) jen.Code {
	name, elem, values := scanner(t)
	if n, ok := t.(*model.Named); elem == nil && values == nil && !(ok && n.Base != "") {
		return jen.Id(name)
	}
	return jen.Func().Add(scanSignature(jen.Id("v").Op("*").Add(goType(t)))).Block(jen.Return(scan(t, jen.Id("v"), "p")))
}

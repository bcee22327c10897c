package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// structCodec writes how a struct is decoded and printed.
func structCodec(f *jen.File, s *model.Struct) {
	if s.Resource {
		unmarshaler(f, s.Name)
	}
	decoder(f, s.Name, func(g *jen.Group) {
		if s.Expandable {
			acceptID(g)
		}
		members(g, skipMember(), func(g *jen.Group) {
			for _, field := range s.Fields {
				g.Case(jen.Lit(field.Wire)).Block(scanField(field))
			}
		})
		g.Return(jen.Id("p"))
	})
	if s.Listed {
		says(f, "cursor is where a list continues behind v.")
		f.Func().Params(jen.Id("v").Op("*").Id(s.Name)).Id("cursor").Params().String().Block(jen.Return(jen.Id("v").Dot("ID")))
	}
	if s.HasSecrets() {
		printers(f, s)
	}
	if s.Guarded {
		logger(f, s.Name)
	}
}

// unmarshaler writes the method by which encoding/json decodes what decodes itself.
func unmarshaler(f *jen.File, name string) {
	says(f, "UnmarshalJSON decodes v for package encoding/json.")
	f.Func().Params(jen.Id("v").Op("*").Id(name)).Id("UnmarshalJSON").Params(jen.Id("b").Index().Byte()).Error().Block(
		jen.Return(jen.Id("unmarshal").Call(jen.Id("b"), jen.Id("v"))),
	)
}

// orNew writes the method by which the runtime makes a value of the type where there is none.
func orNew(f *jen.File, receiver, name string) {
	f.Line()
	f.Func().Params(jen.Id(receiver).Op("*").Id(name)).Id("orNew").Params().Op("*").Id(name).Block(
		jen.If(jen.Id(receiver).Op("==").Nil()).Block(jen.Return(jen.New(jen.Id(name)))),
		jen.Return(jen.Id(receiver)),
	)
}

// decoder writes the method that reads v from b[p:] and returns the position behind it.
func decoder(f *jen.File, name string, body func(*jen.Group)) {
	orNew(f, "v", name)
	f.Line()
	f.Func().Params(jen.Id("v").Op("*").Id(name)).Id("decode").
		Params(jen.Id("b").Index().Byte(), jen.List(jen.Id("p"), jen.Id("depth")).Int()).Int().
		BlockFunc(body)
}

// acceptID reads the id that may stand for the object.
func acceptID(g *jen.Group) {
	g.If(jen.Id("isString").Call(jen.Id("b"), jen.Id("p"))).Block(
		jen.Return(scan(model.String, jen.Op("&").Id("v").Dot("ID"), "p")),
	)
}

// members reads the members of an object; cases writes what is done with those that are known.
func members(g *jen.Group, other jen.Code, cases func(*jen.Group)) {
	g.List(jen.Id("p"), jen.Id("more")).Op(":=").Id("scanOpen").Call(jen.Id("b"), jen.Id("p"), jen.Id("depth"))
	g.For(jen.Id("more")).Block(
		jen.List(jen.Id("key"), jen.Id("q")).Op(":=").Id("scanKey").Call(jen.Id("b"), jen.Id("p")),
		jen.Switch(jen.String().Call(jen.Id("key"))).BlockFunc(func(g *jen.Group) {
			cases(g)
			g.Default().Block(other)
		}),
		jen.List(jen.Id("p"), jen.Id("more")).Op("=").Id("scanNext").Call(jen.Id("b"), jen.Id("p")),
	)
}

// skipMember writes how an unknown member is passed over.
func skipMember() jen.Code {
	return jen.Id("p").Op("=").Id("scanSkip").Call(jen.Id("b"), jen.Id("q"), jen.Id("depth"))
}

func scanField(f *model.Field) jen.Code {
	at := jen.Op("&").Id("v").Dot(f.Name)
	if f.Const != "" {
		return jen.Id("p").Op("=").Id("scanConst").Call(at, jen.Id("b"), jen.Id("q"), jen.Lit(f.Const))
	}
	return jen.Id("p").Op("=").Add(scan(f.Type, at, "q"))
}

// scan writes the call that reads a value of the type.
func scan(t model.Type, at jen.Code, from string) *jen.Statement {
	if e, ok := enumOf(t); ok {
		at = jen.Parens(jen.Op("*").String()).Call(at)
		return jen.Id("scanEnum").Call(at, jen.Id("b"), jen.Id(from), jen.Id("depth"), jen.Id(e.Lookup))
	}
	name, elem := scanner(t)
	return jen.Id(name).CallFunc(func(g *jen.Group) {
		g.Add(at)
		g.Id("b")
		g.Id(from)
		g.Id("depth")
		if elem != nil {
			g.Add(scanFunc(elem))
		}
	})
}

// scanner is the runtime's function that reads a type, and the element type for which that needs
// another.
func scanner(t model.Type) (name string, elem model.Type) {
	switch t := t.(type) {
	case *model.Pointer:
		if _, ok := t.Elem.(*model.Named); ok {
			return "scanObject", nil
		}
		return "scanPointer", t.Elem
	case *model.Slice:
		return "scanSlice", t.Elem
	case *model.Map:
		return "scanMap", t.Elem
	}
	switch t {
	case model.String:
		return "scanString", nil
	case model.Int:
		return "scanInt", nil
	case model.Float:
		return "scanFloat", nil
	case model.Bool:
		return "scanBool", nil
	case model.Decimal:
		return "scanDecimal", nil
	}
	return "scanAny", nil
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

// scanFunc writes the function that reads an element: the runtime's own, unless elements have
// elements or known values.
func scanFunc(t model.Type) jen.Code {
	name, elem := scanner(t)
	if _, ok := enumOf(t); elem == nil && !ok {
		return jen.Id(name)
	}
	return jen.Func().
		Params(jen.Id("v").Op("*").Add(goType(t)), jen.Id("b").Index().Byte(), jen.List(jen.Id("p"), jen.Id("depth")).Int()).Int().
		Block(jen.Return(scan(t, jen.Id("v"), "p")))
}

// stubCodec writes how a stub is decoded: it keeps the JSON of an object.
func stubCodec(f *jen.File, s *model.Stub) {
	unmarshaler(f, s.Name)
	decoder(f, s.Name, func(g *jen.Group) {
		acceptID(g)
		g.Id("start").Op(":=").Id("p")
		members(g, skipMember(), func(g *jen.Group) {
			stubCase(g, "id", "ID", model.String)
			stubCase(g, "object", "Object", model.String)
			stubCase(g, "deleted", "Deleted", model.Bool)
		})
		g.If(jen.Id("p").Op(">=").Lit(0)).Block(
			jen.Id("v").Dot("Raw").Op("=").Qual("bytes", "Clone").Call(jen.Id("b").Index(jen.Id("start"), jen.Id("p"))),
		)
		g.Return(jen.Id("p"))
	})
}

func stubCase(g *jen.Group, wire, field string, t model.Type) {
	g.Case(jen.Lit(wire)).Block(jen.Id("p").Op("=").Add(scan(t, jen.Op("&").Id("v").Dot(field), "q")))
}

// enumCodec writes the function that knows the values, so that decoding one allocates nothing.
func enumCodec(f *jen.File, e *model.Enum) {
	says(f, e.Lookup+" gives the constant that b spells, or nothing.")
	f.Func().Id(e.Lookup).Params(jen.Id("b").Index().Byte()).String().Block(
		jen.Switch(jen.String().Call(jen.Id("b"))).BlockFunc(func(g *jen.Group) {
			for _, v := range e.Values {
				constant := jen.String().Call(jen.Id(v.Name))
				g.Case(constant).Block(jen.Return(constant))
			}
		}),
		jen.Return(jen.Lit("")),
	)
}

// listCodec writes how a page is decoded.
func listCodec(f *jen.File, l *model.ListType) {
	unmarshaler(f, l.Name)
	decoder(f, l.Name, func(g *jen.Group) {
		data := &model.Slice{Elem: &model.Pointer{Elem: &model.Named{Name: l.Item.Name}}}
		unknown := jen.Id("p").Op("=").Id("v").Dot("ListMeta").Dot("scanMember").Call(jen.Id("key"), jen.Id("b"), jen.Id("q"), jen.Id("depth"))
		members(g, unknown, func(g *jen.Group) {
			g.Case(jen.Lit("data")).Block(jen.Id("p").Op("=").Add(scan(data, jen.Op("&").Id("v").Dot("Data"), "q")))
		})
		g.Return(jen.Id("p"))
	})
	if l.Guarded {
		logger(f, l.Name)
	}
}

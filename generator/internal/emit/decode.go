package emit

import (
	"cmp"
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// structCodec writes how a struct is decoded and printed.
func structCodec(f *jen.File, s *model.Struct) {
	if s.Resource || s.Expandable {
		unmarshaler(f, s)
	}
	decodeFunc(f, s, func(g *jen.Group) {
		if s.Expandable {
			acceptID(g, s.Name)
		}
		if len(s.Fields) == 0 {
			passOver(g, s.Name)
			return
		}
		raw := s.RawField()
		if raw != nil {
			g.Id("start").Op(":=").Id("p")
		}
		members(g, s.Name, skipMember(), func(g *jen.Group) {
			for _, field := range s.Fields {
				if field.Raw {
					continue
				}
				g.Case(jen.Lit(field.Wire)).Block(scanField(field))
			}
		})
		if raw != nil {
			keepRaw(g, raw.Name)
		}
		g.Return(jen.Id("p"))
	})
	if s.Listed {
		cursor(f, s.Name)
	}
	if s.HasSecrets() {
		printers(f, s)
	}
	if s.Guarded {
		logger(f, s.Name)
	}
}

// cursor writes the method by which lists of the type go on.
func cursor(f *jen.File, name string) {
	says(f, "cursor is where a list continues behind v.")
	f.Func().Params(jen.Id("v").Op("*").Id(name)).Id("cursor").Params().String().Block(jen.Return(jen.Id("v").Dot("ID")))
}

// A decoded type has a function that decodes it.
type decoded interface {
	DeclName() string
	Decoder() string
}

// unmarshaler writes the methods of what decodes itself: for package encoding/json, and for the
// runtime, which has responses read into them.
func unmarshaler(f *jen.File, d decoded) {
	receiver := jen.Id("v").Op("*").Id(d.DeclName())
	says(f, "UnmarshalJSON decodes v for package encoding/json.")
	f.Func().Params(receiver).Id("UnmarshalJSON").Params(jen.Id("b").Index().Byte()).Error().Block(
		jen.Return(jen.Id("unmarshal").Call(jen.Id("b"), jen.Id("v"))),
	)
	f.Line()
	f.Func().Params(receiver).Id("decode").Add(scanSignature(nil)).Block(
		jen.Return(jen.Id(d.Decoder()).Call(jen.Op("&").Id("v"), jen.Id("b"), jen.Id("p"), jen.Id("depth"))),
	)
}

// decodeFunc writes the function that reads an object at b[p] into what to leads to, which it makes
// if there is nothing, and returns the position behind it.
func decodeFunc(f *jen.File, d decoded, body func(*jen.Group)) {
	f.Line()
	f.Func().Id(d.Decoder()).Add(scanSignature(jen.Id("to").Op("**").Id(d.DeclName()))).BlockFunc(body)
}

// scanSignature is what follows the name of a function that reads from b[p], into v if that is not
// nil.
func scanSignature(v jen.Code) *jen.Statement {
	return jen.ParamsFunc(func(g *jen.Group) {
		if v != nil {
			g.Add(v)
		}
		g.Id("b").Index().Byte()
		g.List(jen.Id("p"), jen.Id("depth")).Int()
	}).Int()
}

// makeIfNil writes how *to gets something to lead to.
func makeIfNil(name string) *jen.Statement {
	to := jen.Op("*").Id("to")
	return jen.If(to.Clone().Op("==").Nil()).Block(to.Clone().Op("=").New(jen.Id(name)))
}

// acceptID reads the id that may stand for the object.
func acceptID(g *jen.Group, name string) {
	g.If(jen.Id("isString").Call(jen.Id("b"), jen.Id("p"))).Block(
		makeIfNil(name),
		jen.Return(scan(model.String, jen.Op("&").Parens(jen.Op("*").Id("to")).Dot("ID"), "p")),
	)
}

// passOver reads an object of which no member is known.
func passOver(g *jen.Group, name string) {
	g.If(jen.Id("isNull").Call(jen.Id("b"), jen.Id("p"))).Block(
		jen.Op("*").Id("to").Op("=").Nil(),
	).Else().Add(makeIfNil(name))
	g.Return(jen.Id("skipObject").Call(jen.Id("b"), jen.Id("p"), jen.Id("depth")))
}

// members reads the members of an object into v; cases writes what is done with those that are
// known.
func members(g *jen.Group, name string, other jen.Code, cases func(*jen.Group)) {
	to := jen.Op("*").Id("to")
	g.List(jen.Id("p"), jen.Id("null"), jen.Id("more")).Op(":=").Id("scanOpen").Call(jen.Id("b"), jen.Id("p"), jen.Id("depth"))
	g.If(jen.Id("null")).Block(to.Clone().Op("=").Nil(), jen.Return(jen.Id("p")))
	g.Id("v").Op(":=").Add(to)
	g.If(jen.Id("v").Op("==").Nil()).Block(
		jen.Id("v").Op("=").New(jen.Id(name)),
		to.Clone().Op("=").Id("v"),
	)
	g.Id("depth").Op("++")
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

// stubCodec writes how a stub is decoded: it keeps the JSON of an object.
func stubCodec(f *jen.File, s *model.Stub) {
	unmarshaler(f, s)
	decodeFunc(f, s, func(g *jen.Group) {
		acceptID(g, s.Name)
		g.Id("start").Op(":=").Id("p")
		members(g, s.Name, skipMember(), func(g *jen.Group) {
			stubCase(g, "id", "ID", model.String)
			stubCase(g, "object", "Object", model.String)
			stubCase(g, "deleted", "Deleted", model.Bool)
		})
		keepRaw(g, "Raw")
		g.Return(jen.Id("p"))
	})
}

// keepRaw writes how an object's JSON is kept.
func keepRaw(g *jen.Group, field string) {
	g.If(jen.Id("p").Op(">=").Lit(0)).Block(
		jen.Id("v").Dot(field).Op("=").Qual("bytes", "Clone").Call(jen.Id("b").Index(jen.Id("start"), jen.Id("p"))),
	)
}

func stubCase(g *jen.Group, wire, field string, t model.Type) {
	g.Case(jen.Lit(wire)).Block(jen.Id("p").Op("=").Add(scan(t, jen.Op("&").Id("v").Dot(field), "q")))
}

// enumCodec writes the constant that has all values, in the order in which the runtime looks for
// one.
func enumCodec(f *jen.File, e *model.Enum) {
	if e.Sent {
		return
	}
	var values []string
	for _, v := range e.Values {
		values = append(values, v.Wire)
	}
	slices.SortFunc(values, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	f.Line()
	f.Const().Id(e.All()).Op("=").Add(list(values))
}

// list writes values with separators, over several lines if they are many.
func list(values []string) *jen.Statement {
	all := jen.Empty()
	line := ""
	for i, v := range values {
		if i < len(values)-1 {
			v += model.ValueSeparator
		}
		if line != "" && len(line)+len(v) > lineWidth {
			all.Lit(line).Op("+").Line()
			line = ""
		}
		line += v
	}
	return all.Lit(line)
}

// listCodec writes how a page is decoded.
func listCodec(f *jen.File, l *model.ListType) {
	unmarshaler(f, l)
	decodeFunc(f, l, func(g *jen.Group) {
		data := &model.Slice{Elem: &model.Pointer{Elem: &model.Named{Name: l.Item.DeclName(), Decl: l.Item}}}
		unknown := jen.Id("p").Op("=").Id("v").Dot("ListMeta").Dot("scanMember").Call(jen.Id("key"), jen.Id("b"), jen.Id("q"), jen.Id("depth"))
		members(g, l.Name, unknown, func(g *jen.Group) {
			g.Case(jen.Lit("data")).Block(jen.Id("p").Op("=").Add(scan(data, jen.Op("&").Id("v").Dot("Data"), "q")))
		})
		g.Return(jen.Id("p"))
	})
	if l.Guarded {
		logger(f, l.Name)
	}
}

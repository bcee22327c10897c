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
		if len(s.Fields) == 0 {
			g.Return(jen.Id("skipObject").Call(jen.Id("b"), jen.Id("p"), jen.Id("depth")))
			return
		}
		var rows []jen.Code
		for _, field := range membersOf(s) {
			rows = append(rows, memberRow(field))
		}
		g.Id("v").Op(":=").Op("*").Id("at")
		raw := ""
		if field := s.RawField(); field != nil {
			raw = field.Name
		}
		members(g, rows, s.Expandable, raw)
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

// unmarshaler writes the methods of what decodes itself: for package encoding/json, and for the
// runtime, which has responses read into them.
func unmarshaler(f *jen.File, d model.Decoded) {
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

// membersOf are the fields that are members of the JSON object, in the order in which Stripe sends
// them.
func membersOf(s *model.Struct) []*model.Field {
	first := func(f *model.Field) int { return slices.Index([]string{"object", "id"}, f.Wire) }
	fields := slices.DeleteFunc(slices.Clone(s.Fields), func(f *model.Field) bool { return f.Raw })
	slices.SortStableFunc(fields, func(a, b *model.Field) int { return cmp.Compare(first(b), first(a)) })
	return fields
}

// decodeFunc writes the scanFunc of a pointer to an object, which it makes if there is none; body
// writes how at is read.
func decodeFunc(f *jen.File, d model.Decoded, body func(*jen.Group)) {
	at := jen.Op("*").Id("at")
	f.Line()
	f.Func().Id(d.Decoder()).Add(scanSignature(jen.Id("to").Any())).BlockFunc(func(g *jen.Group) {
		g.Id("at").Op(":=").Id("to").Assert(jen.Op("**").Id(d.DeclName()))
		g.If(jen.Id("b").Op("==").Nil()).Block(at.Clone().Op("=").Nil(), jen.Return(jen.Id("p")))
		g.If(at.Clone().Op("==").Nil()).Block(at.Clone().Op("=").New(jen.Id(d.DeclName())))
		body(g)
	})
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

// members writes how the members of an object are read, or the id that may stand for it, and how
// its JSON is kept in the field raw, if that has a name.
func members(g *jen.Group, rows []jen.Code, expandable bool, raw string) {
	name, args := "scanObject", []jen.Code{jen.Id("b"), jen.Id("p"), jen.Id("depth"), jen.Index().Id("member").Custom(multiLine(), rows...)}
	switch {
	case expandable && raw != "":
		acceptID(g)
	case expandable:
		name, args = "scanExpandable", append([]jen.Code{jen.Op("&").Id("v").Dot("ID")}, args...)
	}
	if raw == "" {
		g.Return(jen.Id(name).Call(args...))
		return
	}
	g.Id("end").Op(":=").Id(name).Call(args...)
	g.If(jen.Id("end").Op(">=").Lit(0)).Block(
		jen.Id("v").Dot(raw).Op("=").Qual("bytes", "Clone").Call(jen.Id("b").Index(jen.Id("p"), jen.Id("end"))),
	)
	g.Return(jen.Id("end"))
}

// acceptID writes how the id is read that may stand for an object.
func acceptID(g *jen.Group) {
	g.If(jen.Id("isString").Call(jen.Id("b"), jen.Id("p"))).Block(
		jen.Return(jen.Id("scanString").Call(jen.Op("&").Id("v").Dot("ID"), jen.Id("b"), jen.Id("p"), jen.Id("depth"))),
	)
}

// multiLine are the options of a literal with a row on each line.
func multiLine() jen.Options {
	return jen.Options{Open: "{", Close: "}", Separator: ",", Multi: true}
}

// stubCodec writes how a stub is decoded: it keeps the JSON of an object.
func stubCodec(f *jen.File, s *model.Stub) {
	unmarshaler(f, s)
	decodeFunc(f, s, func(g *jen.Group) {
		g.Id("v").Op(":=").Op("*").Id("at")
		members(g, []jen.Code{
			row("id", jen.Op("&").Id("v").Dot("ID"), nil, nil),
			row("object", jen.Op("&").Id("v").Dot("Object"), nil, nil),
			row("deleted", jen.Op("&").Id("v").Dot("Deleted"), nil, nil),
		}, true, "Raw")
	})
}

// enumCodec writes the constant that has all values, in the order in which the runtime looks for
// one.
func enumCodec(f *jen.File, e *model.Enum) {
	if e.Sent {
		return
	}
	f.Line()
	f.Const().Id(e.All()).Op("=").Add(list(e.Sorted()))
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
		g.Id("v").Op(":=").Op("*").Id("at")
		members(g, []jen.Code{
			row("data", jen.Op("&").Id("v").Dot("Data"), scanner(data), nil),
			row("has_more", jen.Op("&").Id("v").Dot("HasMore"), nil, nil),
			row("total_count", jen.Op("&").Id("v").Dot("TotalCount"), nil, nil),
			row("url", jen.Op("&").Id("v").Dot("URL"), nil, nil),
		}, false, "")
	})
	if l.Guarded {
		logger(f, l.Name)
	}
}

package emit

import (
	"cmp"
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// structCodec writes how a struct is decoded and printed.
func structCodec(f *jen.File, s *model.Struct) {
	if s.DecodesItself() {
		decodeByTable(f, s.Name, s.Table())
	}
	members(f, s)
	if s.Listed {
		cursor(f, s.Name)
	}
	if field := s.Kind(); field != nil {
		kind(f, s.Name, jen.Id("v").Dot(field.Name), field.Const)
	}
	if s.HasSecrets() {
		printers(f, s)
	}
	if s.Guarded {
		logger(f, s.Name)
	}
}

// members writes the table by which a struct is decoded.
func members(f *jen.File, s *model.Struct) {
	t := &table{typeName: s.Name, name: s.Table(), zero: s.Zero(), id: s.Expandable}
	for _, field := range membersOf(s) {
		t.rows = append(t.rows, memberRow(s.Zero(), field))
	}
	if field := s.RawField(); field != nil {
		t.raw = fieldAt(s.Zero(), field.Name)
		if field.Type != model.Bytes {
			t.raw = jen.Parens(jen.Op("*").Index().Byte()).Call(t.raw)
		}
	}
	t.members(f)
}

// cursor writes the method by which lists of the type go on.
func cursor(f *jen.File, name string) {
	says(f, "cursor is where a list continues behind v.")
	f.Func().Params(jen.Id("v").Op("*").Id(name)).Id("cursor").Params().String().Block(jen.Return(jen.Id("v").Dot("ID")))
}

// kind writes the method by which an answer that is another resource's is found.
func kind(f *jen.File, name string, is jen.Code, should string) {
	says(f, "kind is which resource v says it is, and which it should be.")
	f.Func().Params(jen.Id("v").Op("*").Id(name)).Id("kind").Params().Params(jen.List(jen.Id("is"), jen.Id("should")).String()).Block(
		jen.Return(is, jen.Lit(should)))
}

// decode writes the method by which package encoding/json decodes a type, and begins the one by which the runtime does.
func decode(f *jen.File, name string) *jen.Statement {
	says(f, "UnmarshalJSON decodes v for package encoding/json.")
	f.Func().Params(jen.Id("v").Op("*").Id(name)).Id("UnmarshalJSON").Params(jen.Id("b").Index().Byte()).Error().Block(
		jen.Return(jen.Id("unmarshal").Call(jen.Id("b"), jen.Id("v"))),
	)
	f.Line()
	return f.Func().Params(jen.Id("v").Op("*").Id(name)).Id("decode").
		Params(jen.Id("b").Index().Byte(), jen.List(jen.Id("p"), jen.Id("depth")).Int()).Int()
}

// decodeByTable writes both methods for a type with a table.
func decodeByTable(f *jen.File, name, table string) {
	decode(f, name).Block(
		jen.Return(jen.Id(table).Dot("scan").Call(jen.Id("v"), jen.Id("b"), jen.Id("p"), jen.Id("depth"))),
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

// stubCodec writes how a stub is decoded: it keeps the JSON of an object.
func stubCodec(f *jen.File, s *model.Stub) {
	decodeByTable(f, s.Name, s.Table())
	t := &table{typeName: s.Name, name: s.Table(), zero: s.Zero(), id: true, rows: []jen.Code{
		row("id", fieldAt(s.Zero(), "ID"), nil),
		row("object", fieldAt(s.Zero(), "Object"), nil),
		row("deleted", fieldAt(s.Zero(), "Deleted"), nil),
	}}
	t.raw = jen.Parens(jen.Op("*").Index().Byte()).Call(fieldAt(s.Zero(), "Raw"))
	t.members(f)
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
	decodeByTable(f, l.Name, l.Table())
	t := &table{typeName: l.Name, name: l.Table(), zero: l.Zero()}
	for _, m := range []struct{ wire, field string }{
		{"data", "Data"}, {"has_more", "HasMore"}, {"total_count", "TotalCount"}, {"url", "URL"},
	} {
		t.rows = append(t.rows, row(m.wire, fieldAt(l.Zero(), m.field), nil))
	}
	t.members(f)
	if l.Guarded {
		logger(f, l.Name)
	}
}

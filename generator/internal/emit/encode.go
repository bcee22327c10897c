package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// paramsCodec writes how params become a form.
func paramsCodec(f *jen.File, p *model.Params) {
	if p.EncodesItself() {
		encode(f, p)
	}
	t := &table{typeName: p.Name, name: p.Table(), zero: p.Zero(), unset: p.Unset != nil}
	source := &table{name: p.SourceTable(), zero: p.Zero()}
	for _, field := range p.Fields {
		switch {
		case !field.InForm():
		case p.Source != nil && !field.Outside:
			source.rows = append(source.rows, parameterRow(p, field))
		default:
			t.rows = append(t.rows, parameterRow(p, field))
		}
	}
	t.parameters(f)
	if p.Source != nil {
		source.parameters(f)
	}
	if p.Guarded {
		logger(f, p.Name)
	}
	if p.File != "" {
		file(f, p)
	}
	if page := p.Field("page"); page != nil && page.ByBase {
		searchPage(f, p)
	}
}

// searchPage writes how the runtime gets at the page that a search begins with.
func searchPage(f *jen.File, p *model.Params) {
	f.Line()
	f.Func().Params(jen.Id("p").Op("*").Id(p.Name)).Id("search").Params().Op("*").Id(p.Base).Block(
		jen.Id("base").Op(":=").Id("p").Dot(p.Base),
		jen.If(jen.Id("p").Dot("Page").Op("!=").Nil()).Block(jen.Id("base").Dot("Page").Op("=").Id("p").Dot("Page")),
		jen.Return(jen.Op("&").Id("base")),
	)
}

// encode writes the method by which the runtime encodes params.
func encode(f *jen.File, p *model.Params) {
	f.Line()
	f.Func().Params(jen.Id("p").Op("*").Id(p.Name)).Id("encode").Params(jen.Id("f").Op("*").Id("form")).BlockFunc(func(g *jen.Group) {
		g.Id(p.Table()).Dot("put").Call(jen.Id("f"), jen.Id("p"))
		if p.Source != nil {
			putSource(g, p)
		}
	})
}

// parameterRow writes the row of a field in the list of parameters.
func parameterRow(p *model.Params, field *model.ParamField) jen.Code {
	return jen.ValuesFunc(func(g *jen.Group) {
		if key := field.Key(p); key != "" {
			g.Id("key").Op(":").Lit(key)
		}
		g.Id("from").Op(":").Add(fieldAt(p.Zero(), field.Name))
		if how := sentAs(p, field); how != nil {
			g.Id("as").Op(":").Add(how)
		}
	})
}

// sentAs writes as what a field is sent, if its type does not say enough.
func sentAs(p *model.Params, field *model.ParamField) jen.Code {
	switch table := field.PartTable(); {
	case table != "":
		return jen.Op("&").Id(table)
	case field.Flag != "":
		return jen.Id("word").Call(jen.Lit(field.Flag))
	case field.Default != "":
		return jen.Id("instead").Call(jen.Lit(field.Default))
	case field.IsExpand() && p.Base != "": // an empty one asks for nothing, and Stripe refuses it
		return jen.Id("sparse").Values()
	}
	return nil
}

// file writes how the runtime gets at the file that params have.
func file(f *jen.File, p *model.Params) {
	f.Line()
	f.Func().Params(jen.Id("p").Op("*").Id(p.Name)).Id("file").Params().Id("filePart").Block(
		jen.Return(jen.Id("filePart").Values(
			jen.Lit(p.File), jen.Id("p").Dot("FileReader"), jen.Id("p").Dot("Filename"),
		)),
	)
}

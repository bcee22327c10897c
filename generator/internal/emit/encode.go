package emit

import (
	"net/url"

	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// paramsCodec writes how params become a form.
func paramsCodec(f *jen.File, p *model.Params) {
	form, empty := jen.Id("f"), !p.Sends()
	if empty {
		form = jen.Id("_")
	}
	f.Line()
	f.Func().Params(jen.Id("p").Op("*").Id(p.Name)).Id("encode").Params(form.Op("*").Id("form")).BlockFunc(func(g *jen.Group) {
		if p.Nested && !empty { // a field of other params, which may be nil
			g.If(jen.Id("p").Op("==").Nil()).Block(jen.Return())
		}
		for _, field := range p.Fields {
			if p.Source == nil || field.Outside {
				putField(g, p, field)
			}
		}
		if p.Source != nil {
			putSource(g, p)
		}
		if p.Unset != nil {
			g.For(jen.List(jen.Id("_"), jen.Id("field")).Op(":=").Range().Id("p").Dot("UnsetFields")).Block(
				jen.Id("putUnset").Call(jen.Id("f"), jen.String().Call(jen.Id("field"))),
			)
		}
	})
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

// putField writes how a parameter is appended, if it is one of the form.
func putField(g *jen.Group, p *model.Params, field *model.ParamField) {
	key, value := jen.Lit(url.QueryEscape(field.Wire)), jen.Id("p").Dot(field.Name)
	switch {
	case !field.InForm():
	case field.Flag != "":
		g.Id("putFlag").Call(jen.Id("f"), key, jen.Lit(field.Flag), value)
	case field.IsExpand() && p.Base != "": // an empty one asks for nothing, and Stripe refuses it
		g.If(jen.Len(value).Op(">").Lit(0)).Block(put(field.Type, key, value))
	case field.IsSource():
		g.Add(value).Dot("encode").Call(jen.Id("f")) // it has the key itself
	default:
		if field.Default != "" {
			putDefault(g, field, key)
		}
		g.Add(put(field.Type, key, value))
	}
}

// putDefault writes what is appended if a parameter is not set.
func putDefault(g *jen.Group, field *model.ParamField, key jen.Code) {
	g.If(jen.Id("p").Dot(field.Name).Op("==").Nil()).Block(
		jen.Id(field.Wire).Op(":=").Lit(field.Default),
		jen.Id("putString").Call(jen.Id("f"), key, jen.Op("&").Id(field.Wire)),
	)
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

// put writes the call that appends a parameter of the type.
func put(t model.Type, key, value jen.Code) *jen.Statement {
	if p, ok := t.(*model.Pointer); ok {
		if _, ok := enumOf(p.Elem); ok {
			value = jen.Parens(jen.Op("*").String()).Call(value)
		}
	}
	name, elem := putter(t)
	return jen.Id(name).CallFunc(func(g *jen.Group) {
		g.Id("f")
		g.Add(key)
		g.Add(value)
		if elem != nil {
			g.Add(putFunc(elem))
		}
	})
}

// putter is the runtime's function that appends a parameter, and the element type for which that
// needs another.
func putter(t model.Type) (name string, elem model.Type) {
	switch t := t.(type) {
	case *model.Pointer:
		return putValue(t.Elem), nil
	case *model.Slice:
		if _, ok := enumOf(t.Elem); ok || t.Elem == model.String {
			return "putStrings", nil
		}
		return putElements(t.Elem, "putStructs", "putPointers", "putSlice")
	case *model.Map:
		if t.Elem == model.String {
			return "putStringMap", nil
		}
		return putElements(t.Elem, "putStructMap", "putPointerMap", "putMap")
	}
	return putValue(t), nil
}

// putElements chooses between the runtime's functions for pointers to structs, for other pointers
// and for values.
func putElements(t model.Type, structs, pointers, values string) (name string, elem model.Type) {
	p, ok := t.(*model.Pointer)
	switch {
	case !ok:
		return values, t
	case putValue(p.Elem) == "putStruct":
		return structs, nil
	}
	return pointers, p.Elem
}

// putValue is the runtime's function for what a pointer leads to.
func putValue(t model.Type) string {
	if n, ok := t.(*model.Named); ok {
		if _, ok := n.Decl.(*model.Enum); ok {
			return "putString"
		}
		return "putStruct"
	}
	switch t {
	case model.Int:
		return "putInt"
	case model.Float:
		return "putFloat"
	case model.Bool:
		return "putBool"
	}
	return "putString"
}

// putFunc writes the function that appends an element, to which it is given a pointer.
func putFunc(t model.Type) jen.Code {
	switch t.(type) {
	case *model.Slice, *model.Map:
		return jen.Func().
			Params(jen.Id("f").Op("*").Id("form"), jen.Id("key").String(), jen.Id("v").Op("*").Add(goType(t))).
			Block(put(t, jen.Id("key"), jen.Op("*").Id("v")))
	}
	return jen.Id(putValue(t))
}

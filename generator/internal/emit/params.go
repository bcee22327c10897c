package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// params writes the struct of a method's parameters, or of an object therein.
func params(f *jen.File, p *model.Params) {
	doc(f, p.Doc)
	f.Type().Id(p.Name).StructFunc(func(g *jen.Group) {
		if p.Base != "" {
			g.Id(p.Base)
		}
		for i, field := range p.Fields {
			if i > 0 || p.Base != "" {
				g.Line()
			}
			fieldDoc(g, field.Doc)
			g.Id(field.Name).Add(goType(field.Type)).Tag(field.Tags())
		}
		if p.Unset != nil {
			g.Line()
			g.Comment("// UnsetFields are the parameters to clear.")
			g.Id("UnsetFields").Index().Id(p.Unset.Name).Tag(map[string]string{"form": "-"})
		}
	})
	for _, field := range p.Fields {
		adder(f, p, field)
		setter(f, p, field)
	}
	if p.Source != nil && p.Source.Maker != "" {
		maker(f, p)
	}
	if p.Unset != nil {
		unset(f, p)
	}
}

// adder writes the method that adds to what every program adds to.
func adder(f *jen.File, p *model.Params, field *model.ParamField) {
	receiver := jen.Id("p").Op("*").Id(p.Name)
	at := jen.Id("p").Dot(field.Name)
	switch {
	case field.IsExpand():
		elem := jen.Id("field")
		if field.Type.String() != "[]string" {
			elem = jen.Op("&").Id("field")
		}
		says(f, "AddExpand adds the path of a field whose object is wanted instead of its ID. In lists it begins with data.")
		f.Func().Params(receiver).Id("AddExpand").Params(jen.Id("field").String()).Block(
			at.Clone().Op("=").Append(at, elem),
		)
	case field.IsMetadata():
		says(f, "AddMetadata sets a key of the metadata. An empty value removes the key.")
		f.Func().Params(receiver).Id("AddMetadata").Params(jen.List(jen.Id("key"), jen.Id("value")).String()).Block(
			jen.If(at.Clone().Op("==").Nil()).Block(
				at.Clone().Op("=").Make(jen.Map(jen.String()).String()),
			),
			at.Clone().Index(jen.Id("key")).Op("=").Id("value"),
		)
	}
}

// setter writes the method that sets a parameter to what a function makes.
func setter(f *jen.File, p *model.Params, field *model.ParamField) {
	name := field.Maker()
	if p.Nested || name == "" {
		return
	}
	says(f, "Set"+field.Name+" sets p."+field.Name+" to what ["+name+"] returns.")
	f.Func().Params(jen.Id("p").Op("*").Id(p.Name)).Id("Set"+field.Name).Params(jen.Id("source").Any()).Params(jen.Id("err").Error()).Block(
		jen.List(jen.Id("p").Dot(field.Name), jen.Id("err")).Op("=").Id(name).Call(jen.Id("source")),
		jen.Return(jen.Id("err")),
	)
}

// maker writes the function that makes params of a token or of an object.
//
//	func SourceParamsFor(source any) (*PaymentSourceSourceParams, error) {
//		switch source := source.(type) {
//		case *CardParams:
//			return &PaymentSourceSourceParams{Card: source}, nil
//		case string:
//			return &PaymentSourceSourceParams{Token: &source}, nil
//		}
//		return nil, wrongSource("source", source)
//	}
func maker(f *jen.File, p *model.Params) {
	says(f, p.Source.Maker+" returns params for a token or an ID, which is a string, or for params of an object. Another type is an error.")
	f.Func().Id(p.Source.Maker).Params(jen.Id("source").Any()).Params(jen.Op("*").Id(p.Name), jen.Error()).Block(
		jen.Switch(jen.Id("source").Op(":=").Id("source").Assert(jen.Type())).BlockFunc(func(g *jen.Group) {
			for _, field := range p.Fields {
				t, value := goType(field.Type), jen.Id("source")
				if field.Token {
					t, value = jen.String(), jen.Op("&").Id("source")
				}
				g.Case(t).Block(jen.Return(jen.Op("&").Id(p.Name).Values(jen.Dict{jen.Id(field.Name): value}), jen.Nil()))
			}
		}),
		jen.Return(jen.Nil(), jen.Id("wrongSource").Call(jen.Lit(p.Source.Key), jen.Id("source"))),
	)
}

// unset writes the type that names the parameters which can be cleared.
func unset(f *jen.File, p *model.Params) {
	doc(f, p.Unset.Doc)
	f.Type().Id(p.Unset.Name).String()
	says(f, "Parameters that ["+p.Name+"] can clear.")
	f.Const().DefsFunc(func(g *jen.Group) { constants(g, p.Unset.Name, p.Unset.Values) })
	says(f, "AddUnsetField clears a parameter, instead of leaving it as it is.")
	f.Func().Params(jen.Id("p").Op("*").Id(p.Name)).Id("AddUnsetField").Params(jen.Id("field").Id(p.Unset.Name)).Block(
		jen.Id("p").Dot("UnsetFields").Op("=").Append(jen.Id("p").Dot("UnsetFields"), jen.Id("field")),
	)
}

package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// putSource writes how the object is appended that the parameters describe, or the token for it.
func putSource(g *jen.Group, p *model.Params) {
	key := jen.Lit(p.Source.Key)
	if customer := p.Field("customer"); customer != nil && customer.InPath { // customers call it otherwise
		g.Id("key").Op(":=").Add(key)
		g.If(jen.Id("p").Dot(customer.Name).Op("!=").Nil()).Block(jen.Id("key").Op("=").Lit("source"))
		key = jen.Id("key")
	}
	token := jen.Nil()
	for _, field := range p.Fields {
		if field.Token {
			token = jen.Id("p").Dot(field.Name)
		}
	}
	g.Id("putSource").Call(jen.Id("f"), key, jen.Lit(p.Source.Object), token, jen.Id(p.SourceTable()).Dot("put"), jen.Id("p"))
}

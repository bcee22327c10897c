package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// service writes a service's type and its methods.
func service(f *jen.File, s *model.Service) {
	doc(f, s.Doc)
	f.Type().Id(s.Name).Struct(jen.Id("backend").Op("*").Id("backend"))
	for _, m := range s.Methods {
		method(f, s, m)
	}
}

// method writes a method: one call of the runtime.
//
//	func (s *CustomerService) Retrieve(ctx context.Context, id string, params *CustomerRetrieveParams) (*Customer, error) {
//		if params == nil {
//			params = new(CustomerRetrieveParams)
//		}
//		return call(ctx, s.backend, http.MethodGet, "/v1/customers/{customer}", params, new(Customer), id)
//	}
func method(f *jen.File, s *model.Service, m *model.Method) {
	doc(f, m.Doc)
	f.Func().Params(jen.Id("s").Op("*").Id(s.Name)).Id(m.Name).
		ParamsFunc(func(g *jen.Group) {
			g.Id("ctx").Qual("context", "Context")
			if m.TakesID() {
				g.Id("id").String()
			}
			g.Id("params").Op("*").Id(m.Params.Name)
		}).
		Add(results(m)).
		Block(
			jen.If(jen.Id("params").Op("==").Nil()).Block(
				jen.Id("params").Op("=").New(jen.Id(m.Params.Name)),
			),
			jen.Return(jen.Id(runtimeCall(m)).CallFunc(func(g *jen.Group) { callArguments(g, m) })),
		)
}

func results(m *model.Method) jen.Code {
	result := jen.Op("*").Id(m.Result.Name)
	switch m.Answer {
	case model.List:
		return jen.Op("*").Id("V1List").Types(result)
	case model.Search:
		return jen.Op("*").Id("V1SearchList").Types(result)
	}
	return jen.Params(result, jen.Error())
}

func runtimeCall(m *model.Method) string {
	switch m.Answer {
	case model.List:
		return "list"
	case model.Search:
		return "search"
	}
	return "call"
}

func callArguments(g *jen.Group, m *model.Method) {
	g.Id("ctx")
	g.Id("s").Dot("backend")
	if m.Answer == model.One {
		g.Add(httpMethod(m.Verb))
	}
	g.Lit(m.Path)
	g.Id("params")
	if m.Answer == model.One {
		g.New(jen.Id(m.Result.Name))
	} else {
		g.Id(m.Result.Decoder())
	}
	for _, a := range m.Arguments {
		if a.Field == nil {
			g.Id("id")
		} else {
			g.Id("StringValue").Call(jen.Id("params").Dot(a.Field.Name))
		}
	}
}

// httpMethod is the constant of package net/http.
func httpMethod(verb string) jen.Code {
	switch verb {
	case "GET":
		return jen.Qual("net/http", "MethodGet")
	case "POST":
		return jen.Qual("net/http", "MethodPost")
	case "DELETE":
		return jen.Qual("net/http", "MethodDelete")
	}
	return jen.Lit(verb)
}

package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// service writes a service's type and its methods.
func service(f *jen.File, s *model.Service) {
	doc(f, s.Doc)
	f.Type().Id(s.Name).Id("service")
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
//		return call(ctx, (*service)(s).calls(), http.MethodGet, "/v1/customers/{customer}", params, new(Customer), id)
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
			customerCall(m),
			jen.Return(runtimeCall(m).CallFunc(func(g *jen.Group) { callArguments(g, m, m.Server+m.Path, m.Arguments) })),
		)
}

// customerCall writes the call for a customer, if there is one.
func customerCall(m *model.Method) jen.Code {
	if m.Customer == nil {
		return jen.Null()
	}
	ids := []model.Argument{{Field: m.Customer.Field}}
	if m.TakesID() {
		ids = append(ids, model.Argument{})
	}
	return jen.If(jen.Id("params").Dot(m.Customer.Field.Name).Op("!=").Nil()).Block(
		jen.Return(runtimeCall(m).CallFunc(func(g *jen.Group) { callArguments(g, m, m.Customer.Path, ids) })),
	)
}

func results(m *model.Method) jen.Code {
	switch m.Answer {
	case model.List:
		return jen.Op("*").Id("V1List").Types(result(m))
	case model.Search:
		return jen.Op("*").Id("V1SearchList").Types(result(m))
	case model.Stream:
		return jen.Params(jen.Op("*").Id("APIStream"), jen.Error())
	}
	return jen.Params(result(m), jen.Error())
}

func result(m *model.Method) jen.Code { return jen.Op("*").Id(m.Result.DeclName()) }

// runtimeCall is the runtime's function that calls the operation.
func runtimeCall(m *model.Method) *jen.Statement {
	switch {
	case m.Answer == model.List:
		return jen.Id("list").Types(result(m))
	case m.Answer == model.Search:
		return jen.Id("search").Types(result(m))
	case m.Answer == model.Stream:
		return jen.Id("stream")
	case m.Params.File != "":
		return jen.Id("upload")
	}
	return jen.Id("call")
}

func callArguments(g *jen.Group, m *model.Method, path string, ids []model.Argument) {
	g.Id("ctx")
	if m.Version != nil {
		g.Add(backend()).Dot("forVersion").Call(jen.Id("params").Dot(m.Version.Name))
	} else {
		g.Add(backend())
	}
	if m.Answer == model.Stream || m.Answer == model.One && m.Params.File == "" {
		g.Add(httpMethod(m.Verb))
	}
	g.Lit(path)
	g.Id("params")
	if m.Answer == model.One {
		g.New(jen.Id(m.Result.DeclName()))
	}
	for _, a := range ids {
		if a.Field == nil {
			g.Id("id")
		} else {
			g.Id("StringValue").Call(jen.Id("params").Dot(a.Field.Name))
		}
	}
}

// backend is that of the service s, which may be nil: the fields of a zero Client are.
func backend() *jen.Statement {
	return jen.Parens(jen.Op("*").Id("service")).Call(jen.Id("s")).Dot("calls").Call()
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

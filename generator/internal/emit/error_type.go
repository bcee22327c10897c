package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
)

// errorType writes the type of errors, with fields for the package's resources. What the runtime sets by
// itself stands at its end.
func errorType(f *jen.File, e *model.Struct) {
	doc(f, model.Doc{
		prose.Sentence("Error is what Stripe answers when it refuses a request. Get at it with errors.As; its kind is reached the same way: " +
			"a *[CardError], *[InvalidRequestError], *[IdempotencyError] or *[APIError]."),
		prose.Sentence("A response that is an error but not Stripe's, a proxy's for example, is an Error too: its Msg is the beginning of it."),
	})
	f.Type().Id(e.Name).StructFunc(func(g *jen.Group) {
		g.Id("APIResource")
		for _, field := range e.Fields {
			g.Line()
			fieldDoc(g, field.Doc)
			g.Id(field.Name).Add(goType(field.Type)).Tag(field.Tags())
		}
		for _, fixed := range []struct{ says, name, goType, tag string }{
			{"Err is the kind of error: a *[CardError], *[InvalidRequestError], *[IdempotencyError] or *[APIError].", "Err", "error", "-"},
			{"OAuthError is the code of an error of an OAuth endpoint.", "OAuthError", "string", "error,omitempty"},
			{"OAuthErrorDescription is the message of an error of an OAuth endpoint.", "OAuthErrorDescription", "string", "error_description,omitempty"},
		} {
			g.Line()
			fieldDoc(g, model.Doc{prose.Sentence(fixed.says)})
			g.Id(fixed.name).Id(fixed.goType).Tag(jsonTag(fixed.tag))
		}
		g.Line()
		g.Id("foreign").Bool().Comment("// the response is not Stripe's")
	})
	members(f, e)
}

package emit

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// printers writes the methods that keep secrets out of what is printed.
func printers(f *jen.File, s *model.Struct) {
	says(f, "Format prints v without "+secretNames(s)+".")
	printer(f, s, "Format", jen.Params(jen.Id("f").Qual("fmt", "State"), jen.Id("verb").Rune())).BlockFunc(func(g *jen.Group) {
		g.Type().Id("plain").Id(s.Name)
		for _, field := range s.Fields {
			if field.Secret {
				redact(g, field)
			}
		}
		if raw := s.RawField(); raw != nil { // it has them too
			g.Id("v").Dot(raw.Name).Op("=").Nil()
		}
		g.Id("formatPlain").Call(jen.Id("f"), jen.Id("verb"), jen.Id("plain").Call(jen.Id("v")))
	})
	if !s.Resource { // Format is asked for every verb
		return
	}
	says(f, "String gives v without its secrets. See ["+s.Name+".Format].")
	printer(f, s, "String", jen.Params().String()).Block(jen.Return(jen.Id("stringOf").Call(jen.Id("v"))))
	says(f, "GoString gives v without its secrets. See ["+s.Name+".Format].")
	printer(f, s, "GoString", jen.Params().String()).Block(jen.Return(jen.Id("goStringOf").Call(jen.Id("v"))))
}

// redact writes what becomes of a secret in the value that is printed instead.
func redact(g *jen.Group, field *model.Field) {
	at := jen.Id("v").Dot(field.Name)
	switch t := field.Type.(type) {
	case model.Basic:
		g.Add(at).Op("=").Id("redacted").Call(at)
	case *model.Named:
		g.Add(at).Op("=").Id(t.Name).Call(jen.Id("redacted").Call(jen.String().Call(at)))
	default:
		g.Add(at).Op("=").Nil()
	}
}

func printer(f *jen.File, s *model.Struct, name string, signature *jen.Statement) *jen.Statement {
	return f.Func().Params(jen.Id("v").Id(s.Name)).Id(name).Add(signature)
}

// logger writes the method that keeps secrets, those of parts too, out of logs.
func logger(f *jen.File, name string) {
	says(f, "LogValue gives package log/slog the fields of v, without secrets.")
	f.Func().Params(jen.Id("v").Id(name)).Id("LogValue").Params().Qual("log/slog", "Value").Block(
		jen.Return(jen.Id("logValueOf").Call(jen.Id("v"))),
	)
}

// secretNames lists the fields that are not printed.
func secretNames(s *model.Struct) string {
	var names []string
	for _, field := range s.Fields {
		if field.Secret || field.Raw {
			names = append(names, field.Name)
		}
	}
	if len(names) == 1 {
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

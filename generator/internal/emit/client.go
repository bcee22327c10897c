package emit

import (
	"fmt"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
)

// client writes the client, which has a field for each service.
func client(f *jen.File, p *model.Package) {
	doc(f, model.Doc{
		prose.Sentence("Client calls Stripe's API. Make one with [NewClient]."),
		prose.Sentence("A client is immutable and safe for concurrent use."),
	})
	f.Type().Id("Client").StructFunc(func(g *jen.Group) {
		for _, s := range p.Services {
			fieldDoc(g, model.Doc{prose.Sentence(fmt.Sprintf("%s calls the endpoints of %s.", s.Field, s.Resource))})
			g.Id(s.Field).Op("*").Id(s.Name)
			g.Line()
		}
		g.Id("backend").Op("*").Id("backend")
	})
	says(f, "bind gives the client and its services their backend.")
	f.Func().Params(jen.Id("c").Op("*").Id("Client")).Id("bind").Params(jen.Id("b").Op("*").Id("backend")).BlockFunc(func(g *jen.Group) {
		g.Id("c").Dot("backend").Op("=").Id("b")
		for _, s := range p.Services {
			g.Id("c").Dot(s.Field).Op("=").Op("&").Id(s.Name).Values(jen.Dict{jen.Id("backend"): jen.Id("b")})
		}
	})
}

// version writes where the package comes from: the only file that changes if nothing but that does.
func version(f *jen.File, p *model.Package, generatorVersion string) {
	says(f, "APIVersion is the version of Stripe's API that the package is for. Every request asks for it, "+
		"unless [WithAPIVersion] says otherwise.")
	f.Const().Id("APIVersion").Op("=").Lit(p.APIVersion)
	from := "generatorVersion is the version of stripegen that wrote the package, from the document slice with the sha256 " + p.Hash
	if p.AnnotationsHash != "" {
		from += ", and from annotations of it with the sha256 " + p.AnnotationsHash
	}
	says(f, from+".")
	f.Const().Id("generatorVersion").Op("=").Lit(generatorVersion)
}

// overview writes the package's comment.
func overview(f *jen.File, p *model.Package) {
	var resources []string
	seen := make(map[string]bool)
	for _, s := range p.Services {
		if !seen[s.Resource] {
			seen[s.Resource] = true
			resources = append(resources, s.Resource)
		}
	}
	about := ""
	if len(resources) > 0 {
		about = ": " + strings.Join(resources, ", ")
	}
	first := fmt.Sprintf("Package %s calls Stripe's API, version %s%s. It needs nothing but the standard library.", p.Name, p.APIVersion, about)
	for _, line := range prose.Lines(model.Doc{prose.Sentence(first)}, lineWidth-len("// ")) {
		f.PackageComment("// " + line)
	}
	for _, line := range strings.Split(strings.TrimSuffix(manual(p), "\n"), "\n") {
		f.PackageComment(strings.TrimRight("// "+line, " "))
	}
}

package build

import (
	"regexp"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
	"github.com/seed739054c0/stripegen/spec"
)

// server is the server that an operation has for itself; empty for the one that most have. The
// requests carry the API key, so it has to be Stripe's.
func (s *serviceBuilder) server(op *spec.Operation) string {
	server := strings.TrimSuffix(op.Server, "/")
	if server == "" || server == "https://api.stripe.com" {
		return ""
	}
	if !regexp.MustCompile(`^https://([a-z0-9-]+\.)+stripe\.com$`).MatchString(server) {
		s.fail(spec.Pointer(op.Pos, "servers"), "the server %q would get the API key, and is not one of https://….stripe.com", op.Server)
		return ""
	}
	return server
}

// fileOf is the name of the parameter that is the file which an operation sends; empty if it sends
// none. Older documents do not say that a parameter is a file other than by its name.
func (s *serviceBuilder) fileOf(op *spec.Operation) string {
	if !op.Multipart {
		return ""
	}
	var binary, named []string
	for _, p := range op.Params {
		switch {
		case p.Schema.Type != "string":
		case p.Schema.Format == "binary":
			binary = append(binary, p.Name)
		case p.Name == "file":
			named = append(named, p.Name)
		}
	}
	files := binary
	if len(files) == 0 {
		files = named
	}
	if len(files) != 1 || op.Verb != "post" || op.Kind != spec.ObjectResult {
		s.fail(op.Pos, "a multipart body is supported where a POST sends one file and returns an object")
		return ""
	}
	return files[0]
}

// fileFields are the fields for a file: what it contains and what it is called. The names are those
// of stripe-go; there is no field for the parameter itself.
func fileFields(p *spec.Property) []*model.ParamField {
	content := &model.ParamField{Name: "FileReader", Type: model.Reader, Doc: readerDoc(p.Schema.Description)}
	name := &model.ParamField{Name: "Filename", Type: &model.Pointer{Elem: model.String}, Doc: filenameDoc()}
	fields := []*model.ParamField{content, name}
	for _, f := range fields {
		f.Wire, f.Pos, f.InFile, f.Required = p.Name, p.Schema.Pos, true, true
	}
	return fields
}

func readerDoc(description string) model.Doc {
	return append(prose.Parse(description),
		prose.Sentence("Required. It is read while it is sent, from where it is to its end, and not closed. "+
			"The call is repeated only if this is an [io.Seeker] that can go back there, as files are. "+
			"The call does not return while a Read is under way, even if its context has ended: "+
			"close or unblock a reader that may block, such as a pipe, when the context ends."))
}

func filenameDoc() model.Doc {
	return model.Doc{prose.Sentence("The name of the file. Folders before it are left out. Required.")}
}

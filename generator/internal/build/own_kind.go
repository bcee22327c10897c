package build

import (
	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// ownKind lets a list ask for the resource of its service, where the operation would list others too: the
// external accounts of an account are bank accounts and cards, and the elements are decoded as one of them.
func (s *serviceBuilder) ownKind(m naming.Method, method *model.Method, p *model.Params, op *spec.Operation) {
	object := p.Field("object")
	if object == nil || method.Answer != model.List || len(s.results(op.Result)) < 2 {
		return
	}
	if d, ok := method.Result.(*model.Struct); ok && d.Name == s.resource {
		object.Default = m.Resource
		object.Doc = append(object.Doc, kindDoc(m.Resource))
	}
}

package build

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// results builds the types of responses, so that params can refer to their enums.
func (b *builder) results() {
	for _, component := range b.Resources {
		b.resource(component)
	}
	for _, op := range b.Slice.Operations {
		if op.Result != nil {
			b.result(op)
		}
	}
}

// result is the type that an operation returns, or whose list it returns.
func (b *builder) result(op *spec.Operation) *model.Struct {
	s := op.Result
	if len(s.AnyOf) > 0 { // of a resource and its deletion
		members := slices.DeleteFunc(slices.Clone(s.AnyOf), func(m *spec.Schema) bool { return b.isDeletion(m) })
		if len(members) == 1 {
			s = members[0]
		}
	}
	if s.Ref != nil {
		if r, ok := b.resource(s.Ref.Component).(*model.Struct); ok {
			return r
		}
	}
	b.fail(s.Pos, "select other methods", "not supported yet: an operation that returns no resource")
	return nil
}

// services builds a service for each resource with methods, and one more for its test helpers.
func (b *builder) services() {
	operations := make(map[spec.OperationKey]*spec.Operation)
	for _, op := range b.Slice.Operations {
		operations[op.OperationKey] = op
	}
	byName := make(map[string]*serviceBuilder)
	var order []*serviceBuilder
	for _, m := range b.Methods {
		op := operations[spec.OperationKey{Verb: m.Verb, Path: m.Path}]
		if op == nil {
			continue
		}
		resource, _ := b.namer.Resource(m.Resource, m.Resource)
		name := naming.ServiceName(resource, m.TestHelper)
		s := byName[name]
		if s == nil {
			s = b.newService(name, resource, m)
			byName[name] = s
			order = append(order, s)
		}
		s.bindings = append(s.bindings, binding{m, op})
	}
	for _, s := range order {
		s.build()
	}
}

// A binding is a method that is to be built, and the operation that it calls.
type binding struct {
	method    naming.Method
	operation *spec.Operation
}

// A serviceBuilder collects the methods of one service.
type serviceBuilder struct {
	*builder
	file     *model.File
	name     string // IdentityVerificationSession; the methods' params begin with it
	resource string // Go name of the resource, for the enums that params share with it
	service  *model.Service
	bindings []binding
	single   bool // there is but one of the resource
}

func (b *builder) newService(name, resource string, m naming.Method) *serviceBuilder {
	return &serviceBuilder{
		builder:  b,
		file:     b.file(naming.File(m.Resource)),
		name:     name,
		resource: resource,
		single:   true,
		service: &model.Service{
			Name:     name + "Service",
			Resource: m.Resource,
			Pos:      spec.Pointer("/paths", m.Path),
		},
	}
}

// method adds a method.
func (s *serviceBuilder) method(m naming.Method, op *spec.Operation) {
	if op.Kind == spec.StreamResult || op.Multipart {
		s.fail(op.Pos, "select other methods", "not supported yet: an operation that sends or returns a file")
		return
	}
	s.single = s.single && len(op.PathParams) == 0 && (m.Kind == naming.Retrieve || m.Kind == naming.Update)
	method := &model.Method{
		Name:   s.namer.Camel(m.Name),
		Verb:   strings.ToUpper(op.Verb),
		Path:   op.Path,
		Pos:    op.Pos,
		Answer: answer(op),
		Result: s.result(op),
	}
	for _, other := range s.service.Methods {
		if other.Name == method.Name {
			s.clash(s.service.Name+"."+method.Name, method.Pos, other.Pos)
			return
		}
	}
	method.Params = s.methodParams(m, method, op)
	method.Doc = methodDoc(method, op)
	s.service.Methods = append(s.service.Methods, method)
}

// rank puts methods in the order of an object's life: it is created, read, changed, acted upon, and
// found.
func rank(kind naming.Kind) int {
	order := []naming.Kind{naming.Create, naming.Retrieve, naming.Update, naming.Delete, naming.Custom, naming.List, naming.Search}
	return slices.Index(order, kind)
}

func answer(op *spec.Operation) model.Answer {
	switch op.Kind {
	case spec.ListResult:
		return model.List
	case spec.SearchResult:
		return model.Search
	}
	return model.One
}

// build builds the methods in their order, and puts the service at the head of its file.
func (s *serviceBuilder) build() {
	slices.SortStableFunc(s.bindings, func(x, y binding) int {
		return cmp.Or(cmp.Compare(rank(x.method.Kind), rank(y.method.Kind)), cmp.Compare(x.method.Name, y.method.Name))
	})
	for _, b := range s.bindings {
		s.method(b.method, b.operation)
	}
	s.service.Field = "V1" + s.name
	if !s.single {
		s.service.Field = "V1" + naming.Plural(s.name)
	}
	for _, other := range s.bound {
		if other.Field == s.service.Field {
			s.clash("Client."+other.Field, s.service.Pos, other.Pos)
		}
	}
	s.service.Doc = serviceDoc(s.service)
	declared := s.file.Decls
	s.file.Decls = nil
	s.declare(s.file, s.service)
	s.file.Decls = append(s.file.Decls, declared...)
	s.bound = append(s.bound, s.service)
}

package build

import (
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// responses builds the types of responses, so that params can refer to their enums.
func (b *builder) responses() {
	for _, component := range b.Resources {
		b.resource(component)
	}
	for _, op := range b.Slice.Operations {
		if op.Result != nil {
			for _, s := range b.results(op.Result) {
				b.resource(s.Component)
			}
		}
	}
}

// result is the type that an operation returns, or whose list it returns, to the service of a
// resource: where the operation may return one of several, and the service's resource is one of them, it is
// that.
func (b *builder) result(op *spec.Operation, resource string) model.Decoded {
	var all []*spec.Schema
	for _, s := range b.results(op.Result) {
		switch {
		case s.Component == resource && resource != "":
			return b.resource(s.Component)
		case !slices.Contains(all, s):
			all = append(all, s)
		}
	}
	switch {
	case len(all) == 1:
		return b.resource(all[0].Component)
	case len(all) > 1:
		name := b.unionName(op, resource)
		return declOf(b.oneOf(scope{file: b.file(naming.File(resource)), owner: name}, name, op.Result, all))
	}
	b.fail(op.Result.Pos, "not supported yet: an operation that does not return a resource")
	return nil
}

// unionName is the name of what an operation returns one of several resources as: that of the service's resource if
// the resource is such a union, else that of a field of it which is called like the operation's last segment.
func (b *builder) unionName(op *spec.Operation, resource string) string {
	name, _ := b.namer.Resource(resource, resource)
	if s := b.Slice.Schemas[resource]; s == nil || len(s.AnyOf) > 0 {
		return name
	}
	return b.apart(name + b.namer.Element(name, naming.LastName(op.Path)))
}

// results are the resources that a schema may be. The deletion of a resource counts as the
// resource.
func (b *builder) results(s *spec.Schema) []*spec.Schema {
	var all []*spec.Schema
	seen := make(map[*spec.Schema]bool) // a union may be one of its own members
	var add func(s *spec.Schema)
	add = func(s *spec.Schema) {
		s = s.Resolve()
		if seen[s] {
			return
		}
		seen[s] = true
		for _, m := range s.AnyOf {
			add(m)
		}
		if len(s.AnyOf) == 0 && b.isResource(s) {
			if live := b.Slice.Schemas[b.live(s.Component)]; live != nil {
				all = append(all, live)
			}
		}
	}
	add(s)
	return all
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
}

func (b *builder) newService(name, resource string, m naming.Method) *serviceBuilder {
	return &serviceBuilder{
		builder:  b,
		file:     b.file(naming.File(m.Resource)),
		name:     name,
		resource: resource,
		service: &model.Service{
			Name:     name + "Service",
			Field:    naming.ServiceField(name, m.Single),
			Resource: m.Resource,
			Pos:      spec.Pointer("/paths", m.Path),
		},
	}
}

// method adds a method.
func (s *serviceBuilder) method(m naming.Method, op *spec.Operation) {
	defer s.building(op.Pos)()
	method := &model.Method{
		Name:   s.namer.Camel(m.Name),
		Verb:   strings.ToUpper(op.Verb),
		Path:   op.Path,
		Server: s.server(op),
		Pos:    op.Pos,
		Answer: answer(op),
	}
	if op.Result != nil {
		method.Result = s.methodResult(m, op)
	}
	if stub, ok := method.Result.(*model.Stub); ok {
		s.refuse(op.Result.Pos, "give the document that has all of it", "the document has only the ID of %s, which is returned here", stub.Name)
		return
	}
	if !naming.IsExported(method.Name) {
		s.fail(op.Pos, "the name %q of the method gives %q, which is not an exported Go name", m.Name, method.Name)
		return
	}
	for _, other := range s.service.Methods {
		if other.Name == method.Name {
			s.clash(s.service.Name+"."+method.Name, method.Pos, other.Pos)
			return
		}
	}
	if u, ok := method.Result.(*model.Union); ok {
		u.Returned = u.Returned || method.Answer == model.One
		u.Listed = u.Listed || method.Answer != model.One
	}
	method.AnyKind = s.anyKind(method, op)
	method.Params = s.methodParams(m, method, op)
	method.Doc = methodDoc(method, op)
	s.service.Methods = append(s.service.Methods, method)
}

// methodResult is the type that a method returns, or of which it returns a list.
func (s *serviceBuilder) methodResult(m naming.Method, op *spec.Operation) model.Decoded {
	if component, ok := s.namer.CompatResult(m); ok && s.Compat {
		if d := s.builder.resource(component); d != nil {
			return d
		}
	}
	return s.result(op, m.Resource)
}

// anyKind reports whether a method returns one resource where its operation may return others as well: the external
// account that is updated as a card may be a bank account.
func (s *serviceBuilder) anyKind(method *model.Method, op *spec.Operation) bool {
	if _, ok := method.Result.(*model.Struct); !ok {
		return false
	}
	for _, schema := range s.results(op.Result) {
		if s.builder.resource(schema.Component) != method.Result {
			return true
		}
	}
	return false
}

func answer(op *spec.Operation) model.Answer {
	switch op.Kind {
	case spec.ListResult:
		return model.List
	case spec.SearchResult:
		return model.Search
	case spec.StreamResult:
		return model.Stream
	}
	return model.One
}

// build builds the methods in their order, and puts the service at the head of its file.
func (s *serviceBuilder) build() {
	slices.SortStableFunc(s.bindings, func(x, y binding) int {
		return naming.Order(x.method, y.method)
	})
	for _, b := range s.bindings {
		s.method(b.method, b.operation)
	}
	defer s.building(spec.Pointer("/components/schemas", s.service.Resource))()
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

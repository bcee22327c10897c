package naming

import (
	"cmp"
	"strings"
)

// A Kind says what a method does, which decides its arguments and its result.
type Kind string

// The kinds of methods, as the annotated document calls them.
const (
	Create   Kind = "create"
	Retrieve Kind = "retrieve"
	Update   Kind = "update"
	Delete   Kind = "delete"
	List     Kind = "list"
	Search   Kind = "search"
	Custom   Kind = "custom"
)

// An Operation is what method names are made from.
type Operation struct {
	Verb, Path string // in lower case; as the document writes it
	Shape      Shape
	Result     string // resource id of the result or of its items; empty for streams
	Problem    string // what is wrong with the description of the result; empty if nothing is

	// Known is what inference has found among more operations than there are now, if that is more: see [Lost].
	Known []Method
}

// A Shape says in what form an operation's result comes.
type Shape int

// The shapes of results.
const (
	Object Shape = iota
	Page         // a list
	Hits         // a search
	Stream       // a file
)

// An Annotation is Stripe's own name of a method.
type Annotation struct {
	Verb, Path string
	Resource   string // resource id of the service
	Name       string
	Kind       Kind
}

// A Method is a method of a service, by its names in the document.
type Method struct {
	Verb, Path string
	Resource   string // resource id of the service
	TestHelper bool   // it belongs to the resource's test helper service
	Single     bool   // there is but one of what the service is about, as of the balance
	Name       string // verify_microdeposits; see [Namer.Camel]
	Kind       Kind
}

// Methods names the methods of all operations, and lists the operations that give
// none. Annotations win; operations that they do not mention are named by inference
// from their paths. Operations that are older paths of others, or belong to products
// that stripe-go leaves out, give no method; one operation may give two. Of several
// operations for one Go method, one has it: see settle.
func Methods(operations []Operation, annotations []Annotation) ([]Method, []Unused) {
	var (
		all    []Method
		unused []Unused
		skip   = newPathSkipper()
		named  = annotated(annotations)
		paths  = newPaths(operations)
		seen   = make(map[Method]bool)
	)
	for _, op := range operations {
		var methods []Method
		var reason string
		if row, _, ok := skip.row(op.Path); ok {
			reason = cmp.Or(skippedOperations()[op.Verb+" "+normalize(op.Path)], row.reason)
		} else if entry := named[op.Verb+" "+op.Path]; entry != nil {
			methods, reason = entry.methods, entry.reason
		} else {
			methods, reason = paths.infer(op)
		}
		methods, ok := bind(op, methods)
		if !ok {
			reason = cmp.Or(op.Problem, NoResult)
		}
		if len(methods) == 0 {
			owner, _ := paths.owner(normalize(op.Path))
			unused = append(unused, Unused{Verb: op.Verb, Path: op.Path, Resource: op.Result, Owner: owner, Reason: reason})
		}
		for _, m := range methods {
			once := m
			once.Name = ""
			if !seen[once] {
				seen[once] = true
				all = append(all, m)
			}
		}
	}
	isAnnotated := func(m Method) bool {
		entry := named[m.Verb+" "+m.Path]
		return entry != nil && len(entry.methods) > 0
	}
	skip.cover(unused, all)
	all, unused = settle(all, isAnnotated, unused)
	MarkSingle(all)
	return all, unused
}

// bind completes the methods of an operation; ok is false if there are some, and none of them has a resource.
func bind(op Operation, methods []Method) (bound []Method, ok bool) {
	for _, m := range rebind(methods) {
		switch op.Shape { // Stripe calls lists with names of their own custom
		case Page:
			m.Kind = List
		case Hits:
			m.Kind = Search
		}
		m.TestHelper = strings.HasPrefix(op.Path, testHelpers) && !strings.HasPrefix(m.Resource, "test_helpers.")
		if m.Resource != "" {
			bound = append(bound, m)
		}
	}
	return bound, len(bound) > 0 || len(methods) == 0
}

const testHelpers = "/v1/test_helpers/"

// An annotatedOperation has the methods that annotations name for an operation. If
// there are none, the reason says why.
type annotatedOperation struct {
	methods []Method
	reason  string
}

// annotated gives the annotated operations by verb and path.
func annotated(annotations []Annotation) map[string]*annotatedOperation {
	named := make(map[string]*annotatedOperation)
	for _, a := range annotations {
		key := a.Verb + " " + a.Path
		if named[key] == nil {
			named[key] = &annotatedOperation{}
		}
		if reason, ok := skippedMethods()[a.Resource+"."+a.Name]; ok {
			named[key].reason = reason
			continue
		}
		named[key].methods = append(named[key].methods,
			Method{Verb: a.Verb, Path: a.Path, Resource: a.Resource, Name: a.Name, Kind: a.Kind})
	}
	return named
}

// rebind applies what holds for named and inferred methods alike: external accounts, payment
// sources, lists that belong to their owner, and the second way to retrieve an account.
func rebind(methods []Method) []Method {
	var all []Method
	for _, m := range methods {
		if move, ok := movedMethods()[m.Resource+"."+m.Name]; ok {
			m.Resource, m.Name, m.Kind = move.resource, move.name, move.kind
		}
		switch {
		case strings.HasPrefix(m.Path, "/v1/accounts/{account}/external_accounts"):
			for _, resource := range []string{"bank_account", "card"} {
				m.Resource, m.Kind = resource, externalAccountKind(m)
				m.Name = string(m.Kind)
				all = append(all, m)
			}
			continue
		case strings.HasPrefix(m.Path, "/v1/customers/{customer}/sources") && m.Resource != "source":
			m.Resource = "payment_source"
		case m.Kind == Retrieve && isGetByID(normalize(m.Path)):
			m.Name = "get_by_id"
		}
		if m.Name == "create" { // Stripe calls some custom that are posted below another resource
			m.Kind = Create
		}
		all = append(all, m)
	}
	return all
}

func externalAccountKind(m Method) Kind {
	below := strings.HasSuffix(m.Path, "}")
	switch {
	case m.Verb == "delete":
		return Delete
	case m.Verb == "post" && below:
		return Update
	case m.Verb == "post":
		return Create
	case below:
		return Retrieve
	}
	return List
}

func isGetByID(path string) bool {
	return path == "/v1/accounts/{}" || path == "/v1/financial_connections/accounts/{}"
}

// normalize takes the names out of a path's parameters.
func normalize(path string) string {
	segments := strings.Split(path, "/")
	for i, s := range segments {
		if strings.HasPrefix(s, "{") && strings.HasSuffix(s, "}") {
			segments[i] = "{}"
		}
	}
	return strings.Join(segments, "/")
}

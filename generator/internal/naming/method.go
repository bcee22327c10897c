package naming

import "strings"

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

// Methods names the methods of all operations. Annotations win; operations that
// they do not mention are named by inference from their paths. Operations that
// are older spellings of others, or belong to products that stripe-go leaves out,
// give no method; one operation may give two.
func Methods(operations []Operation, annotations []Annotation) []Method {
	var (
		all   []Method
		skip  = pathSkipper()
		named = annotated(annotations, skip)
		paths = newPaths(operations)
		seen  = make(map[Method]bool)
	)
	for _, op := range operations {
		key := op.Verb + " " + op.Path
		methods, ok := named[key]
		if !ok && !skip(op.Path) {
			methods = paths.infer(op)
		}
		for _, m := range rebind(methods) {
			switch op.Shape { // Stripe calls lists with names of their own custom
			case Page:
				m.Kind = List
			case Hits:
				m.Kind = Search
			}
			m.TestHelper = strings.HasPrefix(op.Path, testHelpers) && !strings.HasPrefix(m.Resource, "test_helpers.")
			once := m
			once.Name = ""
			if m.Resource != "" && !seen[once] {
				seen[once] = true
				all = append(all, m)
			}
		}
	}
	MarkSingle(all)
	return all
}

const testHelpers = "/v1/test_helpers/"

// annotated gives the annotated methods of each operation. An operation that is
// to have none has an empty entry.
func annotated(annotations []Annotation, skip func(path string) bool) map[string][]Method {
	named := make(map[string][]Method)
	for _, a := range annotations {
		key := a.Verb + " " + a.Path
		methods := named[key]
		_, unbound := skippedMethods()[a.Resource+"."+a.Name]
		if !unbound && !skip(a.Path) {
			methods = append(methods, Method{Verb: a.Verb, Path: a.Path, Resource: a.Resource, Name: a.Name, Kind: a.Kind})
		}
		named[key] = methods
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
		if m.Resource == "login_link" && m.Name == "create" {
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

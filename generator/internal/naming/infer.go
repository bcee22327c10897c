package naming

import (
	"cmp"
	"slices"
	"strings"
)

// paths are the operations by normalized path: what inference looks around in.
type paths struct {
	gets map[string]Operation
	on   map[string][]Operation
}

func newPaths(operations []Operation) *paths {
	p := &paths{gets: make(map[string]Operation), on: make(map[string][]Operation)}
	for _, op := range operations {
		path := normalize(op.Path)
		p.on[path] = append(p.on[path], op)
		if op.Verb == "get" {
			p.gets[path] = op
		}
	}
	return p
}

// infer names an operation that no annotation names. The public document restates
// the path and nothing else, so the name comes from where the path stands among the
// others: owner is what a GET returns on the longest prefix that ends in a parameter.
// If it gives no method, it says why.
func (p *paths) infer(op Operation) (methods []Method, reason string) {
	if len(op.Known) > 0 {
		return op.Known, ""
	}
	path := normalize(op.Path)
	if reason, ok := skippedOperations()[op.Verb+" "+path]; ok {
		return nil, reason
	}
	m := Method{Verb: op.Verb, Path: op.Path, Resource: op.Result}
	if row, ok := explicitMethods()[op.Verb+" "+path]; ok {
		m.Resource, m.Name, m.Kind = row.resource, row.name, row.kind
		return []Method{m}, ""
	}
	owner, below := p.owner(path)
	switch {
	case last(path, 1) == "{}":
		p.onElement(&m, op, path, owner, below)
	case op.Shape == Hits:
		m.Name, m.Kind = "search", Search
	case op.Shape == Page:
		p.list(&m, op, path, owner, below)
	case op.Verb == "get":
		p.get(&m, op, path, owner, below)
	case op.Verb == "delete":
		m.Resource, m.Name, m.Kind = owner, "delete_"+cmp.Or(below, last(path, 1)), Custom
	case owner != "":
		p.postBelow(&m, op, path, owner, below)
	default:
		p.post(&m, op, path)
	}
	methods = []Method{m}
	if row, ok := secondBindings()[op.Verb+" "+path]; ok {
		methods = append(methods, Method{Verb: op.Verb, Path: op.Path, Resource: row.resource, Name: row.name, Kind: row.kind})
	}
	return methods, ""
}

// owner finds the longest proper prefix that ends in a parameter and can be retrieved, and names what is below it.
// A prefix under which another resource's own elements are found is passed over: it is a second way to them.
func (p *paths) owner(path string) (resource, below string) {
	segments := strings.Split(path, "/")
	for i := len(segments) - 1; i > 0; i-- {
		if segments[i-1] != "{}" {
			continue
		}
		prefix := strings.Join(segments[:i], "/")
		if strings.HasPrefix(prefix, testHelpers) && !p.hasGet(prefix) {
			prefix = strings.Replace(prefix, "/test_helpers", "", 1)
		}
		if !p.hasGet(prefix) {
			continue
		}
		if resource == "" || p.hasOwnRetrieve(resource, "") {
			resource, below = p.gets[prefix].Result, words(segments[i:])
		}
	}
	return resource, below
}

// words joins the segments of a path: preview_invoices/{}/lines is preview_invoice_lines.
func words(segments []string) string {
	var all []string
	for _, s := range segments {
		if s != "{}" {
			all = append(all, s)
		} else if n := len(all); n > 0 {
			all[n-1] = Singular(all[n-1])
		}
	}
	return strings.Join(all, "_")
}

func (p *paths) hasGet(path string) bool {
	_, ok := p.gets[path]
	return ok
}

// last joins the last n segments of a path.
func last(path string, n int) string {
	segments := strings.Split(path, "/")
	return strings.Join(segments[len(segments)-n:], "_")
}

func parent(path string) string { return path[:strings.LastIndexByte(path, '/')] }

// onElement names what is done to one element of a collection.
func (p *paths) onElement(m *Method, op Operation, path, owner, below string) {
	switch op.Verb {
	case "get":
		m.Name, m.Kind = "retrieve", Retrieve
		if owner != "" && p.hasOwnRetrieve(op.Result, path) {
			m.Resource, m.Kind = owner, Custom
			m.Name = "retrieve_" + below
		}
	case "delete":
		m.Name, m.Kind = "delete", Delete
		if here, ok := p.gets[path]; ok && here.Shape == Object { // what is left may be any deleted object
			m.Resource = cmp.Or(here.Result, m.Resource)
		}
	default:
		m.Name, m.Kind = "update", Update
	}
}

// hasOwnRetrieve reports whether the resource can be retrieved elsewhere by its id alone. Below the one account that
// the key belongs to, that is the same as below an account.
func (p *paths) hasOwnRetrieve(resource, except string) bool {
	for path, op := range p.gets {
		if path != except && op.Shape == Object && op.Result == resource && strings.HasSuffix(path, "/{}") && strings.Count(path, "{}") == 1 {
			if above, ok := p.gets[parent(parent(path))]; !ok || above.Shape != Object {
				return true
			}
		}
	}
	return false
}

func (p *paths) list(m *Method, op Operation, path, owner, below string) {
	m.Name, m.Kind = "list", List
	above, ok := p.gets[parent(path)]
	switch {
	case owner != "" && (len(p.on[path+"/{}"]) == 0 || p.hasOwnRetrieve(op.Result, "")):
		m.Resource, m.Name = owner, "list_"+below
	case owner == "" && ok && above.Shape == Object && above.Result != op.Result:
		m.Resource, m.Name = above.Result, last(path, 2)
	}
}

func (p *paths) get(m *Method, op Operation, path, owner, below string) {
	m.Name, m.Kind = "retrieve", Retrieve
	switch {
	case owner != "" && (op.Result == owner || op.Shape == Stream):
		m.Resource, m.Name, m.Kind = owner, below, Custom
	case owner == "" && len(p.on[parent(path)]) > 0:
		m.Name, m.Kind = last(path, 1), Custom
	}
}

// postBelow names what is posted below an element: an action on it, or a thing that belongs to it.
func (p *paths) postBelow(m *Method, op Operation, path, owner, below string) {
	here, hasGet := p.gets[path]
	switch {
	case op.Result == owner:
		m.Name, m.Kind = action(path, owner, below), Custom
	case hasGet && here.Shape == Object && here.Result == op.Result:
		m.Name, m.Kind = "update", Update
	case p.isCollection(path, op.Result):
		m.Name, m.Kind = "create", Create
	default:
		m.Resource, m.Name, m.Kind = owner, below, Custom
	}
}

// action is the name of an action on a resource. Verbs that other languages reserve get the
// resource's noun. A segment before the verb only groups, unless it is a collection with an element.
func action(path, resource, below string) string {
	verb := last(path, 1)
	noun := resource[strings.LastIndexByte(resource, '.')+1:]
	if e, ok := actionNouns()[resource]; ok {
		noun = e.name
	}
	switch {
	case slices.Contains([]string{"void", "send", "finalize", "return"}, verb) || strings.HasSuffix(parent(path), "/shipping"):
		return verb + "_" + noun
	case strings.HasSuffix(parent(path), "/{}"):
		return below
	}
	return verb
}

// post names what is posted below nothing that can be retrieved. Without a collection to post to, it is an action.
func (p *paths) post(m *Method, op Operation, path string) {
	above := strings.Replace(parent(path), "/test_helpers", "", 1)
	here, hasGet := p.gets[path]
	switch {
	case p.returns(above, op.Result) || p.returns(above+"/{}", op.Result):
		m.Name, m.Kind = last(path, 1), Custom
	case hasGet && here.Shape == Object && here.Result == op.Result:
		m.Name, m.Kind = "update", Update
	case above != "/v1" && !p.isCollection(path, op.Result):
		m.Name, m.Kind = last(path, 1), Custom
	default:
		m.Name, m.Kind = "create", Create
	}
}

func (p *paths) returns(path, resource string) bool {
	op, ok := p.gets[path]
	return ok && op.Result == resource
}

// isCollection reports whether a path is a collection of the resource: it is called so, or is listed, or has elements.
func (p *paths) isCollection(path, resource string) bool {
	return isNamedFor(path, resource) || p.gets[path].Shape == Page || len(p.on[path+"/{}"]) > 0
}

// LastName is the last segment of a path that is not a parameter.
func LastName(path string) string { return last(strings.TrimSuffix(normalize(path), "/{}"), 1) }

// isNamedFor reports whether the last name in a path is that of the resource, or ends it: reversals that of
// transfer_reversal.
func isNamedFor(path, resource string) bool {
	name := Singular(LastName(path))
	rest, ok := strings.CutSuffix(resource, name)
	return ok && (rest == "" || strings.HasSuffix(rest, "_") || strings.HasSuffix(rest, "."))
}

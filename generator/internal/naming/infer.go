package naming

import (
	"slices"
	"strings"
)

// paths are the operations by normalized path: what inference looks around in.
type paths struct {
	gets   map[string]Operation
	exists map[string]bool
}

func newPaths(operations []Operation) *paths {
	p := &paths{gets: make(map[string]Operation), exists: make(map[string]bool)}
	for _, op := range operations {
		path := normalize(op.Path)
		p.exists[path] = true
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
	var owner string
	if at, ok := p.owner(path); ok {
		owner = p.gets[at].Result
	}
	switch {
	case last(path, 1) == "{}":
		p.onElement(&m, op, path, owner)
	case op.Shape == Hits:
		m.Name, m.Kind = "search", Search
	case op.Shape == Page:
		p.list(&m, op, path, owner)
	case op.Verb == "get":
		p.get(&m, op, path, owner)
	case op.Verb == "delete":
		m.Resource, m.Name, m.Kind = owner, "delete_"+last(path, 1), Custom
	case owner != "":
		p.postBelow(&m, op, path, owner)
	default:
		p.post(&m, op, path)
	}
	methods = []Method{m}
	if row, ok := secondBindings()[op.Verb+" "+path]; ok {
		methods = append(methods, Method{Verb: op.Verb, Path: op.Path, Resource: row.resource, Name: row.name, Kind: row.kind})
	}
	return methods, ""
}

// owner finds the longest proper prefix that ends in a parameter and can be retrieved.
func (p *paths) owner(path string) (at string, ok bool) {
	segments := strings.Split(path, "/")
	for i := len(segments) - 1; i > 0; i-- {
		if segments[i-1] != "{}" {
			continue
		}
		prefix := strings.Join(segments[:i], "/")
		if strings.HasPrefix(prefix, testHelpers) && !p.hasGet(prefix) {
			prefix = strings.Replace(prefix, "/test_helpers", "", 1)
		}
		if p.hasGet(prefix) {
			return prefix, true
		}
	}
	return "", false
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
func (p *paths) onElement(m *Method, op Operation, path, owner string) {
	switch op.Verb {
	case "get":
		m.Name, m.Kind = "retrieve", Retrieve
		if owner != "" && p.hasOwnRetrieve(op.Result, path) {
			m.Resource, m.Kind = owner, Custom
			m.Name = "retrieve_" + Singular(last(parent(path), 1))
		}
	case "delete":
		m.Name, m.Kind = "delete", Delete
	default:
		m.Name, m.Kind = "update", Update
	}
}

// hasOwnRetrieve reports whether the resource can be retrieved elsewhere by its id alone.
func (p *paths) hasOwnRetrieve(resource, except string) bool {
	for path, op := range p.gets {
		if path != except && op.Shape == Object && op.Result == resource && strings.HasSuffix(path, "/{}") && strings.Count(path, "{}") == 1 {
			return true
		}
	}
	return false
}

func (p *paths) list(m *Method, op Operation, path, owner string) {
	m.Name, m.Kind = "list", List
	above, ok := p.gets[parent(path)]
	switch {
	case owner != "" && (!p.exists[path+"/{}"] || p.hasOwnRetrieve(op.Result, "")):
		m.Resource, m.Name = owner, "list_"+last(path, 1)
	case owner == "" && ok && above.Shape == Object && above.Result != op.Result:
		m.Resource, m.Name = above.Result, last(path, 2)
	}
}

func (p *paths) get(m *Method, op Operation, path, owner string) {
	m.Name, m.Kind = "retrieve", Retrieve
	switch {
	case owner != "" && (op.Result == owner || op.Shape == Stream):
		m.Resource, m.Name, m.Kind = owner, last(path, 1), Custom
	case owner == "" && p.exists[parent(path)]:
		m.Name, m.Kind = last(path, 1), Custom
	}
}

// postBelow names what is posted below an element: an action on it, or a thing that belongs to it.
func (p *paths) postBelow(m *Method, op Operation, path, owner string) {
	below, hasGet := p.gets[path]
	switch {
	case op.Result == owner:
		m.Name, m.Kind = action(path, owner), Custom
	case hasGet && below.Shape == Object && below.Result == op.Result:
		m.Name, m.Kind = "update", Update
	case hasGet || p.exists[path+"/{}"]:
		m.Name, m.Kind = "create", Create
	default:
		m.Resource, m.Name, m.Kind = owner, last(path, 1), Custom
	}
}

// action is the name of an action on a resource. Verbs that other languages reserve get the
// resource's noun.
func action(path, resource string) string {
	verb := last(path, 1)
	noun := resource[strings.LastIndexByte(resource, '.')+1:]
	if e, ok := actionNouns()[resource]; ok {
		noun = e.name
	}
	if slices.Contains([]string{"void", "send", "finalize", "return"}, verb) || strings.HasSuffix(parent(path), "/shipping") {
		return verb + "_" + noun
	}
	return verb
}

func (p *paths) post(m *Method, op Operation, path string) {
	above := strings.Replace(parent(path), "/test_helpers", "", 1)
	here, hasGet := p.gets[path]
	switch {
	case p.returns(above, op.Result) || p.returns(above+"/{}", op.Result):
		m.Name, m.Kind = last(path, 1), Custom
	case hasGet && here.Shape == Object && here.Result == op.Result:
		m.Name, m.Kind = "update", Update
	default:
		m.Name, m.Kind = "create", Create
	}
}

func (p *paths) returns(path, resource string) bool {
	op, ok := p.gets[path]
	return ok && op.Result == resource
}

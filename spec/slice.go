package spec

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
)

const (
	jsonMedia      = "application/json"
	schemasPointer = "/components/schemas"
	schemaPrefix   = "#" + schemasPointer + "/"

	stubExtension     = "x-stripegen-stub"
	requiredExtension = "x-stripegen-required"
	untypedExtension  = "x-stripegen-untyped"
	originExtension   = "x-stripegen-slice"
)

// ErrorSchema is the component that describes what every failing operation answers. Slices have it
// as a stub: the runtime has its own type for it, and following it would pull in a fifth of the API.
const ErrorSchema = "api_errors"

// A Selection says what a slice is to hold.
type Selection struct {
	Operations []OperationKey
	Schemas    []string // components that are wanted even if no operation leads to them

	// What of the rest of the document is to be known from the slice: see [Origin].
	Returned, Listed map[string]bool
	Methods          []AnnotatedMethod
	Plural           []string

	// Rival gives the resource that has the Go name which a property of a component would give to its type;
	// empty if there is none. Nil is none.
	Rival func(component, property string) string
}

// object is a JSON object whose members nobody has given types.
type object = map[string]any

// A slicer collects a slice of a document.
type slicer struct {
	document    *Document
	annotations *Document // may be nil
	paths       object
	schemas     map[string]object
	stubs       map[string]bool
	objects     map[string]bool   // what isAPIObject has found out
	twins       map[string]object // what annotated has decoded
	bare        []object          // arrays that do not say what their items are
	queue       []string
	at          string     // pointer of the operation or component that is being followed
	embedding   *Embedding // what is followed from where, if somebody wants to know
	errs        Errors
}

// Slice decodes the selected operations and all that they embed, as the smallest
// document that describes them: expandable fields lead to stubs, unless their
// resource is wanted itself; error responses are left out. The annotations, which
// may be nil, only add: descriptions where the document has none, what is always
// sent, meanings of enum values. They never bring a property, value or operation.
func (d *Document) Slice(annotations *Document, selection Selection) (*Slice, error) {
	s := newSlicer(d, annotations)
	s.collect(selection)
	if err := s.errs.Err(); err != nil {
		return nil, err
	}
	components := s.components()
	cut, err := s.encode(s.paths, components, s.origin(selection), "  ")
	if err != nil {
		return nil, err
	}
	s.complete()
	if annotations != nil {
		if err := s.annotateAll(); err != nil {
			return nil, err
		}
	}
	return s.parse(components, cut)
}

func newSlicer(d, annotations *Document) *slicer {
	return &slicer{
		document:    d,
		annotations: annotations,
		schemas:     make(map[string]object),
		stubs:       make(map[string]bool),
		objects:     make(map[string]bool),
		twins:       make(map[string]object),
	}
}

// collect decodes what is selected and all that it embeds.
func (s *slicer) collect(selection Selection) {
	for _, name := range selection.Schemas {
		s.want(name)
	}
	s.operations(selection.Operations)
	for len(s.queue) > 0 {
		name := s.queue[0]
		s.queue = s.queue[1:]
		s.at = Pointer(schemasPointer, name)
		if _, ok := localRef(s.schemas[name]); ok && s.document.resolve(name) == "" {
			s.fail(s.at, endlessAlias)
			continue
		}
		s.follow(s.schemas[name], s.at)
	}
}

// want takes a component into the slice, whole, with the schema of its deletion.
func (s *slicer) want(name string) {
	s.embedding.add(name, s.at)
	if _, ok := s.schemas[name]; ok {
		return
	}
	s.embedding.add("deleted_"+name, Pointer(schemasPointer, name))
	for _, name := range []string{name, "deleted_" + name} {
		schema, err := s.document.schema(name)
		if err != nil {
			s.errs = append(s.errs, err)
		}
		if schema != nil {
			if name == eventSchema {
				s.eventTypes(schema)
			}
			s.schemas[name] = schema
			s.queue = append(s.queue, name)
		}
	}
}

// schema gives the tree of a component, nil if there is none of the name.
func (d *Document) schema(name string) (object, *Error) {
	v, ok := d.schemas[name]
	if !ok {
		return nil, nil
	}
	return d.tree(v, Pointer(schemasPointer, name), "a schema")
}

// tree decodes an object, which is to be of a kind.
func (d *Document) tree(v value, pos, kind string) (object, *Error) {
	var tree object
	err := json.Unmarshal(d.raw(v), &tree)
	var mismatch *json.UnmarshalTypeError
	if errors.As(err, &mismatch) && strings.HasPrefix(mismatch.Value, "number ") {
		return nil, d.Errorf(pos, "", "the %s is more than a float64 can hold", mismatch.Value)
	}
	if err != nil || tree == nil {
		return nil, d.Errorf(pos, "", "this is not %s", kind)
	}
	return tree, d.twice(v.start, pos)
}

// operations decodes the selected operations and follows their references.
func (s *slicer) operations(keys []OperationKey) {
	s.paths = make(object)
	selected := make(map[OperationKey]bool, len(keys))
	for _, key := range keys {
		selected[key] = true
	}
	for _, p := range s.document.paths {
		for _, op := range p.operations {
			key := OperationKey{op.verb, p.template}
			if !selected[key] {
				continue
			}
			s.at = key.Pos()
			tree, err := s.document.tree(op.raw, s.at, "an operation")
			if err != nil {
				s.errs = append(s.errs, err)
			}
			if tree == nil {
				continue
			}
			s.addShared(tree, p)
			s.operation(key, tree)
			item, _ := s.paths[p.template].(object)
			if item == nil {
				item = make(object)
				s.paths[p.template] = item
			}
			item[op.verb] = tree
		}
	}
}

func (s *slicer) operation(key OperationKey, tree object) {
	responses, _ := tree["responses"].(object)
	success, ok := responses["200"]
	if !ok {
		s.fail(Pointer(key.Pos(), "responses"), noSuccess)
	}
	tree["responses"] = object{"200": success}
	delete(tree, "security")
	s.followAll(tree, key.Pos())
}

func (s *slicer) fail(pointer, format string, args ...any) {
	s.errs = append(s.errs, s.document.Errorf(pointer, "", format, args...))
}

// components are the slice's schemas, with stubs for resources that are only referred to.
func (s *slicer) components() object {
	schemas := make(object, len(s.schemas))
	for name, schema := range s.schemas {
		schemas[name] = schema
	}
	for name := range s.stubs {
		if _, ok := s.schemas[name]; !ok {
			schemas[name] = s.stub(name)
		}
	}
	return schemas
}

// encode writes the JSON of a document, which is canonical: members are sorted, but for those at the top.
func (s *slicer) encode(paths, schemas object, origin *Origin, indent string) ([]byte, error) {
	root := struct {
		OpenAPI    string          `json:"openapi"`
		Info       object          `json:"info"`
		Origin     *Origin         `json:"x-stripegen-slice,omitempty"`
		Servers    json.RawMessage `json:"servers,omitempty"`
		Paths      object          `json:"paths"`
		Components object          `json:"components"`
	}{
		OpenAPI:    s.document.openAPI,
		Info:       object{"title": "Stripe API", "version": s.document.Version},
		Origin:     origin,
		Servers:    s.document.raw(s.document.servers),
		Paths:      paths,
		Components: object{"schemas": schemas},
	}
	var data bytes.Buffer
	enc := json.NewEncoder(&data)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	err := enc.Encode(root)
	return data.Bytes(), err
}

// stub is what stands in the slice for a resource that is only referred to.
func (s *slicer) stub(name string) object {
	id := object{"type": "string", "description": "Unique identifier for the object."}
	stub := object{
		"type":        "object",
		"properties":  object{"id": id},
		stubExtension: true,
	}
	if id, _ := s.document.resourceID(name); id != "" {
		stub["x-resourceId"] = id
	}
	return stub
}

package spec

import (
	"bytes"
	"fmt"
	"strings"
)

// An OperationKey names an operation: "get", "/v1/customers/{customer}".
type OperationKey struct {
	Verb string `json:"verb"`
	Path string `json:"path"`
}

// String gives the key as people write it: GET /v1/customers/{customer}.
func (k OperationKey) String() string { return strings.ToUpper(k.Verb) + " " + k.Path }

// Pos is the JSON pointer of the operation.
func (k OperationKey) Pos() string { return Pointer("/paths", k.Path, k.Verb) }

// A ResultKind says what an operation answers with.
type ResultKind int

// The kinds of results.
const (
	NoResult     ResultKind = iota // no JSON object in a 200 response
	ObjectResult                   // one resource
	ListResult                     // a page of resources, by cursor
	SearchResult                   // a page of resources, by token
	StreamResult                   // a file
)

// An OperationSummary is what can be said of an operation without decoding its params.
type OperationSummary struct {
	OperationKey
	Kind ResultKind

	// Schemas are the components that the result consists of, or that the items
	// of its list do; more than one if the result is a union.
	Schemas []string

	// Problem says what is missing where the result should be described; empty if nothing is.
	Problem string
}

// shallowSchema has just enough of a schema to see what a response is.
type shallowSchema struct {
	Ref        string                   `json:"$ref"`
	AnyOf      []shallowSchema          `json:"anyOf"`
	Items      *shallowSchema           `json:"items"`
	Properties map[string]shallowSchema `json:"properties"`
}

// What is wrong with an operation that cannot be generated, and seen at once.
const (
	noSuccess = "the operation has no 200 response"
	noSchema  = "there is no schema %q"
)

// Operations summarizes all operations, sorted by path and verb.
func (d *Document) Operations() ([]OperationSummary, error) {
	var all []OperationSummary
	resolved := make(map[string]string) // components by their aliases
	for _, p := range d.paths {
		for _, op := range p.operations {
			s := OperationSummary{OperationKey: OperationKey{op.verb, p.template}}
			var shape struct {
				Responses map[string]struct {
					Content map[string]struct {
						Schema shallowSchema `json:"schema"`
					} `json:"content"`
				} `json:"responses"`
			}
			if err := d.decode(op.raw, s.Pos(), &shape); err != nil {
				return nil, err
			}
			success, ok := shape.Responses["200"]
			if !ok {
				s.Problem = noSuccess
			}
			for media, content := range success.Content {
				s.Kind, s.Schemas = StreamResult, nil
				if media == jsonMedia {
					s.Kind, s.Schemas = content.Schema.result()
					break
				}
			}
			for i, name := range s.Schemas {
				is, known := resolved[name]
				if !known {
					is = d.resolve(name)
					resolved[name] = is
				}
				switch {
				case is == "":
					s.Problem = endlessAlias
				case !d.Has(is):
					s.Problem = fmt.Sprintf(noSchema, is)
				}
				s.Schemas[i] = is
			}
			all = append(all, s)
		}
	}
	return all, nil
}

func (s shallowSchema) result() (ResultKind, []string) {
	if data := s.Properties["data"]; data.Items != nil {
		if kind := pageKind(s.has); kind != ObjectResult {
			return kind, data.Items.components()
		}
	}
	if names := s.components(); len(names) > 0 {
		return ObjectResult, names
	}
	return NoResult, nil
}

// pageKind tells by its properties what an object with data is: a page of a list or of a search,
// or an object that just calls something data.
func pageKind(has func(property string) bool) ResultKind {
	switch {
	case has("next_page"):
		return SearchResult
	case has("has_more"):
		return ListResult
	}
	return ObjectResult
}

func (s shallowSchema) has(property string) bool {
	_, ok := s.Properties[property]
	return ok
}

func (s shallowSchema) components() []string {
	if name, ok := strings.CutPrefix(s.Ref, schemaPrefix); ok {
		return []string{name}
	}
	var names []string
	for _, member := range s.AnyOf {
		names = append(names, member.components()...)
	}
	return names
}

// Alternatives are the components that a component may be, none if it is no union.
func (d *Document) Alternatives(component string) []string {
	var schema struct {
		AnyOf []shallowSchema `json:"anyOf"`
	}
	if v, ok := d.schemas[component]; ok {
		_ = d.decode(v, Pointer(schemasPointer, component), &schema) // reported when the component is selected
	}
	return shallowSchema{AnyOf: schema.AnyOf}.components()
}

// An AnnotatedMethod is an entry of x-stripeOperations: Stripe's own name of a method.
type AnnotatedMethod struct {
	OperationKey
	Component string `json:"resource"` // the schema that carries the entry
	Name      string `json:"name"`     // method_name
	Kind      string `json:"kind"`     // method_type
}

// AnnotatedMethods are the methods that an annotated document names for services,
// sorted by component. A public document has none.
func (d *Document) AnnotatedMethods() ([]AnnotatedMethod, error) {
	var all []AnnotatedMethod
	for _, name := range d.names {
		var shape struct {
			Operations []struct {
				Name string `json:"method_name"`
				On   string `json:"method_on"`
				Kind string `json:"method_type"`
				Verb string `json:"operation"`
				Path string `json:"path"`
			} `json:"x-stripeOperations"`
		}
		if !bytes.Contains(d.raw(d.schemas[name]), []byte(`"x-stripeOperations"`)) {
			continue
		}
		if err := d.decode(d.schemas[name], Pointer(schemasPointer, name), &shape); err != nil {
			return nil, err
		}
		for _, op := range shape.Operations {
			if op.On == "service" {
				all = append(all, AnnotatedMethod{OperationKey{op.Verb, op.Path}, name, op.Name, op.Kind})
			}
		}
	}
	return all, nil
}

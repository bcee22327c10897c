package main

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
)

// A schema is what the document says of a parameter.
type schema struct {
	Type       string             `json:"type"`
	Format     string             `json:"format"`
	Enum       []string           `json:"enum"`
	MaxLength  int                `json:"maxLength"`
	AnyOf      []*schema          `json:"anyOf"`
	Items      *schema            `json:"items"`
	Properties map[string]*schema `json:"properties"`
	Required   []string           `json:"required"`
	Values     schemaOrBool       `json:"additionalProperties"`
}

// schemaOrBool is the schema of additional properties; false and true are none.
type schemaOrBool struct{ *schema }

func (s *schemaOrBool) UnmarshalJSON(b []byte) error {
	if b[0] != '{' {
		return nil
	}
	return json.Unmarshal(b, &s.schema)
}

// clears says whether s is the empty string that clears a parameter.
func (s *schema) clears() bool { return len(s.Enum) == 1 && s.Enum[0] == "" }

// clearable says whether the parameter of the schema can be cleared.
func (s *schema) clearable() bool {
	return slices.Contains(s.Enum, "") || slices.ContainsFunc(s.AnyOf, (*schema).clearable)
}

// words are the values of an enum.
func (s *schema) words() []string {
	return slices.DeleteFunc(slices.Clone(s.Enum), func(word string) bool { return word == "" })
}

// wires are the names of the properties, sorted.
func (s *schema) wires() []string { return slices.Sorted(maps.Keys(s.Properties)) }

// An operation is what the document says of an endpoint.
type operation struct {
	Parameters []struct {
		Name     string  `json:"name"`
		In       string  `json:"in"`
		Required bool    `json:"required"`
		Schema   *schema `json:"schema"`
	} `json:"parameters"`
	RequestBody struct {
		Content map[string]struct {
			Schema *schema `json:"schema"`
		} `json:"content"`
	} `json:"requestBody"`
}

// params is the schema of what the endpoint takes: the query of a GET, the body of other verbs.
func (o *operation) params(verb string) *schema {
	if verb != "get" {
		for _, content := range o.RequestBody.Content {
			return content.Schema
		}
		return &schema{Type: "object"}
	}
	s := &schema{Type: "object", Properties: make(map[string]*schema)}
	for _, p := range o.Parameters {
		if p.In != "query" {
			continue
		}
		s.Properties[p.Name] = p.Schema
		if p.Required {
			s.Required = append(s.Required, p.Name)
		}
	}
	return s
}

// A document has operations by path and verb.
type document struct {
	Paths map[string]map[string]*operation `json:"paths"`
}

func readJSON(name string, to any) error {
	b, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return json.Unmarshal(b, to)
}

// route finds the operation of a request whose placeholders are all filled with the probe; ""
// is none. Path segments that are not the probe stand in the document as they are.
func (d *document) route(verb, path string) (template string, params *schema) {
	want := strings.Split(path, "/")
	for template, verbs := range d.Paths {
		if op := verbs[verb]; op != nil && slices.EqualFunc(strings.Split(template, "/"), want, fills) {
			return template, op.params(verb)
		}
	}
	return "", nil
}

func fills(placeholder, segment string) bool {
	if strings.HasPrefix(placeholder, "{") {
		return segment == probe
	}
	return segment == placeholder
}

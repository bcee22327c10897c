package fullapi

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stripe/stripe-mock/embedded"
)

// A schema is a schema of the document, as far as the fixtures need it.
type schema struct {
	Ref                  string             `json:"$ref"`
	Type                 string             `json:"type"`
	Format               string             `json:"format"`
	Nullable             bool               `json:"nullable"`
	Enum                 []any              `json:"enum"`
	Required             []string           `json:"required"`
	Properties           map[string]*schema `json:"properties"`
	AdditionalProperties *values            `json:"additionalProperties"`
	Items                *schema            `json:"items"`
	AnyOf                []*schema          `json:"anyOf"`
	ResourceID           string             `json:"x-resourceId"`

	component string // the component that it is, or is a part of
	path      string // the component, and the way from there: charge.refunds.data[]
}

// values are the values of a map: of one schema, or of any if that is nil.
type values struct{ *schema }

// UnmarshalJSON reads a schema, or true.
func (v *values) UnmarshalJSON(b []byte) error {
	if b[0] != '{' {
		return nil
	}
	return json.Unmarshal(b, &v.schema)
}

// schemas are the schemas of the document by name.
type schemas map[string]*schema

const schemaPrefix = "#/components/schemas/"

// pinnedSchemas reads the schemas of the pinned document.
func pinnedSchemas(t *testing.T) schemas {
	t.Helper()
	var document struct {
		Components struct{ Schemas schemas }
	}
	if err := json.Unmarshal(embedded.OpenAPISpec, &document); err != nil {
		t.Fatal(err)
	}
	for name, s := range document.Components.Schemas {
		s.locate(name, name)
	}
	return document.Components.Schemas
}

// locate notes where a schema and its parts are.
func (s *schema) locate(component, path string) {
	s.component, s.path = component, path
	s.parts(func(suffix string, part *schema) { part.locate(component, path+suffix) })
}

// parts calls f with every schema within s; what s refers to is not within it.
func (s *schema) parts(f func(suffix string, part *schema)) {
	for name, p := range s.Properties {
		f("."+name, p)
	}
	if s.Items != nil {
		f("[]", s.Items)
	}
	if s.AdditionalProperties != nil && s.AdditionalProperties.schema != nil {
		f("{}", s.AdditionalProperties.schema)
	}
	for _, p := range s.AnyOf {
		f("|", p)
	}
}

// isComponent says whether s is a component, not a part of one.
func (s *schema) isComponent() bool { return s.path == s.component }

// alternatives are the schemas without references and unions that a value of s may have. The forms
// that browsers get are none.
func (all schemas) alternatives(s *schema) []*schema {
	switch {
	case strings.HasSuffix(s.Ref, "_client"):
		return nil
	case s.Ref != "":
		return all.alternatives(all[strings.TrimPrefix(s.Ref, schemaPrefix)])
	case len(s.AnyOf) == 0:
		return []*schema{s}
	}
	var found []*schema
	for _, member := range s.AnyOf {
		found = append(found, all.alternatives(member)...)
	}
	return found
}

// alternative is the schema that v is most likely of.
func (all schemas) alternative(s *schema, v any) *schema {
	return slices.MaxFunc(all.alternatives(s), func(a, b *schema) int { return a.likeness(v) - b.likeness(v) })
}

// likeness says how much v looks like a value of s, which has no alternatives.
func (s *schema) likeness(v any) int {
	const sure = 1000
	object, ok := v.(map[string]any)
	if !ok || s.Type != "object" {
		_, array := v.([]any)
		if ok == (s.Type == "object") && array == (s.Type == "array") {
			return 1
		}
		return -sure
	}
	n := 0
	for name := range object {
		if s.Properties[name] == nil {
			n--
		}
	}
	if kind := s.Properties["object"]; kind != nil && slices.Contains(kind.Enum, object["object"]) {
		n += sure
	}
	return n
}

package generator_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"github.com/stripe/stripe-mock/embedded"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// fixtureTypes are the selected resources: what decodes them, and how many properties of the
// fixture and of a sample with everything set the document lists, nested ones included.
func fixtureTypes() map[string]fixtureType {
	return map[string]fixtureType{
		"identity.verification_session": {func() any { return new(stripe.IdentityVerificationSession) }, 21, 140},
		"identity.verification_report":  {func() any { return new(stripe.IdentityVerificationReport) }, 35, 80},
	}
}

type fixtureType struct {
	new             func() any
	fixture, sample int
}

// A schema is a schema of the document, as far as the fixtures need it.
type schema struct {
	Ref                  string            `json:"$ref"`
	Type                 string            `json:"type"`
	Enum                 []any             `json:"enum"`
	Properties           map[string]schema `json:"properties"`
	AdditionalProperties json.RawMessage   `json:"additionalProperties"`
	Items                *schema           `json:"items"`
	AnyOf                []schema          `json:"anyOf"`
}

// schemas are the schemas of the document by name.
type schemas map[string]schema

// TestFixtures decodes the fixture of every selected resource and writes it again: nothing that the
// document lists is lost.
func TestFixtures(t *testing.T) {
	all := pinnedSchemas(t)
	var fixtures struct{ Resources map[string]json.RawMessage }
	if err := json.Unmarshal(embedded.OpenAPIFixtures, &fixtures); err != nil {
		t.Fatal(err)
	}
	for name, typ := range fixtureTypes() {
		t.Run(name, func(t *testing.T) {
			checkKept(t, all, name, fixtures.Resources[name], typ.new, typ.fixture)
		})
	}
}

// TestFullSamples does the same with objects that have every property that the document lists, none
// of them null.
func TestFullSamples(t *testing.T) {
	all := pinnedSchemas(t)
	for name, typ := range fixtureTypes() {
		t.Run(name, func(t *testing.T) {
			sample, err := json.Marshal(all.sample(schema{Ref: "#/components/schemas/" + name}, name))
			if err != nil {
				t.Fatal(err)
			}
			checkKept(t, all, name, sample, typ.new, typ.sample)
		})
	}
}

// checkKept decodes an object, encodes it, decodes that, and compares: with the original property
// by property, and with the first result as a Go value.
func checkKept(t *testing.T, all schemas, name string, original []byte, create func() any, properties int) {
	t.Helper()
	first, second := create(), create()
	if err := json.Unmarshal(original, first); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(first)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(again, second); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(first, second) {
		t.Errorf("decoded from its own JSON it is %#v, was %#v", second, first)
	}
	c := comparison{t: t, schemas: all}
	c.compare(name, schema{Ref: "#/components/schemas/" + name}, numbers(t, original), numbers(t, again))
	if c.properties != properties {
		t.Errorf("%d properties compared, want %d", c.properties, properties)
	}
}

// numbers decodes JSON without rounding.
func numbers(t *testing.T, b []byte) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// A comparison finds what is lost between an original and what comes back.
type comparison struct {
	t          *testing.T
	schemas    schemas
	properties int // compared
}

// compare reports what got has lost of want, an object of the schema. Nothing is lost if
//   - want is empty (null, "", 0, false, [] or {}) and got is empty too or not there;
//   - both are objects, and nothing is lost of each property that the schema lists and want has;
//   - both are arrays of the same length, and nothing is lost of each element;
//   - want is the ID of an expandable field, and got the object with that ID and nothing else that is not empty;
//   - both are the same string, number, boolean or map.
func (c *comparison) compare(path string, s schema, want, got any) {
	c.t.Helper()
	s = c.schemas.resolve(s, want)
	w, object := want.(map[string]any)
	g, _ := got.(map[string]any)
	elements, array := want.([]any)
	switch {
	case empty(want):
		if !empty(got) {
			c.t.Errorf("%s: got %v, want %v", path, got, want)
		}
	case object && s.Properties != nil:
		for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
			if v, ok := w[name]; ok {
				c.properties++
				c.compare(path+"."+name, s.Properties[name], v, g[name])
			}
		}
	case array:
		back, _ := got.([]any)
		if len(back) != len(elements) {
			c.t.Errorf("%s: %d elements, want %d", path, len(back), len(elements))
			return
		}
		for i := range elements {
			c.compare(path+"["+strconv.Itoa(i)+"]", *s.Items, elements[i], back[i])
		}
	case g != nil && !object:
		for name, v := range g {
			if name == "id" && v != want || name != "id" && !empty(v) {
				c.t.Errorf("%s.%s: got %v of an object with the ID %v only", path, name, v, want)
			}
		}
	case !reflect.DeepEqual(want, got):
		c.t.Errorf("%s: got %v, want %v", path, got, want)
	}
}

// empty says whether v is null or missing, or a zero value of JSON.
func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case json.Number:
		return v == "0"
	case bool:
		return !v
	case []any:
		return len(v) == 0
	case map[string]any:
		return len(v) == 0
	}
	return false
}

// pinnedSchemas reads the schemas of the pinned document.
func pinnedSchemas(t *testing.T) schemas {
	t.Helper()
	var document struct {
		Components struct{ Schemas schemas }
	}
	if err := json.Unmarshal(embedded.OpenAPISpec, &document); err != nil {
		t.Fatal(err)
	}
	return document.Components.Schemas
}

// resolve follows references and picks the alternative that v is one of: objects have properties.
func (all schemas) resolve(s schema, v any) schema {
	const prefix = "#/components/schemas/"
	if s.Ref != "" {
		return all.resolve(all[s.Ref[len(prefix):]], v)
	}
	if len(s.AnyOf) == 0 {
		return s
	}
	_, object := v.(map[string]any)
	for _, alternative := range s.AnyOf {
		if a := all.resolve(alternative, v); object == (a.Type == "object") {
			return a
		}
	}
	return schema{}
}

// sample returns a value of the schema with everything set. An expandable field is expanded.
func (all schemas) sample(s schema, name string) any {
	s = all.resolve(s, map[string]any{})
	if len(s.Enum) > 0 {
		return s.Enum[len(s.Enum)-1]
	}
	switch {
	case s.Properties != nil:
		object := make(map[string]any)
		for property, schema := range s.Properties {
			object[property] = all.sample(schema, property)
		}
		return object
	case s.Type == "object" && s.AdditionalProperties != nil:
		return map[string]string{"a key": "a value of " + name}
	case s.Type == "array":
		return []any{all.sample(*s.Items, name+" 1"), all.sample(*s.Items, name+" 2")}
	case s.Type == "integer":
		return 1<<53 + 1
	case s.Type == "boolean":
		return true
	}
	return "a " + name + " with \"<é🂡>\" and \t"
}

package spec

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"testing"
)

// family is a document, out of order, of a resource that expands another one.
const family = `{
  "paths": {
    "/v1/things": {
      "post": {"responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/thing"}}}}}},
      "get": {"responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/thing"}}}}}}
    },
    "/v1/owners": {
      "get": {"responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/owner"}}}}}}
    }
  },
  "components": {"schemas": {
    "thing": {"type": "object", "x-resourceId": "thing", "properties": {
      "owner": {
        "anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/owner"}],
        "x-expansionResources": {"oneOf": [{"$ref": "#/components/schemas/owner"}]}
      },
      "id": {"type": "string"}
    }},
    "owner": {"type": "object", "properties": {"id": {"type": "string"}, "object": {"type": "string", "enum": ["owner"]}}}
  }},
  "info": {"version": "2026-01-01.test"},
  "openapi": "3.0.0"
}`

func things() Selection {
	return Selection{
		Operations: []OperationKey{{"post", "/v1/things"}},
		Schemas:    []string{"thing"},
		Returned:   map[string]bool{"thing": true, "owner": true},
		Listed:     map[string]bool{"owner": true},
		Methods:    []AnnotatedMethod{{OperationKey{"post", "/v1/things"}, "thing", "make", "custom"}},
	}
}

// cut slices a document that has no mistake.
func cut(t *testing.T, d, annotations *Document, selection Selection) *Slice {
	t.Helper()
	s, err := d.Slice(annotations, selection)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSliceJSON compares the slice of a small document, all of it, with what is wanted.
func TestSliceJSON(t *testing.T) {
	d := parse(t, "family.json", family)
	if d.IsSlice() {
		t.Error("a whole document is taken for a slice")
	}
	const want = `{"openapi":"3.0.0","info":{"title":"Stripe API","version":"2026-01-01.test"},` +
		`"x-stripegen-slice":{"returned":["thing"],"listed":[],` +
		`"methods":[{"verb":"post","path":"/v1/things","resource":"thing","name":"make","kind":"custom"}]},` +
		`"paths":{"/v1/things":{"post":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/thing"}}},"description":""}}}}},` +
		`"components":{"schemas":{` +
		`"owner":{"properties":{"id":{"description":"Unique identifier for the object.","type":"string"}},"type":"object","x-resourceId":"owner","x-stripegen-stub":true},` +
		`"thing":{"properties":{"id":{"type":"string"},"owner":{"anyOf":[{"type":"string"},{"$ref":"#/components/schemas/owner"}],` +
		`"x-expansionResources":{"oneOf":[{"$ref":"#/components/schemas/owner"}]}}},"type":"object","x-resourceId":"thing"}}}}`
	s := cut(t, d, nil, things())
	if got := strings.NewReplacer("\n", "", "  ", "", `": `, `":`).Replace(string(s.JSON)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if sum := sha256.Sum256(s.JSON); s.Hash != hex.EncodeToString(sum[:]) {
		t.Errorf("the hash is %s, and not that of the JSON", s.Hash)
	}
}

// TestSliceOfSlice checks that a slice says of its document what the document does.
func TestSliceOfSlice(t *testing.T) {
	s := cut(t, parse(t, "family.json", family), nil, things())
	d := parse(t, "slice.json", string(s.JSON))
	origin := d.Origin()
	if !d.IsSlice() || !slices.Equal(origin.Returned, []string{"thing"}) || len(origin.Listed) != 0 || !slices.Equal(origin.Methods, things().Methods) {
		t.Errorf("the slice comes from %+v", origin)
	}
	if again := cut(t, d, nil, things()); string(again.JSON) != string(s.JSON) {
		t.Errorf("the slice of the slice is\n%swant\n%s", again.JSON, s.JSON)
	}
	if ids := d.ResourceIDs(); len(ids) != 1 || ids["thing"] != "thing" {
		t.Errorf("the resources are %v, want thing, and no stub", ids)
	}
}

// TestResourceThatNamesItself checks that a component can be a resource without x-resourceId.
func TestResourceThatNamesItself(t *testing.T) {
	d := parse(t, "family.json", family)
	if ids := d.ResourceIDs(); len(ids) != 2 || ids["owner"] != "owner" {
		t.Errorf("the resources are %v, want thing and owner", ids)
	}
	for _, schemas := range [][]string{{"thing"}, {"thing", "owner"}} {
		if owner := cut(t, d, nil, Selection{Schemas: schemas}).Schemas["owner"]; owner.ResourceID != "owner" || owner.Stub != (len(schemas) == 1) {
			t.Errorf("%v: the owner is %+v", schemas, owner)
		}
	}
}

// TestAnnotationsAreNotInSlice checks that a slice depends on the document alone.
func TestAnnotationsAreNotInSlice(t *testing.T) {
	annotations := parse(t, "more.json", strings.ReplaceAll(family, `"id": {"type": "string"}`, `"id": {"type": "string", "description": "More."}`))
	d := parse(t, "family.json", family)
	plain, annotated := cut(t, d, nil, things()), cut(t, d, annotations, things())
	if plain.Hash != annotated.Hash || string(plain.JSON) != string(annotated.JSON) {
		t.Errorf("the annotated slice is\n%s", annotated.JSON)
	}
	if got := annotated.Schemas["thing"].Property("id").Schema.Description; got != "More." {
		t.Errorf("the annotation is %q", got)
	}
}

// TestForeignAnnotations checks that annotations must know something of what is selected, unless nobody chose
// them.
func TestForeignAnnotations(t *testing.T) {
	foreign := parse(t, "more.json", strings.NewReplacer("thing", "other", "owner", "another").Replace(family))
	d := parse(t, "family.json", family)
	const want = "more.json: the annotations have nothing in common with family.json: " +
		"none of the 1 operations and 1 schemas that are selected; give the annotated form of that document, or leave annotations out"
	if _, err := d.Slice(foreign, things()); err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	pinned, err := DefaultAnnotations()
	if err != nil {
		t.Fatal(err)
	}
	cut(t, d, pinned, things())
}

package spec

import (
	"slices"
	"testing"
)

// TestEmbedding checks which of the selected operations and components lead to a place: by embedding, through components
// that are not selected and in circles, and not by expansion.
func TestEmbedding(t *testing.T) {
	d, err := Parse("d.json", []byte(`{
  "openapi": "3.0.0", "info": {"version": "1"},
  "paths": {
    "/v1/as": {"get": {"responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/a"}}}}}}},
    "/v1/cs": {
      "get": {"responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/c"}}}}}},
      "post": {"responses": {"200": {"content": {"application/json": {"schema": {"type": "string"}}}}}}}},
  "components": {"schemas": {
    "a": {"properties": {"part": {"$ref": "#/components/schemas/part"}}},
    "b": {"properties": {"object": {}, "a": {"x-expansionResources": {"oneOf": [{"$ref": "#/components/schemas/c"}]}}}},
    "c": {"properties": {"object": {}, "parts": {"type": "array", "items": {"$ref": "#/components/schemas/part"}}}},
    "deleted_c": {"properties": {"id": {"type": "string"}}},
    "part": {"properties": {"part": {"$ref": "#/components/schemas/part"}}}}}}`))
	if err != nil {
		t.Fatal(err)
	}
	e := d.Embedding(Selection{
		Operations: []OperationKey{{"get", "/v1/as"}, {"get", "/v1/cs"}, {"post", "/v1/cs"}},
		Schemas:    []string{"a", "b"},
	})
	const a, b, getA, getC = "/components/schemas/a", "/components/schemas/b", "/paths/~1v1~1as/get", "/paths/~1v1~1cs/get"
	for pointer, want := range map[string][]string{
		"/components/schemas/part/properties/part": {a, getA, getC},
		"/components/schemas/a":                    {a, getA},
		"/components/schemas/b/properties/a":       {b},
		"/components/schemas/c":                    {getC},
		"/components/schemas/deleted_c/properties": {getC},
		"/paths/~1v1~1cs/post/responses/200":       {"/paths/~1v1~1cs/post"},
		"/paths/~1v1~1ds/post":                     nil,
		"/components/schemas/nothing":              nil,
		"/components":                              nil,
		"":                                         nil,
	} {
		for range 2 { // the second time, from what is known
			if got := e.Roots(pointer); !slices.Equal(got, want) {
				t.Errorf("%s: %q, want %q", pointer, got, want)
			}
		}
	}
}

// TestErrorsReadOnce checks that errors that differ in their subjects alone are one line.
func TestErrorsReadOnce(t *testing.T) {
	d := &Document{Name: "d.json", data: []byte("{}"), seen: &seen{at: make(map[int][]member)}}
	var errs Errors
	for _, subject := range []string{"/paths/~1b/get", "/paths/~1a/get", "/paths/~1a/get"} {
		e := d.Errorf("/components/schemas/x", "", "this is wrong")
		e.Subject = subject
		errs = append(errs, e)
	}
	err, ok := errs.Err().(Errors)
	if !ok || len(err) != 2 || err[0].Subject != "/paths/~1a/get" {
		t.Fatalf("got %v", err)
	}
	if got, want := err.Error(), "d.json: /components/schemas/x: this is wrong"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

package generator_test

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// fuzzDocument is a small document with most of what there is in one.
const fuzzDocument = `{"openapi": "3.0.0", "info": {"version": "1"}, "paths": {
"/v1/things": {
 "get": {"parameters": [{"in": "query", "name": "status", "schema": {"type": "string", "enum": ["a", "b", ""]}},
  {"in": "query", "name": "starting_after", "schema": {"type": "string"}}],
  "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"type": "object", "properties": {
   "data": {"type": "array", "items": {"$ref": "#/components/schemas/thing"}}, "has_more": {"type": "boolean"}}}}}}}},
 "post": {"description": "<p>Creates.</p>", "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": {"type": "object",
  "properties": {"metadata": {"anyOf": [{"type": "object", "additionalProperties": {"type": "string"}}, {"type": "string", "enum": [""]}]},
   "end": {"anyOf": [{"type": "integer"}, {"type": "string", "enum": ["now"]}]}, "parts": {"type": "array", "items": {"type": "object",
    "properties": {"rate": {"type": "string", "format": "decimal"}}}}}}}}},
  "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/thing"}}}}}}}},
"components": {"schemas": {
 "thing": {"type": "object", "x-resourceId": "thing", "description": "A [thing](/docs/thing).", "properties": {
  "id": {"type": "string", "maxLength": 5000}, "kind": {"type": "string", "enum": ["x.y", "[z]"], "nullable": true},
  "owner": {"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/owner"}],
   "x-expansionResources": {"oneOf": [{"$ref": "#/components/schemas/owner"}]}},
  "parts": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "number"}}}}}},
 "deleted_thing": {"type": "object", "x-resourceId": "deleted_thing"},
 "owner": {"type": "object", "x-resourceId": "owner", "properties": {"id": {"type": "string"}}}}}}`

// FuzzGenerate looks for a document that is neither refused nor made into Go, or that names a file
// outside the folder.
func FuzzGenerate(f *testing.F) {
	f.Add(fuzzDocument)
	f.Add("openapi: 3.0.0\npaths:\n  /v1/a:\n    get: {}\n")
	f.Add(`{"openapi":"3.0.0","paths":{"/a/{b":{"get":null}},"components":{"schemas":{"a":{"$ref":"#/components/schemas/a"}}}}`)
	f.Fuzz(func(t *testing.T, text string) {
		document, err := spec.Parse("fuzz", []byte(text))
		if err != nil {
			return
		}
		for _, annotations := range []*spec.Document{nil, document} {
			c := generator.Config{Document: document, Annotations: annotations, Resources: "*", Package: "stripe"}
			result, err := generator.Generate(t.Context(), c)
			if err != nil {
				if strings.Contains(err.Error(), "internal error") {
					t.Fatalf("%v\n%s", err, text)
				}
				continue
			}
			for _, file := range result.Files {
				if file.Name != filepath.Base(file.Name) || strings.ContainsAny(file.Name, `/\:`) {
					t.Fatalf("a file is called %q", file.Name)
				}
				if filepath.Ext(file.Name) != ".go" {
					continue
				}
				if _, err := parser.ParseFile(token.NewFileSet(), file.Name, file.Content, parser.SkipObjectResolution); err != nil {
					t.Fatalf("%v\n%s", err, text)
				}
			}
		}
	})
}

package spec

import "testing"

// TestInvalid checks that what kin-openapi finds wrong has a place: kin-openapi does not say one.
func TestInvalid(t *testing.T) {
	for _, c := range []struct{ schema, parameter, want string }{
		{`{"type": "string", "maxLength": -1}`, `{"type": "string"}`,
			"d.json:9:57: /components/schemas/a/properties/b/maxLength: not a valid OpenAPI document: this is not of the type that OpenAPI gives it"},
		{`{"anyOf": [{"type": "string"}, {"type": "object", "properties": {"c": {"required": 1}}}]}`, `{"type": "string"}`,
			"d.json:9:108: /components/schemas/a/properties/b/anyOf/1/properties/c/required: not a valid OpenAPI document: this is not of the type that OpenAPI gives it"},
		{`{"type": "string"}`, `{"type": "array", "items": {"minItems": "x"}}`,
			"d.json:5:86: /paths/~1v1~1as/post/parameters/1/schema/items/minItems: not a valid OpenAPI document: this is not of the type that OpenAPI gives it"},
		{`{"type": "string"}`, `{"type": "string", "pattern": 1}`,
			"d.json:5:76: /paths/~1v1~1as/post/parameters/1/schema/pattern: not a valid OpenAPI document: this is not of the type that OpenAPI gives it"},
		{`{"type": "string", "maxLength": -1}`, `{"type": "string", "pattern": 1}`, // all of them
			"d.json:5:76: /paths/~1v1~1as/post/parameters/1/schema/pattern: not a valid OpenAPI document: this is not of the type that OpenAPI gives it\n" +
				"d.json:9:57: /components/schemas/a/properties/b/maxLength: not a valid OpenAPI document: this is not of the type that OpenAPI gives it"},
		{`{"type": "string", "not": {"$ref": "other.json#/x"}}`, `{"type": "string"}`,
			`d.json:9:25: /components/schemas/a/properties/b: allOf, oneOf and not are not supported`},
		{`{"type": "string", "discriminator": {"propertyName": 1}}`, `{"type": "string"}`,
			`d.json:9:78: /components/schemas/a/properties/b/discriminator/propertyName: not a valid OpenAPI document: this is not of the type that OpenAPI gives it`},
	} {
		d, err := Parse("d.json", []byte(`{
  "openapi": "3.0.0", "info": {"version": "1"},
  "paths": {"/v1/as": {"post": {
    "parameters": [{"name": "x", "in": "query", "schema": {"type": "string"}},
      {"name": "y", "in": "query", "schema": `+c.parameter+`}],
    "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/a"}}}}}}}},
  "components": {"schemas": {"a": {
    "type": "object", "x-resourceId": "a",
    "properties": {"b": `+c.schema+`}}}}}`))
		if err != nil {
			t.Fatal(err)
		}
		_, err = d.Slice(nil, Selection{Schemas: []string{"a"}, Operations: []OperationKey{{"post", "/v1/as"}}})
		if err == nil || err.Error() != c.want {
			t.Errorf("got\n%v\nwant\n%s", err, c.want)
		}
	}
}

// TestYAMLErrorsSayWhere checks the errors for which the parser has no line.
func TestYAMLErrorsSayWhere(t *testing.T) {
	for text, want := range map[string]string{
		"`openapi: 3.0.0\n":            "d.yaml:1:1: found character that cannot start any token; give the document in JSON",
		"openapi: 3.0.0\nx: \"a\x01\"": "d.yaml:2:6: control characters are not allowed; give the document in JSON",
		"openapi: 3.0.0\nxé: \"\xff\"": "d.yaml:2:6: invalid leading UTF-8 octet; give the document in JSON",
		"openapi: 3.0.0\n---\na: 1\n":  "d.yaml:2:1: there is trailing data after the document; give the document in JSON",
		"openapi: 3.0.0\n---\na: [\n":  "d.yaml:3:1: did not find expected node content; give the document in JSON",
	} {
		if _, err := Parse("d.yaml", []byte(text)); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

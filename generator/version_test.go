package generator_test

import (
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// TestVersionCoversAnnotations checks that version.go changes with what annotations say of the selection: a description,
// or the name of a method. What they say of the rest of the document does not matter.
func TestVersionCoversAnnotations(t *testing.T) {
	const paths = `"/v1/things/{thing}": {"post": {
		"parameters": [{"name": "thing", "in": "path", "required": true, "schema": {"type": "string"}}],
		"responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/thing"}}}}}}}`
	const document = `{"openapi": "3.0.0", "info": {"version": "1"}, "paths": {` + paths + `}, "components": {"schemas": {
		"thing": {"type": "object", "x-resourceId": "thing", DESCRIPTION OPERATIONS
			"properties": {"id": {"type": "string"}, "object": {"type": "string", "enum": ["thing"]}}},
		"other": {"type": "object", "x-resourceId": "other", OTHER
			"properties": {"id": {"type": "string"}, "object": {"type": "string", "enum": ["other"]}}}}}}`
	parse := func(description, operations, other string) *spec.Document {
		text := strings.NewReplacer("DESCRIPTION", description, "OPERATIONS", operations, "OTHER", other).Replace(document)
		d, err := spec.Parse("spec.json", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	operation := func(name string) string {
		return `"x-stripeOperations": [{"method_name": "` + name + `", "method_on": "service", "method_type": "custom",
			"operation": "post", "path": "/v1/things/{thing}"}],`
	}
	version := func(annotations *spec.Document) string {
		c := generator.Config{Document: parse("", "", ""), Annotations: annotations, Resources: "thing", Package: "stripe"}
		result, err := generator.Generate(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		return contents(result)["version.go"]
	}
	one := version(parse(`"description": "One.",`, operation("turn"), ""))
	if strings.Count(one, "sha256 ") != 2 {
		t.Errorf("there are no two hashes:\n%s", one)
	}
	for name, test := range map[string]struct {
		annotations *spec.Document
		same        bool
	}{
		"the same":            {parse(`"description": "One.",`, operation("turn"), ""), true},
		"of another resource": {parse(`"description": "One.",`, operation("turn"), `"description": "Other.",`), true},
		"another description": {parse(`"description": "Two.",`, operation("turn"), ""), false},
		"another name":        {parse(`"description": "One.",`, operation("bend"), ""), false},
	} {
		if got := version(test.annotations); (got == one) != test.same {
			t.Errorf("%s: the same version.go is %t, want %t", name, got == one, test.same)
		}
	}
	if none := version(nil); strings.Count(none, "sha256 ") != 1 {
		t.Errorf("without annotations there is more than one hash:\n%s", none)
	}
}

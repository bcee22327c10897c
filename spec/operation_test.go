package spec

import (
	"slices"
	"testing"
)

func TestAlternatives(t *testing.T) {
	d, err := Parse("spec.json", []byte(`{
		"openapi": "3.0.0",
		"paths": {"/v1/things": {}},
		"components": {"schemas": {
			"thing": {"type": "object", "properties": {"owner": {"anyOf": [{"$ref": "#/components/schemas/person"}]}}},
			"owner": {"anyOf": [{"$ref": "#/components/schemas/person"}, {"type": "string"}, {"$ref": "#/components/schemas/firm"}]}
		}}
	}`))
	if err != nil {
		t.Fatal(err)
	}
	for component, want := range map[string][]string{
		"owner": {"person", "firm"},
		"thing": nil, // what its properties may be is another matter
		"none":  nil,
	} {
		if got := d.Alternatives(component); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", component, got, want)
		}
	}
}

package generator

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/spec"
)

// TestTakenNamesDecodeOnce counts what it takes to ask for the rival of one more property: less than decoding all of
// the component again, which has a thousand.
func TestTakenNamesDecodeOnce(t *testing.T) {
	var properties strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&properties, `"p%d": {"enum": ["a"]}, `, i)
	}
	d, err := spec.Parse("spec.json", []byte(`{
		"openapi": "3.0.0",
		"paths": {"/v1/things": {}},
		"components": {"schemas": {
			"thing": {"x-resourceId": "thing", "properties": {`+properties.String()+`"id": {}}},
			"thing_part": {"x-resourceId": "thing_part"}
		}}
	}`))
	if err != nil {
		t.Fatal(err)
	}
	taken := newTakenNames(d)
	if got := taken.rival("thing", "part"); got != "thing_part" {
		t.Errorf("the rival is %q, want thing_part", got)
	}
	if allocations := testing.AllocsPerRun(10, func() { taken.rival("thing", "p1") }); allocations > 100 {
		t.Errorf("%.0f allocations for a property, want at most 100", allocations)
	}
}

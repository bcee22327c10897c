package generator

import (
	"encoding/json"
	"testing"

	"github.com/stripe/stripe-mock/embedded"

	"github.com/seed739054c0/stripegen/generator/internal/build"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
)

// TestWholeTables builds the whole API from the pinned documents, in both styles, and checks that every row of
// the tables of names was needed: one that is not explains nothing.
func TestWholeTables(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the whole API several times")
	}
	namer := naming.New()
	c := PinnedConfig(t)
	c.Resources = "*"
	for _, c.Compat = range []bool{false, true} {
		in := wholeInput(t, c)
		in.Namer = namer
		if _, err := build.Package(in); err != nil {
			t.Fatal(err)
		}
	}
	spellPreview(t, namer)
	for _, row := range namer.Unused() {
		t.Errorf("%s is not needed: take the row out", row)
	}
}

// spellPreview spells all names of the annotated document, which has words of products to come.
func spellPreview(t *testing.T, namer *naming.Namer) {
	t.Helper()
	var document any
	if err := json.Unmarshal(embedded.BetaOpenAPISpec, &document); err != nil {
		t.Fatal(err)
	}
	var spell func(v any)
	spell = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, below := range v {
				namer.Camel(name)
				spell(below)
			}
			values, _ := v["enum"].([]any)
			for _, value := range values {
				if value, ok := value.(string); ok {
					namer.Camel(value)
				}
			}
		case []any:
			for _, below := range v {
				spell(below)
			}
		}
	}
	spell(document)
}

// wholeInput goes as far as the stage before building.
func wholeInput(t *testing.T, c Config) build.Input {
	t.Helper()
	sel, err := selectMethods(c)
	if err != nil {
		t.Fatal(err)
	}
	slice, err := c.Document.Slice(c.Annotations, sel.slice)
	if err != nil {
		t.Fatal(err)
	}
	runtime, err := runtimeFiles(c)
	if err != nil {
		t.Fatal(err)
	}
	return input(c, sel, slice, runtime)
}

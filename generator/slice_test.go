package generator_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// TestSliceIsEnough generates from slices, and from the whole document.
func TestSliceIsEnough(t *testing.T) {
	checkSlices(t,
		flagship, "identity.*", "customer:create,retrieve",
		"identity.verification_session:redact", // other operations tell its name
		"subscription_item",                    // it leads to plans in stripe-go, and not in the document
		"account:retrieve",                     // there are several, which other methods tell
		"event",                                // its types are those of webhook endpoints
		"item",                                 // it has no methods
	)
}

// TestWholeSlices does the same with more of the document.
func TestWholeSlices(t *testing.T) {
	if testing.Short() || generator.RaceEnabled {
		t.Skip("generates large packages several times")
	}
	checkSlices(t, "payment_intent", "refund,account_link", "billing_portal.*", "bank_account", "balance_transaction",
		"checkout.session", "file,file_link", "tax.*", "terminal.reader", "test_helpers.test_clock", "treasury.transaction:retrieve")
}

// checkSlices checks slices of the pinned document, in both styles and without annotations.
func checkSlices(t *testing.T, selections ...string) {
	for _, resources := range selections {
		t.Run(resources, func(t *testing.T) {
			t.Parallel()
			c := generator.PinnedConfig(t)
			c.Resources = resources
			slice := sliceOf(t, c)
			checkSlice(t, c, slice)
			c.Compat = true
			checkSlice(t, c, slice)
			c.Annotations = nil
			checkSlice(t, c, slice)
		})
	}
}

// TestSliceOfAnnotations cuts what is selected out of the annotated document, and annotates with that.
func TestSliceOfAnnotations(t *testing.T) {
	pinned := generator.PinnedConfig(t)
	for _, resources := range []string{"identity.*", "customer:create,retrieve", "event"} {
		c := pinned
		c.Document, c.Resources = pinned.Annotations, resources
		slice := sliceOf(t, c)
		c.Document = pinned.Document
		want, err := generator.Generate(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		c.Annotations = slice
		got, err := generator.Generate(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		sameFiles(t, got, want)
	}
}

// TestSliceOfAnnotated cuts slices out of a document that names its methods itself, those too that Stripe lists with
// another resource than their service's.
func TestSliceOfAnnotated(t *testing.T) {
	if testing.Short() {
		t.Skip("generates from the preview several times")
	}
	pinned := generator.PinnedConfig(t)
	for _, resources := range []string{"credit_note:list_lines", "bank_account", "quote_preview_invoice", "source_transaction"} {
		c := pinned
		c.Document, c.Annotations, c.Resources = pinned.Annotations, nil, resources
		checkSlice(t, c, sliceOf(t, c))
	}
}

// TestSliceOfCases does the same with every case: their documents are in no order.
func TestSliceOfCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			c := readCase(t, file).config
			checkSlice(t, c, sliceOf(t, c))
		})
	}
}

// TestWholeSlice cuts out everything.
func TestWholeSlice(t *testing.T) {
	both := wholes(t)
	c := both[0].config
	c.Resources = "*"
	slice := sliceOf(t, c)
	for _, whole := range both {
		c := whole.config
		c.Resources, c.Document = "*", slice
		result, err := generator.Generate(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		sameFiles(t, result, whole.result)
	}
}

// sliceOf cuts a slice out of the configured document.
func sliceOf(t *testing.T, c generator.Config) *spec.Document {
	t.Helper()
	s, err := generator.Slice(c)
	if err != nil {
		t.Fatal(err)
	}
	d, err := spec.Parse("slice.json", s.JSON)
	if err != nil {
		t.Fatal(err)
	}
	again := c
	again.Document = d
	if s2, err := generator.Slice(again); err != nil || !bytes.Equal(s2.JSON, s.JSON) {
		t.Errorf("the slice of the slice is another one: error %v", err)
	}
	return d
}

// checkSlice checks that a slice gives the package that its document gives.
func checkSlice(t *testing.T, c generator.Config, slice *spec.Document) {
	t.Helper()
	want, err := generator.Generate(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	c.Document = slice
	got, err := generator.Generate(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	sameFiles(t, got, want)
}

// sameFiles compares two packages, byte for byte.
func sameFiles(t *testing.T, got, want *generator.Result) {
	t.Helper()
	if len(got.Files) != len(want.Files) {
		t.Fatalf("%d files, want %d", len(got.Files), len(want.Files))
	}
	for i, f := range want.Files {
		if got.Files[i].Name != f.Name || !bytes.Equal(got.Files[i].Content, f.Content) {
			t.Fatalf("%s is not what the whole document gives as %s", got.Files[i].Name, f.Name)
		}
	}
}

package fullapi

import (
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
	"github.com/seed739054c0/stripegen/spec"
)

// TestSlice cuts selections out of the pinned document, and generates from what was cut: in both styles and
// without annotations, it gives what the whole document gives.
func TestSlice(t *testing.T) {
	checkSlices(t,
		conform.Flagship, "identity.*", "customer:create,retrieve",
		"identity.verification_session:redact", // other operations tell its name
		"subscription_item",                    // it leads to plans in stripe-go, and not in the document
		"account:retrieve",                     // there are several, which other methods tell
		"event",                                // its types are those of webhook endpoints
		"item",                                 // it has no methods
	)
}

// TestWholeSlices does the same with more of the document.
func TestWholeSlices(t *testing.T) {
	if testing.Short() {
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
			c := conform.Pinned(t)
			c.Resources = resources
			slice := conform.Slice(t, c)
			checkSlice(t, c, slice)
			c.Compat = true
			checkSlice(t, c, slice)
			c.Annotations = nil
			checkSlice(t, c, slice)
		})
	}
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
	conform.SameFiles(t, got, want)
}

// TestSliceOfAnnotations cuts what is selected out of the annotated document, and annotates with that.
func TestSliceOfAnnotations(t *testing.T) {
	pinned := conform.Pinned(t)
	for _, resources := range []string{"identity.*", "customer:create,retrieve", "event"} {
		c := pinned
		c.Document, c.Resources = pinned.Annotations, resources
		slice := conform.Slice(t, c)
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
		conform.SameFiles(t, got, want)
	}
}

// TestWholeSlice cuts out everything.
func TestWholeSlice(t *testing.T) {
	both := conform.Wholes(t)
	c := both[0].Config
	c.Resources = "*"
	slice := conform.Slice(t, c)
	for _, whole := range both {
		c := whole.Config
		c.Resources, c.Document = "*", slice
		result, err := generator.Generate(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		conform.SameFiles(t, result, whole.Result)
	}
}

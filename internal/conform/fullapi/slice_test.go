package fullapi

import (
	"slices"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
	"github.com/seed739054c0/stripegen/spec"
)

// A sliced selection is cut out of the pinned document.
type sliced struct {
	resources string
	annotated bool // it is cut out of the annotated document too
	short     bool // it is not left to make test-full
}

func slicedSelections() []sliced {
	return []sliced{
		{resources: conform.Flagship, annotated: true, short: true},
		{resources: "identity.*", annotated: true},
		{resources: "customer:create,retrieve", annotated: true},
		{resources: "identity.verification_session:redact", short: true}, // other operations tell its name
		{resources: "subscription_item"},                                 // it leads to plans in stripe-go, and not in the document
		{resources: "account:retrieve"},                                  // there are several, which other methods tell
		{resources: "event", annotated: true},                            // its types are those of webhook endpoints
		{resources: "item"},                                              // it has no methods
		{resources: "payment_intent"},
		{resources: "refund,account_link"},
		{resources: "billing_portal.*"},
		{resources: "bank_account"},
		{resources: "balance_transaction"},
		{resources: "checkout.session"},
		{resources: "file,file_link"},
		{resources: "tax.*"},
		{resources: "terminal.reader"},
		{resources: "test_helpers.test_clock"},
		{resources: "treasury.transaction:retrieve"},
		{resources: "*"},
	}
}

// TestSlice cuts selections out of the pinned document, and generates from what was cut: in both styles and
// without annotations, or with some that are cut out too, it gives what the whole documents give.
func TestSlice(t *testing.T) {
	for _, s := range slicedSelections() {
		if testing.Short() && !s.short {
			continue
		}
		t.Run(s.resources, func(t *testing.T) {
			t.Parallel()
			s.run(t)
		})
	}
}

func (s sliced) run(t *testing.T) {
	c := conform.Pinned(t)
	c.Resources = s.resources
	slice := conform.Slice(t, c)
	s.check(t, c, slice)
	if s.annotated {
		annotations := c
		annotations.Document = c.Annotations
		cut := c
		cut.Annotations = conform.Slice(t, annotations)
		conform.SameFiles(t, generate(t, cut), generate(t, c))
	}
	c.Compat = true
	s.check(t, c, slice)
	if s.resources != "*" { // the styles say enough of everything
		c.Annotations = nil
		s.check(t, c, slice)
	}
}

// check checks that a slice gives the package that its document gives.
func (s sliced) check(t *testing.T, c generator.Config, slice *spec.Document) {
	t.Helper()
	want := s.whole(t, c)
	c.Document = slice
	conform.SameFiles(t, generate(t, c), want)
}

// whole is the package that the whole document gives.
func (s sliced) whole(t *testing.T, c generator.Config) *generator.Result {
	t.Helper()
	if s.resources == "*" {
		for _, whole := range conform.Wholes(t) {
			if c.Compat == whole.Config.Compat {
				return whole.Result
			}
		}
	}
	return generate(t, c)
}

// generate generates a package, without its sub-packages, which do not depend on the document.
func generate(t *testing.T, c generator.Config) *generator.Result {
	t.Helper()
	result, err := generator.Generate(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	result.Files = slices.DeleteFunc(result.Files, conform.InSubPackage)
	return result
}

// TestSliceOfAnnotated cuts slices out of a document that names its methods itself, those too that Stripe lists with
// another resource than their service's.
func TestSliceOfAnnotated(t *testing.T) {
	if testing.Short() {
		t.Skip("generates from the preview several times")
	}
	pinned := conform.Pinned(t)
	for _, resources := range []string{"credit_note:list_lines", "bank_account", "quote_preview_invoice", "source_transaction"} {
		c := pinned
		c.Document, c.Annotations, c.Resources = pinned.Annotations, nil, resources
		slice := conform.Slice(t, c)
		sliced{resources: resources}.check(t, c, slice)
	}
}

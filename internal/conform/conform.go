// Package conform holds what the tests of the whole product share: the pinned documents, the packages that are
// generated from them, a module to use one in, and stripe-mock. The tests are in the folders below, by what they guard:
//
//   - client: what the committed package sends and decodes
//   - consumer: generated packages in modules of their own
//   - fullapi: everything that the document has
//   - hostile: documents that mean harm, or ask for too much
//   - hygiene: what no generated package may do, and how it reads
package conform

import (
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// Flagship is the default selection.
const Flagship = "identity.verification_session,identity.verification_report"

// Pinned is [PinnedConfig] for a test.
func Pinned(t testing.TB) generator.Config {
	t.Helper()
	c, err := PinnedConfig()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// PinnedConfig is the configuration with the pinned documents.
func PinnedConfig() (generator.Config, error) {
	document, err := spec.Default()
	if err != nil {
		return generator.Config{}, err
	}
	annotations, err := spec.DefaultAnnotations()
	return generator.Config{Document: document, Annotations: annotations, Package: "stripe", ImportPath: "example.com/stripe"}, err
}

// Generate generates from the pinned documents.
func Generate(t testing.TB, c generator.Config) *generator.Result {
	t.Helper()
	pinned := Pinned(t)
	c.Document, c.Annotations = pinned.Document, pinned.Annotations
	result, err := generator.Generate(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// Contents are the files of a package by name.
func Contents(r *generator.Result) map[string]string {
	content := make(map[string]string)
	for _, f := range r.Files {
		content[f.Name] = string(f.Content)
	}
	return content
}

// InSubPackage reports whether a file belongs to a sub-package, in a folder of its own.
func InSubPackage(f generator.File) bool { return strings.Contains(f.Name, "/") }

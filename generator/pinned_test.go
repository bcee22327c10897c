package generator

import (
	"testing"

	"github.com/seed739054c0/stripegen/spec"
)

// PinnedConfig has the pinned documents.
func PinnedConfig(t testing.TB) Config {
	t.Helper()
	document, err := spec.Default()
	if err != nil {
		t.Fatal(err)
	}
	annotations, err := spec.DefaultAnnotations()
	if err != nil {
		t.Fatal(err)
	}
	return Config{Document: document, Annotations: annotations, Package: "stripe"}
}

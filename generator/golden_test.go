package generator_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// TestGolden checks that the committed package is what the generator writes, in whichever order, and how often,
// resources are named.
func TestGolden(t *testing.T) {
	folder := filepath.Join("..", "generated", "stripe")
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, resources := range []string{
		conform.Flagship,
		" identity.verification_report , identity.verification_session,identity.*,identity.verification_session",
	} {
		result := conform.Generate(t, generator.Config{Resources: resources, Package: "stripe"})
		if len(entries) != len(result.Files) {
			t.Errorf("%s has %d files, the generator writes %d for %q", folder, len(entries), len(result.Files), resources)
		}
		for _, f := range result.Files {
			committed, err := os.ReadFile(filepath.Join(folder, f.Name))
			if err != nil {
				t.Error(err)
			} else if !bytes.Equal(committed, f.Content) {
				t.Errorf("%s is not what %q gives: make update", f.Name, resources)
			}
		}
	}
}

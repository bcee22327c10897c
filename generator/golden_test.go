package generator_test

import (
	"bytes"
	"go/format"
	"os"
	"path/filepath"
	"testing"

	"github.com/seed739054c0/stripegen/generator"

	"github.com/seed739054c0/stripegen/internal/conform"
)

// TestGolden checks that the committed package is what the generator writes.
func TestGolden(t *testing.T) {
	result := conform.Generate(t, generator.Config{Resources: conform.Flagship, Package: "stripe"})
	folder := filepath.Join("..", "generated", "stripe")
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(result.Files) {
		t.Errorf("%s has %d files, the generator writes %d", folder, len(entries), len(result.Files))
	}
	for _, f := range result.Files {
		committed, err := os.ReadFile(filepath.Join(folder, f.Name))
		if err != nil {
			t.Error(err)
		} else if !bytes.Equal(committed, f.Content) {
			t.Errorf("%s is stale: make update", f.Name)
		}
	}
}

// TestFormatted checks that gofmt would leave every file as it is.
func TestFormatted(t *testing.T) {
	for _, compat := range []bool{false, true} {
		for _, f := range conform.Generate(t, generator.Config{Resources: conform.Flagship, Package: "stripe", Compat: compat}).Files {
			if filepath.Ext(f.Name) != ".go" {
				continue
			}
			formatted, err := format.Source(f.Content)
			if err != nil {
				t.Errorf("%s: %v", f.Name, err)
			} else if !bytes.Equal(formatted, f.Content) {
				t.Errorf("%s changes under gofmt", f.Name)
			}
		}
	}
}

// TestDeterminism checks that two runs write the same bytes, in the same order.
func TestDeterminism(t *testing.T) {
	c := generator.Config{Resources: "identity.*,price,product,refund:create,retrieve", Package: "stripe"}
	first := conform.Generate(t, c)
	for range 3 {
		again := conform.Generate(t, c)
		if len(again.Files) != len(first.Files) {
			t.Fatalf("%d files, then %d", len(first.Files), len(again.Files))
		}
		for i, f := range again.Files {
			if f.Name != first.Files[i].Name || !bytes.Equal(f.Content, first.Files[i].Content) {
				t.Errorf("%s differs between two runs", f.Name)
			}
		}
	}
}

// TestOrderOfSelection checks that it does not matter in which order, or how often, resources are
// named.
func TestOrderOfSelection(t *testing.T) {
	want := conform.Generate(t, generator.Config{Resources: conform.Flagship, Package: "stripe"})
	for _, resources := range []string{
		"identity.verification_report,identity.verification_session",
		"identity.*",
		"identity.*,identity.verification_session",
		" identity.verification_report , identity.verification_session ",
	} {
		got := conform.Generate(t, generator.Config{Resources: resources, Package: "stripe"})
		for i, f := range want.Files {
			if !bytes.Equal(got.Files[i].Content, f.Content) {
				t.Errorf("%q gives another %s", resources, f.Name)
			}
		}
	}
}

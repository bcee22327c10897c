package fullapi

import (
	"path/filepath"
	"testing"

	"github.com/seed739054c0/stripegen/internal/conform"
)

// TestWholeTwice generates everything again: it is the same, byte for byte.
func TestWholeTwice(t *testing.T) {
	for _, whole := range conform.Wholes(t) {
		t.Run(whole.Style, func(t *testing.T) {
			t.Parallel()
			again, err := whole.Generate("*")
			if err != nil {
				t.Fatal(err)
			}
			if len(again.Files) != len(whole.Result.Files) {
				t.Errorf("%d files, then %d", len(whole.Result.Files), len(again.Files))
			}
			for _, f := range again.Files {
				if before := whole.Content[f.Name]; before != string(f.Content) {
					t.Errorf("%s:%s", f.Name, conform.FirstDifference(string(f.Content), before))
				}
			}
		})
	}
}

// TestWholeVet checks that gofmt would not touch the package for everything, and that go vet has nothing to
// say.
func TestWholeVet(t *testing.T) {
	for _, whole := range conform.Wholes(t) {
		t.Run(whole.Style, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			conform.WriteFile(t, folder, "go.mod", "module whole.example/whole\n\ngo 1.24.0\n")
			for _, f := range whole.Result.Files {
				conform.Formatted(t, f)
				conform.WriteFile(t, folder, filepath.Join("stripe", f.Name), string(f.Content))
			}
			conform.Go(t, folder, "vet", "./...")
		})
	}
}

package generator_test

import (
	"path/filepath"
	"testing"
)

// TestWholeTwice generates everything again: it is the same, byte for byte.
func TestWholeTwice(t *testing.T) {
	for _, whole := range wholes(t) {
		t.Run(whole.style, func(t *testing.T) {
			t.Parallel()
			again, err := whole.generate("*")
			if err != nil {
				t.Fatal(err)
			}
			if len(again.Files) != len(whole.result.Files) {
				t.Errorf("%d files, then %d", len(whole.result.Files), len(again.Files))
			}
			for _, f := range again.Files {
				if before := whole.content[f.Name]; before != string(f.Content) {
					t.Errorf("%s:%s", f.Name, firstDifference(string(f.Content), before))
				}
			}
		})
	}
}

// TestWholeVet checks that gofmt would not touch the package for everything, and that go vet has nothing to
// say.
func TestWholeVet(t *testing.T) {
	for _, whole := range wholes(t) {
		t.Run(whole.style, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			writeConsumer(t, folder, "go.mod", "module whole.example/whole\n\ngo 1.24.0\n")
			for _, f := range whole.result.Files {
				formatted(t, f)
				writeConsumer(t, folder, filepath.Join("stripe", f.Name), string(f.Content))
			}
			consumerGo(t, folder, "vet", "./...")
		})
	}
}

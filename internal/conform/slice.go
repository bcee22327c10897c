package conform

import (
	"bytes"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// Slice cuts a slice out of the configured document. The slice of the slice is the same.
func Slice(t testing.TB, c generator.Config) *spec.Document {
	t.Helper()
	s, err := generator.Slice(c)
	if err != nil {
		t.Fatal(err)
	}
	d, err := spec.Parse("slice.json", s.JSON)
	if err != nil {
		t.Fatal(err)
	}
	c.Document = d
	if again, err := generator.Slice(c); err != nil || !bytes.Equal(again.JSON, s.JSON) {
		t.Errorf("the slice of the slice is another one: error %v", err)
	}
	return d
}

// SameFiles compares two packages, byte for byte.
func SameFiles(t testing.TB, got, want *generator.Result) {
	t.Helper()
	if len(got.Files) != len(want.Files) {
		t.Fatalf("%d files, want %d", len(got.Files), len(want.Files))
	}
	for i, f := range want.Files {
		if name, content := got.Files[i].Name, got.Files[i].Content; name != f.Name || !bytes.Equal(content, f.Content) {
			t.Fatalf("%s, want %s:%s", name, f.Name, FirstDifference(string(content), string(f.Content)))
		}
	}
}

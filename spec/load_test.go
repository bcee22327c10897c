package spec

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOpenPinned(t *testing.T) {
	name := filepath.Join(t.TempDir(), "small.json")
	if err := os.WriteFile(name, []byte(small), 0o666); err != nil {
		t.Fatal(err)
	}
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte(small)))
	for _, pin := range []string{"", sum, strings.ToUpper(sum)} {
		if d, err := Open(t.Context(), name, pin); err != nil || d.Version != "2026-01-01.test" {
			t.Errorf("pinned to %q: %v", pin, err)
		}
	}
	other := strings.Repeat("0", 64)
	want := name + ": the document has the sha256 " + sum + ", not " + other + "; see what has changed before you pin it anew"
	if _, err := Open(t.Context(), name, other); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestOpenTooLarge opens a file of 2 GB, which has holes.
func TestOpenTooLarge(t *testing.T) {
	name := filepath.Join(t.TempDir(), "large.json")
	if err := os.WriteFile(name, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(name, 2<<30); err != nil {
		t.Skip(err) // the disk has no holes
	}
	want := name + ": the document is larger than 64 MiB; give an OpenAPI 3.0 document"
	if _, err := Open(t.Context(), name, ""); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

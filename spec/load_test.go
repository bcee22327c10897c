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

// TestOpenCRLF opens a document as git checks it out with core.autocrlf. It has the sum of what was committed,
// or the one of what is there, and none that another change would have as well.
func TestOpenCRLF(t *testing.T) {
	name := filepath.Join(t.TempDir(), "crlf.json")
	committed := strings.ReplaceAll(small, ",", ",\n") + "\n"
	for text, want := range map[string]bool{
		strings.ReplaceAll(committed, "\n", "\r\n"): true,
		strings.Replace(committed, "\n", "\r\n", 1): true,
		committed: true,
		strings.ReplaceAll(committed, "\n", "\r"):              false,
		strings.ReplaceAll(committed, "\n", "\r\r\n"):          false,
		strings.ReplaceAll(committed, "\n", "\r\n") + "\r\n":   false,
		strings.ReplaceAll(committed, "\n", "\r\n") + " ":      false,
		strings.TrimSuffix(committed, "\n"):                    false,
		strings.ReplaceAll(committed, "\n", "\n\r"):            false,
		strings.ReplaceAll(committed, "\n", ""):                false,
		strings.ReplaceAll(committed, "\n", "\r\n") + "\u0000": false,
	} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(t.Context(), name, fmt.Sprintf("%x", sha256.Sum256([]byte(committed)))); (err == nil) != want {
			t.Errorf("%q: got %v", text, err)
		}
	}
	crlf := strings.ReplaceAll(committed, "\n", "\r\n")
	if err := os.WriteFile(name, []byte(crlf), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), name, fmt.Sprintf("%x", sha256.Sum256([]byte(crlf)))); err != nil {
		t.Error(err)
	}
}

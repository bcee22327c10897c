package templates

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFiles(t *testing.T) {
	for _, compat := range []bool{false, true} {
		files, err := Files("payments", "A header.", compat)
		if err != nil {
			t.Fatal(err)
		}
		found := make(map[string]File)
		for _, f := range files {
			found[f.Name] = f
			if !bytes.HasPrefix(f.Content, []byte("// A header.\n\n")) {
				t.Errorf("%s does not begin with the header", f.Name)
			}
			if !bytes.Contains(f.Content, []byte("\npackage payments\n")) || strings.HasSuffix(f.Name, "_test.go") {
				t.Errorf("%s is no file of the package", f.Name)
			}
		}
		for _, name := range StandIns() {
			if _, ok := found[name]; ok {
				t.Errorf("%s is the generator's to write", name)
			}
		}
		for name := range optional() {
			if f := found[name]; len(f.Calls) == 0 {
				t.Errorf("%s is not there to be left out", name)
			}
		}
		if got := bytes.Contains(found["pointers.go"].Content, []byte("[]*string")); got != compat {
			t.Errorf("with compat %v, the helpers return pointers in slices: %v", compat, got)
		}
	}
}

// TestStandIns checks that all the runtime's own files but the package's comment have a namesake of
// what is generated, without which the folder would not compile.
func TestStandIns(t *testing.T) {
	for _, name := range StandIns() {
		_, err := os.Stat(filepath.Join("stripe", name))
		if name == "doc.go" {
			continue // a comment compiles without
		}
		if err != nil {
			t.Error(err)
		}
	}
}

// TestSubPackage reads the import of the parent in a sub-package.
func TestSubPackage(t *testing.T) {
	for _, c := range []struct{ parent, importPath, want string }{
		{"stripe", "example.com/m/internal/stripe", "\t\"example.com/m/internal/stripe\"\n"},
		{"pay", "example.com/m/pay", "\tstripe \"example.com/m/pay\"\n"},
		{"stripe", "example.com/go-stripe", "\tstripe \"example.com/go-stripe\"\n"},
		{"pay", "example.com/stripe", "\tstripe \"example.com/stripe\"\n"},
	} {
		for _, s := range SubPackages() {
			files, err := s.Files(c.parent, c.importPath, "A header.")
			if err != nil || len(files) != 2 {
				t.Fatalf("%d files of %s, %v", len(files), s.Name, err)
			}
			for _, f := range files {
				if !bytes.HasPrefix(f.Content, []byte("// A header.\n\n")) || !bytes.Contains(f.Content, []byte("\npackage webhook\n")) {
					t.Errorf("%s has no header or another package clause", f.Name)
				}
				if !bytes.Contains(f.Content, []byte(c.want)) || bytes.Contains(f.Content, []byte("stripegen/")) {
					t.Errorf("%s does not import %s", f.Name, c.want)
				}
			}
		}
	}
}

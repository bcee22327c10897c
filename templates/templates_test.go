package templates

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
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
			f, ok := found[name]
			_, err := os.Stat(filepath.Join("stripe", name))
			if onlyCompat := err != nil; ok == (onlyCompat && !compat) {
				t.Errorf("with compat %v, the package has %s: %v", compat, name, ok)
			}
			if needed := compat && slices.Contains(compatNeeds(), name); ok && (len(f.Calls) == 0) != needed {
				t.Errorf("with compat %v, %s can be left out: %v", compat, name, len(f.Calls) > 0)
			}
		}
		if got := bytes.Contains(found["pointers.go"].Content, []byte("[]*string")); got != compat {
			t.Errorf("with compat %v, the helpers return pointers in slices: %v", compat, got)
		}
	}
}

// TestCompat runs the tests of the runtime with the files of stripe/_compat where generated packages have
// them: all but those that they replace, and those of the folder itself. In short mode it runs the latter only.
func TestCompat(t *testing.T) {
	folder, err := filepath.Abs("stripe")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(folder, "_compat", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no files in stripe/_compat: %v", err)
	}
	replace := make(map[string]string)
	for _, name := range files {
		replace[filepath.Join(folder, filepath.Base(name))] = name
	}
	content, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	overlay := filepath.Join(t.TempDir(), "overlay.json")
	if err := os.WriteFile(overlay, content, 0o666); err != nil {
		t.Fatal(err)
	}
	run := "."
	if testing.Short() {
		run = "^TestCompat"
	}
	for _, args := range [][]string{{"vet", "-overlay", overlay, "./stripe"}, {"test", "-overlay", overlay, "-run", run, "./stripe"}} {
		if out, err := exec.CommandContext(t.Context(), "go", args...).CombinedOutput(); err != nil {
			t.Errorf("go %s: %v\n%s", args[0], err, out)
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

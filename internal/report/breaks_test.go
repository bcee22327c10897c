package report

import (
	"errors"
	"go/ast"
	goimporter "go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const flagship = "../../generated/stripe"

// TestBreaksWithoutImports: what breaks programs is the same whether nothing is known of the standard library
// or all, with the bodies of functions.
func TestBreaksWithoutImports(t *testing.T) {
	library := standardLibrary(t)
	edits := []struct{ file, old, new string }{
		{"options.go", "func WithHTTPClient(c *http.Client)", "func WithHTTPClient(c *http.Transport)"},
		{"identity_verificationsession.go", "\tPhone string `json:\"phone,omitempty\"", "\tPhone []string `json:\"phone,omitempty\""},
		{"identity_verificationsession.go", "Status IdentityVerificationSessionStatus `json", "State IdentityVerificationSessionStatus `json"},
		{"identity_verificationsession.go", "Cancel(ctx context.Context, id string,", "Cancel(ctx context.Context, id int,"},
		{"identity_verificationsession.go", "\tDay *int64", "\tDay int64"},
	}
	for i, e := range edits {
		want := breaksOf(checked(library, parsed(t)), checked(library, parsed(t, e)))
		got := breaksOf(outlined(t, parsed(t)), outlined(t, parsed(t, e)))
		if len(want) == 0 {
			t.Errorf("edit %d breaks nothing", i)
		}
		if !maps.Equal(got, want) {
			t.Errorf("edit %d: got %v, want %v", i, got, want)
		}
	}
}

type parsedFiles struct {
	fset  *token.FileSet
	files []*ast.File
}

// parsed is the flagship, edited.
func parsed(t *testing.T, edits ...struct{ file, old, new string }) parsedFiles {
	t.Helper()
	names, err := filepath.Glob(flagship + "/*.go")
	if err != nil || len(names) == 0 {
		t.Fatalf("there is no flagship: %v", err)
	}
	p := parsedFiles{fset: token.NewFileSet()}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(content)
		for _, e := range edits {
			if e.file == filepath.Base(name) {
				text = strings.Replace(text, e.old, e.new, 1)
			}
		}
		f, err := parser.ParseFile(p.fset, name, text, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		p.files = append(p.files, f)
	}
	return p
}

func outlined(t *testing.T, p parsedFiles) *types.Package {
	t.Helper()
	pkg, err := check(p.fset, p.files)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

// checked type-checks all of the files. Only declarations are edited, so that bodies may be wrong.
func checked(library types.Importer, p parsedFiles) *types.Package {
	config := types.Config{Importer: library, Error: func(error) {}}
	pkg, _ := config.Check("stripe", p.fset, p.files, nil)
	return pkg
}

// standardLibrary imports from the compiler's own files.
func standardLibrary(t *testing.T) types.Importer {
	t.Helper()
	out, err := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}", flagship).Output()
	if err != nil {
		t.Fatal(err)
	}
	exports := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), "\t")
		exports[path] = file
	}
	return goimporter.ForCompiler(token.NewFileSet(), "gc", func(path string) (io.ReadCloser, error) {
		if exports[path] == "" {
			return nil, errors.New("the package does not import it")
		}
		return os.Open(exports[path])
	})
}

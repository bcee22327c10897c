package hostile

import (
	"bytes"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// payload is the name of the function that hostile documents try to call.
const payload = "pwned"

// innocent checks that a package is nothing but what documents may become: Go that compiles, in files that
// every system takes, without directives, without imports but the allowed ones, without anything invisible,
// and without the payload anywhere but in literals and comments.
func innocent(t *testing.T, files []generator.File) {
	t.Helper()
	seen := make(map[string]bool)
	for _, f := range files {
		innocentName(t, f.Name)
		if lower := strings.ToLower(f.Name); seen[lower] {
			t.Errorf("two files are called %s, in capitals or not", f.Name)
		} else {
			seen[lower] = true
		}
		if conform.IsRuntime(f) {
			continue
		}
		innocentText(t, f)
		if filepath.Ext(f.Name) == ".go" {
			innocentSyntax(t, f)
			everywhere(t, f)
			conform.Formatted(t, f)
		}
	}
	conform.TypeCheck(t, "stripe", files)
}

func innocentName(t *testing.T, name string) {
	t.Helper()
	if !regexp.MustCompile(`^[a-z0-9][a-z0-9_]*\.(go|txt)$`).MatchString(name) || len(name) > 255 {
		t.Errorf("a file is called %q", name)
	}
	if base, _, _ := strings.Cut(name, "."); regexp.MustCompile(`^(con|prn|aux|nul|com\d|lpt\d)$`).MatchString(base) {
		t.Errorf("%s is the name of a device on Windows", name)
	}
}

// innocentText checks that what a reader sees is what there is.
func innocentText(t *testing.T, f generator.File) {
	t.Helper()
	if !utf8.Valid(f.Content) {
		t.Errorf("%s is no UTF-8", f.Name)
	}
	hidden := func(r rune) bool {
		return r != '\n' && r != '\t' && !unicode.IsGraphic(r) || r != ' ' && unicode.IsSpace(r) && r > '\n'
	}
	if at := bytes.IndexFunc(f.Content, hidden); at >= 0 {
		r, _ := utf8.DecodeRune(f.Content[at:])
		t.Errorf("%s has the character %U", f.Name, r)
	}
}

// emittedImports are the packages that files which vary may import.
func emittedImports() []string {
	return []string{"bytes", "context", "encoding/json", "fmt", "io", "log/slog", "net/http"}
}

func innocentSyntax(t *testing.T, f generator.File) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Content, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		t.Fatalf("%v\n%s", err, f.Content)
	}
	for _, i := range file.Imports {
		if !slices.Contains(emittedImports(), strings.Trim(i.Path.Value, `"`)) || i.Name != nil {
			t.Errorf("%s imports %s", f.Name, i.Path.Value)
		}
	}
	for _, group := range file.Comments {
		for _, c := range group.List {
			if c.Text != "//" && !strings.HasPrefix(c.Text, "// ") && !strings.HasPrefix(c.Text, "//\t") && c.Text != "//go:noinline" || strings.HasPrefix(c.Text, "// +build") {
				t.Errorf("%s has the comment %q", f.Name, c.Text)
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && (id.Name == payload || id.Name == "init" || id.Name == "unsafe") {
			t.Errorf("%s has the name %s", f.Name, id.Name)
		}
		return true
	})
}

// everywhere checks that neither its name nor a constraint takes a file out of the build.
func everywhere(t *testing.T, f generator.File) {
	t.Helper()
	for _, system := range []string{"linux/amd64", "windows/arm64", "darwin/arm64", "js/wasm", "plan9/386"} {
		c := build.Default
		c.CgoEnabled = false
		c.GOOS, c.GOARCH, _ = strings.Cut(system, "/")
		c.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(f.Content)), nil }
		if match, err := c.MatchFile("folder", f.Name); err != nil || !match || strings.HasSuffix(f.Name, "_test.go") {
			t.Errorf("%s is left out on %s: %v", f.Name, system, err)
		}
	}
}

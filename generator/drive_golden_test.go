package generator_test

import (
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// compareGolden compares got with a golden file, or rewrites the file.
func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		line := func(of []string) string {
			if i < len(of) {
				return of[i]
			}
			return "(end)"
		}
		if line(g) != line(w) {
			t.Fatalf("%s:%d differs; -update rewrites it\n got: %s\nwant: %s", name, i+1, line(g), line(w))
		}
	}
}

// parseAgain parses a file of generated/stripe for a reader that changes the syntax.
func parseAgain(t *testing.T, fset *token.FileSet, name string) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(fset, filepath.Join(committedFolder, name), nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// sourceOf returns the Go source of an expression, on one line.
func sourceOf(t *testing.T, fset *token.FileSet, e ast.Expr) string {
	t.Helper()
	var s strings.Builder
	if err := printer.Fprint(&s, fset, e); err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(s.String()), " ")
}

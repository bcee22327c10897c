package generator_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	pathpkg "path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/seed739054c0/stripegen"

// A rule says who may import what outside of tests.
type rule struct {
	says    string
	imports func(path string) bool // which imports the rule is about
	from    []string               // the folders that may have them; those below count too
}

func rules() []rule {
	is := func(prefix string) func(string) bool {
		return func(path string) bool { return path == prefix || strings.HasPrefix(path, prefix+"/") }
	}
	return []rule{
		{"kin-openapi is imported by spec alone", is("github.com/getkin/kin-openapi"), []string{"spec"}},
		{"jennifer is imported by emit alone", is("github.com/dave/jennifer"), []string{"generator/internal/emit"}},
		{"x/net/html is imported by prose alone", is("golang.org/x/net"), []string{"generator/internal/prose"}},
		{"apidiff is imported by the report alone", is("golang.org/x/exp"), []string{"internal/report"}},
		{"the report is imported by cmd/gen alone", is(module + "/internal/report"), []string{"cmd/gen"}},
		{"the generator is imported by cmd and tests alone", is(module + "/generator"), []string{"cmd", "generator", "internal/conform"}},
		{"documents are for cmd, the generator and tests alone", is(module + "/spec"), []string{"cmd", "generator", "spec", "internal/conform"}},
		{"what tests share is for tests alone", is(module + "/internal/conform"), nil},
		{"nothing imports cmd", is(module + "/cmd"), nil},
		{"stripe-go is imported by internal/peers alone", is("github.com/stripe/stripe-go"), []string{"internal/peers"}},
		{"the runtime is imported by its sub-packages alone", is(module + "/templates/stripe"), []string{"templates/stripe"}},
	}
}

// standardOnly are the folders that import nothing but the standard library.
func standardOnly() []string {
	return []string{"generator/internal/model", "generator/internal/surface", "internal/textdiff", "templates/stripe", "generated"}
}

// TestArchitecture checks what each package imports.
func TestArchitecture(t *testing.T) {
	seen := make(map[string]bool)
	for folder, imports := range importsByFolder(t) {
		for _, path := range imports {
			for _, r := range rules() {
				if !r.imports(path) {
					continue
				}
				seen[r.says] = true
				if !slices.ContainsFunc(r.from, func(allowed string) bool { return below(folder, allowed) }) {
					t.Errorf("%s imports %s, but %s", folder, path, r.says)
				}
			}
			first, _, _ := strings.Cut(path, "/")
			strict := slices.ContainsFunc(standardOnly(), func(f string) bool { return below(folder, f) })
			if strict && strings.Contains(first, ".") && !(isSubPackage(folder) && path == module+"/"+pathpkg.Dir(folder)) {
				t.Errorf("%s imports %s, but may import the standard library only", folder, path)
			}
		}
	}
	for _, r := range rules() {
		if !seen[r.says] && len(r.from) > 0 {
			t.Errorf("no import is left that the rule is about: %s", r.says)
		}
	}
}

// TestNoStripeGo checks that the module does not require stripe-go, not even for its tests: internal/peers is a module
// of its own for that.
func TestNoStripeGo(t *testing.T) {
	content, err := os.ReadFile(filepath.Join("..", "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(content), "github.com/stripe/stripe-mock ") || strings.Contains(string(content), "github.com/stripe/stripe-go") {
		t.Errorf("go.mod has stripe-go, or not even stripe-mock:\n%s", content)
	}
}

// isSubPackage reports whether a folder holds a sub-package of the runtime or of a generated package, which imports its
// parent. The files of _compat are the parent's own.
func isSubPackage(folder string) bool {
	parent, name := pathpkg.Split(folder)
	return (parent == "templates/stripe/" || parent == "generated/stripe/") && !strings.HasPrefix(name, "_")
}

func below(folder, of string) bool {
	return folder == of || strings.HasPrefix(folder, of+"/")
}

// importsByFolder lists what the files of each folder import, tests of a package left out.
func importsByFolder(t *testing.T) map[string][]string {
	t.Helper()
	imports := make(map[string][]string)
	root := ".."
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == ".git"):
			return filepath.SkipDir
		case filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		folder = filepath.ToSlash(folder)
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports[folder] = append(imports[folder], path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return imports
}

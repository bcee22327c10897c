package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// A committedPackage is the syntax of generated/stripe.
type committedPackage struct {
	fset  *token.FileSet
	files map[string]*ast.File // by name without folder
}

var committedFolder = filepath.Join("..", "generated", "stripe")

var parseCommitted = sync.OnceValues(func() (*committedPackage, error) {
	p := &committedPackage{token.NewFileSet(), make(map[string]*ast.File)}
	names, err := filepath.Glob(filepath.Join(committedFolder, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		file, err := parser.ParseFile(p.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.files[filepath.Base(name)] = file
	}
	return p, nil
})

// committed returns the syntax of generated/stripe.
func committed(t *testing.T) *committedPackage {
	t.Helper()
	p, err := parseCommitted()
	if err != nil {
		t.Fatal(err)
	}
	if len(p.files) < 20 {
		t.Fatalf("%s has %d Go files only", committedFolder, len(p.files))
	}
	return p
}

// TestHygieneImports checks what the package can reach: the listed packages of the standard library
// and nothing else. There is no os, no os/exec, no reflect, no unsafe, no syscall and no plugin
// among them.
func TestHygieneImports(t *testing.T) {
	allowed := map[string]bool{
		"bytes": true, "context": true, "crypto/rand": true, "crypto/tls": true, "encoding/json": true,
		"errors": true, "fmt": true, "io": true, "iter": true, "log/slog": true, "math": true,
		"math/rand/v2": true, "net/http": true, "net/url": true, "runtime": true, "slices": true, "sort": true,
		"strconv": true, "strings": true, "time": true, "unicode": true, "unicode/utf16": true,
		"unicode/utf8": true, "maps": true, "cmp": true, "sync": true,
	}
	for name, file := range committed(t).files {
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if !allowed[path] {
				t.Errorf("%s imports %s", name, path)
			}
			if spec.Name != nil {
				t.Errorf("%s imports %s as %s", name, path, spec.Name.Name)
			}
		}
	}
}

// TestHygieneNoInit checks that importing the package runs nothing and that it embeds and links
// nothing.
func TestHygieneNoInit(t *testing.T) {
	for name, file := range committed(t).files {
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init function", name)
			}
		}
		for _, group := range file.Comments {
			for _, c := range group.List {
				if c.Text == "//go:noinline" {
					continue // about the size of the code, not about what it does
				}
				if strings.HasPrefix(c.Text, "//go:") || strings.HasPrefix(c.Text, "// +build") {
					t.Errorf("%s has the directive %s", name, c.Text)
				}
			}
		}
	}
}

// TestHygieneNoMutableGlobals checks that a variable of the package is an error value, made once
// and never assigned to.
func TestHygieneNoMutableGlobals(t *testing.T) {
	globals := make(map[string]bool)
	p := committed(t)
	for name, file := range p.files {
		for _, spec := range packageVars(file) {
			for i, id := range spec.Names {
				if id.Name != "_" && (len(spec.Values) <= i || !isErrorValue(spec.Values[i])) {
					t.Errorf("%s has the variable %s, which is no errors.New", name, id.Name)
				}
				globals[id.Name] = true
			}
		}
	}
	if !globals["errStuck"] {
		t.Error("the variable errStuck is not found: does the test look in the right place?")
	}
	for name, file := range p.files {
		ast.Inspect(file, func(n ast.Node) bool {
			for _, written := range writtenNames(n) {
				if globals[written] {
					t.Errorf("%s writes to the variable %s", name, written)
				}
			}
			return true
		})
	}
}

// packageVars returns the variables that a file declares at its top level.
func packageVars(file *ast.File) []*ast.ValueSpec {
	var vars []*ast.ValueSpec
	for _, decl := range file.Decls {
		if g, ok := decl.(*ast.GenDecl); ok && g.Tok == token.VAR {
			for _, spec := range g.Specs {
				vars = append(vars, spec.(*ast.ValueSpec))
			}
		}
	}
	return vars
}

// isErrorValue says whether e is errors.New("…").
func isErrorValue(e ast.Expr) bool {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return false
	}
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	pkg, ok := f.X.(*ast.Ident)
	return ok && pkg.Name == "errors" && f.Sel.Name == "New"
}

// writtenNames returns the names that n assigns to or takes the address of.
func writtenNames(n ast.Node) []string {
	var targets []ast.Expr
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			targets = n.Lhs
		}
	case *ast.IncDecStmt:
		targets = []ast.Expr{n.X}
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			targets = []ast.Expr{n.X}
		}
	}
	var names []string
	for _, e := range targets {
		if id, ok := e.(*ast.Ident); ok {
			names = append(names, id.Name)
		}
	}
	return names
}

// TestHygieneHeader checks that tools and people see at the first line that a file is generated.
func TestHygieneHeader(t *testing.T) {
	const header = "// Code generated by stripegen. DO NOT EDIT.\n\n"
	err := filepath.WalkDir(committedFolder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		want := header
		switch filepath.Ext(name) {
		case ".go":
		case ".txt":
			want = "# Code generated by stripegen. DO NOT EDIT.\n"
		default:
			t.Errorf("%s: neither Go nor a list of symbols", name)
		}
		if !strings.HasPrefix(string(content), want) {
			t.Errorf("%s does not begin with %q", name, want)
		}
		if n := strings.Count(string(content), "Code generated"); n != 1 {
			t.Errorf("%s says %d times that it is generated", name, n)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestHygieneOneVersionFile checks that what changes with every release of the document or the
// generator stands in one file, so that the others stay the same bytes.
func TestHygieneOneVersionFile(t *testing.T) {
	var with []string
	for name := range committed(t).files {
		content, err := os.ReadFile(filepath.Join(committedFolder, name))
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(content), "sha256 ") || strings.Contains(string(content), "generatorVersion =") {
			with = append(with, name)
		}
	}
	if !slices.Equal(with, []string{"version.go"}) {
		t.Errorf("the sha256 of the document and the generator's version are in %q, want version.go only", with)
	}
}

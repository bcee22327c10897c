package hygiene

import (
	"go/ast"
	"go/types"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
	"github.com/seed739054c0/stripegen/templates"
)

// TestSubPackageHygiene holds sub-packages to what generated packages may do, and checks their comments. What they
// import is tested where they are generated.
func TestSubPackageHygiene(t *testing.T) {
	for _, s := range templates.SubPackages() {
		files, err := s.Files("stripe", "example.com/stripe", generator.Header)
		if err != nil {
			t.Fatal(err)
		}
		content := make(map[string]string)
		for _, f := range files {
			content[path.Base(f.Name)] = string(f.Content)
		}
		p, err := conform.ParsePackage(content)
		if err != nil || len(p.Files) == 0 {
			t.Fatalf("%s: %d files, error %v", s.Name, len(p.Files), err)
		}
		for _, problem := range subPackageProblems(p) {
			t.Errorf("%s: %s", s.Name, problem)
		}
		checkLineLength(t, p)
		checkExportedHaveComments(t, p)
	}
}

// TestSubPackageHygieneRefused shows what the rules find.
func TestSubPackageHygieneRefused(t *testing.T) {
	const source = `package x

//go:noescape
func init()

var (
	Err  = stripe.ErrWebhookTooOld
	open = f()
	some int
)

func f() bool { go f(); return true }
`
	p, err := conform.ParsePackage(map[string]string{"x.go": source})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"x.go has an init function",
		"x.go has init, which is written elsewhere",
		"x.go has the directive //go:noescape",
		"x.go has the variable open, which is not one of its parent's errors",
		"x.go has the variable some, which is not one of its parent's errors",
		"x.go starts a goroutine",
	}
	if got := subPackageProblems(p); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// subPackageProblems are what a sub-package does that it may not. It is given without its parent, so without types.
func subPackageProblems(p *conform.Package) []string {
	h := &hygiene{Package: p}
	for name, file := range p.Files {
		h.checkFunctions(name, file)
		h.checkDirectives(name, file)
		ast.Inspect(file, func(n ast.Node) bool {
			if _, ok := n.(*ast.GoStmt); ok {
				h.say("%s starts a goroutine", name)
			}
			return true
		})
		for _, spec := range packageVars(file) {
			for i, id := range spec.Names {
				if i >= len(spec.Values) || !strings.HasPrefix(types.ExprString(spec.Values[i]), "stripe.Err") {
					h.say("%s has the variable %s, which is not one of its parent's errors", name, id.Name)
				}
			}
		}
	}
	slices.Sort(h.problems)
	return h.problems
}

package conform

import (
	"context"
	"go/ast"
	"go/parser"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
)

// A Whole is the package for the whole document, in one style.
type Whole struct {
	Style   string
	Config  generator.Config
	Result  *generator.Result
	Content map[string]string // of files, by name
	Syntax  *Package
}

// makeWholes makes the package in both styles, once for all tests of a folder.
var makeWholes = sync.OnceValues(func() ([]*Whole, error) {
	config, err := PinnedConfig()
	if err != nil {
		return nil, err
	}
	both := []*Whole{{Style: "default", Config: config}, {Style: "compat", Config: config}}
	errs := make([]error, len(both))
	var wait sync.WaitGroup
	for i, w := range both {
		w.Config.Compat = w.Style == "compat"
		wait.Go(func() { errs[i] = w.make() })
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return both, nil
})

// Wholes are the packages for the whole document, in the default style and with -compat.
func Wholes(t *testing.T) []*Whole {
	t.Helper()
	if testing.Short() {
		t.Skip("generates the whole API")
	}
	both, err := makeWholes()
	if err != nil {
		t.Fatal(err)
	}
	return both
}

// Generate generates a package in the same style, without its sub-packages: see TestSubPackage.
func (w *Whole) Generate(resources string) (*generator.Result, error) {
	c := w.Config
	c.Resources = resources
	result, err := generator.Generate(context.Background(), c)
	if err == nil {
		result.Files = slices.DeleteFunc(result.Files, InSubPackage)
	}
	return result, err
}

func (w *Whole) make() error {
	var err error
	if w.Result, err = w.Generate("*"); err != nil {
		return err
	}
	w.Content = Contents(w.Result)
	w.Syntax, err = ParsePackage(w.Content)
	return err
}

// Parse parses another package in the same style. Files that the whole package has too were parsed
// before.
func (w *Whole) Parse(t *testing.T, r *generator.Result) []*ast.File {
	t.Helper()
	var files []*ast.File
	for _, f := range r.Files {
		if filepath.Ext(f.Name) != ".go" {
			continue
		}
		file := w.Syntax.Files[f.Name]
		if w.Content[f.Name] != string(f.Content) {
			var err error
			if file, err = parser.ParseFile(w.Syntax.Fset, f.Name, f.Content, parser.SkipObjectResolution); err != nil {
				t.Fatal(err)
			}
		}
		files = append(files, file)
	}
	return files
}

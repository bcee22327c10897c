package generator_test

import (
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// wholeSelectable is how many components of the document have an x-resourceId, deletions aside.
const wholeSelectable = 143

// selectable are the ids of those components, sorted.
func selectable(t *testing.T) []string {
	t.Helper()
	var ids []string
	for component, s := range pinnedSchemas(t) {
		if s.ResourceID != "" && !strings.HasPrefix(component, "deleted_") {
			ids = append(ids, component)
		}
	}
	if len(ids) != wholeSelectable {
		t.Errorf("%d components are resources, want %d", len(ids), wholeSelectable)
	}
	slices.Sort(ids)
	return ids
}

// A wholePackage is the package for the whole document, in one style.
type wholePackage struct {
	style   string
	config  generator.Config
	result  *generator.Result
	content map[string]string // of files, by name
	syntax  *goPackage
}

// wholePackages makes the package in both styles, once for all tests.
var wholePackages = sync.OnceValues(func() ([]*wholePackage, error) {
	document, err := spec.Default()
	if err != nil {
		return nil, err
	}
	annotations, err := spec.DefaultAnnotations()
	if err != nil {
		return nil, err
	}
	both := []*wholePackage{{style: "default"}, {style: "compat"}}
	errs := make([]error, len(both))
	var wait sync.WaitGroup
	for i, p := range both {
		p.config = generator.Config{Document: document, Annotations: annotations, Package: "stripe", ImportPath: "example.com/stripe", Compat: p.style == "compat"}
		wait.Go(func() { errs[i] = p.make() })
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return both, nil
})

// wholes are the packages for the whole document.
func wholes(t *testing.T) []*wholePackage {
	t.Helper()
	if testing.Short() || generator.RaceEnabled {
		t.Skip("generates the whole API")
	}
	both, err := wholePackages()
	if err != nil {
		t.Fatal(err)
	}
	return both
}

// generate generates a package in the same style, without its sub-packages: see TestSubPackage.
func (p *wholePackage) generate(resources string) (*generator.Result, error) {
	c := p.config
	c.Resources = resources
	result, err := generator.Generate(context.Background(), c)
	if err == nil {
		result.Files = slices.DeleteFunc(result.Files, inSubPackage)
	}
	return result, err
}

func (p *wholePackage) make() error {
	var err error
	if p.result, err = p.generate("*"); err != nil {
		return err
	}
	p.content = contents(p.result)
	p.syntax, err = parsePackage(p.content)
	return err
}

// contents are the files of a package by name.
func contents(r *generator.Result) map[string]string {
	content := make(map[string]string)
	for _, f := range r.Files {
		content[f.Name] = string(f.Content)
	}
	return content
}

// parse parses another package in the same style. Files that the whole package has too were parsed
// before.
func (p *wholePackage) parse(t *testing.T, r *generator.Result) []*ast.File {
	t.Helper()
	var files []*ast.File
	for _, f := range r.Files {
		if filepath.Ext(f.Name) != ".go" {
			continue
		}
		file := p.syntax.files[f.Name]
		if p.content[f.Name] != string(f.Content) {
			var err error
			if file, err = parser.ParseFile(p.syntax.fset, f.Name, f.Content, parser.SkipObjectResolution); err != nil {
				t.Fatal(err)
			}
		}
		files = append(files, file)
	}
	return files
}

// A goPackage is the syntax of a package.
type goPackage struct {
	fset    *token.FileSet
	files   map[string]*ast.File // by name without folder
	content map[string]string    // the same
}

// parsePackage parses the files of a package that are Go.
func parsePackage(content map[string]string) (*goPackage, error) {
	p := &goPackage{token.NewFileSet(), make(map[string]*ast.File), content}
	for name := range content {
		if filepath.Ext(name) != ".go" {
			continue
		}
		file, err := parser.ParseFile(p.fset, name, content[name], parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.files[name] = file
	}
	return p, nil
}

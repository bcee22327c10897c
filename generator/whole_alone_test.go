package generator_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"testing"
)

// TestWholeAlone generates a package for each resource by itself, in both styles: it compiles, and what it
// says of the resource is what the package for everything says.
func TestWholeAlone(t *testing.T) {
	both, resources, exceptions := wholes(t), selectable(t), newGrowthExceptions()
	t.Run("each", func(t *testing.T) { // ends when all that run in parallel within have ended
		for _, whole := range both {
			for _, resource := range resources {
				t.Run(whole.style+"/"+resource, func(t *testing.T) {
					t.Parallel()
					result, err := whole.generate(resource)
					if err != nil {
						t.Fatal(err)
					}
					files := whole.parse(t, result)
					checkSyntax(t, whole.syntax.fset, files)
					g := growth{whole.style, contents(result), whole.content, exceptions}
					g.checkNotEmpty(t, whole.syntax.fset, files)
					g.checkFiles(t, resource)
					g.checkSymbols(t)
				})
			}
		}
	})
	exceptions.checkUsed(t)
}

// checkSyntax checks the types of a package.
func checkSyntax(t *testing.T, fset *token.FileSet, files []*ast.File) {
	t.Helper()
	config := types.Config{
		Importer: standardLibrary(),
		Error:    func(err error) { t.Errorf("the output does not type-check: %v", err) },
	}
	_, _ = config.Check("example.com/stripe", fset, files, nil) // errors go to config.Error
}

// checkNotEmpty checks that every file declares something, the package's comment aside, and every group of
// declarations too, but for exceptions.
func (g growth) checkNotEmpty(t *testing.T, fset *token.FileSet, files []*ast.File) {
	t.Helper()
	for _, file := range files {
		if name := fset.Position(file.Pos()).Filename; len(file.Decls) == 0 && name != "doc.go" {
			t.Errorf("%s declares nothing", name)
		}
		key := ""
		for _, d := range file.Decls {
			key = declarationKey(d, key)
			if group, ok := d.(*ast.GenDecl); ok && len(group.Specs) == 0 && !g.exceptions.cover(g.style, key) {
				t.Errorf("%s: %s", fset.Position(d.Pos()), key)
			}
		}
	}
}

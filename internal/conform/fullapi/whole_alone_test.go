package fullapi

import (
	"go/ast"
	"go/token"
	"go/types"
	"testing"

	"github.com/seed739054c0/stripegen/internal/conform"
)

// TestWholeAlone generates a package for each resource by itself, in both styles: it compiles, and what it
// says of the resource is what the package for everything says.
func TestWholeAlone(t *testing.T) {
	both, resources, exceptions := conform.Wholes(t), selectable(t), newGrowthExceptions()
	t.Run("each", func(t *testing.T) { // ends when all that run in parallel within have ended
		for _, whole := range both {
			for _, resource := range resources {
				t.Run(whole.Style+"/"+resource, func(t *testing.T) {
					t.Parallel()
					result, err := whole.Generate(resource)
					if err != nil {
						t.Fatal(err)
					}
					files := whole.Parse(t, result)
					checkSyntax(t, whole.Syntax.Fset, files)
					g := growth{whole.Style, conform.Contents(result), whole.Content, exceptions}
					g.checkNotEmpty(t, whole.Syntax.Fset, files)
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
		Importer: conform.StandardLibrary(),
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

package fullapi

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
)

// sweepConstants lists the values of the string constants of a package by their types, which a
// program cannot find out of itself.
func sweepConstants(t *testing.T, files []generator.File) map[string][]string {
	t.Helper()
	constants := make(map[string][]string)
	for _, f := range files {
		if !strings.HasSuffix(f.Name, ".go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Content, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			if g, ok := decl.(*ast.GenDecl); ok && g.Tok == token.CONST {
				for _, spec := range g.Specs {
					addConstant(t, constants, spec.(*ast.ValueSpec))
				}
			}
		}
	}
	return constants
}

// addConstant adds a constant if it is declared with a type and a string.
func addConstant(t *testing.T, constants map[string][]string, spec *ast.ValueSpec) {
	t.Helper()
	name, ok := spec.Type.(*ast.Ident)
	if !ok || len(spec.Values) != 1 {
		return
	}
	literal, ok := spec.Values[0].(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return
	}
	value, err := strconv.Unquote(literal.Value)
	if err != nil {
		t.Fatal(err)
	}
	constants[name.Name] = append(constants[name.Name], value)
}

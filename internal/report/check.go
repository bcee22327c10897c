package report

import (
	"go/ast"
	"go/token"
	"go/types"
	"iter"
)

// check type-checks what the files declare, so that apidiff can compare it: their outlines, which refer to
// types by name alone, to those of the package as to those of others.
//
// So neither the source nor a compiled form of the standard library need be at hand, nor the time to load
// net/http. And a field that has another type than before is just that. Were the types of the package to be followed,
// apidiff would take the other type for the first one under a new name, and compare these two.
func check(fset *token.FileSet, files []*ast.File) (*types.Package, error) {
	declared, renamed := declaredTypes(files), renamedTypes(files)
	names := make(importer)
	outlines := make([]*ast.File, len(files))
	path := "empty"
	for i, f := range files {
		outlines[i] = outline(f, declared, renamed)
		names.note(outlines[i])
		path = f.Name.Name
	}
	config := types.Config{IgnoreFuncBodies: true, Importer: names}
	return config.Check(path, fset, outlines, nil)
}

// declaredTypes are the exported types of files, without those that cannot be compared with ==: what has them
// as parts cannot be, either.
func declaredTypes(files []*ast.File) map[string]bool {
	names := make(map[string]bool)
	for t := range typeSpecs(files) {
		switch t.Type.(type) {
		case *ast.ArrayType, *ast.MapType, *ast.FuncType:
		default:
			names[t.Name.Name] = t.Name.IsExported()
		}
	}
	return names
}

// renamedTypes are the types that are not exported and made of another named type, which seems to be imported: such
// a type cannot have methods.
func renamedTypes(files []*ast.File) map[string]bool {
	names := make(map[string]bool)
	for t := range typeSpecs(files) {
		if _, ok := t.Type.(*ast.Ident); ok && !t.Name.IsExported() {
			names[t.Name.Name] = true
		}
	}
	return names
}

// typeSpecs are the declarations of types in files.
func typeSpecs(files []*ast.File) iter.Seq[*ast.TypeSpec] {
	return func(yield func(*ast.TypeSpec) bool) {
		for _, f := range files {
			for _, d := range f.Decls {
				g, ok := d.(*ast.GenDecl)
				if !ok || g.Tok != token.TYPE {
					continue
				}
				for _, s := range g.Specs {
					if !yield(s.(*ast.TypeSpec)) {
						return
					}
				}
			}
		}
	}
}

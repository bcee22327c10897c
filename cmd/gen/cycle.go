package main

import (
	"fmt"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"strconv"

	"github.com/seed739054c0/stripegen/generator"
)

// checkCycle reports the first import by which a Go file of somebody else's in the folder imports a generated
// sub-package, which imports the package of the folder itself. Tests from outside may.
func (p *plan) checkCycle(sub string, files []generator.File) error {
	parent := parentOf(files)
	if parent == "" {
		return nil
	}
	for _, name := range p.foreign {
		f := readGoFile(filepath.Join(p.folder, name))
		if f == nil || f.isExternalTest() {
			continue
		}
		for _, spec := range f.syntax.Imports {
			if imported, _ := strconv.Unquote(spec.Path.Value); imported == path.Join(parent, sub) {
				return fmt.Errorf("%s: the generated package %s imports this one, so the import is a cycle; move the file away, or choose another folder with -out",
					f.position(spec.Pos()), sub)
			}
		}
	}
	return nil
}

// parentOf is the path by which the files of a sub-package import the package above, which they call stripe.
func parentOf(files []generator.File) string {
	for _, f := range files {
		syntax, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Content, parser.ImportsOnly)
		if err != nil {
			continue
		}
		for _, spec := range syntax.Imports {
			if importName(spec) == "stripe" {
				imported, _ := strconv.Unquote(spec.Path.Value)
				return imported
			}
		}
	}
	return ""
}

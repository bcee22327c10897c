package generator

import (
	"fmt"
	"go/ast"
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/surface"
	"github.com/seed739054c0/stripegen/templates"
)

// runtimeHalf is the half of a package that does not vary, and what it takes.
type runtimeHalf struct {
	files     []templates.File
	exported  map[string][]string // symbols, by the name of the file
	names     map[string]bool     // declared, those of files that vary included
	fileNames map[string]bool
}

// runtimeFiles gives the hand-written files of a package.
func runtimeFiles(c Config) (*runtimeHalf, error) {
	files, err := templates.Files(c.Package, Header, c.Compat)
	if err != nil {
		return nil, err
	}
	r := &runtimeHalf{files: files, exported: make(map[string][]string), names: make(map[string]bool), fileNames: make(map[string]bool)}
	sources := make(map[string][]byte, len(files))
	for _, f := range files {
		r.fileNames[f.Name] = true
		sources[f.Name] = f.Content
	}
	err = surface.Each(sources, false, func(name string, f *ast.File) error {
		r.exported[name] = surface.Exported(f)
		for _, declared := range surface.Names(f) {
			r.names[declared] = true
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("internal error: %w", err)
	}
	for _, name := range templates.StandIns() {
		r.fileNames[name] = true
	}
	r.names["Client"], r.names["APIVersion"], r.names["Error"] = true, true, true
	return r, nil
}

// needed leaves out the files that nothing in the other half of the package mentions.
func (r *runtimeHalf) needed(p *model.Package, mentioned map[string]bool) []templates.File {
	for _, s := range p.Services {
		for _, m := range s.Methods {
			mentioned[m.Server] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(r.files), func(f templates.File) bool {
		return len(f.Calls) > 0 && !slices.ContainsFunc(f.Calls, func(name string) bool { return mentioned[name] })
	})
}

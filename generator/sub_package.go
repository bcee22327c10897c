package generator

import (
	"errors"
	"fmt"
	"go/ast"
	"path"
	"slices"

	"golang.org/x/mod/module"

	"github.com/seed739054c0/stripegen/generator/internal/surface"
	"github.com/seed739054c0/stripegen/templates"
)

// ErrNoImportPath is in the error of [Generate] if a sub-package is needed and [Config.ImportPath] is
// empty.
var ErrNoImportPath = errors.New("the import path of the package is needed")

// SubPackages are the names of all sub-packages that a generated package may have, and of their folders.
func SubPackages() []string {
	var names []string
	for _, s := range templates.SubPackages() {
		names = append(names, s.Name)
	}
	return names
}

// subPackages gives the files of the sub-packages that belong to a package with such files, and the lines
// of what they export.
func (c Config) subPackages(files []File) (sub []File, exported []string, err error) {
	for _, s := range templates.SubPackages() {
		if s.Compat && !c.Compat || !slices.ContainsFunc(files, func(f File) bool { return f.Name == s.Beside }) {
			continue
		}
		if c.ImportPath == "" {
			return nil, nil, fmt.Errorf("%w for its sub-package %s", ErrNoImportPath, s.Name)
		}
		if err := module.CheckImportPath(c.ImportPath); err != nil {
			return nil, nil, err
		}
		written, err := s.Files(c.Package, c.ImportPath, Header)
		if err != nil {
			return nil, nil, err
		}
		sources := make(map[string][]byte, len(written))
		for _, f := range written {
			sub = append(sub, File{f.Name, f.Content})
			sources[f.Name] = f.Content
		}
		err = surface.Each(sources, false, func(name string, f *ast.File) error {
			for _, line := range surface.Exported(f) {
				exported = append(exported, fmt.Sprintf("pkg %s, %s", path.Dir(name), line))
			}
			return nil
		})
		if err != nil {
			return nil, nil, fmt.Errorf("internal error: %w", err)
		}
	}
	return sub, exported, nil
}

package report

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"strconv"
	"strings"
)

// An importer stands for the packages that files import, by their paths. Each has the types that the files
// name, all of them different, and empty interfaces: these may stand in more places than any other type.
type importer map[string]*types.Package

// Import gives the package of the path.
func (i importer) Import(path string) (*types.Package, error) {
	p, ok := i[path]
	if !ok {
		return nil, fmt.Errorf("%q is not imported by a plain name", path)
	}
	return p, nil
}

// note adds the packages that a file imports, and the types of them that it names.
func (i importer) note(f *ast.File) {
	byName := make(map[string]*types.Package)
	for _, spec := range f.Imports {
		importPath, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue // the parser has seen to it
		}
		p := i[importPath]
		if p == nil {
			p = types.NewPackage(importPath, nameOf(importPath))
			p.MarkComplete()
			i[importPath] = p
		}
		name := p.Name()
		if spec.Name != nil {
			name = spec.Name.Name
		}
		byName[name] = p
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IndexExpr:
			noteType(byName, n.X, 1)
		case *ast.IndexListExpr:
			noteType(byName, n.X, len(n.Indices))
		case *ast.SelectorExpr:
			noteType(byName, n, 0)
		}
		return true
	})
}

// nameOf is the name of a package: the last element of its path that is not a major version.
func nameOf(importPath string) string {
	base := path.Base(importPath)
	if number, ok := strings.CutPrefix(base, "v"); ok && strings.Trim(number, "0123456789") == "" {
		return path.Base(path.Dir(importPath))
	}
	return base
}

// noteType adds a type with so many parameters, if the expression names one of a package.
func noteType(byName map[string]*types.Package, e ast.Expr, params int) {
	selector, ok := e.(*ast.SelectorExpr)
	if !ok {
		return
	}
	x, ok := selector.X.(*ast.Ident)
	if !ok || byName[x.Name] == nil {
		return
	}
	p, name := byName[x.Name], selector.Sel.Name
	if p.Scope().Lookup(name) != nil {
		return
	}
	object := types.NewTypeName(token.NoPos, p, name, nil)
	named := types.NewNamed(object, types.NewInterfaceType(nil, nil), nil)
	list := make([]*types.TypeParam, params)
	for n := range list {
		list[n] = types.NewTypeParam(types.NewTypeName(token.NoPos, p, fmt.Sprint("P", n), nil), types.Universe.Lookup("any").Type())
	}
	named.SetTypeParams(list)
	p.Scope().Insert(object)
}

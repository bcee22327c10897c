package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/seed739054c0/stripegen/generator"
)

// checkForeign reports the first thing by which Go files that somebody else has put into a folder do not go
// together with the generated files for it: the name of a file in other letters, another package clause, or a
// name that both declare.
func checkForeign(folder string, names []string, files []generator.File) error {
	slices.Sort(names)
	var foreign []*goFile
	for _, name := range names {
		for _, f := range files {
			if strings.EqualFold(name, path.Base(f.Name)) {
				return fmt.Errorf("%s: the name differs only in case from the generated %s, which the go command refuses; rename it, or choose another folder with -out",
					filepath.Join(folder, name), path.Base(f.Name))
			}
		}
		if f := readGoFile(filepath.Join(folder, name)); f != nil {
			foreign = append(foreign, f)
		}
	}
	if len(foreign) == 0 {
		return nil
	}
	wanted := packageOf(files)
	for _, f := range foreign {
		got, pos := f.clause()
		if got != wanted && !(f.isTest && got == wanted+"_test") {
			return fmt.Errorf("%s: the file is in package %s, and the generated files are in package %s; move it away, or choose another folder with -out", pos, got, wanted)
		}
	}
	var generated *scope
	for _, f := range foreign {
		declares := newScope()
		declares.add(filepath.Base(f.position(f.syntax.Package).Filename), f.syntax)
		if f.isExternalTest() || declares.isEmpty() {
			continue
		}
		if generated == nil {
			generated = scopeOf(files)
		}
		if pos, why := declares.conflict(generated); why != "" {
			return fmt.Errorf("%s: %s; rename it, or choose another folder with -out", f.position(pos), why)
		}
	}
	return nil
}

// packageOf is the name of the package that files are of.
func packageOf(files []generator.File) string {
	for _, f := range files {
		if syntax, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Content, parser.PackageClauseOnly); err == nil {
			return syntax.Name.Name
		}
	}
	return ""
}

// A scope is what Go files of one package declare.
type scope struct {
	names   map[string]declared // at package level
	members map[string]declared // fields and methods, each with its type and a dot before it
	imports map[string]declared // names of imported packages
}

// declared says where something is.
type declared struct {
	pos  token.Pos
	file string
}

func newScope() *scope {
	return &scope{make(map[string]declared), make(map[string]declared), make(map[string]declared)}
}

// scopeOf is what generated files declare.
func scopeOf(files []generator.File) *scope {
	s := newScope()
	for _, f := range files {
		if path.Ext(f.Name) != ".go" {
			continue
		}
		if syntax, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Content, parser.SkipObjectResolution); err == nil {
			s.add(path.Base(f.Name), syntax)
		}
	}
	return s
}

func (s *scope) isEmpty() bool { return len(s.names)+len(s.members)+len(s.imports) == 0 }

// add adds what a file declares.
func (s *scope) add(file string, f *ast.File) {
	for _, spec := range f.Imports {
		note(s.imports, importName(spec), spec.Pos(), file)
	}
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			switch receiver := receiverName(d); {
			case receiver != "":
				note(s.members, receiver+"."+d.Name.Name, d.Name.Pos(), file)
			case d.Recv == nil && d.Name.Name != "init":
				note(s.names, d.Name.Name, d.Name.Pos(), file)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				s.addSpec(file, spec)
			}
		}
	}
}

func (s *scope) addSpec(file string, spec ast.Spec) {
	switch spec := spec.(type) {
	case *ast.ValueSpec:
		for _, id := range spec.Names {
			note(s.names, id.Name, id.Pos(), file)
		}
	case *ast.TypeSpec:
		note(s.names, spec.Name.Name, spec.Name.Pos(), file)
		t, ok := spec.Type.(*ast.StructType)
		if !ok {
			return
		}
		for _, f := range t.Fields.List {
			for _, id := range f.Names {
				note(s.members, spec.Name.Name+"."+id.Name, id.Pos(), file)
			}
			if len(f.Names) == 0 {
				note(s.members, spec.Name.Name+"."+typeName(f.Type), f.Type.Pos(), file)
			}
		}
	}
}

// note notes where a name is first declared. A blank one declares nothing, nor does a dot before an import.
func note(all map[string]declared, name string, pos token.Pos, file string) {
	if _, ok := all[name]; !ok && name != "_" && name != "." {
		all[name] = declared{pos, file}
	}
}

// importName is the name of an imported package in the file: that of the import, or what the path ends with,
// a major version aside.
func importName(spec *ast.ImportSpec) string {
	if spec.Name != nil {
		return spec.Name.Name
	}
	importPath, _ := strconv.Unquote(spec.Path.Value)
	base := path.Base(importPath)
	if number, ok := strings.CutPrefix(base, "v"); ok && strings.Trim(number, "0123456789") == "" {
		base = path.Base(path.Dir(importPath))
	}
	return base
}

// receiverName is the type that a method is of, or "".
func receiverName(d *ast.FuncDecl) string {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return ""
	}
	return typeName(d.Recv.List[0].Type)
}

// typeName is the name of the type that a receiver or an embedded field has, without its package and parameters.
func typeName(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.Ident:
		return t.Name
	case *ast.StarExpr:
		return typeName(t.X)
	case *ast.ParenExpr:
		return typeName(t.X)
	case *ast.SelectorExpr:
		return t.Sel.Name
	case *ast.IndexExpr:
		return typeName(t.X)
	case *ast.IndexListExpr:
		return typeName(t.X)
	}
	return ""
}

// conflict is the first position where a file declares a name that it cannot, beside others of the package, and
// why.
func (s *scope) conflict(others *scope) (pos token.Pos, why string) {
	both := func(mine, theirs map[string]declared, format string) {
		for name, d := range mine {
			if other, ok := theirs[name]; ok && (why == "" || d.pos < pos) {
				pos, why = d.pos, fmt.Sprintf(format, name, other.file)
			}
		}
	}
	both(s.names, others.names, "%s is declared here and in the generated %s")
	both(s.members, others.members, "%s is declared here and in the generated %s")
	both(s.names, others.imports, "%s is declared here, and is the name of a package that the generated %s imports")
	both(s.imports, others.names, "%s is the name of a package that is imported here, and is declared in the generated %s")
	return pos, why
}

package report

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ast/astutil"
)

// ownPackage is what the files of a package seem to import, to refer to its types by name.
const ownPackage = "ownPackage"

// outline is a file without what nobody outside can see, which may need more of an import than the names of
// types: functions that are not exported, methods of renamed types, bodies, and values of variables. It refers to
// the declared types as if they were another package's.
func outline(f *ast.File, declared, renamed map[string]bool) *ast.File {
	spec := &ast.ImportSpec{Path: &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(ownPackage)}}
	out := *f
	out.Imports = append(slices.Clone(f.Imports), spec)
	out.Decls = []ast.Decl{&ast.GenDecl{Tok: token.IMPORT, Specs: []ast.Spec{spec}}}
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv != nil && !renamed[receiverName(d.Recv.List[0].Type)] || d.Recv == nil && d.Name.IsExported() {
				d.Body = new(ast.BlockStmt) // a generic function must have one
				out.Decls = append(out.Decls, byName(d, declared))
			}
		case *ast.GenDecl:
			switch d.Tok {
			case token.TYPE:
				byName(d, declared)
			case token.CONST, token.VAR:
				d.Specs = slices.DeleteFunc(d.Specs, func(s ast.Spec) bool { return isHidden(d.Tok, s.(*ast.ValueSpec)) })
				asVariables(d)
			}
			if len(d.Specs) > 0 {
				out.Decls = append(out.Decls, d)
			}
		}
	}
	return &out
}

// receiverName is the name of the type that a method is of.
func receiverName(receiver ast.Expr) string {
	if star, ok := receiver.(*ast.StarExpr); ok {
		receiver = star.X
	}
	if id, ok := receiver.(*ast.Ident); ok {
		return id.Name
	}
	return "" // it has parameters
}

// isHidden reports whether no exported declaration can depend on constants or variables: they are not
// exported, and constants are of imported ones.
func isHidden(tok token.Token, s *ast.ValueSpec) bool {
	if slices.ContainsFunc(s.Names, (*ast.Ident).IsExported) {
		return false
	}
	found := tok == token.VAR
	ast.Inspect(s, func(n ast.Node) bool {
		_, isSelector := n.(*ast.SelectorExpr)
		found = found || isSelector
		return !found
	})
	return found
}

// asVariables makes variables of constants that have an imported type: what that is underneath is not known here.
func asVariables(d *ast.GenDecl) {
	for _, s := range d.Specs {
		if v := s.(*ast.ValueSpec); d.Tok == token.CONST && isSelector(v.Type) {
			d.Tok = token.VAR
		}
	}
	for _, s := range d.Specs {
		if v := s.(*ast.ValueSpec); d.Tok == token.VAR && v.Type != nil {
			v.Values = nil
		}
	}
}

func isSelector(e ast.Expr) bool {
	_, ok := e.(*ast.SelectorExpr)
	return ok
}

// byName replaces the declared types in a declaration by those of the same name that seem to be imported. The
// receiver of a method stays, and so do the declaration's own parameters.
func byName(d ast.Decl, declared map[string]bool) ast.Decl {
	own := typeParams(d)
	return astutil.Apply(d, func(c *astutil.Cursor) bool {
		switch c.Name() {
		case "Recv", "Name", "Names", "Sel", "Tag":
			return false
		}
		if s, ok := c.Node().(*ast.StructType); ok {
			nameEmbeddedPointers(s)
		}
		if id, ok := c.Node().(*ast.Ident); ok && declared[id.Name] && !own[id.Name] {
			c.Replace(&ast.SelectorExpr{X: &ast.Ident{NamePos: id.NamePos, Name: ownPackage}, Sel: id})
			return false
		}
		return true
	}, nil).(ast.Decl)
}

// nameEmbeddedPointers makes ordinary fields of embedded pointers: types that seem to be imported are interfaces, and
// pointers to interfaces cannot be embedded.
func nameEmbeddedPointers(s *ast.StructType) {
	for _, f := range s.Fields.List {
		star, ok := f.Type.(*ast.StarExpr)
		if !ok || len(f.Names) > 0 {
			continue
		}
		if id, ok := star.X.(*ast.Ident); ok {
			f.Names = []*ast.Ident{{NamePos: id.NamePos, Name: id.Name}}
		}
	}
}

// typeParams are the names of a declaration's type parameters, which a method has from its receiver.
func typeParams(d ast.Decl) map[string]bool {
	own := make(map[string]bool)
	ast.Inspect(d, func(n ast.Node) bool {
		var list *ast.FieldList
		switch n := n.(type) {
		case *ast.TypeSpec:
			list = n.TypeParams
		case *ast.FuncDecl:
			list = n.Type.TypeParams
			if n.Recv != nil {
				receiverParams(n.Recv.List[0].Type, own)
			}
		}
		if list != nil {
			for _, f := range list.List {
				for _, name := range f.Names {
					own[name.Name] = true
				}
			}
		}
		return true
	})
	return own
}

func receiverParams(receiver ast.Expr, own map[string]bool) {
	var params []ast.Expr
	ast.Inspect(receiver, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IndexExpr:
			params = []ast.Expr{n.Index}
		case *ast.IndexListExpr:
			params = n.Indices
		}
		return params == nil
	})
	for _, p := range params {
		if id, ok := p.(*ast.Ident); ok {
			own[id.Name] = true
		}
	}
}

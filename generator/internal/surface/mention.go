package surface

import "go/ast"

// Mentions notes the names that a file mentions without declaring them at package level: types, functions,
// constants, variables of functions, and, with the dot before them, what is selected and methods, by which
// another file may call this one. Words in comments and literals are none.
func Mentions(names map[string]bool, f *ast.File) {
	for _, d := range f.Decls {
		ast.Walk(mentions(names), d)
	}
}

// mentions are a visitor.
type mentions map[string]bool

// Visit notes what a node mentions, and goes on to what it consists of.
func (m mentions) Visit(n ast.Node) ast.Visitor {
	switch n := n.(type) {
	case *ast.Ident:
		m[n.Name] = true
	case *ast.SelectorExpr:
		m["."+n.Sel.Name] = true
		ast.Walk(m, n.X)
		return nil
	case *ast.Field: // not its names
		ast.Walk(m, n.Type)
		return nil
	case *ast.KeyValueExpr: // of a struct, whose fields are keys
		ast.Walk(m, n.Value)
		return nil
	case *ast.FuncDecl:
		if n.Recv != nil {
			m["."+n.Name.Name] = true
			ast.Walk(m, n.Recv)
		}
		ast.Walk(m, n.Type)
		if n.Body != nil {
			ast.Walk(m, n.Body)
		}
		return nil
	case *ast.TypeSpec:
		ast.Walk(m, n.Type)
		return nil
	case *ast.ValueSpec:
		if n.Type != nil {
			ast.Walk(m, n.Type)
		}
		for _, v := range n.Values {
			ast.Walk(m, v)
		}
		return nil
	}
	return m
}

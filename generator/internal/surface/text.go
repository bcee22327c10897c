package surface

import (
	"bytes"
	"go/ast"
	"go/printer"
	"go/token"
	"strconv"
	"strings"
)

// text writes an expression on one line, as gofmt does. What nearly all types are made of is written
// here: the printer of the standard library takes longer than all the rest.
func text(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.BasicLit:
		return e.Value
	case *ast.StarExpr:
		return "*" + text(e.X)
	case *ast.UnaryExpr:
		return e.Op.String() + text(e.X)
	case *ast.SelectorExpr:
		return text(e.X) + "." + e.Sel.Name
	case *ast.IndexExpr:
		return text(e.X) + "[" + text(e.Index) + "]"
	case *ast.MapType:
		return "map[" + text(e.Key) + "]" + text(e.Value)
	case *ast.Ellipsis:
		return "..." + text(e.Elt)
	case *ast.FuncType:
		return "func" + signature(e)
	case *ast.ArrayType:
		if e.Len == nil {
			return "[]" + text(e.Elt)
		}
	case *ast.BinaryExpr:
		if s, ok := joined(e); ok {
			return strconv.Quote(s)
		}
	}
	var b bytes.Buffer
	if err := printer.Fprint(&b, token.NewFileSet(), e); err != nil {
		return err.Error()
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// joined is the value of a text that is written in several pieces.
func joined(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		x, ok := joined(e.X)
		y, alsoOK := joined(e.Y)
		return x + y, ok && alsoOK && e.Op == token.ADD
	}
	return "", false
}

// signature writes what follows the name of a function, or the word func.
func signature(f *ast.FuncType) string {
	s := typeParams(f.TypeParams) + "(" + fields(f.Params) + ")"
	switch {
	case f.Results == nil:
		return s
	case len(f.Results.List) == 1 && len(f.Results.List[0].Names) == 0:
		return s + " " + text(f.Results.List[0].Type)
	}
	return s + " (" + fields(f.Results) + ")"
}

func typeParams(list *ast.FieldList) string {
	if list == nil {
		return ""
	}
	return "[" + fields(list) + "]"
}

// fields writes a list of parameters, those of one type together.
func fields(list *ast.FieldList) string {
	all := make([]string, len(list.List))
	for i, f := range list.List {
		names := make([]string, len(f.Names))
		for j, n := range f.Names {
			names[j] = n.Name
		}
		all[i] = strings.TrimSpace(strings.Join(names, ", ") + " " + text(f.Type))
	}
	return strings.Join(all, ", ")
}

package hygiene

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

func isStruct(o types.Object) bool {
	_, ok := o.Type().Underlying().(*types.Struct)
	return ok
}

// isTable says whether an expression is a table, which has functions only as what reads a field.
func (h *hygiene) isTable(e ast.Expr) bool {
	table, ok := e.(*ast.CompositeLit)
	if !ok || !h.ofTables(h.info.Types[e].Type) {
		return false
	}
	nothing := true
	ast.Inspect(table, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if ok && h.info.Types[call.Fun].Type.String() == h.pkg.Path()+".scanFunc" {
			return false
		}
		if e, ok := n.(ast.Expr); ok && !h.runsNothingItself(e) {
			nothing = false
		}
		return nothing
	})
	return nothing
}

// ofTables says whether a type is one that tables consist of.
func (h *hygiene) ofTables(t types.Type) bool {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := t.(*types.Named)
	return ok && n.Obj().Pkg() == h.pkg && slices.Contains([]string{"members", "member", "parameters", "parameter"}, n.Obj().Name())
}

// checkUnsafe checks that pointers become others in one file only, whoever has made them.
func (h *hygiene) checkUnsafe() {
	for name, file := range h.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if ok && name != "place.go" && h.info.Types[call.Fun].IsType() && len(call.Args) == 1 {
				for _, e := range []ast.Expr{call.Fun, call.Args[0]} {
					if t := h.info.Types[e].Type; t != nil && strings.Contains(t.Underlying().String(), "unsafe.Pointer") {
						h.say("%s converts an unsafe.Pointer", name)
					}
				}
			}
			return true
		})
	}
}

// runsNothing says whether an expression has no call, conversions aside, and no function.
func (h *hygiene) runsNothing(e ast.Expr) bool {
	nothing := true
	ast.Inspect(e, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok {
			nothing = nothing && h.runsNothingItself(e)
		}
		return nothing
	})
	return nothing
}

// runsNothingItself is runsNothing without the parts of the expression.
func (h *hygiene) runsNothingItself(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.CallExpr:
		return h.info.Types[e.Fun].IsType()
	case *ast.FuncLit:
		return false
	case *ast.UnaryExpr:
		return e.Op != token.ARROW
	}
	return true
}

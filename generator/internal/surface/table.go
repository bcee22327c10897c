package surface

import "go/ast"

// value is the text of a variable's value. A table of fields is its type, and adds a line for each row: the
// texts and the field that the row has.
func (l *lister) value(name string, e ast.Expr) string {
	table, ok := e.(*ast.CompositeLit)
	if !ok {
		return text(e)
	}
	for _, part := range table.Elts {
		rows, ok := valueOf(part).(*ast.CompositeLit)
		if !ok {
			l.add("part", name, text(valueOf(part)))
			continue
		}
		for _, row := range rows.Elts {
			l.row(name, row)
		}
	}
	return text(table.Type)
}

// row adds the line of a row.
func (l *lister) row(name string, row ast.Expr) {
	words := []string{"row", name}
	parts, ok := row.(*ast.CompositeLit)
	if !ok {
		l.add(append(words, text(row))...)
		return
	}
	for _, part := range parts.Elts {
		words = append(words, leaves(valueOf(part))...)
	}
	l.add(words...)
}

// leaves are the texts of what a value is made of: of what is converted, and of the elements of literals, behind the
// name of the type.
func leaves(e ast.Expr) []string {
	var all []string
	var parts []ast.Expr
	switch e := e.(type) {
	case *ast.CallExpr:
		if name, ok := e.Fun.(*ast.Ident); ok {
			all = append(all, name.Name)
		}
		parts = e.Args
	case *ast.CompositeLit:
		all, parts = append(all, text(e.Type)), e.Elts
	default:
		return []string{text(e)}
	}
	for _, part := range parts {
		all = append(all, leaves(part)...)
	}
	return all
}

// valueOf is what stands behind a key.
func valueOf(e ast.Expr) ast.Expr {
	if pair, ok := e.(*ast.KeyValueExpr); ok {
		return pair.Value
	}
	return e
}

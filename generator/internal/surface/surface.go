// Package surface lists what a Go package exports, one line a symbol: the diff
// that a reviewer reads after an update.
package surface

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"slices"
	"strings"
)

// Lines lists the exported symbols of a package's files, sorted:
//
//	const DefaultRetries = 2
//	field Customer.ID string `json:"id"`
//	func NewClient(key string, opts ...ClientOption) *Client
//	method (*Client) String() string
//	type Customer struct
func Lines(files map[string][]byte) ([]string, error) {
	l := &lister{fset: token.NewFileSet()}
	for name, content := range files {
		f, err := parser.ParseFile(l.fset, name, content, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				l.function(d)
			case *ast.GenDecl:
				for _, s := range d.Specs {
					l.spec(d.Tok, s)
				}
			}
		}
	}
	slices.Sort(l.lines)
	return l.lines, nil
}

// Names lists the exported names that a package's files declare at package level.
func Names(files map[string][]byte) (map[string]bool, error) {
	names := make(map[string]bool)
	for name, content := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, content, 0)
		if err != nil {
			return nil, err
		}
		for declared := range f.Scope.Objects {
			if ast.IsExported(declared) {
				names[declared] = true
			}
		}
	}
	return names, nil
}

// A lister collects lines.
type lister struct {
	fset  *token.FileSet
	lines []string
}

func (l *lister) add(words ...string) { l.lines = append(l.lines, strings.Join(words, " ")) }

func (l *lister) function(d *ast.FuncDecl) {
	if !d.Name.IsExported() {
		return
	}
	signature := strings.TrimPrefix(l.text(d.Type), "func")
	if d.Recv == nil {
		l.add("func", d.Name.Name+signature)
		return
	}
	receiver := l.text(d.Recv.List[0].Type)
	if base := strings.TrimLeft(receiver, "*"); ast.IsExported(base) {
		l.add("method", "("+receiver+")", d.Name.Name+signature)
	}
}

func (l *lister) spec(tok token.Token, s ast.Spec) {
	switch s := s.(type) {
	case *ast.TypeSpec:
		if s.Name.IsExported() {
			l.typeSpec(s)
		}
	case *ast.ValueSpec:
		for i, name := range s.Names {
			if !name.IsExported() {
				continue
			}
			words := []string{tok.String(), name.Name}
			if s.Type != nil {
				words = append(words, l.text(s.Type))
			}
			if i < len(s.Values) {
				words = append(words, "=", l.text(s.Values[i]))
			}
			l.add(words...)
		}
	}
}

func (l *lister) typeSpec(s *ast.TypeSpec) {
	name := s.Name.Name
	if s.TypeParams != nil {
		name += "[" + l.fields(s.TypeParams) + "]"
	}
	t, ok := s.Type.(*ast.StructType)
	if !ok {
		l.add("type", name, l.text(s.Type))
		return
	}
	l.add("type", name, "struct")
	for _, f := range t.Fields.List {
		tag := ""
		if f.Tag != nil {
			tag = " " + f.Tag.Value
		}
		if len(f.Names) == 0 {
			l.add("field", s.Name.Name, "embeds", l.text(f.Type)+tag)
		}
		for _, n := range f.Names {
			if n.IsExported() {
				l.add("field", s.Name.Name+"."+n.Name, l.text(f.Type)+tag)
			}
		}
	}
}

func (l *lister) fields(list *ast.FieldList) string {
	var all []string
	for _, f := range list.List {
		for _, n := range f.Names {
			all = append(all, n.Name+" "+l.text(f.Type))
		}
	}
	return strings.Join(all, ", ")
}

// text prints a node on one line.
func (l *lister) text(n ast.Node) string {
	var b bytes.Buffer
	if err := printer.Fprint(&b, l.fset, n); err != nil {
		return err.Error()
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

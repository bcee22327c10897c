// Package surface lists what a Go package declares, one line a symbol: the diff that a reviewer reads
// after an update, and what the generator compares with its model.
package surface

import (
	"go/ast"
	"go/token"
	"strings"
)

// Exported lists the exported symbols that a file declares:
//
//	const DefaultRetries = 2
//	field Customer.ID string `json:"id"`
//	func NewClient(key string, opts ...ClientOption) *Client
//	method (*Client) String() string
//	type Customer struct
func Exported(f *ast.File) []string {
	l := &lister{exported: true}
	l.file(f)
	return l.lines
}

// Declared lists all that a file declares at package level, exported or not.
func Declared(f *ast.File) []string {
	l := &lister{}
	l.file(f)
	return l.lines
}

// A lister collects lines.
type lister struct {
	exported bool // and nothing else
	lines    []string
}

func (l *lister) add(words ...string) { l.lines = append(l.lines, strings.Join(words, " ")) }

func (l *lister) wants(name string) bool { return !l.exported || ast.IsExported(name) }

func (l *lister) file(f *ast.File) {
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

func (l *lister) function(d *ast.FuncDecl) {
	if !l.wants(d.Name.Name) {
		return
	}
	if d.Recv == nil {
		l.add("func", d.Name.Name+signature(d.Type))
		return
	}
	receiver := text(d.Recv.List[0].Type)
	if base := strings.TrimLeft(receiver, "*"); l.wants(base) {
		l.add("method", "("+receiver+")", d.Name.Name+signature(d.Type))
	}
}

func (l *lister) spec(tok token.Token, s ast.Spec) {
	switch s := s.(type) {
	case *ast.TypeSpec:
		if l.wants(s.Name.Name) {
			l.typeSpec(s)
		}
	case *ast.ValueSpec:
		for i, name := range s.Names {
			if !l.wants(name.Name) {
				continue
			}
			words := []string{tok.String(), name.Name}
			if s.Type != nil {
				words = append(words, text(s.Type))
			}
			if i < len(s.Values) {
				words = append(words, "=", l.value(name.Name, s.Values[i]))
			}
			l.add(words...)
		}
	}
}

func (l *lister) typeSpec(s *ast.TypeSpec) {
	name := s.Name.Name + typeParams(s.TypeParams)
	if s.Assign.IsValid() {
		name += " ="
	}
	t, ok := s.Type.(*ast.StructType)
	switch {
	case l.exported && isService(s.Type):
		l.add("type", name, "struct")
		return
	case !ok:
		l.add("type", name, text(s.Type))
		return
	}
	l.add("type", name, "struct")
	for _, f := range t.Fields.List {
		tag := ""
		if f.Tag != nil {
			tag = " " + f.Tag.Value
		}
		if len(f.Names) == 0 {
			l.add("field", s.Name.Name, "embeds", text(f.Type)+tag)
		}
		for _, n := range f.Names {
			if l.wants(n.Name) {
				l.add("field", s.Name.Name+"."+n.Name, text(f.Type)+tag)
			}
		}
	}
}

// isService says whether a type is made of the runtime's struct for services, whose fields are not
// exported.
func isService(t ast.Expr) bool {
	id, ok := t.(*ast.Ident)
	return ok && id.Name == "service"
}

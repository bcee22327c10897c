package report

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strconv"
	"strings"
)

// A kind says what a symbol is.
type kind int

// The kinds, in the order of the report.
const (
	method kind = iota // of a service
	field              // of a response
	param
	value // of an enum
	declared
	other // what has no part in the document
)

// A symbol is something exported that the document has a part in.
type symbol struct {
	kind     kind
	label    string // as apidiff writes it
	name     string // as programs write it
	wire     string // its name in the document, or the request that a method makes; may be empty
	typ      string // the Go type, the signature of a method, or what a type is declared as
	doc      string // the comment
	owner    string // label of the type that it is a part of
	resource string // id of the resource that it belongs to; empty for what is shared
	members  []*symbol
	implied  bool     // it is not listed: what it belongs to is
	also     []string // labels of what comes and goes with it
}

// A collector finds the symbols of files.
type collector struct {
	p        *Package
	order    []*symbol         // as they are declared
	services map[string]string // field of the client by label of the service
}

// file collects what a file declares.
func (c *collector) file(f *ast.File) {
	home := "" // the resource that the types are of
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			c.method(d)
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.TypeSpec:
					home = c.typ(s, commentOf(s.Doc, d.Doc), home)
				case *ast.ValueSpec:
					c.values(d.Tok, s)
				}
			}
		}
	}
}

func (c *collector) add(s *symbol) {
	c.p.symbols[s.label] = s
	c.order = append(c.order, s)
}

// typ collects a type and, of a struct, the fields with tags. It gives the resource that the types behind
// it are of.
func (c *collector) typ(s *ast.TypeSpec, doc, home string) string {
	name := s.Name.Name
	if !s.Name.IsExported() || s.TypeParams != nil {
		return home
	}
	t := &symbol{kind: declared, label: name, name: name, doc: doc, resource: home}
	if id, followed := resourceOf(doc); id != "" {
		t.resource = id
		if followed {
			c.p.resources[id] = true
			home = id
		}
	}
	c.add(t)
	if _, service := stated(doc, "calls the endpoints of "); service {
		t.typ, t.implied = "struct", true // its methods are listed, and what it is made of is the runtime's
		return home
	}
	structType, ok := s.Type.(*ast.StructType)
	if !ok {
		t.typ = types.ExprString(s.Type)
		if params, ok := strings.CutSuffix(name, "UnsetField"); ok {
			t.owner, t.implied = params, true // the comments of the params say what can be cleared
		}
		return home
	}
	t.typ = "struct"
	for _, f := range structType.Fields.List {
		for _, n := range f.Names {
			if n.IsExported() {
				c.field(t, n.Name, f)
			}
		}
	}
	return home
}

// field collects a field of a response or of params. Others are the runtime's.
func (c *collector) field(t *symbol, name string, f *ast.Field) {
	typ := types.ExprString(f.Type)
	if f.Tag == nil {
		if service, ok := strings.CutPrefix(typ, "*"); ok && t.name == "Client" {
			c.services[service] = t.name + "." + name
		}
		return
	}
	if name == "UnsetFields" {
		return
	}
	text, _ := strconv.Unquote(f.Tag.Value)
	s := &symbol{name: t.name + "." + name, typ: typ, doc: commentOf(f.Doc), owner: t.label}
	s.label = s.name
	wire, ok := reflect.StructTag(text).Lookup("json")
	s.kind = field
	if !ok {
		wire, s.kind = reflect.StructTag(text).Get("form"), param
	}
	if wire, _, _ = strings.Cut(wire, ","); wire != "-" {
		s.wire = wire
	}
	c.add(s)
}

// values collects the values of enums, and the version.
func (c *collector) values(tok token.Token, s *ast.ValueSpec) {
	if tok != token.CONST || len(s.Names) != 1 || len(s.Values) != 1 || !s.Names[0].IsExported() {
		return
	}
	literal, ok := s.Values[0].(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return
	}
	name := s.Names[0].Name
	text, _ := strconv.Unquote(literal.Value)
	switch t := s.Type.(type) {
	case nil:
		if name == versionName {
			c.p.version = text
		}
	case *ast.Ident:
		c.add(&symbol{kind: value, label: name, name: name, wire: text, doc: commentOf(s.Doc), owner: t.Name})
	}
}

// versionName is the constant that has the version of the API.
const versionName = "APIVersion"

// method collects a method of a service.
func (c *collector) method(d *ast.FuncDecl) {
	if d.Recv == nil || !d.Name.IsExported() {
		return
	}
	receiver := types.ExprString(d.Recv.List[0].Type)
	service, ok := strings.CutPrefix(receiver, "*")
	if !ok || !strings.HasSuffix(service, "Service") {
		return
	}
	s := &symbol{kind: method, label: "(" + receiver + ")." + d.Name.Name, name: service + "." + d.Name.Name, doc: commentOf(d.Doc), owner: service}
	s.typ = strings.TrimPrefix(types.ExprString(d.Type), "func")
	if request, ok := stated(s.doc, "calls "); ok {
		s.wire = request
	}
	c.add(s)
}

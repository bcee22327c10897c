package client

import (
	"go/ast"
	"go/doc/comment"
	"go/token"
	"go/types"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/internal/conform"
)

// A goSymbol is an exported name of the generated package.
type goSymbol struct {
	is   string // type, signature, or quoted value
	wire string // name in the struct's tag
	doc  string
}

// committedSymbols returns the exported names: Type, Type.Field, Type.Method and Constant. Fields
// of an embedded struct of the package count as the outer one's.
func committedSymbols(t *testing.T) map[string]goSymbol {
	t.Helper()
	symbols := make(map[string]goSymbol)
	embedded := make(map[string][]string)
	for _, file := range conform.Committed(t).Files {
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				symbols[conform.MethodName(d)] = goSymbol{is: types.ExprString(d.Type), doc: d.Doc.Text()}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					addSymbols(symbols, embedded, d, spec)
				}
			}
		}
	}
	for outer, inner := range embedded {
		for _, e := range inner {
			for name, s := range symbols {
				if field, ok := strings.CutPrefix(name, e+"."); ok {
					if _, shadowed := symbols[outer+"."+field]; !shadowed {
						symbols[outer+"."+field] = s
					}
				}
			}
		}
	}
	return symbols
}

// addSymbols adds what a type or constant declares.
func addSymbols(symbols map[string]goSymbol, embedded map[string][]string, d *ast.GenDecl, spec ast.Spec) {
	switch s := spec.(type) {
	case *ast.TypeSpec:
		symbols[s.Name.Name] = goSymbol{is: structString(s), doc: d.Doc.Text()}
		for _, f := range conform.StructFields(s) {
			if len(f.Names) == 0 {
				embedded[s.Name.Name] = append(embedded[s.Name.Name], types.ExprString(f.Type))
			}
			for _, id := range f.Names {
				symbols[s.Name.Name+"."+id.Name] = goSymbol{
					is:   types.ExprString(f.Type),
					wire: tagName(f.Tag),
					doc:  f.Doc.Text(),
				}
			}
		}
	case *ast.ValueSpec:
		if d.Tok == token.CONST && len(s.Values) == 1 {
			symbols[s.Names[0].Name] = goSymbol{is: types.ExprString(s.Values[0]), doc: s.Doc.Text()}
		}
	}
}

// structString returns a struct type with its fields, on one line and without tags; another type as
// it stands.
func structString(s *ast.TypeSpec) string {
	if _, ok := s.Type.(*ast.StructType); !ok {
		return types.ExprString(s.Type)
	}
	var fields []string
	for _, f := range conform.StructFields(s) {
		field := types.ExprString(f.Type)
		for i := range f.Names {
			field = f.Names[len(f.Names)-1-i].Name + " " + field
		}
		fields = append(fields, field)
	}
	return "struct{" + strings.Join(fields, "; ") + "}"
}

// tagName returns the name that a struct's tag gives a field in JSON or in a form.
func tagName(tag *ast.BasicLit) string {
	if tag == nil {
		return ""
	}
	text, err := strconv.Unquote(tag.Value)
	if err != nil {
		return ""
	}
	for _, key := range []string{"json", "form"} {
		if value, ok := reflect.StructTag(text).Lookup(key); ok {
			name, _, _ := strings.Cut(value, ",")
			return name
		}
	}
	return ""
}

// docParagraphs returns the paragraphs of a Go doc comment as [seedText] gives them.
func docParagraphs(doc string, links bool) []string {
	var paragraphs []string
	add := func(text []comment.Text) { paragraphs = append(paragraphs, seedText(plainDoc(text, links), links)) }
	for _, block := range new(comment.Parser).Parse(doc).Content {
		switch b := block.(type) {
		case *comment.Paragraph:
			add(b.Text)
		case *comment.List:
			for _, item := range b.Items {
				for _, p := range item.Content {
					if p, ok := p.(*comment.Paragraph); ok {
						add(p.Text)
					}
				}
			}
		}
	}
	return paragraphs
}

// plainDoc returns text with its links as [seedText] writes them.
func plainDoc(text []comment.Text, links bool) string {
	var s strings.Builder
	for _, part := range text {
		switch p := part.(type) {
		case comment.Plain:
			s.WriteString(string(p))
		case comment.Italic:
			s.WriteString(string(p))
		case *comment.Link:
			s.WriteString(plainDoc(p.Text, links))
			if links && !p.Auto {
				s.WriteString(" <" + p.URL + ">")
			}
		case *comment.DocLink:
			s.WriteString(plainDoc(p.Text, links))
		}
	}
	return s.String()
}

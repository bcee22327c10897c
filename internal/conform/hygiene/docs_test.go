package hygiene

import (
	"go/ast"
	"go/doc"
	"go/doc/comment"
	"go/parser"
	"go/printer"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/internal/conform"
)

// TestDocs checks the comments of the committed package.
func TestDocs(t *testing.T) { checkDocs(t, conform.Committed(t)) }

// TestWholeDocs checks those of the package for the whole document, in both styles.
func TestWholeDocs(t *testing.T) {
	for _, whole := range conform.Wholes(t) {
		t.Run(whole.Style, func(t *testing.T) {
			t.Parallel()
			checkDocs(t, whole.Syntax)
		})
	}
}

func checkDocs(t *testing.T, p *conform.Package) {
	t.Helper()
	t.Run("line length", func(t *testing.T) { checkLineLength(t, p) })
	t.Run("no raw markup", func(t *testing.T) { checkNoRawMarkup(t, p) })
	t.Run("exported have comments", func(t *testing.T) { checkExportedHaveComments(t, p) })
}

// checkLineLength checks that comments fit a screen: at most 100 columns, links and single words
// that are longer aside.
func checkLineLength(t *testing.T, p *conform.Package) {
	t.Helper()
	const tab, limit = 4, 100
	definition := regexp.MustCompile(`^// \[[^\]]+\]: \S+$`)
	for name := range p.Files {
		for i, line := range strings.Split(p.Content[name], "\n") {
			text := strings.TrimLeft(line, "\t")
			if !strings.HasPrefix(text, "//") || definition.MatchString(text) {
				continue
			}
			columns := len([]rune(text)) + tab*(len(line)-len(text))
			if columns > limit && len(strings.Fields(text)) > 2 {
				t.Errorf("%s:%d: comment of %d columns", name, i+1, columns)
			}
		}
	}
}

// checkNoRawMarkup checks that what is Markdown or HTML in the document is Go documentation here.
func checkNoRawMarkup(t *testing.T, p *conform.Package) {
	t.Helper()
	forbidden := map[string]*regexp.Regexp{
		"a Markdown link":        regexp.MustCompile(`\]\(`),
		"an HTML tag":            regexp.MustCompile(`</?[A-Za-z][A-Za-z0-9]*( [^<>]*)?/?>`),
		"an HTML entity":         regexp.MustCompile(`&(amp|lt|gt|quot|nbsp|#\d+|#x[0-9a-fA-F]+);`),
		"Markdown emphasis":      regexp.MustCompile(`\*\*[A-Za-z][^*]*\*\*|__[A-Za-z][^_]*__`),
		"a doubled /docs":        regexp.MustCompile(`/docs/docs|docs\.stripe\.com/docs/`),
		"the former docs folder": regexp.MustCompile(`[/.]stripe\.com/docs`),
		"a relative link":        regexp.MustCompile(`\]: [^h ]`),
	}
	comments := 0
	for _, file := range p.Files {
		for _, group := range file.Comments {
			for _, c := range group.List {
				comments++
				for what, pattern := range forbidden {
					if pattern.MatchString(c.Text) {
						t.Errorf("%s: %s in the comment %q", p.Fset.Position(c.Pos()), what, c.Text)
					}
				}
			}
		}
	}
	if comments < 1000 {
		t.Errorf("%d lines of comments only", comments)
	}
}

// checkExportedHaveComments checks that every exported name is documented: types, methods,
// functions, fields and groups of constants; the comment of a type, a method or a function begins
// with its name.
func checkExportedHaveComments(t *testing.T, p *conform.Package) {
	t.Helper()
	for _, file := range p.Files {
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && exportedReceiver(d) {
					checkNamedComment(t, p.Fset, d, d.Name.Name, d.Doc)
				}
			case *ast.GenDecl:
				checkDeclComments(t, p.Fset, d)
			}
		}
	}
}

// checkDeclComments checks the comments of the types, their fields, and the constants that d
// declares.
func checkDeclComments(t *testing.T, fset *token.FileSet, d *ast.GenDecl) {
	t.Helper()
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if s.Name.IsExported() {
				checkNamedComment(t, fset, s, s.Name.Name, d.Doc)
				checkFieldComments(t, fset, s)
			}
		case *ast.ValueSpec:
			if s.Names[0].IsExported() && d.Doc.Text() == "" && s.Doc.Text() == "" {
				t.Errorf("%s: %s has no comment, nor has its group", fset.Position(s.Pos()), s.Names[0].Name)
			}
		}
	}
}

// checkFieldComments checks that the exported fields of a struct are documented, embedded ones
// aside.
func checkFieldComments(t *testing.T, fset *token.FileSet, s *ast.TypeSpec) {
	t.Helper()
	body, ok := s.Type.(*ast.StructType)
	if !ok {
		return
	}
	for _, f := range body.Fields.List {
		for _, name := range f.Names {
			if name.IsExported() && f.Doc.Text() == "" {
				t.Errorf("%s: %s.%s has no comment", fset.Position(f.Pos()), s.Name.Name, name.Name)
			}
		}
	}
}

// checkNamedComment checks that the comment of what is declared at n begins with its name, after an
// article perhaps.
func checkNamedComment(t *testing.T, fset *token.FileSet, n ast.Node, name string, doc *ast.CommentGroup) {
	t.Helper()
	text := doc.Text()
	for _, article := range []string{"A ", "An ", "The "} {
		text = strings.TrimPrefix(text, article)
	}
	if rest, ok := strings.CutPrefix(text, name); !ok || !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "\n") {
		t.Errorf("%s: the comment of %s begins %.40q", fset.Position(n.Pos()), name, text)
	}
}

// exportedReceiver says whether d is a function, or a method of an exported type.
func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	e := d.Recv.List[0].Type
	if star, ok := e.(*ast.StarExpr); ok {
		e = star.X
	}
	if index, ok := e.(*ast.IndexExpr); ok {
		e = index.X
	}
	id, ok := e.(*ast.Ident)
	return ok && id.IsExported()
}

// TestDocsFlagship compares the documentation of the verification session and its service, as go doc lays it
// out, with golden files: what a reader sees is what a reviewer saw.
func TestDocsFlagship(t *testing.T) {
	p := conform.Committed(t)
	var files []*ast.File
	for name := range p.Files {
		// NewFromFiles changes the syntax it is given, which other tests look at.
		files = append(files, parseAgain(t, p.Fset, name))
	}
	d, err := doc.NewFromFiles(p.Fset, files, "github.com/seed739054c0/stripegen/generated/stripe")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"IdentityVerificationSession", "IdentityVerificationSessionService"} {
		t.Run(name, func(t *testing.T) {
			conform.Golden(t, filepath.Join("testdata", "docs", name+".golden"), typeDoc(t, d, p.Fset, name))
		})
	}
}

// typeDoc lays out the documentation of a type: its comment, its fields with theirs, its methods
// with theirs.
func typeDoc(t *testing.T, d *doc.Package, fset *token.FileSet, name string) string {
	t.Helper()
	var out strings.Builder
	print := func(heading, text string) {
		out.WriteString(heading + "\n\n")
		printer := comment.Printer{TextPrefix: "    ", TextCodePrefix: "        ", TextWidth: 76}
		out.Write(printer.Text(d.Parser().Parse(text)))
		out.WriteString("\n")
	}
	for _, typ := range d.Types {
		if typ.Name != name {
			continue
		}
		print("type "+name, typ.Doc)
		for _, spec := range typ.Decl.Specs {
			for _, f := range conform.StructFields(spec.(*ast.TypeSpec)) {
				for _, id := range f.Names {
					print(id.Name+" "+sourceOf(t, fset, f.Type), f.Doc.Text())
				}
			}
		}
		for _, m := range typ.Methods {
			print("func ("+m.Recv+") "+m.Name+strings.TrimPrefix(sourceOf(t, fset, m.Decl.Type), "func"), m.Doc)
		}
	}
	if out.Len() == 0 {
		t.Fatalf("there is no type %s", name)
	}
	return out.String()
}

// parseAgain parses a file of generated/stripe for a reader that changes the syntax.
func parseAgain(t *testing.T, fset *token.FileSet, name string) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(fset, filepath.Join(conform.CommittedFolder, name), nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// sourceOf returns the Go source of an expression, on one line.
func sourceOf(t *testing.T, fset *token.FileSet, e ast.Expr) string {
	t.Helper()
	var s strings.Builder
	if err := printer.Fprint(&s, fset, e); err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(s.String()), " ")
}

package prose

import (
	"fmt"
	"go/ast"
	"go/build/constraint"
	"go/doc/comment"
	"go/format"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// width is how wide the comments in these tests are: 100 columns with the slashes.
const width = 97

// comments returns a file of one function per comment.
func comments(all [][]string) string {
	var w strings.Builder
	w.WriteString("package p\n")
	for i, lines := range all {
		w.WriteString("\n")
		for _, line := range lines {
			w.WriteString(strings.TrimRight("// "+line, " ") + "\n")
		}
		fmt.Fprintf(&w, "func F%d() {}\n", i)
	}
	return w.String()
}

// checkFile fails the test if gofmt changes the comments, or if one of them is more than a doc
// comment.
func checkFile(t *testing.T, all [][]string) {
	t.Helper()
	src := comments(all)
	formatted, err := format.Source([]byte(src))
	if err != nil {
		t.Fatalf("%v in\n%s", err, src)
	}
	if string(formatted) != src {
		got, want := strings.Split(string(formatted), "\n"), strings.Split(src, "\n")
		for i := range want {
			if i >= len(got) || got[i] != want[i] {
				t.Fatalf("gofmt changes line %d\n%q to\n%q near\n%s", i, want[i], at(got, i),
					strings.Join(want[max(0, i-5):min(len(want), i+5)], "\n"))
			}
		}
		t.Fatalf("gofmt adds lines to\n%s", src)
	}
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	if len(file.Decls) != len(all) {
		t.Fatalf("%d declarations, want %d", len(file.Decls), len(all))
	}
	for i, decl := range file.Decls {
		checkText(t, decl.(*ast.FuncDecl).Doc, all[i])
	}
}

// at returns lines[i], if there is one.
func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// checkText fails the test if Go reads other text in the comment than the lines.
func checkText(t *testing.T, group *ast.CommentGroup, lines []string) {
	t.Helper()
	want := strings.Join(lines, "\n")
	if group == nil {
		if want != "" {
			t.Fatalf("no comment for %q", want)
		}
		return
	}
	if got := strings.TrimSuffix(group.Text(), "\n"); got != want {
		t.Fatalf("the text of the comment is\n%q, want\n%q", got, want)
	}
	for _, c := range group.List {
		if constraint.IsGoBuild(c.Text) || constraint.IsPlusBuild(c.Text) {
			t.Fatalf("%q is a build constraint", c.Text)
		}
	}
}

// checkLines fails the test if the lines break a promise of [Lines].
func checkLines(t *testing.T, lines []string) {
	t.Helper()
	text := strings.Join(lines, "\n")
	if !utf8.ValidString(text) {
		t.Fatalf("no UTF-8: %q", text)
	}
	for i, line := range lines {
		checkLine(t, lines, i)
		if prefix, _, _ := strings.Cut(strings.TrimSpace(line), "("); len(prefix) > 1 && prefix != strings.TrimSpace(line) &&
			strings.Trim(prefix, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
			t.Fatalf("%q is a note", line)
		}
	}
	doc := new(comment.Parser).Parse(text)
	for _, block := range doc.Content {
		switch block := block.(type) {
		case *comment.Paragraph, *comment.List:
		default:
			t.Fatalf("%T in\n%s", block, text)
		}
	}
	for _, def := range doc.Links {
		if !def.Used || def.URL != absolute(def.URL) {
			t.Fatalf("definition of [%s] with %q, used %t, in\n%s", def.Text, def.URL, def.Used, text)
		}
	}
	printed := strings.TrimSuffix(string(new(comment.Printer).Comment(doc)), "\n")
	if printed != text {
		t.Fatalf("Go prints\n%s\nfor\n%s", printed, text)
	}
}

// checkLine fails the test if a line is too long, holds what does not print, or begins a
// deprecation.
func checkLine(t *testing.T, lines []string, i int) {
	t.Helper()
	line := lines[i]
	if strings.TrimRight(line, " ") != line {
		t.Fatalf("space at the end of %q", line)
	}
	if strings.IndexFunc(line, func(r rune) bool { return r != ' ' && (unicode.IsSpace(r) || hidden(r)) }) >= 0 {
		t.Fatalf("%q has what does not print", line)
	}
	words := strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "- "))
	if utf8.RuneCountInString(line) > width && len(words) > 1 && !isMarker(words[0]) && !isDefinition(lines, i) {
		t.Fatalf("%q is too long", line)
	}
	if (i == 0 || lines[i-1] == "") && strings.HasPrefix(strings.ToLower(line), "deprecated:") {
		t.Fatalf("%q is a deprecation", line)
	}
}

// isDefinition reports whether lines[i] is among the definitions at the end.
func isDefinition(lines []string, i int) bool {
	return lines[i] != "" && lines[i][0] == '[' && !slices.Contains(lines[i:], "")
}

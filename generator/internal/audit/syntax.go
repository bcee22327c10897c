package audit

import (
	"fmt"
	"go/ast"
	"go/build/constraint"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed739054c0/stripegen/generator/internal/emit"
)

// library is what emitted code has of the standard library.
func library() map[string][]string {
	return map[string][]string{
		"bytes":         {"Clone"},
		"context":       {"Context"},
		"encoding/json": {"Marshal", "RawMessage"},
		"fmt":           {"State"},
		"io":            {"Reader"},
		"log/slog":      {"Value"},
		"net/http":      {"MethodDelete", "MethodGet", "MethodPost"},
	}
}

// checkText reports what of a file people would not see, or not as it is.
func checkText(name string, content []byte) error {
	if !strings.HasPrefix(string(content), "// "+emit.Header+"\n\n") {
		return fmt.Errorf("%s does not begin with the header", name)
	}
	for i := 0; i < len(content); {
		c := content[i]
		if ' ' <= c && c <= '~' || c == '\n' || c == '\t' {
			i++
			continue
		}
		r, size := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && size == 1 || !strconv.IsPrint(r) && r != '\u00a0' {
			return fmt.Errorf("%s has the character %U", name, r)
		}
		i += size
	}
	return nil
}

// checkSyntax reports imports, names of the standard library and comments that no emitted file has.
func checkSyntax(name string, f *ast.File) error {
	imported := make(map[string][]string)
	for _, i := range f.Imports {
		unquoted, _ := strconv.Unquote(i.Path.Value)
		names, ok := library()[unquoted]
		if !ok || i.Name != nil {
			return fmt.Errorf("%s imports %s", name, i.Path.Value)
		}
		imported[path.Base(unquoted)] = names
	}
	for _, group := range f.Comments {
		for _, c := range group.List {
			if !isWords(c.Text) {
				return fmt.Errorf("%s has the comment %s", name, c.Text)
			}
		}
	}
	var err error
	ast.Inspect(f, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			x, _ := s.X.(*ast.Ident)
			if names := imported[fmt.Sprint(x)]; x != nil && names != nil && !slices.Contains(names, s.Sel.Name) {
				err = fmt.Errorf("%s has %s.%s", name, x.Name, s.Sel.Name)
			}
		}
		return err == nil
	})
	return err
}

// isWords reports whether a comment is for people alone: a directive has no space behind the slashes, and an
// old build constraint has one.
func isWords(comment string) bool {
	text, line := strings.CutPrefix(comment, "//")
	return line && (text == "" || text[0] == ' ' || text[0] == '\t') && !constraint.IsPlusBuild(comment)
}

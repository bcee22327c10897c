package fullapi

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/internal/conform"
)

// TestWholeGrows generates packages for more and more resources: each compiles, has all that the one before
// has, and says of its resources what the package for everything says.
func TestWholeGrows(t *testing.T) {
	both, resources, exceptions := conform.Wholes(t), mixed(selectable(t)), newGrowthExceptions()
	for _, whole := range both {
		t.Run(whole.Style, func(t *testing.T) {
			t.Parallel()
			var before map[string]string
			for _, n := range []int{1, 2, 5, 10, 20, 50} {
				result, err := whole.Generate(strings.Join(resources[:n], ":*,") + ":*")
				if err != nil {
					t.Fatal(err)
				}
				checkSyntax(t, whole.Syntax.Fset, whole.Parse(t, result))
				now := conform.Contents(result)
				g := growth{whole.Style, now, whole.Content, exceptions}
				for _, resource := range resources[:n] {
					g.checkFiles(t, resource)
				}
				if before != nil {
					growth{whole.Style, before, now, exceptions}.checkSymbols(t)
				}
				before = now
			}
			growth{whole.Style, before, whole.Content, exceptions}.checkSymbols(t)
		})
	}
}

// mixed shuffles, always in the same way, so that neighbours are not of one family.
func mixed(sorted []string) []string {
	const step = 61 // has no divisor in common with 143
	all := make([]string, len(sorted))
	for i := range all {
		all[i] = sorted[i*step%len(sorted)]
	}
	return all
}

// A growth is a package, by its files, and the one that it becomes when more resources are selected.
type growth struct {
	style        string
	small, large map[string]string
	exceptions   *growthExceptions
}

// checkFiles checks that both packages have the same files of a resource: the same declarations in the same
// order, but for exceptions.
func (g growth) checkFiles(t *testing.T, resource string) {
	t.Helper()
	found := false
	for _, typ := range resourceTypes(t)[resource] {
		for name := range g.small {
			base, isGo := strings.CutSuffix(name, ".go")
			if !isGo || !strings.Contains(g.small[name], "\ntype "+typ+" struct {\n") {
				continue
			}
			found = true
			for _, name := range []string{name, base + "_codec.go"} {
				if small, ok := g.small[name]; ok {
					g.compare(t, name, small, g.large[name])
				}
			}
		}
	}
	if !found {
		t.Errorf("%s has no file of its own", resource)
	}
}

// resourceTypes are the types that stand for each resource.
func resourceTypes(t *testing.T) map[string][]string {
	t.Helper()
	listed, err := listResources()
	if err != nil {
		t.Fatal(err)
	}
	types := make(map[string][]string)
	for _, r := range listed {
		types[r.ID] = []string{r.Type}
	}
	types["external_account"] = []string{"BankAccount", "Card"} // whichever it is
	return types
}

// compare compares two versions of a file.
func (g growth) compare(t *testing.T, name, small, large string) {
	t.Helper()
	if small == large {
		return
	}
	s, l := declarations(t, small), declarations(t, large)
	in := func(all []declaration, d declaration) bool { return slices.Contains(all, d) }
	differs := func(key string) bool {
		is := func(d declaration) bool { return d.key == key }
		i, j := slices.IndexFunc(s, is), slices.IndexFunc(l, is)
		return i < 0 || j < 0 || s[i] != l[j]
	}
	for _, d := range append(slices.Clone(s), l...) {
		if !(in(s, d) && in(l, d)) && !g.exceptions.cover(g.style, d.key) {
			t.Errorf("%s: %s depends on what else is selected", name, d.key)
		}
	}
	excepted := func(d declaration) bool { return differs(d.key) }
	if !slices.Equal(slices.DeleteFunc(s, excepted), slices.DeleteFunc(l, excepted)) {
		t.Errorf("%s: the order of declarations depends on what else is selected", name)
	}
}

// A declaration is one of a file, with its comment.
type declaration struct{ key, text string }

// declarations cuts a file.
func declarations(t *testing.T, content string) []declaration {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", content, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	all := []declaration{{key: "the file"}}
	begin := fset.Position(file.Name.End()).Offset
	for _, d := range file.Decls {
		end := fset.Position(d.End()).Offset
		all = append(all, declaration{declarationKey(d, all[len(all)-1].key), content[begin:end]})
		begin = end
	}
	return all
}

// declarationKey is the name of what is declared first, or of what it belongs to.
func declarationKey(d ast.Decl, before string) string {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return conform.MethodName(d)
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				return s.Name.Name
			case *ast.ValueSpec:
				return s.Names[0].Name
			}
		}
		if d.Tok == token.IMPORT {
			return "import"
		}
	}
	return before + " without values"
}

// checkSymbols checks that the larger package exports all that the smaller one does, but for exceptions and
// what is gone because a stub became a full type.
func (g growth) checkSymbols(t *testing.T) {
	t.Helper()
	small, large := symbolLines(g.small), symbolLines(g.large)
	for line := range small {
		if !large[line] && !becameFull(line, small, large) && !g.exceptions.cover(g.style, symbolOf(line)) {
			t.Errorf("selecting more takes away %s", line)
		}
	}
}

// becameFull says whether a line is gone because a stub became a full type. That has no JSON, and no Deleted
// if the resource cannot be deleted; and the type of the JSON goes with the last stub.
func becameFull(line string, small, large map[string]bool) bool {
	const raw, deleted, typ = ".Raw RawObject `json:\"-\"`", ".Deleted bool `json:\"deleted,omitempty\"`", "type RawObject []byte"
	if !large[typ] && (line == typ || strings.HasPrefix(line, "method (RawObject) ")) {
		return true
	}
	for _, field := range []string{raw, deleted} {
		if owner, ok := strings.CutSuffix(line, field); ok && small[owner+raw] && !large[owner+raw] {
			return true
		}
	}
	return false
}

// symbolLines are the lines of the list of exported symbols.
func symbolLines(files map[string]string) map[string]bool {
	set := make(map[string]bool)
	for line := range strings.Lines(files["api.txt"]) {
		set[strings.TrimSpace(line)] = true
	}
	return set
}

// symbolOf is the name in a line of the list of symbols, with that of what it belongs to.
func symbolOf(line string) string {
	kind, rest, _ := strings.Cut(line, " ")
	if kind == "method" {
		receiver, method, _ := strings.Cut(rest, ") ")
		rest = strings.TrimLeft(receiver, "(*") + "." + method
	}
	end := strings.IndexAny(rest, " (")
	if end < 0 {
		end = len(rest)
	}
	return rest[:end]
}

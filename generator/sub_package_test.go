package generator_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// imported gives the package of a path, or a package of the standard library.
type imported map[string]*types.Package

func (i imported) Import(path string) (*types.Package, error) {
	if p := i[path]; p != nil {
		return p, nil
	}
	return conform.StandardLibrary().Import(path)
}

// syntaxOf parses the Go files that are in a folder of the output; "" is the package itself.
func syntaxOf(t *testing.T, fset *token.FileSet, files []generator.File, folder string) []*ast.File {
	t.Helper()
	var parsed []*ast.File
	for _, f := range files {
		dir, name := "", f.Name
		if before, after, ok := strings.Cut(f.Name, "/"); ok {
			dir, name = before, after
		}
		if dir != folder || !strings.HasSuffix(name, ".go") {
			continue
		}
		file, err := parser.ParseFile(fset, f.Name, f.Content, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		parsed = append(parsed, file)
	}
	return parsed
}

// TestSubPackage type-checks the package webhook with the generated package that it is beside, whatever
// that is called. It imports that and the package time, and nothing else.
func TestSubPackage(t *testing.T) {
	for name, path := range map[string]string{"stripe": "example.com/m/internal/stripe", "pay": "example.com/m/v2", "other": "example.com/stripe"} {
		result := conform.Generate(t, generator.Config{Resources: "event,identity.verification_session", Package: name, ImportPath: path, Compat: true})
		fset := token.NewFileSet()
		config := types.Config{Importer: conform.StandardLibrary()}
		parent, err := config.Check(path, fset, syntaxOf(t, fset, result.Files, ""), nil)
		if err != nil {
			t.Fatal(err)
		}
		files := syntaxOf(t, fset, result.Files, "webhook")
		config.Importer = imported{path: parent}
		sub, err := config.Check(path+"/webhook", fset, files, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			for _, spec := range f.Imports {
				if got, _ := strconv.Unquote(spec.Path.Value); got != path && got != "time" {
					t.Errorf("%s imports %s", fset.Position(f.Pos()).Filename, got)
				}
			}
		}
		want := []string{
			"ComputeSignature", "ConstructEvent", "ConstructEventIgnoringTolerance", "ConstructEventOptions",
			"ConstructEventWithOptions", "ConstructEventWithTolerance", "DefaultTolerance", "ErrInvalidHeader", "ErrNoValidSignature",
			"ErrNotSigned", "ErrTooOld", "GenerateTestSignedPayload", "SignedPayload", "UnsignedPayload",
			"ValidatePayload", "ValidatePayloadIgnoringTolerance", "ValidatePayloadWithTolerance",
		}
		if got := sub.Scope().Names(); !slices.Equal(got, want) {
			t.Errorf("the package has %v, want %v", got, want)
		}
	}
}

// TestSubPackageListed reads what api.txt says of the package webhook: after all else, one line a symbol.
func TestSubPackageListed(t *testing.T) {
	result := conform.Generate(t, generator.Config{Resources: "event", Package: "stripe", ImportPath: "example.com/stripe", Compat: true})
	i := slices.IndexFunc(result.Files, func(f generator.File) bool { return f.Name == "api.txt" })
	lines := strings.Split(string(result.Files[i].Content), "\n")
	first := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, "pkg ") })
	want := []string{
		"pkg webhook, const DefaultTolerance time.Duration = stripe.WebhookDefaultTolerance",
		"pkg webhook, field ConstructEventOptions.IgnoreAPIVersionMismatch bool",
	}
	if got := lines[first : first+2]; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if rest := lines[first:]; len(rest) != 3+17+1 || slices.ContainsFunc(rest[:20], func(line string) bool { return !strings.HasPrefix(line, "pkg webhook, ") }) {
		t.Errorf("the list ends with %q", rest)
	}
}

// TestNoSubPackage leaves the package webhook out where it is of no use, and then needs no import path.
// Where it is needed, it is an error not to have one.
func TestNoSubPackage(t *testing.T) {
	for _, c := range []generator.Config{
		{Resources: "event", Package: "stripe"},
		{Resources: "identity.verification_session", Package: "stripe", Compat: true},
		{Resources: "identity.verification_session", Package: "stripe", Compat: true, ImportPath: "example.com/stripe"},
	} {
		result := conform.Generate(t, c)
		for _, f := range result.Files {
			if conform.InSubPackage(f) || f.Name == "api.txt" && strings.Contains(string(f.Content), "pkg ") {
				t.Errorf("%+v: there is %s", c, f.Name)
			}
		}
	}
	c := generator.PinnedConfig(t)
	c.Resources, c.Package, c.Compat = "event", "stripe", true
	_, err := generator.Generate(t.Context(), c)
	if want := "the import path of the package is needed for its sub-package webhook"; !errors.Is(err, generator.ErrNoImportPath) || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	c.ImportPath = "a\"b"
	if _, err := generator.Generate(t.Context(), c); err == nil || !strings.HasPrefix(err.Error(), "malformed import path ") {
		t.Errorf("got %v", err)
	}
}

package peers

import (
	"go/types"
	"os"
	"path/filepath"
	"testing"

	_ "github.com/stripe/stripe-go/v85" // keeps the module that is compared with in go.mod
	"golang.org/x/tools/go/packages"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// load type-checks a package, from source or from its module.
func load(t *testing.T, dir, pattern string) *types.Package {
	t.Helper()
	config := &packages.Config{Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedDeps, Dir: dir}
	pkgs, err := packages.Load(config, pattern)
	if err != nil {
		t.Fatal(err)
	}
	if n := packages.PrintErrors(pkgs); n > 0 {
		t.Fatalf("%s: %d errors", pattern, n)
	}
	return pkgs[0].Types
}

// generated writes the resources' package, with stripe-go's types, into a module of its own.
func generated(t *testing.T, resources string) (dir string) {
	t.Helper()
	document, err := spec.Default()
	if err != nil {
		t.Fatal(err)
	}
	annotations, err := spec.DefaultAnnotations()
	if err != nil {
		t.Fatal(err)
	}
	result, err := generator.Generate(t.Context(), generator.Config{
		Document:    document,
		Annotations: annotations,
		Resources:   resources,
		Package:     "stripe",
		Compat:      true,
	})
	if err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	files := append(result.Files, generator.File{Name: "go.mod", Content: []byte("module generated\n\ngo 1.24\n")})
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

package peers

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	_ "github.com/stripe/stripe-go/v86" // keeps the module that is compared with in go.mod
	"golang.org/x/tools/go/packages"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

const (
	stripeGo  = "github.com/stripe/stripe-go/v86"
	ownModule = "generated" // the generated package's
)

// load type-checks a package, from source or from its module.
func load(t *testing.T, dir, pattern string) *packages.Package {
	t.Helper()
	config := &packages.Config{Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedDeps, Dir: dir}
	pkgs, err := packages.Load(config, pattern)
	if err != nil {
		t.Fatal(err)
	}
	if n := packages.PrintErrors(pkgs); n > 0 {
		t.Fatalf("%s: %d errors", pattern, n)
	}
	return pkgs[0]
}

// generated gives the resources' package, with stripe-go's types. While one works on the
// generator, PARITY_PACKAGE names a folder that holds the package already.
func generated(t *testing.T, resources string) *packages.Package {
	t.Helper()
	return load(t, generatedFolder(t, resources), ".")
}

// generatedFolder writes the package of generated into a module of its own.
func generatedFolder(t *testing.T, resources string) (dir string) {
	t.Helper()
	files := generate
	if dir := os.Getenv("PARITY_PACKAGE"); dir != "" {
		files = func(t *testing.T, _ string) []generator.File { return read(t, dir) }
	}
	return write(t, files(t, resources))
}

// generate makes the files of a package with stripe-go's types.
func generate(t *testing.T, resources string) []generator.File {
	t.Helper()
	result := conform.Generate(t, generator.Config{
		Resources: resources, Package: "stripe", ImportPath: "example.com/stripe", Compat: true,
	})
	return slices.DeleteFunc(result.Files, conform.InSubPackage)
}

// read gives the files of a package that gen -compat wrote.
func read(t *testing.T, dir string) []generator.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []generator.File
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, generator.File{Name: filepath.Base(name), Content: content})
	}
	return files
}

// write makes a module of its own of the files.
func write(t *testing.T, files []generator.File) (dir string) {
	t.Helper()
	dir = t.TempDir()
	writeFiles(t, dir, append(files, generator.File{Name: "go.mod", Content: []byte("module " + ownModule + "\n\ngo 1.24\n")}))
	return dir
}

// writeFiles writes files into a folder.
func writeFiles(t *testing.T, dir string, files []generator.File) {
	t.Helper()
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

package peers

import (
	"io/fs"
	"os"
	"path/filepath"
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
	return conform.Generate(t, generator.Config{Resources: resources, Package: "stripe", ImportPath: ownModule, Compat: true}).Files
}

// read gives the files of a package that gen -compat wrote, with those of its sub-packages.
func read(t *testing.T, dir string) []generator.File {
	t.Helper()
	var files []generator.File
	for _, pattern := range []string{"*.go", "*/*.go"} {
		names, err := fs.Glob(os.DirFS(dir), pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			content, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, generator.File{Name: name, Content: content})
		}
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

// writeFiles writes files into a folder and those below it.
func writeFiles(t *testing.T, dir string, files []generator.File) {
	t.Helper()
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

package conform

import (
	"bytes"
	"errors"
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
)

// Formatted checks that gofmt would not touch a file.
func Formatted(t testing.TB, f generator.File) {
	t.Helper()
	if filepath.Ext(f.Name) != ".go" {
		return
	}
	again, err := format.Source(f.Content)
	if err != nil {
		t.Errorf("%s: %v", f.Name, err)
	} else if !bytes.Equal(again, f.Content) {
		t.Errorf("%s is not as gofmt has it:%s", f.Name, FirstDifference(string(f.Content), string(again)))
	}
}

// TypeCheck checks a whole package, as the compiler would.
func TypeCheck(t testing.TB, name string, files []generator.File) {
	t.Helper()
	fset := token.NewFileSet()
	var parsed []*ast.File
	for _, f := range files {
		if filepath.Ext(f.Name) != ".go" {
			continue
		}
		file, err := parser.ParseFile(fset, f.Name, f.Content, parser.SkipObjectResolution)
		if err != nil {
			t.Errorf("internal error: %v", err)
			return
		}
		parsed = append(parsed, file)
	}
	config := types.Config{
		Importer: StandardLibrary(),
		Error:    func(err error) { t.Errorf("the output does not type-check: %v", err) },
	}
	_, _ = config.Check("example.com/"+name, fset, parsed, nil) // errors go to config.Error
}

// StandardLibrary imports what generated packages import, from the compiler's own files: one
// importer for all cases.
var StandardLibrary = sync.OnceValue(func() types.Importer {
	exports := make(map[string]string)
	out, listError := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}",
		"github.com/seed739054c0/stripegen/templates/stripe").Output()
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), "\t")
		exports[path] = file
	}
	open := func(path string) (io.ReadCloser, error) {
		if listError != nil {
			return nil, listError
		}
		if exports[path] == "" {
			return nil, errors.New("it is nothing that the runtime imports")
		}
		return os.Open(exports[path])
	}
	return &lockedImporter{Importer: importer.ForCompiler(token.NewFileSet(), "gc", open)}
})

// A lockedImporter is safe for concurrent use.
type lockedImporter struct {
	mu sync.Mutex
	types.Importer
}

func (i *lockedImporter) Import(path string) (*types.Package, error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.Importer.Import(path)
}

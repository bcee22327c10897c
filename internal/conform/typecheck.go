package conform

import (
	"bytes"
	"errors"
	"fmt"
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
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/templates"
)

// Formatted checks that gofmt would not touch a file. Those of the runtime are formatted where they lie.
func Formatted(t testing.TB, f generator.File) {
	t.Helper()
	if filepath.Ext(f.Name) != ".go" || IsRuntime(f) {
		return
	}
	again, err := format.Source(f.Content)
	if err != nil {
		t.Errorf("%s: %v", f.Name, err)
	} else if !bytes.Equal(again, f.Content) {
		t.Errorf("%s is not as gofmt has it:%s", f.Name, FirstDifference(string(f.Content), string(again)))
	}
}

// TypeCheck checks a package as the compiler would, but what the functions of the runtime do only for the first
// package with the same files of it: the rest of its packages gives them nothing else to do.
func TypeCheck(t testing.TB, name string, files []generator.File) {
	t.Helper()
	runtime := parseRuntime()
	fset := token.NewFileSet()
	fset.AddExistingFiles(runtime.positions...)
	whole := runtime.isNew(files)
	var parsed []*ast.File
	for _, f := range files {
		if filepath.Ext(f.Name) != ".go" {
			continue
		}
		if r, ok := runtime.files[string(f.Content)]; ok {
			if whole {
				parsed = append(parsed, r.whole)
			} else {
				parsed = append(parsed, r.bare)
			}
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
		Error: func(err error) {
			if e, ok := err.(types.Error); ok && e.Soft && runtime.has(fset.Position(e.Pos)) {
				return // an import that is not used by functions that do nothing
			}
			t.Errorf("the output does not type-check: %v", err)
		},
	}
	_, _ = config.Check("example.com/"+name, fset, parsed, nil) // errors go to config.Error
}

// IsRuntime reports whether a file is one of the runtime, as it is in a package called stripe.
func IsRuntime(f generator.File) bool {
	_, ok := parseRuntime().files[string(f.Content)]
	return ok
}

// A parsedRuntime has the files of the runtime by their content.
type parsedRuntime struct {
	files     map[string]runtimeFile
	positions []*token.File

	mu   sync.Mutex
	seen map[string]bool // sets of files whose functions were checked
}

// A runtimeFile is a file of the runtime, and the same with functions that do nothing.
type runtimeFile struct{ whole, bare *ast.File }

// isNew reports whether a package is the first one with its files of the runtime.
func (r *parsedRuntime) isNew(files []generator.File) bool {
	var set strings.Builder
	for _, f := range files {
		if _, ok := r.files[string(f.Content)]; ok {
			fmt.Fprintf(&set, "%s %d\n", f.Name, len(f.Content))
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	seen := r.seen[set.String()]
	r.seen[set.String()] = true
	return !seen
}

// has reports whether a position is in the runtime.
func (r *parsedRuntime) has(p token.Position) bool {
	return slices.ContainsFunc(r.positions, func(f *token.File) bool { return f.Name() == p.Filename })
}

var parseRuntime = sync.OnceValue(func() *parsedRuntime {
	r := &parsedRuntime{files: make(map[string]runtimeFile), seen: make(map[string]bool)}
	fset := token.NewFileSet()
	for _, compat := range []bool{false, true} {
		files, _ := templates.Files("stripe", generator.Header, compat)
		for _, f := range files {
			whole, err := parser.ParseFile(fset, f.Name, f.Content, parser.SkipObjectResolution)
			if err != nil {
				continue // and not found later
			}
			bare := *whole
			bare.Decls = slices.Clone(whole.Decls)
			for i, d := range whole.Decls {
				if f, ok := d.(*ast.FuncDecl); ok {
					bare.Decls[i] = withoutBody(f)
				}
			}
			r.files[string(f.Content)] = runtimeFile{whole, &bare}
		}
	}
	fset.Iterate(func(f *token.File) bool { r.positions = append(r.positions, f); return true })
	return r
})

// withoutBody is a function with the same type that does nothing.
func withoutBody(f *ast.FuncDecl) *ast.FuncDecl {
	nothing := &ast.ExprStmt{X: &ast.CallExpr{Fun: ast.NewIdent("panic"), Args: []ast.Expr{ast.NewIdent("nil")}}}
	bare := *f
	bare.Body = &ast.BlockStmt{List: []ast.Stmt{nothing}}
	return &bare
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

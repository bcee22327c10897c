package surface

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"runtime"
	"sync"
)

// Each parses files, with comments or without, as many at a time as there are processors, and shows each
// of them to see, one at a time.
func Each(files map[string][]byte, comments bool, see func(name string, f *ast.File) error) error {
	mode := parser.SkipObjectResolution
	if comments {
		mode |= parser.ParseComments
	}
	var (
		slots = make(chan struct{}, runtime.GOMAXPROCS(0))
		wait  sync.WaitGroup
		mu    sync.Mutex
		errs  []error
	)
	for name, content := range files {
		wait.Add(1)
		slots <- struct{}{}
		go func() {
			defer wait.Done()
			defer func() { <-slots }()
			f, err := parser.ParseFile(token.NewFileSet(), name, content, mode)
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				err = see(name, f)
			}
			errs = append(errs, err)
		}()
	}
	wait.Wait()
	return errors.Join(errs...)
}

// Names are the exported names that a file declares at package level.
func Names(f *ast.File) []string {
	var names []string
	note := func(id *ast.Ident) {
		if id.IsExported() {
			names = append(names, id.Name)
		}
	}
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				note(d.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					note(spec.Name)
				case *ast.ValueSpec:
					for _, id := range spec.Names {
						note(id)
					}
				}
			}
		}
	}
	return names
}

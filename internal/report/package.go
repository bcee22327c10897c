package report

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// A Package is one side of the comparison.
type Package struct {
	version   string             // of the API
	resources map[string]bool    // ids
	symbols   map[string]*symbol // by label
	types     *types.Package
}

// Read reads the Go files of a generated package, given by their names in a folder. There may be none.
// The error begins with the place.
func Read(folder string, files map[string][]byte) (*Package, error) {
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(files)), func(name string) bool { return filepath.Ext(name) != ".go" })
	fset := token.NewFileSet()
	parsed := make([]*ast.File, len(names))
	errs := make([]error, len(names))
	var wait sync.WaitGroup
	for i, name := range names {
		wait.Go(func() {
			parsed[i], errs[i] = parser.ParseFile(fset, filepath.Join(folder, name), files[name], parser.ParseComments|parser.SkipObjectResolution)
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			first, _, _ := strings.Cut(err.Error(), " (and ") // more errors
			return nil, fmt.Errorf("%s", first)
		}
	}
	p := collect(parsed)
	var err error
	p.types, err = check(fset, parsed)
	return p, err
}

// collect finds the symbols of the files, and gives to each type what is part of it.
func collect(files []*ast.File) *Package {
	p := &Package{resources: make(map[string]bool), symbols: make(map[string]*symbol)}
	c := &collector{p: p, services: make(map[string]string)}
	for _, f := range files {
		c.file(f)
	}
	for _, s := range c.order {
		if s.kind == declared {
			continue
		}
		t, ok := p.symbols[s.owner]
		if !ok || s.kind == method && !t.implied { // a constant of no enum, or a method of no service
			delete(p.symbols, s.label)
			continue
		}
		s.resource, s.implied = t.resource, t.implied && s.kind == value
		t.members = append(t.members, s)
	}
	for service, field := range c.services {
		if s, ok := p.symbols[service]; ok {
			s.also = append(s.also, field)
		}
	}
	return p
}

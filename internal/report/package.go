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
	subs      map[string]*types.Package // sub-packages by the names of their folders
}

// Read reads the Go files of a generated package and its sub-packages, given by their paths below a folder,
// with slashes. There may be none. The error begins with the place.
func Read(folder string, files map[string][]byte) (*Package, error) {
	var p *Package
	subs := make(map[string]*types.Package)
	divided := bySubPackage(files)
	for _, sub := range slices.Sorted(maps.Keys(divided)) { // the package itself first
		fset, parsed, err := parse(folder, divided[sub])
		if err != nil {
			return nil, err
		}
		if sub == "" {
			p = collect(parsed)
		}
		checked, err := check(fset, parsed)
		if err != nil {
			return nil, err
		}
		if sub == "" {
			p.types = checked
		} else {
			subs[sub] = checked
		}
	}
	p.subs = subs
	return p, nil
}

// parse parses the Go files of one package.
func parse(folder string, files map[string][]byte) (*token.FileSet, []*ast.File, error) {
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
			return nil, nil, fmt.Errorf("%s", first)
		}
	}
	return fset, parsed, nil
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

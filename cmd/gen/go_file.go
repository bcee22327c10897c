package main

import (
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
)

// A goFile is a Go file that somebody else has put into a folder.
type goFile struct {
	fset   *token.FileSet
	syntax *ast.File // what is Go of it
	isTest bool
}

// readGoFile reads a Go file. It is nil if the go command takes no notice of it: by its name, by its
// package clause, or because a build constraint rules it out.
func readGoFile(name string) *goFile {
	base := filepath.Base(name)
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() || strings.HasPrefix(base, "_") || strings.HasPrefix(base, ".") {
		return nil
	}
	fset := token.NewFileSet()
	f, _ := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
	if f == nil || f.Name == nil || isRuledOut(f) {
		return nil
	}
	switch f.Name.Name {
	case "", "_": // there is no package clause, which is for the go command to say
		return nil
	case "documentation":
		return nil
	}
	return &goFile{fset, f, strings.HasSuffix(base, "_test.go")}
}

// clause is the name in the package clause, and where that is.
func (f *goFile) clause() (name string, pos token.Position) {
	return f.syntax.Name.Name, f.position(f.syntax.Name.Pos())
}

// position is where something stands in the file itself, whatever a //line comment says.
func (f *goFile) position(pos token.Pos) token.Position { return f.fset.PositionFor(pos, false) }

// isExternalTest reports whether the file is a test of the package from outside.
func (f *goFile) isExternalTest() bool {
	return f.isTest && strings.HasSuffix(f.syntax.Name.Name, "_test")
}

// isRuledOut reports whether no platform builds a file unless somebody asks for it by a tag, as with
// //go:build ignore.
func isRuledOut(f *ast.File) bool {
	for _, group := range f.Comments {
		for _, c := range group.List {
			if c.Pos() > f.Package || !constraint.IsGoBuild(c.Text) && !constraint.IsPlusBuild(c.Text) {
				continue
			}
			if x, err := constraint.Parse(c.Text); err == nil && !outcomes(x).yes {
				return true
			}
		}
	}
	return false
}

// possible says which values a constraint can have.
type possible struct{ yes, no bool }

// outcomes says which values a constraint has on some platform, if no tags are asked for.
func outcomes(x constraint.Expr) possible {
	switch x := x.(type) {
	case *constraint.NotExpr:
		p := outcomes(x.X)
		return possible{p.no, p.yes}
	case *constraint.AndExpr:
		p, q := outcomes(x.X), outcomes(x.Y)
		return possible{p.yes && q.yes, p.no || q.no}
	case *constraint.OrExpr:
		p, q := outcomes(x.X), outcomes(x.Y)
		return possible{p.yes || q.yes, p.no && q.no}
	case *constraint.TagExpr:
		return possible{isPlatform(x.Tag), true}
	}
	return possible{true, true}
}

// isPlatform reports whether a build tag is one that the go command sets by itself on some platform.
func isPlatform(tag string) bool {
	const platforms = " aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasip1 windows unix" +
		" 386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm cgo gc gccgo "
	return strings.Contains(platforms, " "+tag+" ") || strings.HasPrefix(tag, "go1.")
}

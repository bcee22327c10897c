package main

import (
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
)

// completePackage says what the package is called, unless -package does: as the Go files say that are in
// the folder, or else as the folder is called.
func (o *options) completePackage() error {
	if o.out == "" {
		return fmt.Errorf("-out is empty; give the folder of the package")
	}
	if o.packageName == "" {
		name, file := clauseIn(o.out)
		switch {
		case file == "":
			o.packageName = filepath.Base(realPath(o.out))
		case whyReserved(name) != "":
			return fmt.Errorf("%s: this is package %s, which %s; choose another folder with -out", file, name, whyReserved(name))
		case !isPackageName(name):
			return fmt.Errorf("%s: %q is not a package name in lower case; choose another folder with -out", file, name)
		default:
			o.packageName = name
		}
	}
	if why := whyReserved(o.packageName); why != "" {
		return fmt.Errorf("a package called %s %s; give another name with -package", o.packageName, why)
	}
	if !isPackageName(o.packageName) {
		return fmt.Errorf("%q cannot be the name of a package; give one with -package", o.packageName)
	}
	return nil
}

// whyReserved says why a generated package cannot have a name that Go takes in a package clause. It is empty if it can.
func whyReserved(name string) string {
	return map[string]string{
		"main":          "cannot be imported",
		"documentation": "is not compiled: the go command skips its files",
		"init":          "cannot be imported, unless under another name",
	}[name]
}

// isPackageName reports whether Go takes the name in a package clause, and readers in an import.
func isPackageName(name string) bool {
	return token.IsIdentifier(name) && name != "_" && name == strings.ToLower(name)
}

// clauseIn is the name of the package in a folder, and the position where a file says so: a generated one, or
// else one of somebody else's, tests last. Both are empty if no file does.
func clauseIn(folder string) (name, pos string) {
	entries, _ := os.ReadDir(folder) // if it cannot be read, planFor says so
	rank := 3
	better := func(r int, n, p string) {
		if r < rank {
			rank, name, pos = r, n, p
		}
	}
	for _, e := range entries {
		file := filepath.Join(folder, e.Name())
		if filepath.Ext(file) != ".go" || e.Name() == stoppedFile {
			continue
		}
		if generated, err := isGenerated(folder, e); err == nil && generated {
			fset := token.NewFileSet()
			if f, err := parser.ParseFile(fset, file, nil, parser.PackageClauseOnly); err == nil {
				better(0, f.Name.Name, fset.Position(f.Name.Pos()).String())
			}
			continue
		}
		if f := readGoFile(file); f != nil {
			n, p := f.clause()
			switch {
			case f.isExternalTest():
				better(2, strings.TrimSuffix(n, "_test"), p.String())
			case f.isTest:
				better(2, n, p.String())
			default:
				better(1, n, p.String())
			}
		}
	}
	return name, pos
}

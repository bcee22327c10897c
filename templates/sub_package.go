package templates

import (
	"bytes"
	"embed"
	"path"
	"slices"
	"strconv"
	"strings"
)

//go:embed stripe/webhook/*.go
var subPackageSources embed.FS

// parentPath is the import path of the folder stripe, by which sub-packages import it.
const parentPath = "github.com/seed739054c0/stripegen/templates/stripe"

// A SubPackage is a package in a folder of its own below a generated one, which it imports.
type SubPackage struct {
	// Name is that of the package, and of the folder both here and in the output.
	Name string

	// Compat says that it is for packages with the types of stripe-go only.
	Compat bool

	// Beside is the file of the runtime that it needs. A package without that file does not get the
	// sub-package.
	Beside string
}

// SubPackages are all sub-packages that a generated package may have.
func SubPackages() []SubPackage {
	return []SubPackage{
		{Name: "webhook", Compat: true, Beside: "webhook.go"},
	}
}

// Files gives the files of the sub-package, named by their paths below the generated package's folder,
// each beginning with the header. The generated package has the name and the import path of the parent.
func (s SubPackage) Files(parentName, importPath, header string) ([]File, error) {
	folder := path.Join("stripe", s.Name)
	entries, err := subPackageSources.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var files []File
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		content, err := subPackageSources.ReadFile(path.Join(folder, e.Name()))
		if err != nil {
			return nil, err
		}
		files = append(files, File{
			Name:    path.Join(s.Name, e.Name()),
			Content: slices.Concat([]byte("// "+header+"\n\n"), importParent(content, parentName, importPath)),
		})
	}
	return files, nil
}

// importParent rewrites the import of the parent, if there is one. It keeps the name stripe, by which the file
// calls it.
func importParent(content []byte, parentName, importPath string) []byte {
	spec := strconv.Quote(importPath)
	if parentName != "stripe" || path.Base(importPath) != "stripe" {
		spec = "stripe " + spec
	}
	return bytes.Replace(content, []byte(strconv.Quote(parentPath)), []byte(spec), 1)
}

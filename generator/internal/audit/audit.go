// Package audit compares emitted files with the model that they are emitted from. Descriptions, names and
// values are other people's text, and the printer that writes them is not ours: what it has made of them is
// read again, by Go's parser, and whatever the model does not have is refused.
package audit

import (
	"cmp"
	"fmt"
	"go/ast"
	"maps"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/surface"
)

// Seen is what an audit has seen in innocent files.
type Seen struct {
	Exported  []string        // symbols, as package surface lists them
	Mentioned map[string]bool // names, as package surface notes them
}

// Check reports what emitted files have that the model does not have, or the other way round: files,
// declarations with their fields, tags, types and values, imports, comments that are more than words,
// characters that do not show.
func Check(p *model.Package, version string, files map[string][]byte) (*Seen, error) {
	want := declarations(p, version)
	for _, name := range slices.Sorted(maps.Keys(want)) {
		switch _, ok := files[name]; {
		case !isFileName(name):
			return nil, fmt.Errorf("%q is no name for a file of the package", name)
		case !ok:
			return nil, fmt.Errorf("%s is not emitted", name)
		}
	}
	seen := &Seen{Mentioned: make(map[string]bool)}
	return seen, surface.Each(files, true, func(name string, f *ast.File) error {
		lines, ok := want[name]
		if !ok {
			return fmt.Errorf("%q is emitted, and the model has no such file", name)
		}
		if f.Name.Name != p.Name {
			return fmt.Errorf("%s is in the package %s", name, f.Name.Name)
		}
		seen.Exported = append(seen.Exported, surface.Exported(f)...)
		surface.Mentions(seen.Mentioned, f)
		return cmp.Or(checkText(name, files[name]), checkSyntax(name, f), compare(name, surface.Declared(f), lines))
	})
}

// isFileName reports whether every system and the go command take a name for that of a file in the folder.
func isFileName(name string) bool {
	base, ok := strings.CutSuffix(name, ".go")
	return ok && base != "" && base[0] != '_' && strings.Trim(base, "abcdefghijklmnopqrstuvwxyz0123456789_") == ""
}

// compare reports the first line that only one of two lists has.
func compare(name string, got, want []string) error {
	slices.Sort(got)
	slices.Sort(want)
	for i := 0; ; i++ {
		switch {
		case i == len(got) && i == len(want):
			return nil
		case i == len(got) || i < len(want) && want[i] < got[i]:
			return fmt.Errorf("%s lacks %s", name, want[i])
		case i == len(want) || got[i] < want[i]:
			return fmt.Errorf("%s has %s, which the model has not", name, strings.ToValidUTF8(got[i], "?"))
		}
	}
}

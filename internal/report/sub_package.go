package report

import (
	"go/ast"
	"go/types"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/exp/apidiff"
)

// bySubPackage divides the files of a package, given by their paths with slashes: those of the package itself
// are in "", those of sub-packages at the names of their folders.
func bySubPackage(files map[string][]byte) map[string]map[string][]byte {
	all := map[string]map[string][]byte{"": {}}
	for name, content := range files {
		sub := path.Dir(name)
		if sub == "." {
			sub = ""
		}
		if all[sub] == nil {
			all[sub] = make(map[string][]byte)
		}
		all[sub][name] = content
	}
	return all
}

// addSubPackages adds how the sub-packages differ. One that came or went is one change.
func (c *comparison) addSubPackages() {
	all := maps.Clone(c.old.subs)
	maps.Copy(all, c.new.subs)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		was, is := c.old.subs[name], c.new.subs[name]
		switch {
		case is != nil && len(c.old.symbols) == 0: // the first package comes with all of it
		case was == nil:
			c.changes = append(c.changes, &change{action: added, symbol: subPackageSymbol(name, is)})
		case is == nil:
			c.changes = append(c.changes, &change{action: removed, symbol: subPackageSymbol(name, was), breaking: true})
		default:
			c.addSubPackage(name, was, is)
		}
	}
}

// subPackageSymbol stands for a sub-package with all that it exports.
func subPackageSymbol(name string, p *types.Package) *symbol {
	s := &symbol{kind: subPackage, label: name, name: name}
	for _, exported := range p.Scope().Names() {
		if ast.IsExported(exported) {
			s.members = append(s.members, &symbol{kind: other, name: exported})
		}
	}
	return s
}

// addSubPackage adds what apidiff says of a sub-package that both packages have.
func (c *comparison) addSubPackage(name string, was, is *types.Package) {
	for _, ch := range apidiff.Changes(was, is).Changes {
		label, says, _ := strings.Cut(ch.Message, ": ")
		says = short(strings.ReplaceAll(says, ownPackage+".", ""), longestNote)
		s := &symbol{kind: other, label: name + "." + label, name: name + "." + strings.NewReplacer("(*", "", ")", "").Replace(label)}
		c.changes = append(c.changes, &change{action: changed, symbol: s, breaking: !ch.Compatible, notes: []string{escape(says)}})
	}
}

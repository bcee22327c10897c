package peers

import (
	"cmp"
	"fmt"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A difference is a symbol that ours lacks or has otherwise.
type difference struct {
	name   string
	theirs symbol
	ours   string // nothing, or what it is
}

// A comparison counts their symbols and says which differ, sorted by kind and name.
type comparison struct {
	total, same map[kind]int
	differences []difference
}

// compare looks up their modern symbols in ours: all, or those of the services that ours has.
func compare(their, our *packages.Package, whole bool) comparison {
	stop := func(*types.TypeName) bool { return false }
	fields := services(their)
	if !whole {
		stop = func(object *types.TypeName) bool { return unselected(our, object) }
		fields = slices.DeleteFunc(fields, func(f *types.Var) bool { return !hasService(our, f.Name()) })
	}
	theirs := surfaceOf(their, fields, modernTypes(their, fields, stop))
	ours := surfaceOf(our, services(our), func(object *types.TypeName) bool { return object.Name() != "Client" })
	c := comparison{total: make(map[kind]int), same: make(map[kind]int)}
	for _, name := range slices.Sorted(maps.Keys(theirs)) {
		c.add(name, theirs[name], ours[name])
	}
	slices.SortStableFunc(c.differences, func(a, b difference) int {
		return slices.Index(kinds(), a.theirs.kind) - slices.Index(kinds(), b.theirs.kind)
	})
	return c
}

// add counts a symbol of theirs and notes how ours differs.
func (c *comparison) add(name string, theirs, ours symbol) {
	c.total[theirs.kind]++
	if isSame(theirs, ours) {
		c.same[theirs.kind]++
		return
	}
	c.differences = append(c.differences, difference{name, theirs, cmp.Or(ours.is, "nothing")})
}

// hasService tells whether the client of a package has a field.
func hasService(pkg *packages.Package, name string) bool {
	return slices.ContainsFunc(services(pkg), func(f *types.Var) bool { return f.Name() == name })
}

// unselected tells the resources of which a part of the API has the ID alone, or nothing.
func unselected(our *packages.Package, object *types.TypeName) bool {
	ours := our.Types.Scope().Lookup(object.Name())
	if ours != nil {
		return filepath.Base(our.Fset.Position(ours.Pos()).Filename) == "stubs.go"
	}
	s, ok := object.Type().Underlying().(*types.Struct)
	return ok && s.NumFields() > 0 && s.Field(0).Name() == "APIResource" && !strings.HasSuffix(object.Name(), "List")
}

// table writes all differences: kind, name, theirs, ours.
func (c comparison) table() string {
	var b strings.Builder
	for _, d := range c.differences {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\n", d.theirs.kind, d.name, d.theirs.is, d.ours)
	}
	return b.String()
}

// isSame reports whether ours is what theirs is. stripe-go encodes some parameters by hand and says so in
// their tags, by a star or a dash instead of a name.
func isSame(theirs, ours symbol) bool {
	if t, tag, ok := strings.Cut(theirs.is, " "); ok && theirs.kind == paramsField && (tag == "*" || tag == "-") {
		mine, _, _ := strings.Cut(ours.is, " ")
		return t == mine
	}
	return theirs.is == ours.is
}

package generator

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/trace"
)

// TestWhyKnowsAll checks that there is a way to every schema of a slice and to every type of a package, and
// that it begins where it should.
func TestWhyKnowsAll(t *testing.T) {
	c := PinnedConfig(t)
	for _, resources := range []string{"identity.*", "customer,charge:create", "*"} {
		if resources == "*" && testing.Short() {
			continue
		}
		for _, compat := range []bool{false, true} {
			c.Resources, c.Compat = resources, compat
			b, err := assemble(t.Context(), c)
			if err != nil {
				t.Fatal(err)
			}
			places := trace.Places(b.slice, b.pkg, b.selected.slice.Schemas)
			for _, name := range namesOf(b) {
				p := places[name]
				if p == nil {
					t.Errorf("-resources %s, compat %t: nothing leads to %s", resources, compat, name)
					continue
				}
				if first := p.Steps()[0].Wire; !strings.Contains(first, " /v1/") && !strings.HasPrefix(first, "-resources ") {
					t.Errorf("-resources %s, compat %t: the way to %s begins at %s", resources, compat, name, first)
				}
			}
		}
	}
}

// namesOf are the names of all schemas that a package is built from, and of all its types.
func namesOf(b *built) []string {
	var names []string
	for name := range b.slice.Schemas {
		names = append(names, name)
	}
	for _, f := range b.pkg.Files {
		for _, d := range f.Decls {
			names = append(names, d.DeclName())
			if p, ok := d.(*model.Params); ok && p.Unset != nil {
				names = append(names, p.Unset.Name)
			}
		}
	}
	slices.Sort(names)
	return names
}

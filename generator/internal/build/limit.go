package build

import (
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// What packages do not come near: the whole API has 7,880 types, and names of 127 letters. A schema gives
// a type for each place that it stands in, so a small document can ask for more types than there is
// memory for.
const (
	maxTypes = 50_000
	maxName  = 500
)

// tooMany reports whether the package has all the types that it may have. Then schemas are not looked into.
func (b *builder) tooMany(s *spec.Schema) bool {
	if len(b.declared) < maxTypes {
		return false
	}
	if !b.full {
		b.full = true
		b.refuse(s.Pos, "select fewer resources", "the package would have more than %d types", maxTypes)
	}
	return true
}

// checkName refuses what is no name.
func (b *builder) checkName(name, pos string) bool {
	switch {
	case len(name) > maxName:
		b.fail(pos, "the Go name %s… would have more than %d letters", name[:40], maxName)
	case !naming.IsExported(name):
		b.fail(pos, "the name gives %q, which is not an exported Go name", name)
	default:
		return true
	}
	return false
}

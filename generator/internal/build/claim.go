package build

import (
	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
)

// tableRemedy is what to do about names that meet.
const tableRemedy = "rename one, or add a row to a table of the naming package"

// claim takes a name at package level, and reports whether it was free.
func (b *builder) claim(name, pos string) bool {
	switch other, taken := b.claimed[name]; {
	case !naming.IsExported(name):
		b.fail(pos, "rename it, or add a row to a table of the naming package", "the name gives %q, which is no exported Go name", name)
	case b.Reserved[name]:
		b.reserved(name, pos)
	case taken:
		b.clash(name, pos, other)
	default:
		b.claimed[name] = pos
		return true
	}
	return false
}

// clash reports that two places of the document lead to one Go name, at the later one.
func (b *builder) clash(name, pos, other string) {
	at := b.Slice.Position(other)
	if here := b.Slice.Position(pos); here.Before(at) {
		pos, other, at = other, pos, here
	}
	b.fail(pos, tableRemedy, "the Go name %s is already that of %s at %d:%d", name, other, at.Line, at.Column)
}

// reserved reports that a place of the document leads to a name that every package has.
func (b *builder) reserved(name, pos string) {
	b.fail(pos, "rename it, or add a row to a table of the naming package", "the Go name %s is already the runtime's", name)
}

// checkMethods refuses fields with the names of what else a response's struct has.
func (b *builder) checkMethods(s *model.Struct) {
	var names []string
	if s.Returned {
		names = append(names, "APIResource")
	}
	if s.Resource {
		names = append(names, "UnmarshalJSON")
	}
	if s.HasSecrets() {
		names = append(names, "Format", "GoString", "String")
	}
	if leadsToSecret(s, make(map[*model.Struct]bool)) {
		names = append(names, "LogValue")
	}
	for _, f := range s.Fields {
		for _, name := range names {
			if f.Name == name {
				b.reserved(s.Name+"."+name, f.Pos)
			}
		}
	}
}

// checkParams refuses parameters with the names of what else a params struct has.
func (b *builder) checkParams(p *model.Params) {
	names := []string{"AddExpand", "AddMetadata"}
	if p.Base != "" {
		names = append(names, p.Base)
	}
	if p.Unset != nil {
		names = append(names, "AddUnsetField", "UnsetFields")
	}
	for _, f := range p.Fields {
		for _, name := range names {
			if f.Name == name {
				b.reserved(p.Name+"."+name, f.Pos)
			}
		}
	}
}

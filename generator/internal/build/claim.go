package build

import (
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// claim takes a name at package level, and reports whether it was free.
func (b *builder) claim(name, pos string) bool {
	switch other, taken := b.claimed[name]; {
	case !b.checkName(name, pos):
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

// apart gives a type that is named by its path another name if a resource or the runtime has that one.
func (b *builder) apart(name string) string {
	if name == naming.SourceUnion || b.Reserved[name] || b.Taken != nil && b.Taken(name) {
		return name + "Field"
	}
	return name
}

// clash reports that two places of the document lead to one Go name, at the later one.
func (b *builder) clash(name, pos, other string) {
	subject, rival := b.subjectOf(pos), spec.Node(other)
	at := b.Slice.Position(other)
	if here := b.Slice.Position(pos); here.Before(at) {
		pos, other, at = other, pos, here
	}
	b.conflict(subject, rival, pos, "the Go name %s is already that of %s at %d:%d", name, other, at.Line, at.Column)
}

// disagree reports that two places of the document lead to one field, and do not agree on its type.
func (b *builder) disagree(name, pos string, t model.Type, other string, otherType model.Type) {
	at := b.Slice.Position(other)
	b.conflict(b.subjectOf(pos), spec.Node(other), pos, "%s is one field for several places, and %s here, but %s at %d:%d", name, t, otherType, at.Line, at.Column)
}

// reserved reports that a place of the document leads to a name that every package has.
func (b *builder) reserved(name, pos string) {
	b.fail(pos, "the Go name %s is already the runtime's", name)
}

// checkMethods refuses fields with the names of what else a response's struct has.
func (b *builder) checkMethods(s *model.Struct) {
	var names []string
	if s.Returned {
		names = append(names, "APIResource")
	}
	if s.Resource || s.Expandable {
		names = append(names, "UnmarshalJSON")
	}
	if s.HasSecrets() {
		names = append(names, "Format")
	}
	if s.HasSecrets() && s.Resource {
		names = append(names, "GoString", "String")
	}
	for _, f := range s.Fields {
		if slices.Contains(names, f.Name) {
			b.reserved(s.Name+"."+f.Name, f.Pos)
		}
	}
}

// checkParams refuses parameters with the names of what else a params struct has.
func (b *builder) checkParams(p *model.Params) {
	var names []string
	if slices.ContainsFunc(p.Fields, (*model.ParamField).IsExpand) {
		names = append(names, "AddExpand")
	}
	if slices.ContainsFunc(p.Fields, (*model.ParamField).IsMetadata) {
		names = append(names, "AddMetadata")
	}
	if p.Base != "" {
		names = append(names, p.Base)
	}
	if p.Unset != nil {
		names = append(names, "AddUnsetField", "UnsetFields")
	}
	for _, f := range p.Fields {
		if slices.Contains(names, f.Name) {
			b.reserved(p.Name+"."+f.Name, f.Pos)
		}
	}
}

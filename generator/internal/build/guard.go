package build

import (
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// guard marks what has parts with secrets: package log/slog writes JSON of a value, parts
// included, unless the value itself says how it is logged.
func (b *builder) guard() {
	for _, f := range b.files {
		for _, d := range f.Decls {
			if !leadsToSecret(d, make(map[model.Decl]bool)) {
				continue
			}
			switch d := d.(type) {
			case *model.Struct:
				d.Guarded = true
				for _, f := range d.Fields {
					b.checkGuarded(d.Name, f.Name, f.Pos)
				}
			case *model.Union:
				d.Guarded = true
			case *model.ListType:
				d.Guarded = true
			case *model.Params:
				d.Guarded = true
				for _, f := range d.Fields {
					b.checkGuarded(d.Name, f.Name, f.Pos)
				}
			}
		}
	}
}

// checkGuarded refuses the field that has the name of the method by which its struct is logged.
func (b *builder) checkGuarded(owner, field, pos string) {
	if field == "LogValue" {
		b.reserved(owner+"."+field, pos)
	}
}

func leadsToSecret(d model.Decl, seen map[model.Decl]bool) bool {
	if d == nil || seen[d] {
		return false
	}
	seen[d] = true
	switch d := d.(type) {
	case *model.Struct:
		if d.HasSecrets() {
			return true
		}
		return slices.ContainsFunc(d.Fields, func(f *model.Field) bool {
			part := model.Part(f.Type)
			return ofRuntime(f.Type) || isExpandable(part) || leadsToSecret(part, seen)
		})
	case *model.Union:
		return slices.ContainsFunc(d.Members, func(m *model.Member) bool {
			return isExpandable(m.Decl) || leadsToSecret(m.Decl, seen)
		})
	case *model.ListType:
		return leadsToSecret(d.Item, seen)
	case *model.Params:
		return slices.ContainsFunc(d.Fields, func(f *model.ParamField) bool {
			return f.Secret || leadsToSecret(model.Part(f.Type), seen)
		})
	}
	return false
}

// isExpandable reports whether a part is a resource that may not be selected. What it leads to is
// not known then, and whether a type is guarded must not depend on what else is selected.
func isExpandable(part model.Decl) bool {
	switch part := part.(type) {
	case *model.Struct:
		return part.Expandable
	case *model.Stub:
		return true
	}
	return false
}

// ofRuntime reports whether a type holds one of the runtime's: an event's data, or an error, which
// comes with objects. What is in them is not known here.
func ofRuntime(t model.Type) bool {
	switch t := t.(type) {
	case *model.Pointer:
		return ofRuntime(t.Elem)
	case *model.Slice:
		return ofRuntime(t.Elem)
	case *model.Map:
		return ofRuntime(t.Elem)
	case *model.Named:
		return t.Decl == nil && t.Base == ""
	}
	return false
}

package build

import "github.com/seed739054c0/stripegen/generator/internal/model"

// guard marks what has parts with secrets: package log/slog writes JSON of a value, parts
// included, unless the value itself says how it is logged.
func (b *builder) guard() {
	for _, f := range b.files {
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *model.Struct:
				d.Guarded = leadsToSecret(d, make(map[*model.Struct]bool))
			case *model.ListType:
				d.Guarded = leadsToSecret(d.Item, make(map[*model.Struct]bool))
			}
		}
	}
}

func leadsToSecret(s *model.Struct, seen map[*model.Struct]bool) bool {
	if seen[s] {
		return false
	}
	seen[s] = true
	if s.HasSecrets() {
		return true
	}
	for _, f := range s.Fields {
		if part := structOf(f.Type); part != nil && leadsToSecret(part, seen) {
			return true
		}
	}
	return false
}

// structOf is the struct that a type holds, or holds elements of; nil if there is none.
func structOf(t model.Type) *model.Struct {
	switch t := t.(type) {
	case *model.Pointer:
		return structOf(t.Elem)
	case *model.Slice:
		return structOf(t.Elem)
	case *model.Map:
		return structOf(t.Elem)
	case *model.Named:
		switch d := t.Decl.(type) {
		case *model.Struct:
			return d
		case *model.ListType:
			return d.Item
		}
	}
	return nil
}

package build

import "github.com/seed739054c0/stripegen/generator/internal/model"

// loops marks what leads to itself: no table can hold its own address by way of others, as Go sees it. What has
// a method is reached by that, and ends the way.
func (b *builder) loops() {
	for _, f := range b.files {
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *model.Struct:
				d.Looped = reaches(d, d, make(map[model.Decl]bool))
			case *model.Params:
				d.Looped = reaches(d, d, make(map[model.Decl]bool))
			}
		}
	}
}

// reaches reports whether the fields of d lead to the declaration.
func reaches(d, to model.Decl, seen map[model.Decl]bool) bool {
	for _, part := range parts(d) {
		if part == to || !seen[part] && !reachedByMethod(part) {
			seen[part] = true
			if part == to || reaches(part, to, seen) {
				return true
			}
		}
	}
	return false
}

// parts are the declarations of what fields hold.
func parts(d model.Decl) []model.Decl {
	var all []model.Decl
	add := func(t model.Type) {
		if part := model.Part(t); part != nil {
			all = append(all, part)
		}
	}
	switch d := d.(type) {
	case *model.Struct:
		for _, f := range d.Fields {
			add(f.Type)
		}
	case *model.Params:
		for _, f := range d.Fields {
			add(f.Type)
		}
	}
	return all
}

// reachedByMethod reports whether tables name no table for the declaration.
func reachedByMethod(d model.Decl) bool {
	switch d := d.(type) {
	case model.Decoded:
		return d.DecodesItself()
	case *model.Params:
		return d.Source != nil
	}
	return true // an enum
}

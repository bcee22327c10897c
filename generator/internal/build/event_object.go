package build

import (
	"maps"
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// event is the resource of the name, nil if the package has none that the runtime can decode.
func (b *builder) event() *model.Struct {
	event, ok := b.declared["Event"].(*model.Struct)
	if !ok || !event.Resource {
		return nil
	}
	named := slices.ContainsFunc(event.Fields, func(f *model.Field) bool { return f.Const != "" })
	about := slices.ContainsFunc(event.Fields, func(f *model.Field) bool {
		return f.Name == "Data" && f.Type.String() == "*EventData"
	})
	if !named || !about {
		return nil
	}
	return event
}

// eventObjects are the resources of the package, stubs aside, with the names that tell them.
func (b *builder) eventObjects() []*model.EventObject {
	var objects []*model.EventObject
	for _, name := range slices.Sorted(maps.Keys(b.declared)) {
		o := &model.EventObject{}
		switch d := b.declared[name].(type) {
		case *model.Struct:
			for _, f := range d.Fields {
				if d.Resource && f.Const != "" {
					o.Decl, o.Wires = d, []string{f.Const}
				}
			}
		case *model.Union:
			o.Decl = d
			for _, m := range d.Members {
				o.Wires = append(o.Wires, m.Wire)
			}
		}
		if len(o.Wires) > 0 {
			objects = append(objects, o)
		}
	}
	return objects
}

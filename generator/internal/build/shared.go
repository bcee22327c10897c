package build

import (
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// A shape is a set of properties that always is the same Go type, whatever the schema is called.
type shape struct {
	name       string // of the response type; the params type ends in Params
	properties string // sorted
	says       string
}

// shapes are the objects that are recognized by their properties.
func shapes() []shape {
	return []shape{
		{"Address", "city country line1 line2 postal_code state", "is a postal address"},
		{"ShippingDetails", "address carrier name phone tracking_number", "says where and how something is shipped"},
	}
}

func shapeOf(s *spec.Schema) (shape, bool) {
	names := make([]string, len(s.Properties))
	for i, p := range s.Properties {
		names[i] = p.Name
	}
	for _, known := range shapes() {
		if known.properties == strings.Join(names, " ") {
			return known, true
		}
	}
	return shape{}, false
}

// sharedShape gives the struct that all objects of a shape share.
func (b *builder) sharedShape(s *spec.Schema) (*model.Struct, bool) {
	known, ok := shapeOf(s)
	if !ok {
		return nil, false
	}
	if t, ok := b.declared[known.name].(*model.Struct); ok && !t.Resource {
		return t, true
	}
	t := &model.Struct{Name: known.name, Pos: s.Pos, Doc: shapeDoc(known.name, known.says)}
	file := b.file(naming.File(known.name))
	b.declare(file, t)
	b.fields(scope{file: file, owner: known.name, component: s.Component}, t, s)
	return t, true
}

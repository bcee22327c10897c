// Package trace finds what leads to a schema of a slice, and to a Go type of the package that is built from it.
//
// It walks through both side by side, from the selected operations to what they embed, so that every schema
// comes with the Go type that stands for it there, and every Go type with its schema. The walk is by breadth:
// the first way to a name is a shortest one.
package trace

import (
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/spec"
)

// A Step is an operation, or a property of an object.
type Step struct {
	Wire string // in the document: POST /v1/refunds, refund.payment_method, or of params: options.document
	Go   string // V1Refunds.Create, Refund.PaymentMethod; empty if the package has nothing for it
}

// A Place is where a way ends: at a schema, at a Go type, mostly at both.
type Place struct {
	schema *spec.Schema // nil if only the package has it
	goType string       // empty if only the document has it, or Go has the type
	decl   model.Decl   // of goType; nil if the runtime declares it
	from   *Place       // nil if an operation or the selection leads here
	step   Step         // the last one
}

// Schema is the name of the component that stands here, empty if what does has none.
func (p *Place) Schema() string {
	if p.schema == nil {
		return ""
	}
	return p.schema.Component
}

// Type is the name of the Go type that stands here, empty if what does has none.
func (p *Place) Type() string { return p.goType }

// IsStub reports whether all that is known here is an id.
func (p *Place) IsStub() bool {
	_, ok := p.decl.(*model.Stub)
	return ok || p.schema != nil && p.schema.Stub && p.schema.Component != spec.ErrorSchema
}

// Steps are the way here.
func (p *Place) Steps() []Step {
	var steps []Step
	for ; p != nil; p = p.from {
		steps = append(steps, p.step)
	}
	slices.Reverse(steps)
	return steps
}

// Places finds the first place of every component and every Go type that the selection leads to, by name.
func Places(slice *spec.Slice, pkg *model.Package, resources []string) map[string]*Place {
	w := newWalk(slice, pkg)
	w.services(pkg.Services)
	for _, name := range resources {
		if s := slice.Schemas[name]; s != nil {
			w.visit(nil, Step{Wire: "-resources " + name}, s, named(w.types[s.Pos]))
		}
	}
	for len(w.queue) > 0 {
		p := w.queue[0]
		w.queue = w.queue[1:]
		w.continueFrom(p)
	}
	return w.places
}

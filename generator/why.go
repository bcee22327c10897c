package generator

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/generator/internal/trace"
)

// A Reason says why a schema or a Go type is in a package. If it is not, there are no steps.
type Reason struct {
	Schema  string `json:"schema,omitempty"`  // name in the document; empty for types of what has none
	Type    string `json:"type,omitempty"`    // name in Go; empty for schemas that have no type of their own
	Stub    bool   `json:"stub,omitempty"`    // the package has nothing but the id of it
	Runtime bool   `json:"runtime,omitempty"` // the type is the runtime's, so every package has it

	// Steps are an operation, or the selection itself, and the fields that lead on from there to what
	// is asked for: a shortest way.
	Steps []Step `json:"steps"`
}

// A Step is an operation, or a field of what the step before leads to.
type Step struct {
	Wire string `json:"wire"`         // POST /v1/refunds, refund.payment_method, options.document
	Go   string `json:"go,omitempty"` // V1Refunds.Create, Refund.PaymentMethod; empty if Go has nothing for it
}

// Why finds why the package of the configuration has a schema, by its name in the document, or a type, by its
// Go name. It is an error if the document has neither.
func Why(ctx context.Context, c Config, name string) (*Reason, error) {
	c.Package = "stripe" // any one
	b, err := assemble(ctx, c)
	if err != nil {
		return nil, err
	}
	places := trace.Places(b.slice, b.pkg, b.selected.slice.Schemas)
	if p := places[name]; p != nil {
		return reason(p), nil
	}
	if b.runtime.names[name] {
		return &Reason{Type: name, Runtime: true, Steps: []Step{}}, nil
	}
	names := slices.Collect(maps.Keys(places))
	namer := naming.New()
	ids := c.Document.ResourceIDs()
	for _, component := range slices.Sorted(maps.Keys(ids)) {
		goName, ok := namer.Resource(component, ids[component])
		switch {
		case ok && component == name && places[goName] != nil: // another schema has the type here
			return reason(places[goName]), nil
		case component == name || ok && goName == name && !strings.HasPrefix(component, "deleted_"):
			return &Reason{Schema: component, Type: goName, Steps: []Step{}}, nil
		}
		names = append(names, component)
	}
	slices.Sort(names)
	return nil, fmt.Errorf("%s: there is no schema %q, nor a Go type of that name in the package; %s", c.Document.Name, name, nearest(name, slices.Compact(names)))
}

func reason(p *trace.Place) *Reason {
	r := &Reason{Schema: p.Schema(), Type: p.Type(), Stub: p.IsStub()}
	for _, s := range p.Steps() {
		r.Steps = append(r.Steps, Step(s))
	}
	return r
}

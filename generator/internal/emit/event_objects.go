package emit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// eventObjects writes by what name events tell each resource.
func eventObjects(f *jen.File, p *model.Package) {
	for _, o := range p.EventObjects {
		says(f, "objectNames says how JSON names the type.")
		f.Func().Params(jen.Op("*").Id(o.Decl.DeclName())).Id("objectNames").Params().Index().String().Block(
			jen.Return(jen.Index().String().ValuesFunc(func(g *jen.Group) {
				for _, wire := range o.Wires {
					g.Lit(wire)
				}
			})),
		)
	}
}

// eventManual explains webhooks, by an event about a resource that the package has a service for.
func eventManual(p *model.Package) string {
	if p.Event == nil {
		return ""
	}
	example := "\n\t\tuse(&event)"
	if constant, resource := exampleEvent(p); constant != "" {
		example = fmt.Sprintf(`
		switch event.Type {
		case %[1]s.%[2]s:
			var object %[1]s.%[3]s
			if err := event.Data.Decode(&object); err != nil {
				http.Error(w, "unexpected", http.StatusInternalServerError)
				return
			}
			use(&object)
		}`, p.Name, constant, resource)
	}
	return fmt.Sprintf(`
# Webhooks

Stripe sends events to an endpoint of yours. [ConstructEvent] checks that one is from Stripe, and
[EventData.Decode] gives what it is about as its type:

	func handle(w http.ResponseWriter, r *http.Request) {
		payload, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
		if err != nil {
			http.Error(w, "unreadable", http.StatusBadRequest)
			return
		}
		event, err := %s.ConstructEvent(payload, r.Header.Get("Stripe-Signature"), secret)
		if err != nil {
			http.Error(w, "refused", http.StatusBadRequest)
			return
		}%s
	}

Stripe sends an event again until the answer is a 2xx, and may send it twice: its ID tells.
`, p.Name, example)
}

// exampleEvent is the first type of events about a resource with a service: its constant, and the
// resource's type.
func exampleEvent(p *model.Package) (constant, resource string) {
	for _, s := range p.Services {
		i := slices.IndexFunc(p.EventObjects, func(o *model.EventObject) bool {
			return slices.Equal(o.Wires, []string{s.Resource})
		})
		for _, v := range eventTypes(p) {
			action, ok := strings.CutPrefix(v.Wire, s.Resource+".")
			if i >= 0 && ok && !strings.Contains(action, ".") {
				return v.Name, p.EventObjects[i].Decl.DeclName()
			}
		}
	}
	return "", ""
}

// eventTypes are the types of events that the document lists.
func eventTypes(p *model.Package) []*model.EnumValue {
	for _, f := range p.Event.Fields {
		if e, ok := model.Part(f.Type).(*model.Enum); ok && f.Wire == "type" {
			return e.Values
		}
	}
	return nil
}

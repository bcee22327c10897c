package build

import (
	"testing"

	"github.com/seed739054c0/stripegen/spec"
)

// TestSecretParamsUsed checks that every row is about a string that an operation of the pinned
// document takes, and has a reason.
func TestSecretParamsUsed(t *testing.T) {
	document, err := spec.Default()
	if err != nil {
		t.Fatal(err)
	}
	var selection spec.Selection
	for _, path := range []string{
		"/v1/apps/secrets", "/v1/customers/{customer}", "/v1/forwarding/requests", "/v1/identity/verification_sessions", "/v1/issuing/cards",
		"/v1/payment_intents", "/v1/payment_intents/{intent}/confirm", "/v1/terminal/configurations",
		"/v1/test_helpers/terminal/readers/{reader}/present_payment_method", "/v1/tokens",
	} {
		selection.Operations = append(selection.Operations, spec.OperationKey{Verb: "post", Path: path})
	}
	slice, err := document.Slice(nil, selection)
	if err != nil {
		t.Fatal(err)
	}
	used := make(map[secretParam]bool)
	for _, o := range slice.Operations {
		sentBelow("", o.Params, func(parent, property string) {
			for _, s := range secretParams() {
				used[s] = used[s] || s.property == property && (s.parent == parent || s.parent == "*")
			}
		})
	}
	for _, s := range secretParams() {
		if !used[s] || s.reason == "" {
			t.Errorf("%s[%s]: no parameter, or no reason", s.parent, s.property)
		}
	}
}

// sentBelow calls found with every parameter that is a string, and with the name of the object that
// has it.
func sentBelow(parent string, properties []*spec.Property, found func(parent, property string)) {
	for _, p := range properties {
		schemas := []*spec.Schema{p.Schema}
		for len(schemas) > 0 {
			s := schemas[0].Resolve()
			schemas = append(schemas[1:], s.AnyOf...)
			if s.Items != nil {
				schemas = append(schemas, s.Items)
			}
			if s.Type == "string" {
				found(parent, p.Name)
			}
			sentBelow(p.Name, s.Properties, found)
		}
	}
}

package fullapi

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stripe/stripe-mock/embedded"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// fixtureTypes are the selected resources: what decodes them, and how many properties that the
// document lists the fixture and all samples together have, nested ones included.
func fixtureTypes() map[string]fixtureType {
	return map[string]fixtureType{
		"identity.verification_session": {func() any { return new(stripe.IdentityVerificationSession) }, 12, 68},
		"identity.verification_report":  {func() any { return new(stripe.IdentityVerificationReport) }, 29, 80},
	}
}

type fixtureType struct {
	new              func() any
	fixture, samples int
}

// pinnedFixtures are the objects that come with the pinned document, by component.
func pinnedFixtures(t *testing.T) map[string]json.RawMessage {
	t.Helper()
	var fixtures struct{ Resources map[string]json.RawMessage }
	if err := json.Unmarshal(embedded.OpenAPIFixtures, &fixtures); err != nil {
		t.Fatal(err)
	}
	return fixtures.Resources
}

// TestFixtures decodes the fixture of every selected resource and writes it again: nothing that the
// document lists is lost.
func TestFixtures(t *testing.T) {
	all := pinnedSchemas(t)
	fixtures := pinnedFixtures(t)
	for name, typ := range fixtureTypes() {
		t.Run(name, func(t *testing.T) {
			c := newComparison(all, func(string) bool { return false })
			checkKept(t, c, name, fixtures[name], typ.new)
			checkCompared(t, c, typ.fixture)
		})
	}
}

// TestSamples does the same with objects that have every property that the document lists, and with
// some that have fewer.
func TestSamples(t *testing.T) {
	all := pinnedSchemas(t)
	types := fixtureTypes()
	for name, typ := range types {
		t.Run(name, func(t *testing.T) {
			c := newComparison(all, func(string) bool { return false })
			for _, sample := range all.samples(name, func(component string) bool { return types[component].new != nil }) {
				checkKept(t, c, name, []byte(canonical(t, sample)), typ.new)
			}
			checkCompared(t, c, typ.samples)
		})
	}
}

// checkKept decodes an object, encodes it, decodes that, and compares: with the original property
// by property, and with the first result as a Go value.
func checkKept(t *testing.T, c *comparison, name string, original []byte, create func() any) {
	t.Helper()
	first, second := create(), create()
	if err := json.Unmarshal(original, first); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(first)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(again, second); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(first, second) {
		t.Errorf("decoded from its own JSON it is %#v, was %#v", second, first)
	}
	c.object(t, name, original, again, nil)
}

// checkCompared checks that nothing is lost of as many properties as there are.
func checkCompared(t *testing.T, c *comparison, properties int) {
	t.Helper()
	for p, how := range c.lost {
		t.Errorf("%s is lost: %s", p, how)
	}
	if len(c.compared) != properties {
		t.Errorf("%d properties compared, want %d", len(c.compared), properties)
	}
}

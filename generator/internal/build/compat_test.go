package build

import (
	"testing"

	"github.com/seed739054c0/stripegen/spec"
)

// emptyBuilder is the builder of a package of which nothing is built, made from a slice with a stub.
func emptyBuilder() *builder {
	const entitlement = "entitlements.active_entitlement"
	return newBuilder(Input{
		Compat: true,
		Slice:  &spec.Slice{Schemas: map[string]*spec.Schema{entitlement: {Component: entitlement, ResourceID: entitlement, Stub: true}}},
	})
}

// TestParseType checks the types that tables write in Go's notation, what they declare, and where.
func TestParseType(t *testing.T) {
	for _, test := range []struct {
		expression, want string
		declared, home   string // empty for nothing
	}{
		{"string", "string", "", ""},
		{"*int64", "*int64", "", ""},
		{"[]*bool", "[]*bool", "", ""},
		{"map[string]float64", "map[string]float64", "", ""},
		{"map[Currency][]Country", "map[Currency][]Country", "", ""},
		{"ProductType", "ProductType", "ProductType", "thing"}, // values that a table has
		{"map[BalanceSourceType]int64", "map[BalanceSourceType]int64", "BalanceSourceType", "thing"},
		{"PaymentMethodFPXAccountHolderType", "PaymentMethodFPXAccountHolderType", "PaymentMethodFPXAccountHolderType", "paymentmethodfpxaccountholdertype"},
		{"*ChargeLevel3", "*ChargeLevel3", "ChargeLevel3LineItem", "thing"},    // a hidden struct, with its parts
		{"*PaymentSource", "*PaymentSource", "PaymentSource", "paymentsource"}, // a union
		{"*Plan", "*Plan", "Plan", "stubs"}, // a resource that is not selected
		{"*EntitlementsActiveEntitlementList", "*EntitlementsActiveEntitlementList", "EntitlementsActiveEntitlementList", "entitlementsactiveentitlementlist"},
		{"*EntitlementsActiveEntitlementList", "*EntitlementsActiveEntitlementList", "EntitlementsActiveEntitlement", "stubs"},
		{"*SubscriptionCollectionMethod", "*string", "", ""}, // the enum of a resource that is not there
	} {
		b := emptyBuilder()
		in := scope{file: b.file("thing"), owner: "Thing", wire: "part"}
		got := b.parseType(in, test.expression, &spec.Schema{Type: "string"})
		if got.String() != test.want {
			t.Errorf("%s: %s, want %s", test.expression, got, test.want)
		}
		if err := b.errs.Err(); err != nil {
			t.Errorf("%s: %v", test.expression, err)
		}
		if test.declared == "" {
			if len(b.declared) > 0 {
				t.Errorf("%s declares %d types, and needs none", test.expression, len(b.declared))
			}
			continue
		}
		d := b.declared[test.declared]
		if d == nil {
			t.Errorf("%s does not declare %s", test.expression, test.declared)
		} else if home := b.home[d].Base; home != test.home {
			t.Errorf("%s: %s is in %s, want %s", test.expression, test.declared, home, test.home)
		}
	}
}

// TestParseTypeTwice checks that a type which is there is not declared again.
func TestParseTypeTwice(t *testing.T) {
	b := emptyBuilder()
	in := scope{file: b.file("thing"), owner: "Thing", wire: "part"}
	for range 2 {
		for _, expression := range []string{"ProductType", "*ChargeLevel3", "*PaymentSource", "*Plan"} {
			b.parseType(in, expression, &spec.Schema{Type: "string"})
		}
	}
	if err := b.errs.Err(); err != nil {
		t.Error(err)
	}
	if got := len(b.files["thing"].Decls); got != 3 {
		t.Errorf("%d declarations, want ProductType, ChargeLevel3 and ChargeLevel3LineItem", got)
	}
}

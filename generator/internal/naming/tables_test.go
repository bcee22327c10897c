package naming

import (
	"slices"
	"testing"
)

func TestSharedEnumsHaveFiles(t *testing.T) {
	n := New()
	for enum, want := range map[string]bool{
		"CardFunding":                       true,  // of cards, charges and payment methods
		"PaymentMethodCardBrand":            true,  // one of the fields gives it its name
		"PaymentMethodFPXAccountHolderType": true,  // of hidden fields
		"PayoutMethodType":                  false, // not named by its path, but only payouts have it
		"RefundStatus":                      false,
		"NoSuchEnum":                        false,
	} {
		if got := n.Type(enum).File == enum; got != want {
			t.Errorf("%s: %t, want %t", enum, got, want)
		}
	}
}

func TestFieldEnum(t *testing.T) {
	n := New()
	for _, test := range []struct {
		owner, field, want string
	}{
		{"Refund", "Status", "RefundStatus"},
		{"Payout", "Method", "PayoutMethodType"},
		{"Refund", "Amount", ""},
	} {
		got, ok := n.FieldEnum(test.owner, test.field)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("%s.%s: %q, %t, want %q", test.owner, test.field, got, ok, test.want)
		}
	}
}

// TestTablesAgree checks what rows of one table say of those of another: an enum that a field has is one whose
// values are known.
func TestTablesAgree(t *testing.T) {
	tables := newTables()
	for enum := range tables.enumUses() {
		if _, ok := tables.enums.rows[enum]; !ok {
			t.Errorf("undocumentedEnums has no %s", enum)
		}
	}
}

func TestCompatConstant(t *testing.T) {
	n := New()
	name, value, ok := n.CompatConstant("PayoutType")
	if name != "PayoutTypeBank" || value != "bank_account" || !ok {
		t.Errorf("%q, %q, %t", name, value, ok)
	}
	if _, _, ok := n.CompatConstant("PayoutStatus"); ok {
		t.Error("PayoutStatus has no such constant")
	}
}

func TestBound(t *testing.T) {
	got := Bound([]string{"account", "external_account", "refund"})
	if want := []string{"account", "bank_account", "card", "refund"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Bound(nil); got != nil {
		t.Errorf("nothing gives %q", got)
	}
}

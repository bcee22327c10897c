package naming

import "testing"

func TestResource(t *testing.T) {
	n := New()
	for _, test := range []struct {
		component, id string
		want          string
		ok            bool
	}{
		{"identity.verification_session", "identity.verification_session", "IdentityVerificationSession", true},
		{"test_helpers.test_clock", "test_helpers.test_clock", "TestHelpersTestClock", true},
		{"item", "item", "LineItem", true},
		{"line_item", "line_item", "InvoiceLineItem", true},
		{"deleted_customer", "deleted_customer", "Customer", true},
		{"deleted_card", "", "Card", true},
		{"discount", "", "Discount", true},
		{"gelato_verified_outputs", "", "", false},
	} {
		name, ok := n.Resource(test.component, test.id)
		if name != test.want || ok != test.ok {
			t.Errorf("Resource(%q, %q) = %q, %v, want %q, %v", test.component, test.id, name, ok, test.want, test.ok)
		}
	}
}

// TestFile checks that the go command builds every file: it leaves out those whose
// names end in a system, an architecture or test.
func TestFile(t *testing.T) {
	for id, want := range map[string]string{
		"identity.verification_session": "identity_verificationsession",
		"payment_intent":                "paymentintent",
		"test_helpers.test_clock":       "testhelpers_testclock",
		"Address":                       "address",
		"a.test":                        "a_test_resource",
		"a.windows":                     "a_windows_resource",
		"a.arm64":                       "a_arm64_resource",
		"../a/b.c":                      "_ab.c",
		"x.../..":                       "x",
	} {
		if id == "../a/b.c" || id == "x.../.." {
			for _, c := range File(id) {
				if c == '/' || c == '.' || c == '\\' {
					t.Errorf("File(%q) = %q, which is no plain name", id, File(id))
				}
			}
			continue
		}
		if got := File(id); got != want {
			t.Errorf("File(%q) = %q, want %q", id, got, want)
		}
	}
}

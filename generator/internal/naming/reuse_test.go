package naming

import "testing"

func TestPlace(t *testing.T) {
	rows := func() []*reuseRow {
		return reuseRows([]reuse{
			{path: "(?:Red|Blue)Fish(Fin|Tail)", name: "Fish$1", file: "Fish"},
			{path: `Boat([A-Z]\w*)`, name: "Ship$1", except: "BoatKeel|BoatSail"},
		})
	}
	for _, test := range []struct {
		path string
		want Place
		used [2]bool
	}{
		{"RedFishFin", Place{Name: "FishFin", Shared: true, File: "Fish"}, [2]bool{true, false}},
		{"BlueFishTail", Place{Name: "FishTail", Shared: true, File: "Fish"}, [2]bool{true, false}},
		{"RedFishFins", Place{Name: "RedFishFins"}, [2]bool{}}, // no part of a path
		{"BigRedFishFin", Place{Name: "BigRedFishFin"}, [2]bool{}},
		{"BoatMast", Place{Name: "ShipMast", Shared: true}, [2]bool{false, true}},
		{"BoatKeel", Place{Name: "BoatKeel"}, [2]bool{}}, // excepted
		{"BoatKeels", Place{Name: "ShipKeels", Shared: true}, [2]bool{false, true}},
		{"Boat", Place{Name: "Boat"}, [2]bool{}},
	} {
		table := rows()
		if got := place(table, test.path); got != test.want {
			t.Errorf("%s: %+v, want %+v", test.path, got, test.want)
		}
		if used := [2]bool{table[0].used, table[1].used}; used != test.used {
			t.Errorf("%s: the rows used are %v, want %v", test.path, used, test.used)
		}
	}
}

// TestPlaceOfTarget checks that the type to which a row leads knows that it is shared, although its path is its
// name. That alone is no use of the row.
func TestPlaceOfTarget(t *testing.T) {
	table := reuseRows([]reuse{{path: "InvoiceItemPeriod", name: "Period", file: "Period"}})
	if got, want := place(table, "Period"), (Place{Name: "Period", Shared: true, File: "Period"}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if table[0].used {
		t.Error("nothing has the path of the row")
	}
}

func TestReusedNames(t *testing.T) {
	n := New()
	for path, want := range map[string]Place{
		"BalancePending":              {Name: "BalanceAmount", Shared: true},
		"BalanceAmountNetAvailable":   {Name: "BalanceInstantAvailableNetAvailable", Shared: true},
		"PersonRequirementsError":     {Name: "AccountRequirementsError", Shared: true, File: "AccountRequirementsError"},
		"AccountRequirementsError":    {Name: "AccountRequirementsError", Shared: true, File: "AccountRequirementsError"},
		"InvoiceItemPeriod":           {Name: "Period", Shared: true, File: "Period"},
		"InvoiceLineItemPeriod":       {Name: "Period", Shared: true, File: "Period"},
		"AccountCapabilitiesTransfer": {Name: "AccountCapabilityStatus", Shared: true},
		"AccountCapabilities":         {Name: "AccountCapabilities"},
		"Invoice":                     {Name: "Invoice"},
	} {
		if got := n.Type(path); got != want {
			t.Errorf("type %s: %+v, want %+v", path, got, want)
		}
	}
	for path, want := range map[string]Place{
		"PaymentIntentConfirmMandateData":                       {Name: "PaymentIntentMandateData", Shared: true},
		"PaymentIntentConfirmShipping":                          {Name: "PaymentIntentConfirmShipping"},
		"PaymentIntentCreatePaymentMethodDataCard":              {Name: "PaymentMethodCard", Shared: true, File: "PaymentMethodData"},
		"PaymentIntentCreatePaymentMethodDataRadarOptions":      {Name: "PaymentIntentCreatePaymentMethodDataRadarOptions"},
		"PaymentIntentCreatePaymentMethodData":                  {Name: "PaymentIntentCreatePaymentMethodData"},
		"TokenCreateAccountIndividual":                          {Name: "Person", Shared: true, File: "PersonParams"},
		"AccountUpdateIndividual":                               {Name: "Person", Shared: true, File: "PersonParams"},
		"TokenCreateCard":                                       {Name: "Card", Shared: true},
		"SubscriptionScheduleUpdatePhaseAddInvoiceItemPrice":    {Name: "SubscriptionScheduleUpdatePhaseAddInvoiceItemPrice"},
		"SubscriptionUpdateAddInvoiceItemPriceData":             {Name: "InvoiceItemPriceData", Shared: true, File: "InvoiceItemPriceData"},
		"SubscriptionScheduleCreateDefaultSettingsAutomaticTax": {Name: "SubscriptionAutomaticTax", Shared: true},
	} {
		if got := n.Params(path); got != want {
			t.Errorf("params %s: %+v, want %+v", path, got, want)
		}
	}
}

func TestUnion(t *testing.T) {
	n := New()
	source := Place{Name: "PaymentSource", Shared: true, File: "PaymentSource"}
	for _, test := range []struct {
		path       string
		components []string
		want       Place
	}{
		{"CustomerDefaultSource", []string{"bank_account", "card", "source"}, source},
		{"PaymentSource", []string{"account", "card"}, source},
		{"PaymentSource", nil, source},
		{"AccountExternalAccount", []string{"bank_account", "card"}, Place{Name: "AccountExternalAccount"}},
		{"BalanceTransactionSource", []string{"charge", "source_transaction"}, Place{Name: "BalanceTransactionSource"}},
	} {
		if got := n.Union(test.path, test.components); got != test.want {
			t.Errorf("%s of %v: %+v, want %+v", test.path, test.components, got, test.want)
		}
	}
}

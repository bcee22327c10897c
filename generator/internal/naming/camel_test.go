package naming

import "testing"

func TestCamel(t *testing.T) {
	n := New()
	for name, want := range map[string]string{
		"client_reference_id":           "ClientReferenceID",
		"require_id_number":             "RequireIDNumber",
		"dob":                           "DOB",
		"return_url":                    "ReturnURL",
		"tax_ids":                       "TaxIDs",
		"br_cpf":                        "BRCPF",
		"sg_nric":                       "SGNRIC",
		"us_ssn":                        "USSSN",
		"cpf":                           "Cpf",
		"acss_debit":                    "ACSSDebit",
		"au_becs_debit":                 "AUBECSDebit",
		"us_bank_account":               "USBankAccount",
		"sepa_debit":                    "SEPADebit",
		"ideal":                         "IDEAL",
		"tos_acceptance":                "TOSAcceptance",
		"three_d_secure":                "ThreeDSecure",
		"invoiceitem":                   "InvoiceItem",
		"wechat_pay":                    "WeChatPay",
		"upi":                           "Upi",
		"mb_way":                        "MbWay",
		"kr_card":                       "KrCard",
		"[redacted]":                    "Redacted",
		"American Express":              "AmericanExpress",
		"rejected.platform_fraud":       "RejectedPlatformFraud",
		"1.0.2":                         "102",
		"line1":                         "Line1",
		"p24":                           "P24",
		"verifone_P400":                 "VerifoneP400",
		"unbound_pos":                   "UnboundPos",
		"pos_device_id":                 "POSDeviceID",
		"us_1099_misc":                  "US1099MISC",
		"eu_oss_vat":                    "EUOSSVAT",
		"al_tin":                        "AlTin",
		"de_stn":                        "DEStn",
		"identity.verification_session": "IdentityVerificationSession",
		"":                              "",
		"*":                             "",
		"ü":                             "",
		"naïve":                         "NaVe",
		"__a__b__":                      "AB",
	} {
		if got := n.Camel(name); got != want {
			t.Errorf("Camel(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestIsExported(t *testing.T) {
	for name, want := range map[string]bool{
		"Name": true, "N1": true, "ID": true,
		"": false, "name": false, "1Name": false, "Na me": false, "Näme": false, "_N": false, "Type`": false,
	} {
		if got := IsExported(name); got != want {
			t.Errorf("IsExported(%q) = %v, want %v", name, got, want)
		}
	}
}

func TestSingular(t *testing.T) {
	for name, want := range map[string]string{
		"categories":         "category",
		"allowed_types":      "allowed_type",
		"addresses":          "address",
		"taxes":              "tax",
		"patches":            "patch",
		"brushes":            "brush",
		"statuses":           "status",
		"address":            "address",
		"data":               "datum",
		"available":          "available",
		"history":            "history",
		"line_items":         "line_item",
		"items_purchased":    "items_purchased",
		"expires_at_minutes": "expires_at_minute",
		"s":                  "",
	} {
		if got := Singular(name); got != want {
			t.Errorf("Singular(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestPlural(t *testing.T) {
	for name, want := range map[string]string{
		"IdentityVerificationSession": "IdentityVerificationSessions",
		"TaxID":                       "TaxIDs",
		"Capability":                  "Capabilities",
		"Key":                         "Keys",
		"BillingMeterEventSummary":    "BillingMeterEventSummaries",
		"TerminalReaderCollectedData": "TerminalReaderCollectedData",
	} {
		if got := Plural(name); got != want {
			t.Errorf("Plural(%q) = %q, want %q", name, got, want)
		}
	}
}

package naming

import (
	"slices"
	"strings"
	"testing"
)

// namesOf are the methods and the unused operations that names come to, one line each, sorted.
func namesOf(operations []Operation, annotations []Annotation) []string {
	methods, unused := Methods(operations, annotations)
	var all []string
	for _, m := range methods {
		all = append(all, m.Verb+" "+m.Path+": "+m.Resource+"."+m.Name+" "+string(m.Kind))
	}
	for _, u := range unused {
		text := u.Verb + " " + u.Path + ": " + u.Reason
		for _, m := range u.Covered {
			text += " " + m.Verb + " " + m.Path
		}
		all = append(all, text)
	}
	slices.Sort(all)
	return all
}

// checkMethods compares names with what they should be, whatever the order of the operations.
func checkMethods(t *testing.T, operations []Operation, annotations []Annotation, want ...string) {
	t.Helper()
	slices.Sort(want)
	for range 2 {
		if got := namesOf(operations, annotations); !slices.Equal(got, want) {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		operations = slices.Clone(operations)
		slices.Reverse(operations)
	}
}

func one(verb, path, result string) Operation {
	return Operation{Verb: verb, Path: path, Result: result}
}

func page(path, item string) Operation {
	return Operation{Verb: "get", Path: path, Shape: Page, Result: item}
}

// TestRivals has operations that lead to one Go method.
func TestRivals(t *testing.T) {
	t.Run("the path with more parameters wins", func(t *testing.T) {
		checkMethods(t, []Operation{
			one("get", "/v1/account", "account"),
			one("post", "/v1/account", "account"),
			one("get", "/v1/accounts/{account}", "account"),
			one("post", "/v1/accounts/{account}", "account"),
			one("get", "/v1/account/persons/{person}", "person"),
			one("get", "/v1/accounts/{account}/persons/{person}", "person"),
			one("post", "/v1/account/login_links", "login_link"),
			one("post", "/v1/accounts/{account}/login_links", "login_link"),
		}, nil,
			"get /v1/account: account.retrieve retrieve",
			"post /v1/account: another operation has the method post /v1/accounts/{account}",
			"get /v1/accounts/{account}: account.get_by_id retrieve",
			"post /v1/accounts/{account}: account.update update",
			"get /v1/account/persons/{person}: another operation has the method get /v1/accounts/{account}/persons/{person}",
			"get /v1/accounts/{account}/persons/{person}: person.retrieve retrieve",
			"post /v1/account/login_links: another operation has the method post /v1/accounts/{account}/login_links",
			"post /v1/accounts/{account}/login_links: login_link.create create",
		)
	})
	t.Run("the path that is called like the resource wins", func(t *testing.T) {
		checkMethods(t, []Operation{
			page("/v1/charges", "charge"),
			page("/v1/bills", "charge"),
			page("/v1/payment_intents_with_legacy_charges", "charge"),
		}, nil,
			"get /v1/charges: charge.list list",
			"get /v1/bills: another operation has the method get /v1/charges",
			"get /v1/payment_intents_with_legacy_charges: another operation has the method get /v1/charges",
		)
	})
	t.Run("the annotated operation wins", func(t *testing.T) {
		checkMethods(t, []Operation{
			one("get", "/v1/things/{thing}", "thing"),
			one("post", "/v1/things/{thing}/parts/{part}/call_off", "thing"),
			one("post", "/v1/things/call_off", "thing"),
		}, []Annotation{{"post", "/v1/things/call_off", "thing", "part_call_off", Custom}},
			"get /v1/things/{thing}: thing.retrieve retrieve",
			"post /v1/things/call_off: thing.part_call_off custom",
			"post /v1/things/{thing}/parts/{part}/call_off: another operation has the method post /v1/things/call_off",
		)
	})
	t.Run("names that Go does not tell apart", func(t *testing.T) {
		checkMethods(t, []Operation{
			one("get", "/v1/things/{thing}", "thing"),
			one("post", "/v1/things/{thing}/call_off", "thing"),
			one("post", "/v1/things/{thing}/call-off", "thing"),
		}, nil,
			"get /v1/things/{thing}: thing.retrieve retrieve",
			"post /v1/things/{thing}/call-off: thing.call-off custom",
			"post /v1/things/{thing}/call_off: another operation has the method post /v1/things/{thing}/call-off",
		)
	})
	t.Run("only parameters of another operation", func(t *testing.T) {
		checkMethods(t, []Operation{
			one("post", "/v1/accounts/{account}/external_accounts/{id}", "external_account"),
			one("post", "/v1/accounts/{account}/x-stripeParametersOverride_card/{id}", "external_account"),
		}, nil,
			"post /v1/accounts/{account}/external_accounts/{id}: bank_account.update update",
			"post /v1/accounts/{account}/external_accounts/{id}: card.update update",
			"post /v1/accounts/{account}/x-stripeParametersOverride_card/{id}: it only says what another operation takes"+
				" post /v1/accounts/{account}/external_accounts/{id} post /v1/accounts/{account}/external_accounts/{id}",
		)
	})
}

// TestInferBelow has operations below an element, with and without segments in between.
func TestInferBelow(t *testing.T) {
	checkMethods(t, []Operation{
		one("get", "/v1/quotes/{quote}", "quote"),
		page("/v1/quotes/{quote}/lines", "item"),
		page("/v1/quotes/{quote}/preview_invoices", "quote_preview_invoice"),
		page("/v1/quotes/{quote}/preview_invoices/{invoice}/lines", "invoice_line"),
		one("post", "/v1/quotes/{quote}/preview_invoices/{invoice}/refresh", "quote"),
		one("post", "/v1/quotes/{quote}/preview_invoices/{invoice}/archive", "quote_preview_invoice"),
		one("delete", "/v1/quotes/{quote}/preview_invoices/{invoice}/discount", "discount"),
		one("post", "/v1/quotes/{quote}/status/close", "quote"),
		one("post", "/v1/quotes/{quote}/notes", "quote_note"),
	}, nil,
		"get /v1/quotes/{quote}: quote.retrieve retrieve",
		"get /v1/quotes/{quote}/lines: quote.list_lines list",
		"get /v1/quotes/{quote}/preview_invoices: quote.list_preview_invoices list",
		"get /v1/quotes/{quote}/preview_invoices/{invoice}/lines: quote.list_preview_invoice_lines list",
		"post /v1/quotes/{quote}/preview_invoices/{invoice}/refresh: quote.preview_invoice_refresh custom",
		"post /v1/quotes/{quote}/preview_invoices/{invoice}/archive: quote.preview_invoice_archive custom",
		"delete /v1/quotes/{quote}/preview_invoices/{invoice}/discount: quote.delete_preview_invoice_discount custom",
		"post /v1/quotes/{quote}/status/close: quote.close custom",
		"post /v1/quotes/{quote}/notes: quote_note.create create",
	)
	// the quote's invoice is one of those that are found elsewhere
	checkMethods(t, []Operation{
		one("get", "/v1/quotes/{quote}", "quote"),
		one("get", "/v1/invoices/{invoice}", "invoice"),
		page("/v1/invoices/{invoice}/lines", "line_item"),
		one("get", "/v1/quotes/{quote}/preview_invoices/{invoice}", "invoice"),
		page("/v1/quotes/{quote}/preview_invoices/{invoice}/lines", "line_item"),
	}, nil,
		"get /v1/quotes/{quote}: quote.retrieve retrieve",
		"get /v1/invoices/{invoice}: invoice.retrieve retrieve",
		"get /v1/invoices/{invoice}/lines: invoice.list_lines list",
		"get /v1/quotes/{quote}/preview_invoices/{invoice}: quote.retrieve_preview_invoice custom",
		"get /v1/quotes/{quote}/preview_invoices/{invoice}/lines: quote.list_preview_invoice_lines list",
	)
}

// TestInferAction has operations that post to what is not a collection of what they return.
func TestInferAction(t *testing.T) {
	checkMethods(t, []Operation{
		one("post", "/v1/payment_intents", "payment_intent"),
		one("post", "/v1/test/payment_intents/{intent}/trigger_action", "payment_intent"),
		one("post", "/v1/balances/{account}/refresh", "balance"),
		one("get", "/v1/meters/{meter}", "meter"),
		one("get", "/v1/meters/{meter}/refresh", "meter_state"),
		one("post", "/v1/meters/{meter}/refresh", "meter_run"),
		one("post", "/v1/3d_secure", "three_d_secure"),
		one("post", "/v1/apple_pay/domains", "apple_pay_domain"),
		one("post", "/v1/terminal/onboarding_links", "terminal.onboarding_link"),
	}, nil,
		"post /v1/payment_intents: payment_intent.create create",
		"post /v1/test/payment_intents/{intent}/trigger_action: payment_intent.trigger_action custom",
		"post /v1/balances/{account}/refresh: balance.refresh custom",
		"get /v1/meters/{meter}: meter.retrieve retrieve",
		"get /v1/meters/{meter}/refresh: meter_state.retrieve retrieve",
		"post /v1/meters/{meter}/refresh: meter.refresh custom",
		"post /v1/3d_secure: three_d_secure.create create",
		"post /v1/apple_pay/domains: apple_pay_domain.create create",
		"post /v1/terminal/onboarding_links: terminal.onboarding_link.create create",
	)
}

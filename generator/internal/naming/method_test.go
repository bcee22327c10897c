package naming

import (
	"maps"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/spec"
)

// pinned gives the operations of the pinned document and the names that its annotations have for
// them.
func pinned(t *testing.T) ([]Operation, []Annotation) {
	t.Helper()
	document, err := spec.Default()
	if err != nil {
		t.Fatal(err)
	}
	annotated, err := spec.DefaultAnnotations()
	if err != nil {
		t.Fatal(err)
	}
	summaries, err := document.Operations()
	if err != nil {
		t.Fatal(err)
	}
	entries, err := annotated.AnnotatedMethods()
	if err != nil {
		t.Fatal(err)
	}
	shapes := map[spec.ResultKind]Shape{spec.ListResult: Page, spec.SearchResult: Hits, spec.StreamResult: Stream}
	var operations []Operation
	for _, s := range summaries {
		op := Operation{Verb: s.Verb, Path: s.Path, Shape: shapes[s.Kind]}
		if len(s.Schemas) > 0 {
			op.Result = strings.TrimPrefix(s.Schemas[0], "deleted_")
		}
		operations = append(operations, op)
	}
	var annotations []Annotation
	for _, e := range entries {
		annotations = append(annotations, Annotation{e.Verb, e.Path, e.Component, e.Name, Kind(e.Kind)})
	}
	return operations, annotations
}

// TestInferenceAgrees checks that names inferred from the public document are those that Stripe
// gives in the annotated one, for all operations: inference is all there is for a document without
// annotations.
func TestInferenceAgrees(t *testing.T) {
	operations, annotations := pinned(t)
	annotated := make(map[Method]bool)
	named, _ := Methods(operations, annotations)
	for _, m := range named {
		annotated[m] = true
	}
	inferred, _ := Methods(operations, nil)
	if len(inferred) < 530 {
		t.Errorf("%d methods are inferred, want 530 at least", len(inferred))
	}
	for _, m := range inferred {
		if !annotated[m] {
			t.Errorf("%s %s is inferred as %s.%s (%s)", m.Verb, m.Path, m.Resource, m.Name, m.Kind)
		}
	}
	if len(annotated) != len(inferred) {
		t.Errorf("%d methods are inferred, %d annotated", len(inferred), len(annotated))
	}
}

// TestMethods checks names of every rule, with annotations and without.
func TestMethods(t *testing.T) {
	operations, annotations := pinned(t)
	want := map[string]string{
		"post /v1/identity/verification_sessions":                           "identity.verification_session.create create",
		"get /v1/identity/verification_sessions":                            "identity.verification_session.list list",
		"get /v1/identity/verification_sessions/{session}":                  "identity.verification_session.retrieve retrieve",
		"post /v1/identity/verification_sessions/{session}":                 "identity.verification_session.update update",
		"post /v1/identity/verification_sessions/{session}/cancel":          "identity.verification_session.cancel custom",
		"post /v1/identity/verification_sessions/{session}/redact":          "identity.verification_session.redact custom",
		"get /v1/customers/search":                                          "customer.search search",
		"delete /v1/subscriptions/{subscription_exposed_id}":                "subscription.cancel custom",
		"get /v1/customers/{customer}/payment_methods/{payment_method}":     "customer.retrieve_payment_method custom",
		"get /v1/accounts/{account}/persons":                                "person.list list",
		"get /v1/checkout/sessions/{session}/line_items":                    "checkout.session.list_line_items list",
		"get /v1/quotes/{quote}/pdf":                                        "quote.pdf custom",
		"post /v1/invoices/{invoice}/finalize":                              "invoice.finalize_invoice custom",
		"post /v1/test_helpers/issuing/cards/{card}/shipping/deliver":       "issuing.card.deliver_card custom",
		"post /v1/billing/credit_grants/{id}/void":                          "billing.credit_grant.void_grant custom",
		"get /v1/accounts/{account}":                                        "account.get_by_id retrieve",
		"get /v1/account":                                                   "account.retrieve retrieve",
		"get /v1/invoices/{invoice}/lines":                                  "invoice.list_lines list",
		"post /v1/tax/transactions/create_reversal":                         "tax.transaction.create_reversal custom",
		"get /v1/balance":                                                   "balance.retrieve retrieve",
		"post /v1/tax/settings":                                             "tax.settings.update update",
		"post /v1/apps/secrets/delete":                                      "apps.secret.delete_where custom",
		"delete /v1/customers/{customer}/discount":                          "customer.delete_discount custom",
		"get /v1/exchange_rates":                                            "",
		"post /v1/customers/{customer}/subscriptions":                       "",
		"get /v1/customers/{customer}/discount":                             "",
		"get /v1/accounts/{account}/external_accounts/{id}":                 "bank_account.retrieve retrieve, card.retrieve retrieve",
		"post /v1/customers/{customer}/sources":                             "payment_source.create create",
		"post /v1/test_helpers/issuing/transactions/create_unlinked_refund": "issuing.transaction.create_unlinked_refund custom",
		"post /v1/accounts/{account}/login_links":                           "login_link.create create",
		"post /v1/treasury/outbound_transfers/{outbound_transfer}/cancel":   "treasury.outbound_transfer.cancel custom",
		"post /v1/test_helpers/treasury/inbound_transfers/{id}/return":      "treasury.inbound_transfer.return_inbound_transfer custom",
		"post /v1/payment_intents/{intent}/apply_customer_balance":          "payment_intent.apply_customer_balance custom",
		"get /v1/billing/meters/{id}/event_summaries":                       "billing.meter_event_summary.list list",
		"delete /v1/customers/{customer}/sources/{id}":                      "payment_source.delete delete, source.detach custom",
		"get /v1/treasury/financial_accounts/{financial_account}/features":  "treasury.financial_account.retrieve_features custom",
		"get /v1/customers/{customer}/cash_balance_transactions":            "customer_cash_balance_transaction.list list",
		"get /v1/customers/{customer}/cash_balance":                         "cash_balance.retrieve retrieve",
	}
	for _, names := range [][]Annotation{annotations, nil} {
		got := make(map[string]string)
		methods, _ := Methods(operations, names)
		for _, m := range methods {
			key := m.Verb + " " + m.Path
			text := m.Resource + "." + m.Name + " " + string(m.Kind)
			if got[key] != "" {
				text = got[key] + ", " + text
			}
			got[key] = text
		}
		for key, name := range want {
			if got[key] != name {
				t.Errorf("with %d annotations: %s is %q, want %q", len(names), key, got[key], name)
			}
		}
	}
}

// TestMethodTablesUsed checks that every row of the method tables is about something in the pinned
// documents.
func TestMethodTablesUsed(t *testing.T) {
	operations, annotations := pinned(t)
	paths := make(map[string]bool)
	resources := make(map[string]bool)
	for _, op := range operations {
		paths[op.Verb+" "+normalize(op.Path)] = true
		resources[op.Result] = true
	}
	named := make(map[string]bool)
	for _, a := range annotations {
		named[a.Resource+"."+a.Name] = true
	}
	inferred, _ := Methods(operations, nil)
	for _, m := range inferred {
		named[m.Resource+"."+m.Name] = true
	}
	check := func(table, row string, used map[string]bool) {
		if !used[row] {
			t.Errorf("%s: nothing uses the row %q", table, row)
		}
	}
	for row := range explicitMethods() {
		check("explicitMethods", row, paths)
	}
	for row := range secondBindings() {
		check("secondBindings", row, paths)
	}
	for row := range skippedOperations() {
		check("skippedOperations", row, paths)
	}
	for row := range skippedMethods() {
		check("skippedMethods", row, named)
	}
	for row := range movedMethods() {
		check("movedMethods", row, named)
	}
	for row := range actionNouns() {
		check("actionNouns", row, resources)
	}
	skip, matched := newPathSkipper(), make(map[skippedPath]bool)
	for _, op := range operations {
		row, _, _ := skip.row(op.Path)
		matched[row] = true
	}
	for _, row := range skippedPaths() {
		if !matched[row] && row.reason != VersionTwo && row.reason != Aliased { // of which the pinned document has none
			t.Errorf("skippedPaths: no path matches %s", row.pattern)
		}
	}
}

// TestUnused checks which operations of the pinned document give no method, and why: 594 operations, 62 of them
// without a method and 6 with two, make 538 methods.
func TestUnused(t *testing.T) {
	operations, annotations := pinned(t)
	for _, names := range [][]Annotation{annotations, nil} {
		methods, unused := Methods(operations, names)
		if len(operations) != 594 || len(methods) != 538 || len(unused) != 62 {
			t.Errorf("%d operations, %d methods, %d without one, want 594, 538, 62", len(operations), len(methods), len(unused))
		}
		perOperation := make(map[string]int)
		for _, m := range methods {
			perOperation[m.Verb+" "+m.Path]++
		}
		two := 0
		for _, n := range perOperation {
			if n == 2 {
				two++
			}
		}
		if len(perOperation) != 532 || two != 6 {
			t.Errorf("%d operations have methods, %d of them two, want 532 and 6", len(perOperation), two)
		}
		reasons := make(map[string]int)
		got := make(map[string]string)
		for _, u := range unused {
			kind := u.Reason
			if len(u.Covered) > 0 {
				kind += ", covered"
			}
			reasons[kind]++
			text := u.Reason
			for _, m := range u.Covered {
				text += " " + m.Resource + ":" + m.Name
			}
			got[u.Verb+" "+u.Path] = text
		}
		want := map[string]int{
			"an older path, covered":                        49,
			"stripe-go has no method for it":                11,
			"the subscription has its discounts as a field": 1,
			"the customer has its discount as a field":      1,
		}
		if !maps.Equal(reasons, want) {
			t.Errorf("the reasons are %v, want %v", reasons, want)
		}
		for key, text := range map[string]string{
			"post /v1/charges/{charge}/refund":                                                 "an older path refund:create",
			"post /v1/charges/{charge}/dispute/close":                                          "an older path dispute:close",
			"get /v1/balance/history/{id}":                                                     "an older path balance_transaction:retrieve",
			"post /v1/accounts/{account}/bank_accounts":                                        "an older path bank_account:create card:create",
			"post /v1/customers/{customer}/bank_accounts/{id}/verify":                          "an older path payment_source:verify",
			"delete /v1/customers/{customer}/subscriptions/{subscription_exposed_id}/discount": "an older path subscription:delete_discount",
			"get /v1/linked_accounts/{account}/owners":                                         "an older path financial_connections.account:list_owners",
			"get /v1/exchange_rates":                                                           "stripe-go has no method for it",
		} {
			if got[key] != text {
				t.Errorf("%s: %q, want %q", key, got[key], text)
			}
		}
	}
}

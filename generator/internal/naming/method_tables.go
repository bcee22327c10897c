package naming

// A binding is a row that says outright which method an operation is.
type binding struct {
	resource, name string
	kind           Kind
	reason         string
}

// explicitMethods are the operations whose paths mislead inference.
func explicitMethods() map[string]binding {
	const child = "a list of its own resource, though the path hangs below another"
	return map[string]binding{
		"post /v1/apps/secrets/delete":                         {"apps.secret", "delete_where", Custom, "a delete by query, without an id"},
		"get /v1/tax/associations/find":                        {"tax.association", "find", Custom, "a retrieve by query, without an id"},
		"get /v1/billing/meters/{}/event_summaries":            {"billing.meter_event_summary", "list", List, child},
		"get /v1/payment_intents/{}/amount_details_line_items": {"payment_intent_amount_details_line_item", "list", List, child},
		"post /v1/customers/{}/funding_instructions":           {"customer", "create_funding_instructions", Custom, "it creates, though the path is a noun"},
		"delete /v1/subscriptions/{}":                          {"subscription", "cancel", Custom, "a canceled subscription is not deleted"},
		"get /v1/treasury/financial_accounts/{}/features":      {"treasury.financial_account", "retrieve_features", Custom, "features are no resource with a service"},
		"post /v1/treasury/financial_accounts/{}/features":     {"treasury.financial_account", "update_features", Custom, "features are no resource with a service"},
	}
}

// secondBindings are operations that give a second method.
func secondBindings() map[string]binding {
	return map[string]binding{
		"delete /v1/customers/{}/sources/{}": {"source", "detach", Custom, "stripe-go detaches sources and deletes payment sources by the same path"},
	}
}

// skippedOperations give no method, and say why.
func skippedOperations() map[string]string {
	return map[string]string{
		"get /v1/customers/{}/discount":                  "the customer has its discount as a field",
		"get /v1/customers/{}/subscriptions/{}/discount": "the subscription has its discounts as a field",
	}
}

// skippedMethods are annotated entries that stripe-go does not bind.
func skippedMethods() map[string]string {
	return map[string]string{
		"account.capabilities":          "listed by capability.list",
		"account.persons":               "listed by person.list",
		"customer.balance_transactions": "listed by customer_balance_transaction.list",
		"source.verify":                 "verified by payment_source.verify",
	}
}

// movedMethods are annotated entries that belong to another service.
func movedMethods() map[string]binding {
	return map[string]binding{
		"source.source_transactions": {"source_transaction", "list", List, "the service of its items, as every other list"},
		"credit_note_line_item.list": {"credit_note", "list_lines", Custom, "line items have no service"},
		"line_item.list":             {"invoice", "list_lines", Custom, "line items have no service"},
	}
}

// actionNouns are the nouns that are not the resource's last word.
func actionNouns() map[string]exception {
	return map[string]exception{
		"billing.credit_grant": {"grant", "the method is VoidGrant"},
	}
}

// compatResults are the methods that return another resource in stripe-go than the document says.
func compatResults() map[string]string {
	return map[string]string{
		"customer.delete_discount":     "customer",
		"subscription.delete_discount": "subscription",
		"payment_source.verify":        "payment_source",
	}
}

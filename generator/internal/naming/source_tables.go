package naming

// A Source is an object of which a token may be sent instead: a bank account or a card.
type Source struct {
	Key    string // name of the parameter that is the object or the token
	Object string // what the object says it is
	Maker  string // the function that makes params of a token or of an object; empty if there is none
}

// sources are the params structs that are sent as an object or a token. Metadata, expand and
// default_for_currency stay outside.
func sources() map[string]Source {
	return map[string]Source{
		"AccountExternalAccountParams": {Key: "external_account", Object: "bank_account"},
		"BankAccountCreateParams":      {Key: "external_account", Object: "bank_account"},
		"CardCreateParams":             {Key: "external_account", Object: "card"},
		"PaymentSourceSourceParams":    {Key: "source", Object: "card", Maker: "SourceParamsFor"},
	}
}

// customerPaths are the paths that methods call instead of their own if the parameter Customer is set.
func customerPaths() map[string]string {
	const of, one = "/v1/customers/{customer}/sources", "/v1/customers/{customer}/sources/{id}"
	const ids, id = "/v1/customers/{customer}/tax_ids", "/v1/customers/{customer}/tax_ids/{id}"
	return map[string]string{
		"BankAccountCreateParams":   of,
		"BankAccountListParams":     of,
		"BankAccountRetrieveParams": one,
		"BankAccountUpdateParams":   one,
		"BankAccountDeleteParams":   one,
		"CardCreateParams":          of,
		"CardListParams":            of,
		"CardRetrieveParams":        one,
		"CardUpdateParams":          one,
		"CardDeleteParams":          one,
		"TaxIDCreateParams":         ids,
		"TaxIDListParams":           ids,
		"TaxIDRetrieveParams":       id,
		"TaxIDDeleteParams":         id,
	}
}

// pathParams are the placeholders of paths that have other names in Go, by method and placeholder.
func pathParams() map[string]exception {
	const swapped = "stripe-go's name; the id argument is the reversal's"
	return map[string]exception{
		"TransferReversalRetrieveParams.transfer": {"ID", swapped},
		"TransferReversalUpdateParams.transfer":   {"ID", swapped},
	}
}

// versionParams are the methods that must be told a version of the API, by their params, with the name of
// the parameter.
func versionParams() map[string]exception {
	return map[string]exception{
		"EphemeralKeyCreateParams": {"StripeVersion", "a key is for the version that the mobile app's library speaks"},
	}
}

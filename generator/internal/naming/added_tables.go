package naming

// addedParams are the parameters that stripe-go adds to a struct by hand. The wire name - is that of a
// token, which is sent instead of an object; one with an equals sign is that of a flag.
func addedParams() map[string][]Member {
	return map[string][]Member{
		"AccountCreateCompanyParams": {
			{"OwnershipDeclarationShownAndSigned", "*bool", "ownership_declaration_shown_and_signed"},
		},
		"BankAccountCreateParams": {
			{"Token", "*string", "-"},
			{"AccountHolderName", "*string", "account_holder_name"},
			{"AccountHolderType", "*string", "account_holder_type"},
			{"AccountNumber", "*string", "account_number"},
			{"Country", "*string", "country"},
			{"Currency", "*string", "currency"},
			{"Documents", "*BankAccountCreateDocumentsParams", "documents"},
			{"PaymentMethod", "*string", "payment_method"},
			{"RoutingNumber", "*string", "routing_number"},
		},
		"BankAccountParams": {
			{"AddressCity", "*string", "address_city"},
			{"AddressCountry", "*string", "address_country"},
			{"AddressLine1", "*string", "address_line1"},
			{"AddressLine2", "*string", "address_line2"},
			{"AddressState", "*string", "address_state"},
			{"AddressZip", "*string", "address_zip"},
			{"DefaultForCurrency", "*bool", "default_for_currency"},
			{"Documents", "*BankAccountDocumentsParams", "documents"},
			{"Expand", "[]*string", "expand"},
			{"ExpMonth", "*string", "exp_month"},
			{"ExpYear", "*string", "exp_year"},
			{"Metadata", "map[string]string", "metadata"},
			{"Name", "*string", "name"},
		},
		"CardCreateParams": {
			{"Token", "*string", "-"},
			{"AddressCity", "*string", "address_city"},
			{"AddressCountry", "*string", "address_country"},
			{"AddressLine1", "*string", "address_line1"},
			{"AddressLine2", "*string", "address_line2"},
			{"AddressState", "*string", "address_state"},
			{"AddressZip", "*string", "address_zip"},
			{"Currency", "*string", "currency"},
			{"CVC", "*string", "cvc"},
			{"ExpMonth", "*string", "exp_month"},
			{"ExpYear", "*string", "exp_year"},
			{"Name", "*string", "name"},
			{"Number", "*string", "number"},
		},
		"CardDeleteParams": {
			{"Expand", "[]*string", "expand"},
		},
		"CardParams": {
			{"AccountHolderName", "*string", "account_holder_name"},
			{"AccountHolderType", "*string", "account_holder_type"},
			{"DefaultForCurrency", "*bool", "default_for_currency"},
			{"Expand", "[]*string", "expand"},
			{"Metadata", "map[string]string", "metadata"},
			{"Owner", "*CardOwnerParams", "owner"},
		},
		"ChargeCaptureParams": {
			{"ExchangeRate", "*float64", "exchange_rate"},
		},
		"ChargeCreateParams": {
			{"ExchangeRate", "*float64", "exchange_rate"},
			{"Level3", "*ChargeCreateLevel3Params", "level3"},
		},
		"PaymentIntentTransferDataParams": {
			{"Description", "*string", "description"},
			{"Destination", "*string", "destination"},
			{"Metadata", "map[string]string", "metadata"},
			{"PaymentData", "*PaymentIntentTransferDataPaymentDataParams", "payment_data"},
		},
		"PaymentMethodCreateCardParams": {
			{"Token", "*string", "token"},
		},
		"PaymentSourceVerifyParams": {
			{"Values", "[]*string", "values"},
		},
		"PersonParams": {
			{"Expand", "[]*string", "expand"},
			{"PersonToken", "*string", "person_token"},
		},
		"PlanCreateParams": {
			{"ProductID", "*string", "product"},
		},
		"SubscriptionCreateParams": {
			{"BillingCycleAnchorNow", "*bool", "billing_cycle_anchor=now"},
			{"BillingCycleAnchorUnchanged", "*bool", "billing_cycle_anchor=unchanged"},
		},
		"SubscriptionUpdateParams": {
			{"BillingCycleAnchorNow", "*bool", "billing_cycle_anchor=now"},
			{"BillingCycleAnchorUnchanged", "*bool", "billing_cycle_anchor=unchanged"},
		},
	}
}

// changedParams are the parameters that have other types in stripe-go.
func changedParams() map[string]string {
	return map[string]string{
		"AccountCreateParams.ExternalAccount":         "*AccountExternalAccountParams",
		"AccountUpdateParams.ExternalAccount":         "*AccountExternalAccountParams",
		"ChargeCreateParams.Source":                   "*PaymentSourceSourceParams",
		"PaymentSourceCreateParams.Source":            "*PaymentSourceSourceParams",
		"SubscriptionUpdateParams.BillingCycleAnchor": "*int64",
	}
}

// clearableParams are the parameters that can be cleared in stripe-go, and not by the document.
func clearableParams() map[string]string {
	return map[string]string{
		"AccountUpdateParams":                        "external_account",
		"BankAccountCreateParams":                    "metadata",
		"BankAccountParams":                          "account_holder_type, metadata",
		"CardCreateParams":                           "metadata",
		"CardParams":                                 "metadata",
		"PaymentIntentTransferDataParams":            "metadata",
		"PaymentIntentTransferDataPaymentDataParams": "metadata",
	}
}

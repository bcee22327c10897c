package naming

// hiddenParams are the parameters that stripe-go has and the public document hides.
func hiddenParams() map[string][]Member {
	return map[string][]Member{
		"AccountCreateDocumentsParams": {
			{"ProofOfRegistration", "*AccountCreateDocumentsProofOfRegistrationParams", "proof_of_registration"},
		},
		"CheckoutSessionCreateLineItemParams": {
			{"DynamicTaxRates", "[]*string", "dynamic_tax_rates"},
		},
		"CustomerCreateParams": {
			{"Validate", "*bool", "validate"},
		},
		"CustomerUpdateParams": {
			{"Validate", "*bool", "validate"},
		},
		"InvoiceCreatePreviewScheduleDetailsPhaseItemParams": {
			{"Plan", "*string", "plan"},
		},
		"InvoiceCreatePreviewScheduleDetailsPhaseParams": {
			{"Currency", "*string", "currency"},
		},
		"InvoiceCreatePreviewSubscriptionDetailsItemParams": {
			{"Plan", "*string", "plan"},
		},
		"PaymentIntentCreatePaymentMethodOptionsCardParams": {
			{"MOTO", "*bool", "moto"},
		},
		"PaymentIntentCreatePaymentMethodOptionsLinkParams": {
			{"PersistentToken", "*string", "persistent_token"},
		},
		"PaymentIntentPaymentMethodOptionsCardParams": {
			{"MOTO", "*bool", "moto"},
		},
		"PaymentIntentPaymentMethodOptionsLinkParams": {
			{"PersistentToken", "*string", "persistent_token"},
		},
		"PaymentIntentUpdatePaymentMethodOptionsCardParams": {
			{"MOTO", "*bool", "moto"},
		},
		"PaymentIntentUpdatePaymentMethodOptionsLinkParams": {
			{"PersistentToken", "*string", "persistent_token"},
		},
		"PaymentMethodCreateFPXParams": {
			{"AccountHolderType", "*string", "account_holder_type"},
		},
		"PaymentMethodFPXParams": {
			{"AccountHolderType", "*string", "account_holder_type"},
		},
		"PaymentSourceCreateParams": {
			{"Validate", "*bool", "validate"},
		},
		"PriceCreateRecurringParams": {
			{"TrialPeriodDays", "*int64", "trial_period_days"},
		},
		"ProductCreateParams": {
			{"Type", "*string", "type"},
		},
		"ProductListParams": {
			{"Type", "*string", "type"},
		},
		"SetupIntentConfirmPaymentMethodDataFPXParams": {
			{"AccountHolderType", "*string", "account_holder_type"},
		},
		"SetupIntentCreatePaymentMethodDataFPXParams": {
			{"AccountHolderType", "*string", "account_holder_type"},
		},
		"SetupIntentCreatePaymentMethodOptionsCardParams": {
			{"MOTO", "*bool", "moto"},
		},
		"SetupIntentCreatePaymentMethodOptionsLinkParams": {
			{"PersistentToken", "*string", "persistent_token"},
		},
		"SetupIntentPaymentMethodOptionsCardParams": {
			{"MOTO", "*bool", "moto"},
		},
		"SetupIntentPaymentMethodOptionsLinkParams": {
			{"PersistentToken", "*string", "persistent_token"},
		},
		"SetupIntentUpdatePaymentMethodDataFPXParams": {
			{"AccountHolderType", "*string", "account_holder_type"},
		},
		"SetupIntentUpdatePaymentMethodOptionsCardParams": {
			{"MOTO", "*bool", "moto"},
		},
		"SetupIntentUpdatePaymentMethodOptionsLinkParams": {
			{"PersistentToken", "*string", "persistent_token"},
		},
		"SubscriptionCreateItemParams": {
			{"Plan", "*string", "plan"},
		},
		"SubscriptionItemCreateParams": {
			{"Plan", "*string", "plan"},
		},
		"SubscriptionItemUpdateParams": {
			{"Plan", "*string", "plan"},
		},
		"SubscriptionListParams": {
			{"Plan", "*string", "plan"},
		},
		"SubscriptionScheduleCreatePhaseItemParams": {
			{"Plan", "*string", "plan"},
		},
		"SubscriptionScheduleUpdatePhaseItemParams": {
			{"Plan", "*string", "plan"},
		},
		"SubscriptionScheduleUpdatePhaseParams": {
			{"Currency", "*string", "currency"},
		},
		"SubscriptionUpdateItemParams": {
			{"Plan", "*string", "plan"},
		},
		"TestHelpersConfirmationTokenCreatePaymentMethodDataFPXParams": {
			{"AccountHolderType", "*string", "account_holder_type"},
		},
	}
}

// handMadeParams are params structs of stripe-go that the document does not have.
func handMadeParams() map[string][]Member {
	return map[string][]Member{
		"AccountCreateDocumentsProofOfRegistrationParams": {
			{"Files", "[]*string", "files"},
			{"Signer", "*AccountCreateDocumentsProofOfRegistrationSignerParams", "signer"},
		},
		"AccountCreateDocumentsProofOfRegistrationSignerParams": {
			{"Person", "*string", "person"},
		},
		"AccountExternalAccountParams": {
			{"AccountNumber", "*string", "account_number"},
			{"AccountHolderName", "*string", "account_holder_name"},
			{"AccountHolderType", "*string", "account_holder_type"},
			{"Country", "*string", "country"},
			{"Currency", "*string", "currency"},
			{"RoutingNumber", "*string", "routing_number"},
			{"Token", "*string", "token"},
		},
		"BankAccountCreateDocumentsBankAccountOwnershipVerificationParams": {
			{"Files", "[]*string", "files"},
		},
		"BankAccountCreateDocumentsParams": {
			{"BankAccountOwnershipVerification", "*BankAccountCreateDocumentsBankAccountOwnershipVerificationParams", "bank_account_ownership_verification"},
		},
		"BankAccountDocumentsBankAccountOwnershipVerificationParams": {
			{"Files", "[]*string", "files"},
		},
		"BankAccountDocumentsParams": {
			{"BankAccountOwnershipVerification", "*BankAccountDocumentsBankAccountOwnershipVerificationParams", "bank_account_ownership_verification"},
		},
		"CardOwnerParams": {
			{"Address", "*AddressParams", "address"},
			{"Email", "*string", "email"},
			{"Name", "*string", "name"},
			{"Phone", "*string", "phone"},
		},
		"ChargeCreateLevel3LineItemParams": {
			{"DiscountAmount", "*int64", "discount_amount"},
			{"ProductCode", "*string", "product_code"},
			{"ProductDescription", "*string", "product_description"},
			{"Quantity", "*int64", "quantity"},
			{"TaxAmount", "*int64", "tax_amount"},
			{"UnitCost", "*int64", "unit_cost"},
		},
		"ChargeCreateLevel3Params": {
			{"CustomerReference", "*string", "customer_reference"},
			{"LineItems", "[]*ChargeCreateLevel3LineItemParams", "line_items"},
			{"MerchantReference", "*string", "merchant_reference"},
			{"ShippingAddressZip", "*string", "shipping_address_zip"},
			{"ShippingAmount", "*int64", "shipping_amount"},
			{"ShippingFromZip", "*string", "shipping_from_zip"},
		},
		"PaymentIntentTransferDataPaymentDataParams": {
			{"Description", "*string", "description"},
			{"Metadata", "map[string]string", "metadata"},
		},
		"PaymentSourceSourceParams": {
			{"Card", "*CardParams", "card"},
			{"Token", "*string", "source"},
		},
	}
}

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

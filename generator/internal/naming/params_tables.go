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

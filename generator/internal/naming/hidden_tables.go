package naming

// A Member is a field that a table adds to a struct.
type Member struct {
	Name string // Go name
	Type string // in Go's notation
	Wire string // name in the document
}

// hiddenFields are the fields that stripe-go has and the public document hides: of products that are
// open to some accounts only, or of the past.
func hiddenFields() map[string][]Member {
	return map[string][]Member{
		"AccountSettingsPayments": {
			{"StatementDescriptorPrefixKana", "string", "statement_descriptor_prefix_kana"},
			{"StatementDescriptorPrefixKanji", "string", "statement_descriptor_prefix_kanji"},
		},
		"Card": {
			{"Description", "string", "description"},
			{"Issuer", "string", "issuer"},
			{"IIN", "string", "iin"},
		},
		"Charge": {
			{"AuthorizationCode", "string", "authorization_code"},
			{"Level3", "*ChargeLevel3", "level3"},
			{"Source", "*PaymentSource", "source"},
		},
		"ChargePaymentMethodDetails": {
			{"SEPACreditTransfer", "*ChargePaymentMethodDetailsSEPACreditTransfer", "sepa_credit_transfer"},
		},
		"ChargePaymentMethodDetailsCard": {
			{"MOTO", "bool", "moto"},
			{"Description", "string", "description"},
			{"IIN", "string", "iin"},
			{"Issuer", "string", "issuer"},
		},
		"ChargePaymentMethodDetailsCardPresent": {
			{"IIN", "string", "iin"},
		},
		"ChargePaymentMethodDetailsFPX": {
			{"AccountHolderType", "PaymentMethodFPXAccountHolderType", "account_holder_type"},
		},
		"ChargePaymentMethodDetailsInteracPresent": {
			{"IIN", "string", "iin"},
		},
		"ConfirmationTokenPaymentMethodPreviewCard": {
			{"Description", "string", "description"},
			{"IIN", "string", "iin"},
			{"Issuer", "string", "issuer"},
		},
		"ConfirmationTokenPaymentMethodPreviewCardGeneratedFromPaymentMethodDetailsCardPresent": {
			{"IIN", "string", "iin"},
		},
		"ConfirmationTokenPaymentMethodPreviewCardPresent": {
			{"IIN", "string", "iin"},
		},
		"ConfirmationTokenPaymentMethodPreviewFPX": {
			{"AccountHolderType", "ConfirmationTokenPaymentMethodPreviewFPXAccountHolderType", "account_holder_type"},
		},
		"ConfirmationTokenPaymentMethodPreviewInteracPresent": {
			{"IIN", "string", "iin"},
		},
		"ConfirmationTokenPaymentMethodPreviewLink": {
			{"PersistentToken", "string", "persistent_token"},
		},
		"Dispute": {
			{"NetworkReasonCode", "string", "network_reason_code"},
		},
		"PaymentAttemptRecordPaymentMethodDetails": {
			{"SEPACreditTransfer", "*PaymentAttemptRecordPaymentMethodDetailsSEPACreditTransfer", "sepa_credit_transfer"},
		},
		"PaymentAttemptRecordPaymentMethodDetailsCard": {
			{"StoredCredentialUsage", "PaymentAttemptRecordPaymentMethodDetailsCardStoredCredentialUsage", "stored_credential_usage"},
			{"MOTO", "bool", "moto"},
			{"Description", "string", "description"},
			{"IIN", "string", "iin"},
			{"Issuer", "string", "issuer"},
		},
		"PaymentAttemptRecordPaymentMethodDetailsCardThreeDSecure": {
			{"Cryptogram", "string", "cryptogram"},
		},
		"PaymentAttemptRecordPaymentMethodDetailsCardPresent": {
			{"IIN", "string", "iin"},
		},
		"PaymentAttemptRecordPaymentMethodDetailsFPX": {
			{"AccountHolderType", "PaymentAttemptRecordPaymentMethodDetailsFPXAccountHolderType", "account_holder_type"},
		},
		"PaymentAttemptRecordPaymentMethodDetailsInteracPresent": {
			{"IIN", "string", "iin"},
		},
		"PaymentIntent": {
			{"Source", "*PaymentSource", "source"},
		},
		"PaymentIntentNextActionSwishHandleRedirectOrDisplayQRCode": {
			{"MobileAuthURL", "string", "mobile_auth_url"},
		},
		"PaymentIntentPaymentMethodOptionsLink": {
			{"PersistentToken", "string", "persistent_token"},
		},
		"PaymentMethodCard": {
			{"Description", "string", "description"},
			{"IIN", "string", "iin"},
			{"Issuer", "string", "issuer"},
		},
		"PaymentMethodCardGeneratedFromPaymentMethodDetailsCardPresent": {
			{"IIN", "string", "iin"},
		},
		"PaymentMethodCardPresent": {
			{"IIN", "string", "iin"},
		},
		"PaymentMethodFPX": {
			{"AccountHolderType", "PaymentMethodFPXAccountHolderType", "account_holder_type"},
		},
		"PaymentMethodInteracPresent": {
			{"IIN", "string", "iin"},
		},
		"PaymentMethodLink": {
			{"PersistentToken", "string", "persistent_token"},
		},
		"PaymentRecordPaymentMethodDetails": {
			{"SEPACreditTransfer", "*PaymentRecordPaymentMethodDetailsSEPACreditTransfer", "sepa_credit_transfer"},
		},
		"PaymentRecordPaymentMethodDetailsCard": {
			{"StoredCredentialUsage", "PaymentRecordPaymentMethodDetailsCardStoredCredentialUsage", "stored_credential_usage"},
			{"MOTO", "bool", "moto"},
			{"Description", "string", "description"},
			{"IIN", "string", "iin"},
			{"Issuer", "string", "issuer"},
		},
		"PaymentRecordPaymentMethodDetailsCardThreeDSecure": {
			{"Cryptogram", "string", "cryptogram"},
		},
		"PaymentRecordPaymentMethodDetailsCardPresent": {
			{"IIN", "string", "iin"},
		},
		"PaymentRecordPaymentMethodDetailsFPX": {
			{"AccountHolderType", "PaymentRecordPaymentMethodDetailsFPXAccountHolderType", "account_holder_type"},
		},
		"PaymentRecordPaymentMethodDetailsInteracPresent": {
			{"IIN", "string", "iin"},
		},
		"PriceRecurring": {
			{"TrialPeriodDays", "int64", "trial_period_days"},
		},
		"Product": {
			{"Type", "ProductType", "type"},
		},
		"SetupAttemptPaymentMethodDetailsCard": {
			{"Description", "string", "description"},
			{"IIN", "string", "iin"},
			{"Issuer", "string", "issuer"},
			{"MOTO", "bool", "moto"},
		},
		"SetupIntentPaymentMethodOptionsLink": {
			{"PersistentToken", "string", "persistent_token"},
		},
		"Source": {
			{"SEPACreditTransfer", "*SourceSEPACreditTransfer", "sepa_credit_transfer"},
		},
		"SourceCard": {
			{"Description", "string", "description"},
			{"IIN", "string", "iin"},
			{"Issuer", "string", "issuer"},
		},
		"SourceCardPresent": {
			{"Description", "string", "description"},
			{"IIN", "string", "iin"},
			{"Issuer", "string", "issuer"},
		},
		"SourceThreeDSecure": {
			{"Description", "string", "description"},
			{"IIN", "string", "iin"},
			{"Issuer", "string", "issuer"},
		},
		"SubscriptionItem": {
			{"Plan", "*Plan", "plan"},
		},
		"SubscriptionSchedulePhaseItem": {
			{"Plan", "*Plan", "plan"},
		},
		"TaxTransactionShippingCost": {
			{"TaxBreakdown", "[]*TaxTransactionShippingCostTaxBreakdown", "tax_breakdown"},
		},
		"Topup": {
			{"ArrivalDate", "int64", "arrival_date"},
		},
	}
}

// hiddenStructs are the structs that stripe-go has and the public document hides.
func hiddenStructs() map[string][]Member {
	return map[string][]Member{
		"ChargeLevel3": {
			{"CustomerReference", "string", "customer_reference"},
			{"LineItems", "[]*ChargeLevel3LineItem", "line_items"},
			{"MerchantReference", "string", "merchant_reference"},
			{"ShippingAddressZip", "string", "shipping_address_zip"},
			{"ShippingAmount", "int64", "shipping_amount"},
			{"ShippingFromZip", "string", "shipping_from_zip"},
		},
		"ChargeLevel3LineItem": {
			{"DiscountAmount", "int64", "discount_amount"},
			{"ProductCode", "string", "product_code"},
			{"ProductDescription", "string", "product_description"},
			{"Quantity", "int64", "quantity"},
			{"TaxAmount", "int64", "tax_amount"},
			{"UnitCost", "int64", "unit_cost"},
		},
		"ChargePaymentMethodDetailsSEPACreditTransfer": {
			{"BankName", "string", "bank_name"},
			{"BIC", "string", "bic"},
			{"IBAN", "string", "iban"},
		},
		"PaymentAttemptRecordPaymentMethodDetailsSEPACreditTransfer": {
			{"BankName", "string", "bank_name"},
			{"BIC", "string", "bic"},
			{"IBAN", "string", "iban"},
		},
		"PaymentIntentNextActionUseStripeSDK": {},
		"PaymentRecordPaymentMethodDetailsSEPACreditTransfer": {
			{"BankName", "string", "bank_name"},
			{"BIC", "string", "bic"},
			{"IBAN", "string", "iban"},
		},
		"SetupIntentNextActionUseStripeSDK": {},
		"SourceSEPACreditTransfer": {
			{"BankName", "string", "bank_name"},
			{"BIC", "string", "bic"},
			{"IBAN", "string", "iban"},
			{"RefundAccountHolderAddressCity", "string", "refund_account_holder_address_city"},
			{"RefundAccountHolderAddressCountry", "string", "refund_account_holder_address_country"},
			{"RefundAccountHolderAddressLine1", "string", "refund_account_holder_address_line1"},
			{"RefundAccountHolderAddressLine2", "string", "refund_account_holder_address_line2"},
			{"RefundAccountHolderAddressPostalCode", "string", "refund_account_holder_address_postal_code"},
			{"RefundAccountHolderAddressState", "string", "refund_account_holder_address_state"},
			{"RefundAccountHolderName", "string", "refund_account_holder_name"},
			{"RefundIBAN", "string", "refund_iban"},
		},
		"TaxTransactionShippingCostTaxBreakdown": {
			{"Amount", "int64", "amount"},
			{"Jurisdiction", "*TaxTransactionShippingCostTaxBreakdownJurisdiction", "jurisdiction"},
			{"Sourcing", "TaxTransactionShippingCostTaxBreakdownSourcing", "sourcing"},
			{"TaxabilityReason", "TaxTransactionShippingCostTaxBreakdownTaxabilityReason", "taxability_reason"},
			{"TaxableAmount", "int64", "taxable_amount"},
			{"TaxRateDetails", "*TaxTransactionShippingCostTaxBreakdownTaxRateDetails", "tax_rate_details"},
		},
		"TaxTransactionShippingCostTaxBreakdownJurisdiction": {
			{"Country", "string", "country"},
			{"DisplayName", "string", "display_name"},
			{"Level", "TaxTransactionShippingCostTaxBreakdownJurisdictionLevel", "level"},
			{"State", "string", "state"},
		},
		"TaxTransactionShippingCostTaxBreakdownTaxRateDetails": {
			{"DisplayName", "string", "display_name"},
			{"PercentageDecimal", "string", "percentage_decimal"},
			{"TaxType", "TaxTransactionShippingCostTaxBreakdownTaxRateDetailsTaxType", "tax_type"},
		},
		"VerificationFieldsList": {
			{"AdditionalFields", "[]string", "additional"},
			{"Minimum", "[]string", "minimum"},
		},
	}
}

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

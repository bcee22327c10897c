package naming

// hiddenResources are the ids of resources that hidden fields lead to, by Go name: a slice may have nothing of
// them.
func hiddenResources() map[string]string {
	return map[string]string{"Plan": "plan"}
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

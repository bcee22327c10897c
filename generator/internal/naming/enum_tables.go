package naming

// undocumentedEnums are the known values of strings for which the document lists none, each by the
// name of its type. stripe-go keeps them by hand. The sets are open, so that a value which is
// missing here does no harm.
func undocumentedEnums() map[string]string {
	return map[string]string{
		"PaymentRecordPaymentMethodDetailsCardStoredCredentialUsage":        "recurring, unscheduled",
		"PaymentAttemptRecordPaymentMethodDetailsCardStoredCredentialUsage": "recurring, unscheduled",
		"AccountCompanyVerificationDocumentDetailsCode": "document_corrupt, document_expired, document_failed_copy, " +
			"document_failed_other, document_failed_test_mode, document_failed_greyscale, " +
			"document_fraudulent, document_invalid, document_incomplete, " +
			"document_manipulated, document_not_readable, document_not_uploaded, " +
			"document_too_large, document_type_not_supported",
		"AccountLinkCollect":                     "currently_due, eventually_due",
		"AccountLinkType":                        "account_onboarding, account_update",
		"AccountSettingsPayoutsScheduleInterval": "daily, manual, monthly, weekly",
		"AccountTOSAcceptanceServiceAgreement":   "full, recipient",
		"BalanceSourceType":                      "bank_account, card, fpx",
		"BalanceTransactionReportingCategory": "advance, advance_funding, charge, charge_failure, connect_collection_transfer, " +
			"connect_reserved_funds, dispute, dispute_reversal, fee, " +
			"issuing_authorization_hold, issuing_authorization_release, issuing_transaction, " +
			"other_adjustment, partial_capture_reversal, payout, payout_reversal, " +
			"platform_earning, platform_earning_refund, refund, refund_failure, " +
			"risk_reserved_funds, tax, topup, topup_reversal, transfer, transfer_reversal",
		"BalanceTransactionStatus":     "available, pending",
		"BankAccountAccountHolderType": "company, individual",
		"BankAccountStatus":            "errored, new, validated, verification_failed, verified",
		"CardAddressLine1Check":        "fail, pass, unavailable, unchecked",
		"CardAddressZipCheck":          "fail, pass, unavailable, unchecked",
		"CardBrand": "American Express, Discover, Diners Club, JCB, MasterCard, Unknown, UnionPay, " +
			"Visa",
		"CardCVCCheck":            "fail, pass, unavailable, unchecked",
		"CardFunding":             "credit, debit, prepaid, unknown",
		"CardTokenizationMethod":  "android_pay, apple_pay",
		"ChargeFraudStripeReport": "fraudulent",
		"ChargeFraudUserReport":   "fraudulent, safe",
		"ChargePaymentMethodDetailsCardChecksAddressLine1Check":      "fail, pass, unavailable, unchecked",
		"ChargePaymentMethodDetailsCardChecksAddressPostalCodeCheck": "fail, pass, unavailable, unchecked",
		"ChargePaymentMethodDetailsCardChecksCVCCheck":               "fail, pass, unavailable, unchecked",
		"ChargePaymentMethodDetailsCardNetwork": "amex, cartes_bancaires, diners, discover, interac, jcb, mastercard, unionpay, " +
			"visa, unknown",
		"ChargePaymentMethodDetailsCardPresentNetwork": "amex, cartes_bancaires, diners, discover, interac, jcb, mastercard, unionpay, " +
			"visa, unknown",
		"ChargePaymentMethodDetailsKlarnaPaymentMethodCategory": "pay_later, pay_now, pay_with_financing, pay_in_installments",
		"ChargePaymentMethodDetailsType": "ach_credit_transfer, ach_debit, acss_debit, alipay, au_becs_debit, bacs_debit, " +
			"bancontact, card, card_present, eps, fpx, giropay, grabpay, ideal, " +
			"interac_present, klarna, multibanco, p24, sepa_debit, sofort, swish, " +
			"stripe_account, wechat",
		"ConfirmationTokenPaymentMethodPreviewFPXAccountHolderType": "company, individual",
		"DisputeReason": "bank_cannot_process, check_returned, credit_not_processed, customer_initiated, " +
			"debit_not_authorized, duplicate, fraudulent, general, " +
			"incorrect_account_details, insufficient_funds, noncompliant, " +
			"product_not_received, product_unacceptable, subscription_canceled, unrecognized",
		"IssuingAuthorizationWallet":                "apple_pay, google_pay, samsung_pay",
		"IssuingTransactionPurchaseDetailsFuelType": "diesel, other, unleaded_plus, unleaded_regular, unleaded_super",
		"IssuingTransactionPurchaseDetailsFuelUnit": "charging_minute, imperial_gallon, kilogram, kilowatt_hour, liter, pound, " +
			"us_gallon, other",
		"MandatePaymentMethodDetailsType": "acss_debit, au_becs_debit, bacs_debit, blik, card, link, sepa_debit, " +
			"us_bank_account",
		"PaymentAttemptRecordPaymentMethodDetailsFPXAccountHolderType": "company, individual",
		"PaymentIntentNextActionType": "alipay_handle_redirect, oxxo_display_details, redirect_to_url, use_stripe_sdk, " +
			"verify_with_microdeposits",
		"PaymentMethodCardBrand":                        "amex, diners, discover, jcb, mastercard, unionpay, unknown, visa",
		"PaymentMethodCardChecksAddressLine1Check":      "fail, pass, unavailable, unchecked",
		"PaymentMethodCardChecksAddressPostalCodeCheck": "fail, pass, unavailable, unchecked",
		"PaymentMethodCardChecksCVCCheck":               "fail, pass, unavailable, unchecked",
		"PaymentMethodCardNetworksAvailable": "amex, cartes_bancaires, diners, discover, interac, jcb, mastercard, unionpay, " +
			"visa, unknown",
		"PaymentMethodCardNetworksPreferred": "amex, cartes_bancaires, diners, discover, interac, jcb, mastercard, unionpay, " +
			"visa, unknown",
		"PaymentMethodFPXAccountHolderType":                     "company, individual",
		"PaymentRecordPaymentMethodDetailsFPXAccountHolderType": "company, individual",
		"PayoutFailureCode": "account_closed, account_frozen, bank_account_restricted, " +
			"bank_ownership_changed, could_not_process, debit_not_authorized, declined, " +
			"insufficient_funds, invalid_account_number, incorrect_account_holder_name, " +
			"incorrect_account_holder_address, incorrect_account_holder_tax_id, " +
			"invalid_currency, no_account, unsupported_card",
		"PayoutMethodType": "instant, standard",
		"PayoutSourceType": "bank_account, card, fpx",
		"PayoutStatus":     "canceled, failed, in_transit, paid, pending",
		"PersonVerificationDetailsCode": "failed_keyed_identity, failed_other, scan_name_mismatch, " +
			"document_address_mismatch, document_dob_mismatch, document_duplicate_type, " +
			"document_id_number_mismatch, document_name_mismatch, " +
			"document_nationality_mismatch",
		"PersonVerificationDocumentDetailsCode": "document_corrupt, document_country_not_supported, document_expired, " +
			"document_failed_copy, document_failed_other, document_failed_test_mode, " +
			"document_fraudulent, document_id_type_not_supported, " +
			"document_id_country_not_supported, document_failed_greyscale, " +
			"document_incomplete, document_invalid, document_manipulated, " +
			"document_missing_back, document_missing_front, document_not_readable, " +
			"document_not_uploaded, document_photo_mismatch, document_too_large, " +
			"document_type_not_supported",
		"PersonVerificationStatus": "pending, unverified, verified",
		"ProductType":              "good, service",
		"RadarEarlyFraudWarningFraudType": "card_never_received, fraudulent_card_application, made_with_counterfeit_card, " +
			"made_with_lost_card, made_with_stolen_card, misc, unauthorized_use_of_card",
		"RefundFailureReason":      "expired_or_canceled_card, lost_or_stolen_card, unknown",
		"RefundStatus":             "canceled, failed, pending, succeeded, requires_action",
		"ReportingReportRunStatus": "failed, pending, succeeded",
		"ReviewReason": "approved, acknowledged, canceled, disputed, manual, payment_never_settled, " +
			"refunded, refunded_as_fraud, redacted, rule",
		"SetupAttemptPaymentMethodDetailsType": "card",
		"SetupAttemptStatus":                   "abandoned, failed, processing, requires_action, requires_confirmation, succeeded",
		"SetupAttemptUsage":                    "off_session, on_session",
		"SetupIntentNextActionType": "redirect_to_url, use_stripe_sdk, alipay_handle_redirect, oxxo_display_details, " +
			"verify_with_microdeposits, upi_handle_redirect_or_display_qr_code",
		"SetupIntentUsage":                                        "off_session, on_session",
		"SigmaScheduledQueryRunStatus":                            "canceled, completed, failed, timed_out",
		"SourceCodeVerificationStatus":                            "failed, pending, succeeded",
		"SourceFlow":                                              "code_verification, none, receiver, redirect",
		"SourceReceiverRefundAttributesMethod":                    "email, manual, none",
		"SourceReceiverRefundAttributesStatus":                    "available, missing, requested",
		"SourceRedirectFailureReason":                             "declined, processing_error, user_abort",
		"SourceRedirectStatus":                                    "failed, not_required, pending, succeeded",
		"SourceSourceOrderItemType":                               "discount, sku, shipping, tax",
		"SourceStatus":                                            "canceled, chargeable, consumed, failed, pending",
		"SourceUsage":                                             "reusable, single_use",
		"TaxTransactionShippingCostTaxBreakdownJurisdictionLevel": "city, country, county, district, state",
		"TaxTransactionShippingCostTaxBreakdownSourcing":          "destination, origin",
		"TaxTransactionShippingCostTaxBreakdownTaxRateDetailsTaxType": "amusement_tax, communications_tax, gst, hst, igst, jct, lease_tax, " +
			"mass_transit_parking_tax, parking_tax, pst, qst, retail_delivery_fee, rst, " +
			"sales_tax, service_tax, vat",
		"TaxTransactionShippingCostTaxBreakdownTaxabilityReason": "customer_exempt, not_collecting, not_subject_to_tax, not_supported, " +
			"portion_product_exempt, portion_reduced_rated, portion_standard_rated, " +
			"product_exempt, product_exempt_holiday, proportionally_rated, reduced_rated, " +
			"reverse_charge, standard_rated, taxable_basis_reduced, zero_rated",
		"TokenType":          "account, bank_account, card, cvc_update, pii",
		"TransferSourceType": "bank_account, card, fpx",
	}
}

// constantNames are the constants whose names do not follow from their values, by type and value.
func constantNames() map[string]exception {
	return map[string]exception{
		"PayoutMethodType.instant":  {"PayoutMethodInstant", "stripe-go's name"},
		"PayoutMethodType.standard": {"PayoutMethodStandard", "stripe-go's name"},
	}
}

// compatConstants are the constants that enums have in stripe-go and not by the rules: what comes behind
// the name of the type, and the value.
func compatConstants() map[string]string {
	return map[string]string{
		"BankAccountFutureRequirementsErrorCode": "InvalidURLLength=invalid_url_length",
		"BankAccountRequirementsErrorCode":       "InvalidURLLength=invalid_url_length",
		"CheckoutSessionUIMode":                  "Form=form",
		"PayoutType":                             "Bank=bank_account",
	}
}

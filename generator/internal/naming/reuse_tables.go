package naming

// A reuse is a row that gives types the name of another path. What is nested below follows.
type reuse struct {
	path   string // regular expression of the whole path
	name   string // what is used instead, with $1 for the first group
	file   string // Go name of the file, if several resources share the type: it has one of its own
	except string // paths that match and stay all the same
	reason string
}

// reusedTypes are the structs and enums of responses that stripe-go has under the name of another path.
func reusedTypes() []reuse {
	const (
		amounts  = "one struct with all that the five kinds of balances have"
		account  = "capabilities and persons have the errors of accounts"
		plan     = "charges repeat the plan of the payment intent"
		period   = "a start and an end"
		issuing  = "stripe-go shares what requests, history and transactions repeat"
		document = "both documents of a person are alike"
		schedule = "phases repeat what the subscription has"
		checks   = "every capability has the same states"
		customer = "invoices copy it from the customer"
	)
	return []reuse{
		{path: "Balance(?:Available|ConnectReserved|InstantAvailable|IssuingAvailable|Pending)", name: "BalanceAmount", reason: amounts},
		{path: "BalanceAmountNetAvailable", name: "BalanceInstantAvailableNetAvailable", reason: "stripe-go has it below the balance that has it"},
		{path: "(?:Capability|Person)RequirementsError", name: "AccountRequirementsError", file: "AccountRequirementsError", reason: account},
		{path: "ChargePaymentMethodDetailsCardInstallmentsPlan|PaymentIntentPaymentMethodOptionsCardInstallmentsAvailablePlan",
			name: "PaymentIntentPaymentMethodOptionsCardInstallmentsPlan", file: "PaymentIntentPaymentMethodOptionsCardInstallmentsPlan", reason: plan},
		{path: "Invoice(?:Line)?ItemPeriod", name: "Period", file: "Period", reason: period},
		{path: "IssuingAuthorization(?:PendingRequest|RequestHistory)AmountDetails", name: "IssuingAuthorizationAmountDetails", reason: issuing},
		{path: "IssuingTransactionMerchantData", name: "IssuingAuthorizationMerchantData", file: "IssuingAuthorizationMerchantData", reason: issuing},
		{path: "PersonVerificationAdditionalDocument", name: "PersonVerificationDocument", reason: document},
		{path: "SubscriptionSchedule(?:DefaultSettings|Phase)AutomaticTax", name: "SubscriptionAutomaticTax", file: "SubscriptionAutomaticTax", reason: schedule},
		{path: "SubscriptionSchedule(?:DefaultSettings|Phase)TransferData", name: "SubscriptionTransferData", file: "SubscriptionTransferData", reason: schedule},

		{path: `AccountCapabilities\w+`, name: "AccountCapabilityStatus", reason: checks},
		{path: "IssuingAuthorizationVerificationData(?:AddressLine1|AddressPostalCode|CVC|Expiry)Check",
			name: "IssuingAuthorizationVerificationDataCheck", reason: checks},
		{path: "CapabilityRequirementsDisabledReason", name: "CapabilityDisabledReason", reason: "stripe-go's name"},
		{path: "ChargePaymentMethodDetailsCardWalletType", name: "PaymentMethodCardWalletType", file: "PaymentMethodCardWalletType", reason: "the wallets of payment methods"},
		{path: "ChargePaymentMethodDetailsACHDebitAccountHolderType", name: "BankAccountAccountHolderType", file: "BankAccountAccountHolderType", reason: "the holders of bank accounts"},
		{path: "InvoiceCustomerTaxExempt", name: "CustomerTaxExempt", file: "CustomerTaxExempt", reason: customer},
		{path: "InvoiceCustomerTaxIDType", name: "TaxIDType", file: "TaxIDType", reason: customer},
		{path: "SubscriptionSchedule(?:DefaultSettings|Phase)CollectionMethod", name: "SubscriptionCollectionMethod", file: "SubscriptionCollectionMethod", reason: schedule},
	}
}

// reusedParams are the params that stripe-go has under the name of another path, both without the
// ending Params.
func reusedParams() []reuse {
	const (
		confirm = "confirming takes what creating and updating take"
		method  = "the data of a payment method, wherever it is made"
		person  = "a person, wherever it is described"
		token   = "a token is made from what the resource is made from"
		price   = "prices are described alike, wherever they are made"
		phase   = "phases repeat what the subscription has"
	)
	return []reuse{
		{path: "PaymentIntentConfirm(PaymentMethodOptions|MandateData|PaymentMethodData)", name: "PaymentIntent$1", reason: confirm},
		{path: "SetupIntentConfirm(PaymentMethodOptions|MandateData)", name: "SetupIntent$1", reason: confirm},
		{path: "PaymentIntentCaptureTransferData", name: "PaymentIntentTransferData", reason: confirm},
		{path: `PaymentIntent(?:Create|Update)?PaymentMethodData([A-Z]\w*)`, name: "PaymentMethod$1", file: "PaymentMethodData",
			except: `PaymentIntent(?:Create|Update)?PaymentMethodData(?:BillingDetails|RadarOptions)`, reason: method},
		{path: "(?:Account(?:Create|Update)|TokenCreateAccount)Individual|TokenCreatePerson", name: "Person", file: "PersonParams", reason: person},
		{path: "PersonVerificationAdditionalDocument", name: "PersonVerificationDocument", file: "PersonParams", reason: person},
		{path: "TokenCreateAccountCompany", name: "AccountCompany", reason: token},
		{path: "TokenCreateBankAccount", name: "BankAccount", reason: token},
		{path: "TokenCreateCard", name: "Card", reason: token},
		{path: "Subscription(?:Create|Update)AddInvoiceItemPriceData|SubscriptionSchedule(?:Create|Update)PhaseAddInvoiceItemPriceData",
			name: "InvoiceItemPriceData", file: "InvoiceItemPriceData", reason: price},
		{path: "SubscriptionSchedule(?:Create|Update)PhaseItemPriceData", name: "SubscriptionItemPriceData", reason: price},
		{path: "SubscriptionSchedule(?:Create|Update)(?:DefaultSettings|Phase)TransferData", name: "SubscriptionTransferData", reason: phase},
		{path: "SubscriptionSchedule(?:Create|Update)DefaultSettingsAutomaticTax", name: "SubscriptionAutomaticTax", reason: phase},
	}
}

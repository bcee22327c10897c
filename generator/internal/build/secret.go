package build

// A secret is a property whose value is never printed.
type secret struct {
	component, property string
	reason              string
}

const (
	credential  = "whoever has it acts for the user"
	oneTime     = "whoever opens it acts for the user"
	personal    = "verified personal data of a person"
	signing     = "whoever has it signs events as Stripe does"
	password    = "a password, or what the caller keeps as a secret"
	cardData    = "the number of a card, which Stripe gives on request only"
	bankAccount = "the number of a bank account, which Stripe gives on request only"
	mandate     = "the document says that only the customer may see it"
)

// secrets are the properties that Format and LogValue leave out. Stripe's document
// says so in words only, where it says so at all.
func secrets() []secret {
	return []secret{
		{"account_link", "url", oneTime},
		{"account_session", "client_secret", credential},
		{"apps.secret", "payload", password},
		{"billing_portal.session", "url", oneTime},
		{"checkout.session", "client_secret", credential},
		{"checkout.session", "url", oneTime},
		{"customer_session", "client_secret", credential},
		{"ephemeral_key", "secret", credential},
		{"financial_connections.session", "client_secret", credential},
		{"invoices_resource_confirmation_secret", "client_secret", credential},
		{"issuing.card", "cvc", cardData},
		{"issuing.card", "number", cardData},
		{"login_link", "url", oneTime},
		{"mandate_au_becs_debit", "url", mandate},
		{"mandate_sepa_debit", "url", mandate},
		{"payment_intent", "client_secret", credential},
		{"payment_intent_next_action_alipay_handle_redirect", "native_data", oneTime},
		{"payment_intent_next_action_alipay_handle_redirect", "native_url", oneTime},
		{"payment_intent_next_action_alipay_handle_redirect", "url", oneTime},
		{"payment_intent_next_action_cashapp_handle_redirect_or_display_qr_code", "mobile_auth_url", oneTime},
		{"payment_intent_next_action_redirect_to_url", "url", oneTime},
		{"payment_intent_next_action_verify_with_microdeposits", "hosted_verification_url", oneTime},
		{"payment_pages_checkout_session_after_expiration_recovery", "url", oneTime},
		{"setup_intent", "client_secret", credential},
		{"setup_intent_next_action_redirect_to_url", "url", oneTime},
		{"setup_intent_next_action_verify_with_microdeposits", "hosted_verification_url", oneTime},
		{"source", "client_secret", credential},
		{"source_redirect_flow", "url", oneTime},
		{"source_type_klarna", "client_token", credential},
		{"source_type_sepa_debit", "mandate_url", mandate},
		{"terminal.connection_token", "secret", credential},
		{"terminal.onboarding_link", "redirect_url", oneTime},
		{"terminal_configuration_configuration_resource_enterprise_peap_wifi", "password", password},
		{"terminal_configuration_configuration_resource_enterprise_tls_wifi", "private_key_file_password", password},
		{"terminal_configuration_configuration_resource_personal_psk_wifi", "password", password},
		{"treasury_financial_accounts_resource_aba_record", "account_number", bankAccount},
		{"webhook_endpoint", "secret", signing},
		{"identity.verification_session", "client_secret", credential},
		{"identity.verification_session", "url", oneTime},
		{"gelato_provided_details", "email", personal},
		{"gelato_provided_details", "phone", personal},
		{"gelato_verified_outputs", "address", personal},
		{"gelato_verified_outputs", "dob", personal},
		{"gelato_verified_outputs", "email", personal},
		{"gelato_verified_outputs", "first_name", personal},
		{"gelato_verified_outputs", "id_number", personal},
		{"gelato_verified_outputs", "last_name", personal},
		{"gelato_verified_outputs", "phone", personal},
		{"gelato_verified_outputs", "sex", personal},
		{"gelato_verified_outputs", "unparsed_place_of_birth", personal},
		{"gelato_verified_outputs", "unparsed_sex", personal},
		{"gelato_document_report", "address", personal},
		{"gelato_document_report", "dob", personal},
		{"gelato_document_report", "first_name", personal},
		{"gelato_document_report", "last_name", personal},
		{"gelato_document_report", "number", personal},
		{"gelato_document_report", "sex", personal},
		{"gelato_document_report", "unparsed_place_of_birth", personal},
		{"gelato_document_report", "unparsed_sex", personal},
		{"gelato_email_report", "email", personal},
		{"gelato_id_number_report", "dob", personal},
		{"gelato_id_number_report", "first_name", personal},
		{"gelato_id_number_report", "id_number", personal},
		{"gelato_id_number_report", "last_name", personal},
		{"gelato_phone_report", "phone", personal},
	}
}

func (b *builder) isSecret(component, property string) bool {
	for _, s := range secrets() {
		if s.component == component && s.property == property {
			return true
		}
	}
	return false
}

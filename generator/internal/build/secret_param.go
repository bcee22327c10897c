package build

// A secretParam is a parameter whose value is never logged. Printing does not show it either, since
// parameters are pointers.
type secretParam struct {
	parent   string // name of the object that has it; * for any, empty for the parameters of a method
	property string
	reason   string
}

const (
	sentCard     = "whoever has it pays with the card"
	sentAccount  = "the number of somebody's bank account"
	sentIdentity = "an identity number, which Stripe never shows again"
	sentPayer    = "a code by which a payer agrees to a payment"
)

// secretParams are the parameters that LogValue leaves out.
func secretParams() []secretParam {
	return []secretParam{
		{"*", "account_number", sentAccount},
		{"*", "client_secret", credential},
		{"*", "cryptogram", sentCard},
		{"*", "cvc", sentCard},
		{"*", "iban", sentAccount},
		{"*", "id_number", sentIdentity},
		{"*", "id_number_secondary", sentIdentity},
		{"*", "ssn_last_4", sentIdentity},
		{"", "payload", password},
		{"blik", "code", sentPayer},
		{"card", "encrypted", sentCard},
		{"card", "number", sentCard},
		{"card", "swipe_data", sentCard},
		{"card_present", "number", sentCard},
		{"company", "tax_id", sentIdentity},
		{"company", "vat_id", sentIdentity},
		{"enterprise_eap_peap", "password", password},
		{"enterprise_eap_tls", "private_key_file_password", password},
		{"headers", "value", password},
		{"interac_present", "number", sentCard},
		{"network_token", "number", sentCard},
		{"personal_psk", "password", password},
		{"pin", "encrypted_number", sentCard},
		{"provided_details", "email", personal},
		{"provided_details", "phone", personal},
	}
}

// isSecretParam says whether a string is one of them.
func isSecretParam(parent, property string) bool {
	for _, s := range secretParams() {
		if s.property == property && (s.parent == parent || s.parent == "*") {
			return true
		}
	}
	return false
}

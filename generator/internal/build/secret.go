package build

// A secret is a property whose value is never printed.
type secret struct {
	component, property string
	reason              string
}

const (
	credential = "whoever has it acts for the user"
	oneTime    = "whoever opens it acts for the user"
	personal   = "verified personal data of a person"
)

// secrets are the properties that Format and LogValue leave out. Stripe's document
// says so in words only, where it says so at all.
func secrets() []secret {
	return []secret{
		{"identity.verification_session", "client_secret", credential},
		{"identity.verification_session", "url", oneTime},
		{"gelato_provided_details", "email", personal},
		{"gelato_provided_details", "phone", personal},
		{"gelato_verified_outputs", "email", personal},
		{"gelato_verified_outputs", "first_name", personal},
		{"gelato_verified_outputs", "id_number", personal},
		{"gelato_verified_outputs", "last_name", personal},
		{"gelato_verified_outputs", "phone", personal},
		{"gelato_verified_outputs", "unparsed_place_of_birth", personal},
		{"gelato_document_report", "first_name", personal},
		{"gelato_document_report", "last_name", personal},
		{"gelato_document_report", "number", personal},
		{"gelato_document_report", "unparsed_place_of_birth", personal},
		{"gelato_email_report", "email", personal},
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

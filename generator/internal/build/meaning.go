package build

import "github.com/seed739054c0/stripegen/spec"

// A meaning says in our own words what a value of an enum means, where both documents leave it
// bare.
type meaning struct {
	component, property, value string
	says                       string
	source                     string
}

// meanings are facts that the reference of the API gives and its document does not.
func meanings() []meaning {
	const statuses = "https://docs.stripe.com/identity/how-sessions-work"
	const session = "identity.verification_session"
	return []meaning{
		{session, "status", "canceled", "The session has been invalidated: nothing more can be submitted.", statuses},
		{session, "status", "processing", "The user has submitted, and the checks run; most take less than a minute.", statuses},
		{session, "status", "requires_input", "The user has to submit something before the checks can go on.", statuses},
		{session, "status", "verified", "All checks are complete, and the user passed them.", statuses},
	}
}

// meaning is what the annotated document says of a value, else what the table does, else empty.
func (b *builder) meaning(component, property string, v spec.EnumValue) string {
	if v.Description != "" {
		return v.Description
	}
	for _, m := range meanings() {
		if m.component == component && m.property == property && m.value == v.Value {
			return m.says
		}
	}
	return ""
}

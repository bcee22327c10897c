package client

// A seedDifference is a fact whose text the current document words otherwise or no longer has.
type seedDifference struct {
	document string // file in testdata/seeds
	fact     string
	now      []string // paragraphs of the Go name's documentation instead
	why      string
}

const (
	reworded     = "the current document words it so"
	shared       = "a type of the runtime, which all lists share and which is described once, in Go's terms"
	undocumented = "the current document describes the type alone, and of it only its properties"
	titled       = "a title that says no more than the name of the method; the endpoint stands there instead"
	signed       = "the method's result says it"
	cut          = "the copy of the page has lost the words behind the line-break hints in requires_input and its like"
	ownWords     = "the document lists the values without their meaning, which is here in our own words"
)

const sessionObject = "IdentityVerificationSession is the object identity.verification_session."

// seedDifferences returns all of them. A row whose fact is gone, or has its text again, fails the
// test.
func seedDifferences() []seedDifference {
	var all []seedDifference
	for _, d := range [][]seedDifference{rubyDifferences(), elixirDifferences(), perlDifferences(), referenceDifferences()} {
		all = append(all, d...)
	}
	return all
}

func rubyDifferences() []seedDifference {
	const object, params = "ruby_response.txt", "ruby_params.txt"
	return []seedDifference{
		{object, "VerificationSession::VerifiedOutputs::Address#line1", []string{"Address line 1, such as the street, PO Box, or company name."}, reworded},
		{object, "VerificationSession::VerifiedOutputs::Address#line2", []string{"Address line 2, such as the apartment, suite, unit, or building."}, reworded},
		{object, "VerificationSession::VerifiedOutputs::Address#state", []string{"State, county, province, or region ([ISO 3166-2](https://en.wikipedia.org/wiki/ISO_3166-2))."}, reworded},
		{object, "VerificationSession#livemode", []string{"If the object exists in live mode, the value is true. If the object exists in test mode, the value is false."}, reworded},
		{object, "VerificationSession#related_customer_account", []string{"The ID of the Account representing a customer."}, reworded},

		{params, "VerificationSession::ListParams::Created#gt", []string{"GreaterThan is a bound that is outside the range."}, shared},
		{params, "VerificationSession::ListParams::Created#gte", []string{"GreaterThanOrEqual is a bound that is inside the range."}, shared},
		{params, "VerificationSession::ListParams::Created#lt", []string{"LesserThan is a bound that is outside the range."}, shared},
		{params, "VerificationSession::ListParams::Created#lte", []string{"LesserThanOrEqual is a bound that is inside the range."}, shared},
		{params, "VerificationSession::ListParams#ending_before", []string{"EndingBefore is the ID of an item: the list goes backwards from the item before it. Nil or empty is none."}, shared},
		{params, "VerificationSession::ListParams#limit", []string{"Limit is the size of a page, 1 to 100, not of the list. Nil is Stripe's default of 10."}, shared},
		{params, "VerificationSession::ListParams#starting_after", []string{"StartingAfter is the ID of an item: the list begins with the item after it. Nil or empty is none, and the list begins with its first item."}, shared},
		{params, "VerificationSession::CreateParams#provided_details", []string{"Details provided about the user being verified. These details might be shown to the user."}, reworded},
		{params, "VerificationSession::CreateParams#related_customer_account", []string{"The ID of the Account representing a customer."}, reworded},
	}
}

func elixirDifferences() []seedDifference {
	const page = "elixir.txt"
	return []seedDifference{
		{page, "title of Stripe.Services.Identity.VerificationSessionService", []string{sessionObject}, "the internal title of the schema; the name of the object stands there instead"},
		{page, "title of cancel", []string{"Cancel calls POST /v1/identity/verification_sessions/{session}/cancel."}, titled},
		{page, "title of create", []string{"Create calls POST /v1/identity/verification_sessions."}, titled},
		{page, "title of list", []string{"List calls GET /v1/identity/verification_sessions."}, titled},
		{page, "title of redact", []string{"Redact calls POST /v1/identity/verification_sessions/{session}/redact."}, titled},
		{page, "title of retrieve", []string{"Retrieve calls GET /v1/identity/verification_sessions/{session}."}, titled},
		{page, "title of update", []string{"Update calls POST /v1/identity/verification_sessions/{session}."}, titled},
	}
}

func perlDifferences() []seedDifference {
	const page = "perl.txt"
	return []seedDifference{
		{page, "name of Net::API::Stripe::Identity::VerificationSession", []string{sessionObject}, "a Go comment begins with the Go name"},
		{
			page, "last_verification_report when expanded",
			[]string{`Expandable: [IdentityVerificationReport] with its ID only, unless "last_verification_report" is expanded. Nil when null.`},
			"the Go class has another name, and there is an object in both cases",
		},
		{page, "livemode boolean", []string{"If the object exists in live mode, the value is true. If the object exists in test mode, the value is false."}, reworded},
		{page, "options.document hash", []string{"See [IdentityVerificationSessionOptionsDocument]."}, undocumented},
		{
			page, "options.document.allowed_types array",
			[]string{"Array of strings of allowed identity document types. If the provided identity document isn’t one of the allowed types, the verification check will fail with a document_type_not_allowed error code."},
			"the page has taken the underscores of document_type_not_allowed for emphasis",
		},
		{page, "options.id_number hash", []string{"See [IdentityVerificationSessionOptionsIDNumber]."}, undocumented},
		{page, "options.id_number is empty", []string{"IdentityVerificationSessionOptionsIDNumber is the type of [IdentityVerificationSessionOptions].IDNumber."}, "the type says it: struct{}"},
		{
			page, "class of redaction",
			[]string{"Redaction status of this VerificationSession. If the VerificationSession is not redacted, this field will be null.", "Nil when null."},
			"the class is wrong: a redaction has a status only",
		},
		{page, "class of verified_outputs", []string{"The user’s verified data.", "Nil when null."}, "the class is wrong: verified outputs are no person of a connected account"},
	}
}

func referenceDifferences() []seedDifference {
	const page = "reference.txt"
	return []seedDifference{
		{page, "canceled", []string{"The session has been invalidated: nothing more can be submitted."}, ownWords},
		{page, "processing", []string{"The user has submitted, and the checks run; most take less than a minute."}, ownWords},
		{page, "requires_input", []string{"The user has to submit something before the checks can go on."}, ownWords},
		{page, "verified", []string{"All checks are complete, and the user passed them."}, ownWords},
		{page, "list returns", []string{"List calls GET /v1/identity/verification_sessions."}, signed},
		{
			page, "cancel",
			[]string{"A VerificationSession object can be canceled when it is in requires_input status.", "Once canceled, future submission attempts are disabled. This cannot be undone. Learn more."},
			cut,
		},
		{page, "cancel parameters", []string{"IdentityVerificationSessionCancelParams are the parameters of [IdentityVerificationSessionService.Cancel]."}, "the type says it: every call can expand, and this one has no other parameter"},
		{page, "cancel returns", []string{"Cancel calls POST /v1/identity/verification_sessions/{session}/cancel."}, signed},
		{
			page, "redact, when",
			[]string{"A VerificationSession object can be redacted when it is in requires_input or verified status. Redacting a VerificationSession in requires_action state will automatically cancel it."},
			cut,
		},
		{
			page, "redact, how long",
			[]string{"The redaction process may take up to four days. When the redaction process is in progress, the VerificationSession’s redaction.status field will be set to processing; when the process is finished, it will change to redacted and an identity.verification_session.redacted event will be emitted."},
			cut,
		},
		{page, "redact parameters", []string{"IdentityVerificationSessionRedactParams are the parameters of [IdentityVerificationSessionService.Redact]."}, "the type says it: every call can expand, and this one has no other parameter"},
		{page, "redact returns", []string{"Redact calls POST /v1/identity/verification_sessions/{session}/redact."}, signed},
	}
}

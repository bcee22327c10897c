package stripe

// What the generator would write for a session, by hand: the decoders.

func (v *session) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *session) decode(b []byte, p, depth int) int {
	return membersOfSession.scan(v, b, p, depth)
}

func (v *session) kind() (is, should string) { return v.Object, "identity.verification_session" }

var zeroOfSession session

var membersOfSession = members{zero: &zeroOfSession, list: []member{
	{name: "id", to: &zeroOfSession.ID},
	{name: "object", to: &zeroOfSession.Object, as: values("identity.verification_session")},
	{name: "client_reference_id", to: &zeroOfSession.ClientReferenceID},
	{name: "client_secret", to: &zeroOfSession.ClientSecret},
	{name: "created", to: &zeroOfSession.Created},
	{name: "last_error", to: &zeroOfSession.LastError, as: &membersOfSessionLastError},
	{name: "last_verification_report", to: &zeroOfSession.LastVerificationReport},
	{name: "livemode", to: &zeroOfSession.Livemode},
	{name: "metadata", to: &zeroOfSession.Metadata},
	{name: "options", to: &zeroOfSession.Options, as: &membersOfSessionOptions},
	{name: "provided_details", to: &zeroOfSession.ProvidedDetails, as: &membersOfSessionProvidedDetails},
	{name: "redaction", to: &zeroOfSession.Redaction, as: &membersOfSessionRedaction},
	{name: "related_customer", to: &zeroOfSession.RelatedCustomer},
	{name: "related_customer_account", to: &zeroOfSession.RelatedCustomerAccount},
	{name: "related_person", to: &zeroOfSession.RelatedPerson, as: &membersOfSessionRelatedPerson},
	{name: "status", to: (*string)(&zeroOfSession.Status), as: values(valuesOfSessionStatus)},
	{name: "type", to: (*string)(&zeroOfSession.Type), as: values(valuesOfSessionType)},
	{name: "url", to: &zeroOfSession.URL},
	{name: "verification_flow", to: &zeroOfSession.VerificationFlow},
	{name: "verified_outputs", to: &zeroOfSession.VerifiedOutputs, as: &membersOfSessionVerifiedOutputs},
}}

var zeroOfSessionLastError sessionLastError

var membersOfSessionLastError = members{zero: &zeroOfSessionLastError, list: []member{
	{name: "code", to: &zeroOfSessionLastError.Code},
	{name: "reason", to: &zeroOfSessionLastError.Reason},
}}

func (v *report) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *report) decode(b []byte, p, depth int) int {
	return membersOfReport.scan(v, b, p, depth)
}

var zeroOfReport report

var membersOfReport = members{zero: &zeroOfReport, id: &zeroOfReport.ID, list: []member{
	{name: "id", to: &zeroOfReport.ID},
	{name: "object", to: &zeroOfReport.Object, as: values("identity.verification_report")},
}}

var zeroOfSessionOptions sessionOptions

var membersOfSessionOptions = members{zero: &zeroOfSessionOptions, list: []member{
	{name: "document", to: &zeroOfSessionOptions.Document, as: &membersOfSessionOptionsDocument},
	{name: "email", to: &zeroOfSessionOptions.Email, as: &membersOfSessionOptionsEmail},
	{name: "id_number", to: &zeroOfSessionOptions.IDNumber, as: &membersOfSessionOptionsIDNumber},
	{name: "matching", to: &zeroOfSessionOptions.Matching, as: &membersOfSessionOptionsMatching},
	{name: "phone", to: &zeroOfSessionOptions.Phone, as: &membersOfSessionOptionsEmail},
}}

var zeroOfSessionOptionsDocument sessionOptionsDocument

var membersOfSessionOptionsDocument = members{zero: &zeroOfSessionOptionsDocument, list: []member{
	{name: "allowed_types", to: &zeroOfSessionOptionsDocument.AllowedTypes, as: values(valuesOfSessionDocType)},
	{name: "require_id_number", to: &zeroOfSessionOptionsDocument.RequireIDNumber},
	{name: "require_live_capture", to: &zeroOfSessionOptionsDocument.RequireLiveCapture},
	{name: "require_matching_selfie", to: &zeroOfSessionOptionsDocument.RequireMatchingSelfie},
}}

var zeroOfSessionOptionsEmail sessionOptionsEmail

var membersOfSessionOptionsEmail = members{zero: &zeroOfSessionOptionsEmail, list: []member{
	{name: "require_verification", to: &zeroOfSessionOptionsEmail.RequireVerification},
}}

var zeroOfSessionOptionsMatching sessionOptionsMatching

var membersOfSessionOptionsMatching = members{zero: &zeroOfSessionOptionsMatching, list: []member{
	{name: "dob", to: &zeroOfSessionOptionsMatching.DOB},
	{name: "name", to: &zeroOfSessionOptionsMatching.Name},
}}

var zeroOfSessionOptionsIDNumber sessionOptionsIDNumber

var membersOfSessionOptionsIDNumber = members{zero: &zeroOfSessionOptionsIDNumber}

func (v *sessionList) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionList) decode(b []byte, p, depth int) int {
	return membersOfSessionList.scan(v, b, p, depth)
}

var zeroOfSessionList sessionList

var membersOfSessionList = members{zero: &zeroOfSessionList, list: []member{
	{name: "data", to: &zeroOfSessionList.Data},
	{name: "has_more", to: &zeroOfSessionList.HasMore},
	{name: "total_count", to: &zeroOfSessionList.TotalCount},
	{name: "url", to: &zeroOfSessionList.URL},
}}

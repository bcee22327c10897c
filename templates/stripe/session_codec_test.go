package stripe

// What the generator would write for a session, by hand: the decoders.

func (v *session) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *session) decode(b []byte, p, depth int) int { return decodeSession(&v, b, p, depth) }

func decodeSession(to any, b []byte, p, depth int) int {
	at := to.(**session)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(session)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "id", to: &v.ID},
		{name: "object", to: &v.Object, values: "identity.verification_session"},
		{name: "client_reference_id", to: &v.ClientReferenceID},
		{name: "client_secret", to: &v.ClientSecret},
		{name: "created", to: &v.Created},
		{name: "last_error", to: &v.LastError, scan: decodeSessionLastError},
		{name: "last_verification_report", to: &v.LastVerificationReport, scan: decodeReport},
		{name: "livemode", to: &v.Livemode},
		{name: "metadata", to: &v.Metadata},
		{name: "options", to: &v.Options, scan: decodeSessionOptions},
		{name: "provided_details", to: &v.ProvidedDetails, scan: decodeSessionProvidedDetails},
		{name: "redaction", to: &v.Redaction, scan: decodeSessionRedaction},
		{name: "related_customer", to: &v.RelatedCustomer},
		{name: "related_customer_account", to: &v.RelatedCustomerAccount},
		{name: "related_person", to: &v.RelatedPerson, scan: decodeSessionRelatedPerson},
		{name: "status", to: (*string)(&v.Status), values: valuesOfSessionStatus},
		{name: "type", to: (*string)(&v.Type), values: valuesOfSessionType},
		{name: "url", to: &v.URL},
		{name: "verification_flow", to: &v.VerificationFlow},
		{name: "verified_outputs", to: &v.VerifiedOutputs, scan: decodeSessionVerifiedOutputs},
	})
}

func decodeSessionLastError(to any, b []byte, p, depth int) int {
	at := to.(**sessionLastError)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sessionLastError)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "code", to: &v.Code},
		{name: "reason", to: &v.Reason},
	})
}

func (v *report) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *report) decode(b []byte, p, depth int) int { return decodeReport(&v, b, p, depth) }

func decodeReport(to any, b []byte, p, depth int) int {
	at := to.(**report)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(report)
	}
	v := *at
	return scanExpandable(&v.ID, b, p, depth, []member{
		{name: "id", to: &v.ID},
		{name: "object", to: &v.Object, values: "identity.verification_report"},
	})
}

func decodeSessionOptions(to any, b []byte, p, depth int) int {
	at := to.(**sessionOptions)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sessionOptions)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "document", to: &v.Document, scan: decodeSessionOptionsDocument},
		{name: "email", to: &v.Email, scan: decodeSessionOptionsEmail},
		{name: "id_number", to: &v.IDNumber, scan: decodeSessionOptionsIDNumber},
		{name: "matching", to: &v.Matching, scan: decodeSessionOptionsMatching},
		{name: "phone", to: &v.Phone, scan: decodeSessionOptionsEmail},
	})
}

func decodeSessionOptionsDocument(to any, b []byte, p, depth int) int {
	at := to.(**sessionOptionsDocument)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sessionOptionsDocument)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "allowed_types", to: &v.AllowedTypes, scan: func(to any, b []byte, p, depth int) int {
			return scanEnums(to.(*[]sessionDocType), b, p, depth, valuesOfSessionDocType)
		}},
		{name: "require_id_number", to: &v.RequireIDNumber},
		{name: "require_live_capture", to: &v.RequireLiveCapture},
		{name: "require_matching_selfie", to: &v.RequireMatchingSelfie},
	})
}

func decodeSessionOptionsEmail(to any, b []byte, p, depth int) int {
	at := to.(**sessionOptionsEmail)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sessionOptionsEmail)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "require_verification", to: &v.RequireVerification},
	})
}

func decodeSessionOptionsMatching(to any, b []byte, p, depth int) int {
	at := to.(**sessionOptionsMatching)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sessionOptionsMatching)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "dob", to: &v.DOB},
		{name: "name", to: &v.Name},
	})
}

func decodeSessionOptionsIDNumber(to any, b []byte, p, depth int) int {
	at := to.(**sessionOptionsIDNumber)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sessionOptionsIDNumber)
	}
	v := *at
	_ = v
	return scanObject(b, p, depth, nil)
}

func (v *sessionList) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionList) decode(b []byte, p, depth int) int { return decodeSessionList(&v, b, p, depth) }

func decodeSessionList(to any, b []byte, p, depth int) int {
	at := to.(**sessionList)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sessionList)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "data", to: &v.Data, scan: func(to any, b []byte, p, depth int) int {
			return scanSlice(to.(*[]*session), b, p, depth, decodeSession)
		}},
		{name: "has_more", to: &v.HasMore},
		{name: "total_count", to: &v.TotalCount},
		{name: "url", to: &v.URL},
	})
}

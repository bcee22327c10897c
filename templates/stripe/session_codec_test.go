package stripe

// What the generator would write for a session, by hand: the decoders.

func (v *session) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *session) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "client_reference_id":
			p = scanString(&v.ClientReferenceID, b, q, depth)
		case "client_secret":
			p = scanString(&v.ClientSecret, b, q, depth)
		case "created":
			p = scanInt(&v.Created, b, q, depth)
		case "id":
			p = scanString(&v.ID, b, q, depth)
		case "last_error":
			p = scanObject(&v.LastError, b, q, depth)
		case "last_verification_report":
			p = scanObject(&v.LastVerificationReport, b, q, depth)
		case "livemode":
			p = scanBool(&v.Livemode, b, q, depth)
		case "metadata":
			p = scanMap(&v.Metadata, b, q, depth, scanString)
		case "object":
			p = scanConst(&v.Object, b, q, "identity.verification_session")
		case "options":
			p = scanObject(&v.Options, b, q, depth)
		case "provided_details":
			p = scanObject(&v.ProvidedDetails, b, q, depth)
		case "redaction":
			p = scanObject(&v.Redaction, b, q, depth)
		case "related_customer":
			p = scanString(&v.RelatedCustomer, b, q, depth)
		case "related_customer_account":
			p = scanString(&v.RelatedCustomerAccount, b, q, depth)
		case "related_person":
			p = scanObject(&v.RelatedPerson, b, q, depth)
		case "status":
			p = scanEnum((*string)(&v.Status), b, q, depth, lookupSessionStatus)
		case "type":
			p = scanEnum((*string)(&v.Type), b, q, depth, lookupSessionType)
		case "url":
			p = scanString(&v.URL, b, q, depth)
		case "verification_flow":
			p = scanString(&v.VerificationFlow, b, q, depth)
		case "verified_outputs":
			p = scanObject(&v.VerifiedOutputs, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *sessionLastError) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionLastError) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "code":
			p = scanString(&v.Code, b, q, depth)
		case "reason":
			p = scanString(&v.Reason, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *report) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *report) decode(b []byte, p, depth int) int {
	if isString(b, p) {
		return scanString(&v.ID, b, p, depth)
	}
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "id":
			p = scanString(&v.ID, b, q, depth)
		case "object":
			p = scanConst(&v.Object, b, q, "identity.verification_report")
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *sessionOptions) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionOptions) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "document":
			p = scanObject(&v.Document, b, q, depth)
		case "email":
			p = scanObject(&v.Email, b, q, depth)
		case "id_number":
			p = scanObject(&v.IDNumber, b, q, depth)
		case "matching":
			p = scanObject(&v.Matching, b, q, depth)
		case "phone":
			p = scanObject(&v.Phone, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *sessionOptionsDocument) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionOptionsDocument) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "allowed_types":
			p = scanSlice(&v.AllowedTypes, b, q, depth, func(v *sessionDocType, b []byte, p, depth int) int {
				return scanEnum((*string)(v), b, p, depth, lookupSessionDocType)
			})
		case "require_id_number":
			p = scanBool(&v.RequireIDNumber, b, q, depth)
		case "require_live_capture":
			p = scanBool(&v.RequireLiveCapture, b, q, depth)
		case "require_matching_selfie":
			p = scanBool(&v.RequireMatchingSelfie, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *sessionOptionsEmail) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionOptionsEmail) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "require_verification":
			p = scanBool(&v.RequireVerification, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *sessionOptionsMatching) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionOptionsMatching) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "dob":
			p = scanString(&v.DOB, b, q, depth)
		case "name":
			p = scanString(&v.Name, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *sessionOptionsIDNumber) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionOptionsIDNumber) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		_, q := scanKey(b, p)
		p = scanSkip(b, q, depth)
		p, more = scanNext(b, p)
	}
	return p
}

func (v *sessionList) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionList) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "data":
			p = scanSlice(&v.Data, b, q, depth, scanObject)
		default:
			p = v.ListMeta.scanMember(key, b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *session) orNew() *session {
	if v == nil {
		return new(session)
	}
	return v
}

func (v *sessionLastError) orNew() *sessionLastError {
	if v == nil {
		return new(sessionLastError)
	}
	return v
}

func (v *report) orNew() *report {
	if v == nil {
		return new(report)
	}
	return v
}

func (v *sessionOptions) orNew() *sessionOptions {
	if v == nil {
		return new(sessionOptions)
	}
	return v
}

func (v *sessionOptionsDocument) orNew() *sessionOptionsDocument {
	if v == nil {
		return new(sessionOptionsDocument)
	}
	return v
}

func (v *sessionOptionsEmail) orNew() *sessionOptionsEmail {
	if v == nil {
		return new(sessionOptionsEmail)
	}
	return v
}

func (v *sessionOptionsMatching) orNew() *sessionOptionsMatching {
	if v == nil {
		return new(sessionOptionsMatching)
	}
	return v
}

func (v *sessionOptionsIDNumber) orNew() *sessionOptionsIDNumber {
	if v == nil {
		return new(sessionOptionsIDNumber)
	}
	return v
}

func (v *sessionList) orNew() *sessionList {
	if v == nil {
		return new(sessionList)
	}
	return v
}

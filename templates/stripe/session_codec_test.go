package stripe

// What the generator would write for a session, by hand: the decoders.

func (v *session) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *session) decode(b []byte, p, depth int) int { return decodeSession(&v, b, p, depth) }

func decodeSession(to **session, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(session)
		*to = v
	}
	depth++
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
			p = decodeSessionLastError(&v.LastError, b, q, depth)
		case "last_verification_report":
			p = decodeReport(&v.LastVerificationReport, b, q, depth)
		case "livemode":
			p = scanBool(&v.Livemode, b, q, depth)
		case "metadata":
			p = scanStringMap(&v.Metadata, b, q, depth)
		case "object":
			p = scanConst(&v.Object, b, q, "identity.verification_session")
		case "options":
			p = decodeSessionOptions(&v.Options, b, q, depth)
		case "provided_details":
			p = decodeSessionProvidedDetails(&v.ProvidedDetails, b, q, depth)
		case "redaction":
			p = decodeSessionRedaction(&v.Redaction, b, q, depth)
		case "related_customer":
			p = scanString(&v.RelatedCustomer, b, q, depth)
		case "related_customer_account":
			p = scanString(&v.RelatedCustomerAccount, b, q, depth)
		case "related_person":
			p = decodeSessionRelatedPerson(&v.RelatedPerson, b, q, depth)
		case "status":
			p = scanEnum((*string)(&v.Status), b, q, depth, valuesOfSessionStatus)
		case "type":
			p = scanEnum((*string)(&v.Type), b, q, depth, valuesOfSessionType)
		case "url":
			p = scanString(&v.URL, b, q, depth)
		case "verification_flow":
			p = scanString(&v.VerificationFlow, b, q, depth)
		case "verified_outputs":
			p = decodeSessionVerifiedOutputs(&v.VerifiedOutputs, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func decodeSessionLastError(to **sessionLastError, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(sessionLastError)
		*to = v
	}
	depth++
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

func (v *report) decode(b []byte, p, depth int) int { return decodeReport(&v, b, p, depth) }

func decodeReport(to **report, b []byte, p, depth int) int {
	if isString(b, p) {
		if *to == nil {
			*to = new(report)
		}
		return scanString(&(*to).ID, b, p, depth)
	}
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(report)
		*to = v
	}
	depth++
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

func decodeSessionOptions(to **sessionOptions, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(sessionOptions)
		*to = v
	}
	depth++
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "document":
			p = decodeSessionOptionsDocument(&v.Document, b, q, depth)
		case "email":
			p = decodeSessionOptionsEmail(&v.Email, b, q, depth)
		case "id_number":
			p = decodeSessionOptionsIDNumber(&v.IDNumber, b, q, depth)
		case "matching":
			p = decodeSessionOptionsMatching(&v.Matching, b, q, depth)
		case "phone":
			p = decodeSessionOptionsEmail(&v.Phone, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func decodeSessionOptionsDocument(to **sessionOptionsDocument, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(sessionOptionsDocument)
		*to = v
	}
	depth++
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "allowed_types":
			p = scanEnums(&v.AllowedTypes, b, q, depth, valuesOfSessionDocType)
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

func decodeSessionOptionsEmail(to **sessionOptionsEmail, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(sessionOptionsEmail)
		*to = v
	}
	depth++
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

func decodeSessionOptionsMatching(to **sessionOptionsMatching, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(sessionOptionsMatching)
		*to = v
	}
	depth++
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

func decodeSessionOptionsIDNumber(to **sessionOptionsIDNumber, b []byte, p, depth int) int {
	if isNull(b, p) {
		*to = nil
	} else if *to == nil {
		*to = new(sessionOptionsIDNumber)
	}
	return skipObject(b, p, depth)
}

func (v *sessionList) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionList) decode(b []byte, p, depth int) int { return decodeSessionList(&v, b, p, depth) }

func decodeSessionList(to **sessionList, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(sessionList)
		*to = v
	}
	depth++
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "data":
			p = scanSlice(&v.Data, b, q, depth, decodeSession)
		default:
			p = v.ListMeta.scanMember(key, b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

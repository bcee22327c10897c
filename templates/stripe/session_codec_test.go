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
			p = scanEnum(&v.Status, b, q, depth)
		case "type":
			p = scanEnum(&v.Type, b, q, depth)
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
			p = scanSlice(&v.AllowedTypes, b, q, depth, scanEnum)
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

func (v *sessionProvidedDetails) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionProvidedDetails) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "email":
			p = scanString(&v.Email, b, q, depth)
		case "phone":
			p = scanString(&v.Phone, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *sessionRedaction) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionRedaction) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "status":
			p = scanString(&v.Status, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *sessionRelatedPerson) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionRelatedPerson) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "account":
			p = scanString(&v.Account, b, q, depth)
		case "person":
			p = scanString(&v.Person, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *sessionVerifiedOutputs) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionVerifiedOutputs) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "address":
			p = scanObject(&v.Address, b, q, depth)
		case "dob":
			p = scanObject(&v.DOB, b, q, depth)
		case "email":
			p = scanString(&v.Email, b, q, depth)
		case "first_name":
			p = scanString(&v.FirstName, b, q, depth)
		case "id_number":
			p = scanString(&v.IDNumber, b, q, depth)
		case "id_number_type":
			p = scanString(&v.IDNumberType, b, q, depth)
		case "last_name":
			p = scanString(&v.LastName, b, q, depth)
		case "phone":
			p = scanString(&v.Phone, b, q, depth)
		case "sex":
			p = scanEnum(&v.Sex, b, q, depth)
		case "unparsed_place_of_birth":
			p = scanString(&v.UnparsedPlaceOfBirth, b, q, depth)
		case "unparsed_sex":
			p = scanString(&v.UnparsedSex, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *address) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *address) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "city":
			p = scanString(&v.City, b, q, depth)
		case "country":
			p = scanString(&v.Country, b, q, depth)
		case "line1":
			p = scanString(&v.Line1, b, q, depth)
		case "line2":
			p = scanString(&v.Line2, b, q, depth)
		case "postal_code":
			p = scanString(&v.PostalCode, b, q, depth)
		case "state":
			p = scanString(&v.State, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func (v *sessionDOB) UnmarshalJSON(b []byte) error { return unmarshal(b, v) }

func (v *sessionDOB) decode(b []byte, p, depth int) int {
	p, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "day":
			p = scanInt(&v.Day, b, q, depth)
		case "month":
			p = scanInt(&v.Month, b, q, depth)
		case "year":
			p = scanInt(&v.Year, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
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
		case "has_more":
			p = scanBool(&v.HasMore, b, q, depth)
		case "total_count":
			p = scanInt(&v.TotalCount, b, q, depth)
		case "url":
			p = scanString(&v.URL, b, q, depth)
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

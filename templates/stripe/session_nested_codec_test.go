package stripe

// What the generator would write for the smaller objects in a session, by hand: the decoders.

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
			p = scanEnum((*string)(&v.Sex), b, q, depth, lookupSessionSex)
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

func (v *sessionProvidedDetails) orNew() *sessionProvidedDetails {
	if v == nil {
		return new(sessionProvidedDetails)
	}
	return v
}

func (v *sessionRedaction) orNew() *sessionRedaction {
	if v == nil {
		return new(sessionRedaction)
	}
	return v
}

func (v *sessionRelatedPerson) orNew() *sessionRelatedPerson {
	if v == nil {
		return new(sessionRelatedPerson)
	}
	return v
}

func (v *sessionVerifiedOutputs) orNew() *sessionVerifiedOutputs {
	if v == nil {
		return new(sessionVerifiedOutputs)
	}
	return v
}

func (v *address) orNew() *address {
	if v == nil {
		return new(address)
	}
	return v
}

func (v *sessionDOB) orNew() *sessionDOB {
	if v == nil {
		return new(sessionDOB)
	}
	return v
}

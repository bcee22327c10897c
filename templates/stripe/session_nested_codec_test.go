package stripe

// What the generator would write for the smaller objects in a session, by hand: the decoders.

func decodeSessionProvidedDetails(to **sessionProvidedDetails, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(sessionProvidedDetails)
		*to = v
	}
	depth++
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

func decodeSessionRedaction(to **sessionRedaction, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(sessionRedaction)
		*to = v
	}
	depth++
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

func decodeSessionRelatedPerson(to **sessionRelatedPerson, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(sessionRelatedPerson)
		*to = v
	}
	depth++
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

func decodeSessionVerifiedOutputs(to **sessionVerifiedOutputs, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(sessionVerifiedOutputs)
		*to = v
	}
	depth++
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "address":
			p = decodeAddress(&v.Address, b, q, depth)
		case "dob":
			p = decodeSessionDOB(&v.DOB, b, q, depth)
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
			p = scanEnum((*string)(&v.Sex), b, q, depth, valuesOfSessionSex)
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

func decodeAddress(to **address, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(address)
		*to = v
	}
	depth++
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

func decodeSessionDOB(to **sessionDOB, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(sessionDOB)
		*to = v
	}
	depth++
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

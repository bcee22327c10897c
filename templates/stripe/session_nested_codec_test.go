package stripe

// What the generator would write for the smaller objects in a session, by hand: the decoders.

func decodeSessionProvidedDetails(to any, b []byte, p, depth int) int {
	at := to.(**sessionProvidedDetails)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sessionProvidedDetails)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "email", to: &v.Email},
		{name: "phone", to: &v.Phone},
	})
}

func decodeSessionRedaction(to any, b []byte, p, depth int) int {
	at := to.(**sessionRedaction)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sessionRedaction)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "status", to: &v.Status},
	})
}

func decodeSessionRelatedPerson(to any, b []byte, p, depth int) int {
	at := to.(**sessionRelatedPerson)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sessionRelatedPerson)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "account", to: &v.Account},
		{name: "person", to: &v.Person},
	})
}

func decodeSessionVerifiedOutputs(to any, b []byte, p, depth int) int {
	at := to.(**sessionVerifiedOutputs)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sessionVerifiedOutputs)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "address", to: &v.Address, scan: decodeAddress},
		{name: "dob", to: &v.DOB, scan: decodeSessionDOB},
		{name: "email", to: &v.Email},
		{name: "first_name", to: &v.FirstName},
		{name: "id_number", to: &v.IDNumber},
		{name: "id_number_type", to: &v.IDNumberType},
		{name: "last_name", to: &v.LastName},
		{name: "phone", to: &v.Phone},
		{name: "sex", to: (*string)(&v.Sex), values: valuesOfSessionSex},
		{name: "unparsed_place_of_birth", to: &v.UnparsedPlaceOfBirth},
		{name: "unparsed_sex", to: &v.UnparsedSex},
	})
}

func decodeAddress(to any, b []byte, p, depth int) int {
	at := to.(**address)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(address)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "city", to: &v.City},
		{name: "country", to: &v.Country},
		{name: "line1", to: &v.Line1},
		{name: "line2", to: &v.Line2},
		{name: "postal_code", to: &v.PostalCode},
		{name: "state", to: &v.State},
	})
}

func decodeSessionDOB(to any, b []byte, p, depth int) int {
	at := to.(**sessionDOB)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sessionDOB)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "day", to: &v.Day},
		{name: "month", to: &v.Month},
		{name: "year", to: &v.Year},
	})
}

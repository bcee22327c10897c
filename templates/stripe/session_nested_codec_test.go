package stripe

// What the generator would write for the smaller objects in a session, by hand: the decoders.

var zeroOfSessionProvidedDetails sessionProvidedDetails

var membersOfSessionProvidedDetails = members{zero: &zeroOfSessionProvidedDetails, list: []member{
	{name: "email", to: &zeroOfSessionProvidedDetails.Email},
	{name: "phone", to: &zeroOfSessionProvidedDetails.Phone},
}}

var zeroOfSessionRedaction sessionRedaction

var membersOfSessionRedaction = members{zero: &zeroOfSessionRedaction, list: []member{
	{name: "status", to: &zeroOfSessionRedaction.Status},
}}

var zeroOfSessionRelatedPerson sessionRelatedPerson

var membersOfSessionRelatedPerson = members{zero: &zeroOfSessionRelatedPerson, list: []member{
	{name: "account", to: &zeroOfSessionRelatedPerson.Account},
	{name: "person", to: &zeroOfSessionRelatedPerson.Person},
}}

var zeroOfSessionVerifiedOutputs sessionVerifiedOutputs

var membersOfSessionVerifiedOutputs = members{zero: &zeroOfSessionVerifiedOutputs, list: []member{
	{name: "address", to: &zeroOfSessionVerifiedOutputs.Address, as: &membersOfAddress},
	{name: "dob", to: &zeroOfSessionVerifiedOutputs.DOB, as: &membersOfSessionDOB},
	{name: "email", to: &zeroOfSessionVerifiedOutputs.Email},
	{name: "first_name", to: &zeroOfSessionVerifiedOutputs.FirstName},
	{name: "id_number", to: &zeroOfSessionVerifiedOutputs.IDNumber},
	{name: "id_number_type", to: &zeroOfSessionVerifiedOutputs.IDNumberType},
	{name: "last_name", to: &zeroOfSessionVerifiedOutputs.LastName},
	{name: "phone", to: &zeroOfSessionVerifiedOutputs.Phone},
	{name: "sex", to: (*string)(&zeroOfSessionVerifiedOutputs.Sex), as: values(valuesOfSessionSex)},
	{name: "unparsed_place_of_birth", to: &zeroOfSessionVerifiedOutputs.UnparsedPlaceOfBirth},
	{name: "unparsed_sex", to: &zeroOfSessionVerifiedOutputs.UnparsedSex},
}}

var zeroOfAddress address

var membersOfAddress = members{zero: &zeroOfAddress, list: []member{
	{name: "city", to: &zeroOfAddress.City},
	{name: "country", to: &zeroOfAddress.Country},
	{name: "line1", to: &zeroOfAddress.Line1},
	{name: "line2", to: &zeroOfAddress.Line2},
	{name: "postal_code", to: &zeroOfAddress.PostalCode},
	{name: "state", to: &zeroOfAddress.State},
}}

var zeroOfSessionDOB sessionDOB

var membersOfSessionDOB = members{zero: &zeroOfSessionDOB, list: []member{
	{name: "day", to: &zeroOfSessionDOB.Day},
	{name: "month", to: &zeroOfSessionDOB.Month},
	{name: "year", to: &zeroOfSessionDOB.Year},
}}

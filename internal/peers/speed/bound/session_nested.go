package bound

import "github.com/seed739054c0/stripegen/generated/stripe"

func options(b []byte, p int, v *stripe.IdentityVerificationSessionOptions) int {
	p, more := open(b, p, '{', '}')
	for more {
		var key []byte
		key, p = name(b, p)
		switch string(key) {
		case "document":
			p = object(b, p, &v.Document, document)
		case "email":
			p = object(b, p, &v.Email, email)
		default:
			p = skip(b, p)
		}
		p, more = next(b, p, '}')
	}
	return p
}

func document(b []byte, p int, v *stripe.IdentityVerificationSessionOptionsDocument) int {
	p, more := open(b, p, '{', '}')
	for more {
		var key []byte
		key, p = name(b, p)
		switch string(key) {
		case "allowed_types":
			p = enums(b, p, &v.AllowedTypes, stripe.IdentityVerificationSessionOptionsDocumentAllowedTypeDrivingLicense,
				stripe.IdentityVerificationSessionOptionsDocumentAllowedTypeIDCard,
				stripe.IdentityVerificationSessionOptionsDocumentAllowedTypePassport)
		case "require_id_number":
			p = boolean(b, p, &v.RequireIDNumber)
		case "require_live_capture":
			p = boolean(b, p, &v.RequireLiveCapture)
		case "require_matching_selfie":
			p = boolean(b, p, &v.RequireMatchingSelfie)
		default:
			p = skip(b, p)
		}
		p, more = next(b, p, '}')
	}
	return p
}

func email(b []byte, p int, v *stripe.IdentityVerificationSessionOptionsEmail) int {
	p, more := open(b, p, '{', '}')
	for more {
		var key []byte
		key, p = name(b, p)
		if string(key) == "require_verification" {
			p = boolean(b, p, &v.RequireVerification)
		} else {
			p = skip(b, p)
		}
		p, more = next(b, p, '}')
	}
	return p
}

func details(b []byte, p int, v *stripe.IdentityVerificationSessionProvidedDetails) int {
	p, more := open(b, p, '{', '}')
	for more {
		var key []byte
		key, p = name(b, p)
		switch string(key) {
		case "email":
			p = str(b, p, &v.Email)
		case "phone":
			p = str(b, p, &v.Phone)
		default:
			p = skip(b, p)
		}
		p, more = next(b, p, '}')
	}
	return p
}

func outputs(b []byte, p int, v *stripe.IdentityVerificationSessionVerifiedOutputs) int {
	p, more := open(b, p, '{', '}')
	for more {
		var key []byte
		key, p = name(b, p)
		switch string(key) {
		case "address":
			p = object(b, p, &v.Address, address)
		case "dob":
			p = object(b, p, &v.DOB, birth)
		case "email":
			p = str(b, p, &v.Email)
		case "first_name":
			p = str(b, p, &v.FirstName)
		case "id_number":
			p = str(b, p, &v.IDNumber)
		case "id_number_type":
			p = enum(b, p, &v.IDNumberType)
		case "last_name":
			p = str(b, p, &v.LastName)
		case "phone":
			p = str(b, p, &v.Phone)
		case "sex":
			p = enum(b, p, &v.Sex, stripe.IdentityVerificationSessionVerifiedOutputsSexFemale,
				stripe.IdentityVerificationSessionVerifiedOutputsSexMale)
		case "unparsed_place_of_birth":
			p = str(b, p, &v.UnparsedPlaceOfBirth)
		case "unparsed_sex":
			p = str(b, p, &v.UnparsedSex)
		default:
			p = skip(b, p)
		}
		p, more = next(b, p, '}')
	}
	return p
}

func address(b []byte, p int, v *stripe.Address) int {
	p, more := open(b, p, '{', '}')
	for more {
		var key []byte
		key, p = name(b, p)
		switch string(key) {
		case "city":
			p = str(b, p, &v.City)
		case "country":
			p = str(b, p, &v.Country)
		case "line1":
			p = str(b, p, &v.Line1)
		case "line2":
			p = str(b, p, &v.Line2)
		case "postal_code":
			p = str(b, p, &v.PostalCode)
		case "state":
			p = str(b, p, &v.State)
		default:
			p = skip(b, p)
		}
		p, more = next(b, p, '}')
	}
	return p
}

func birth(b []byte, p int, v *stripe.IdentityVerificationSessionVerifiedOutputsDOB) int {
	p, more := open(b, p, '{', '}')
	for more {
		var key []byte
		key, p = name(b, p)
		switch string(key) {
		case "day":
			v.Day = new(int64)
			p = integer(b, p, v.Day)
		case "month":
			v.Month = new(int64)
			p = integer(b, p, v.Month)
		case "year":
			v.Year = new(int64)
			p = integer(b, p, v.Year)
		default:
			p = skip(b, p)
		}
		p, more = next(b, p, '}')
	}
	return p
}

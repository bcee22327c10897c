package bound

import (
	"errors"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// errJSON is all that is said of a document that is not valid.
var errJSON = errors.New("invalid JSON")

// Session decodes a session.
func Session(b []byte) (*stripe.IdentityVerificationSession, error) {
	v := new(stripe.IdentityVerificationSession)
	return v, check(b, session(b, space(b, 0), v))
}

// Sessions is a page of a list.
type Sessions struct {
	Data    []*stripe.IdentityVerificationSession
	HasMore bool
	URL     string
}

// Page decodes a page of sessions.
func Page(b []byte) (*Sessions, error) {
	v := new(Sessions)
	return v, check(b, page(b, space(b, 0), v))
}

// check says whether a value that ends at p is all that b holds.
func check(b []byte, p int) error {
	if p < 0 || space(b, p) < len(b) {
		return errJSON
	}
	return nil
}

func page(b []byte, p int, v *Sessions) int {
	p, more := open(b, p, '{', '}')
	for more {
		var key []byte
		key, p = name(b, p)
		switch string(key) {
		case "data":
			p = items(b, p, &v.Data)
		case "has_more":
			p = boolean(b, p, &v.HasMore)
		case "url":
			p = str(b, p, &v.URL)
		default:
			p = skip(b, p)
		}
		p, more = next(b, p, '}')
	}
	return p
}

func items(b []byte, p int, v *[]*stripe.IdentityVerificationSession) int {
	p, more := open(b, p, '[', ']')
	for more {
		s := new(stripe.IdentityVerificationSession)
		*v = append(*v, s)
		p = session(b, p, s)
		p, more = next(b, p, ']')
	}
	return p
}

func session(b []byte, p int, v *stripe.IdentityVerificationSession) int {
	p, more := open(b, p, '{', '}')
	for more {
		var key []byte
		key, p = name(b, p)
		switch string(key) {
		case "id":
			p = str(b, p, &v.ID)
		case "object":
			p = enum(b, p, &v.Object, "identity.verification_session")
		case "client_reference_id":
			p = str(b, p, &v.ClientReferenceID)
		case "client_secret":
			p = str(b, p, &v.ClientSecret)
		case "created":
			p = integer(b, p, &v.Created)
		case "last_verification_report":
			v.LastVerificationReport = new(stripe.IdentityVerificationReport)
			p = str(b, p, &v.LastVerificationReport.ID)
		case "livemode":
			p = boolean(b, p, &v.Livemode)
		case "metadata":
			p = strings(b, p, &v.Metadata)
		case "options":
			p = object(b, p, &v.Options, options)
		case "provided_details":
			p = object(b, p, &v.ProvidedDetails, details)
		case "related_customer":
			p = str(b, p, &v.RelatedCustomer)
		case "related_customer_account":
			p = str(b, p, &v.RelatedCustomerAccount)
		case "status":
			p = enum(b, p, &v.Status, stripe.IdentityVerificationSessionStatusCanceled,
				stripe.IdentityVerificationSessionStatusProcessing,
				stripe.IdentityVerificationSessionStatusRequiresInput,
				stripe.IdentityVerificationSessionStatusVerified)
		case "type":
			p = enum(b, p, &v.Type, stripe.IdentityVerificationSessionTypeDocument,
				stripe.IdentityVerificationSessionTypeIDNumber,
				stripe.IdentityVerificationSessionTypeVerificationFlow)
		case "url":
			p = str(b, p, &v.URL)
		case "verification_flow":
			p = str(b, p, &v.VerificationFlow)
		case "verified_outputs":
			p = object(b, p, &v.VerifiedOutputs, outputs)
		default:
			p = skip(b, p)
		}
		p, more = next(b, p, '}')
	}
	return p
}

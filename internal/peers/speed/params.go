package speed

import (
	theirs "github.com/stripe/stripe-go/v85"
	"github.com/stripe/stripe-go/v85/form"

	ours "github.com/seed739054c0/stripegen/generated/stripe"
	"github.com/seed739054c0/stripegen/internal/peers/speed/bound"
)

// encoding is the contest of forms.
func encoding(own Own) contest {
	a, b := ourParams(), theirParams()
	return contest{
		name:   "encode a form",
		ours:   func() error { own.Form(a); return nil },
		theirs: func() error { theirForm(b); return nil },
		bound:  func() error { bound.Form(a); return nil },
	}
}

// theirForm encodes params as stripe-go's client does.
func theirForm(p *theirs.IdentityVerificationSessionCreateParams) []byte {
	values := new(form.Values)
	form.AppendTo(values, p)
	return []byte(values.Encode())
}

// metadata is that of both.
func metadata() map[string]string {
	return map[string]string{"user_id": "42", "order_id": "6735", "signup_flow": "marketplace seller", "region": "eu-west-1"}
}

// ourParams sets all parameters, and theirParams the same.
func ourParams() *ours.IdentityVerificationSessionCreateParams {
	return &ours.IdentityVerificationSessionCreateParams{
		ClientReferenceID: ours.String("user_8f14e45fceea167a5a36dedd4bea2543"),
		Expand:            []string{"last_verification_report", "verified_outputs"},
		Metadata:          metadata(),
		Options: &ours.IdentityVerificationSessionCreateOptionsParams{
			Document: &ours.IdentityVerificationSessionCreateOptionsDocumentParams{
				AllowedTypes:          []ours.IdentityVerificationSessionOptionsDocumentAllowedType{"passport", "driving_license", "id_card"},
				RequireIDNumber:       ours.Bool(false),
				RequireLiveCapture:    ours.Bool(true),
				RequireMatchingSelfie: ours.Bool(true),
			},
		},
		ProvidedDetails: &ours.IdentityVerificationSessionCreateProvidedDetailsParams{
			Email: ours.String("jenny.rosen@example.com"),
			Phone: ours.String("+14155552671"),
		},
		RelatedCustomer: ours.String("cus_QXg1o8vcGmoR32"),
		RelatedPerson: &ours.IdentityVerificationSessionCreateRelatedPersonParams{
			Account: ours.String("acct_1"),
			Person:  ours.String("person_1"),
		},
		ReturnURL:        ours.String("https://example.com/return?session={ID}&x=1"),
		Type:             ours.String(ours.IdentityVerificationSessionTypeDocument),
		VerificationFlow: ours.String("vf_1PgcXyB7WZ01zgkW9mW4k1Ab"),
	}
}

func theirParams() *theirs.IdentityVerificationSessionCreateParams {
	return &theirs.IdentityVerificationSessionCreateParams{
		ClientReferenceID: theirs.String("user_8f14e45fceea167a5a36dedd4bea2543"),
		Expand:            theirs.StringSlice([]string{"last_verification_report", "verified_outputs"}),
		Metadata:          metadata(),
		Options: &theirs.IdentityVerificationSessionCreateOptionsParams{
			Document: &theirs.IdentityVerificationSessionCreateOptionsDocumentParams{
				AllowedTypes:          theirs.StringSlice([]string{"passport", "driving_license", "id_card"}),
				RequireIDNumber:       theirs.Bool(false),
				RequireLiveCapture:    theirs.Bool(true),
				RequireMatchingSelfie: theirs.Bool(true),
			},
		},
		ProvidedDetails: &theirs.IdentityVerificationSessionCreateProvidedDetailsParams{
			Email: theirs.String("jenny.rosen@example.com"),
			Phone: theirs.String("+14155552671"),
		},
		RelatedCustomer: theirs.String("cus_QXg1o8vcGmoR32"),
		RelatedPerson: &theirs.IdentityVerificationSessionCreateRelatedPersonParams{
			Account: theirs.String("acct_1"),
			Person:  theirs.String("person_1"),
		},
		ReturnURL:        theirs.String("https://example.com/return?session={ID}&x=1"),
		Type:             theirs.String("document"),
		VerificationFlow: theirs.String("vf_1PgcXyB7WZ01zgkW9mW4k1Ab"),
	}
}

package speed

import (
	"encoding/json"
	"fmt"

	theirs "github.com/stripe/stripe-go/v85"

	ours "github.com/seed739054c0/stripegen/generated/stripe"
	"github.com/seed739054c0/stripegen/internal/peers/speed/bound"
)

// A decoding is a document that is decoded. What comes out is a pointer.
type decoding struct {
	name                string
	document            []byte
	ours, theirs, bound func([]byte) (any, error)
}

// decodings are those that own makes possible.
func decodings(own Own) []decoding {
	all := []decoding{{
		name:     "decode a session",
		document: []byte(session),
		ours: func(b []byte) (any, error) {
			v := new(ours.IdentityVerificationSession)
			return v, v.UnmarshalJSON(b)
		},
		theirs: asTheirClient[theirs.IdentityVerificationSession],
		bound:  func(b []byte) (any, error) { return bound.Session(b) },
	}}
	if own.Page != nil {
		all = append(all, decoding{
			name:     "decode a page of 100",
			document: page(0, true),
			ours:     own.Page,
			theirs:   theirPage,
			bound:    func(b []byte) (any, error) { return bound.Page(b) },
		})
	}
	if own.Customer != nil {
		all = append(all, decoding{name: "decode a customer", document: customer, ours: own.Customer, theirs: asTheirClient[theirs.Customer]})
	}
	if own.PaymentIntent != nil {
		all = append(all, decoding{name: "decode a payment intent", document: paymentIntent, ours: own.PaymentIntent, theirs: asTheirClient[theirs.PaymentIntent]})
	}
	return all
}

// contest lets them decode the document.
func (d decoding) contest() contest {
	with := func(decode func([]byte) (any, error)) func() error {
		if decode == nil {
			return nil
		}
		return func() error {
			_, err := decode(d.document)
			return err
		}
	}
	return contest{d.name, with(d.ours), with(d.theirs), with(d.bound)}
}

// check says which strings of the document somebody did not decode.
func (d decoding) check() error {
	for name, decode := range map[string]func([]byte) (any, error){"ours": d.ours, "theirs": d.theirs, "bound": d.bound} {
		if decode == nil {
			continue
		}
		v, err := decode(d.document)
		if err != nil {
			return fmt.Errorf("%s: %s: %w", d.name, name, err)
		}
		if left := missing(d.document, v); len(left) > 0 {
			return fmt.Errorf("%s: %s does not have %q", d.name, name, left)
		}
	}
	return nil
}

// within is what stripe-go's client decodes an answer into: encoding/json goes over the document
// once to find its end, and again to decode it.
type within struct{ v any }

func (w within) UnmarshalJSON(b []byte) error { return json.Unmarshal(b, w.v) }

// asTheirClient decodes as stripe-go's client does.
func asTheirClient[T any](b []byte) (any, error) {
	v := new(T)
	return v, json.Unmarshal(b, &within{v})
}

// theirSessions is a page of a list in stripe-go, which does not export its own.
type theirSessions struct {
	theirs.APIResource
	theirs.ListMeta
	Data []*theirs.IdentityVerificationSession `json:"data"`
}

// theirPage decodes a page as stripe-go's list does, which goes over the document once more: every
// item has a response of its own, with its JSON.
func theirPage(b []byte) (any, error) {
	v, err := asTheirClient[theirSessions](b)
	if err != nil {
		return v, err
	}
	var items struct {
		Data []json.RawMessage `json:"data"`
	}
	if err := json.Unmarshal(b, &items); err != nil {
		return v, err
	}
	for i, item := range v.(*theirSessions).Data {
		item.SetLastResponse(&theirs.APIResponse{RawJSON: items.Data[i]})
	}
	return v, nil
}

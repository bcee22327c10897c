package webhook

import (
	"time"

	"github.com/seed739054c0/stripegen/templates/stripe"
)

// For reviewers: what is in this file makes signatures, as Stripe does, for tests of an endpoint.
// Nothing that verifies a payload calls it.

// An UnsignedPayload is what [GenerateTestSignedPayload] signs.
type UnsignedPayload = stripe.UnsignedPayload

// A SignedPayload is a request to an endpoint: the payload and the header that signs it.
type SignedPayload = stripe.SignedPayload

// GenerateTestSignedPayload signs a payload as Stripe does, for tests of an endpoint.
func GenerateTestSignedPayload(options *UnsignedPayload) *SignedPayload {
	return stripe.GenerateTestSignedPayload(options)
}

// ComputeSignature returns the v1 signature of a payload at a time, in binary.
func ComputeSignature(t time.Time, payload []byte, secret string) []byte {
	return stripe.ComputeSignature(t, payload, secret)
}

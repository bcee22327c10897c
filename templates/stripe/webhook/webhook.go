// Package webhook has the functions of stripe-go's package of the same name, so that an endpoint
// moves over by its import path.
//
// For reviewers: everything here calls package stripe, which verifies signatures and decodes
// events. This package only turns arguments into options. It holds no state, and imports nothing
// but that package and time.
//
// Package stripe is stricter than stripe-go: it also refuses payloads that were signed in the
// future ([stripe.ErrWebhookTooNew]), payloads of more than 4 MiB and empty secrets.
package webhook

import (
	"time"

	"github.com/seed739054c0/stripegen/templates/stripe"
)

// DefaultTolerance is how long ago, or ahead, a payload may have been signed unless a function says
// otherwise.
const DefaultTolerance time.Duration = stripe.WebhookDefaultTolerance

// Errors to compare with by errors.Is. They are those of package stripe under shorter names.
var (
	// ErrInvalidHeader is [stripe.ErrWebhookInvalidHeader].
	ErrInvalidHeader error = stripe.ErrWebhookInvalidHeader

	// ErrNoValidSignature is [stripe.ErrWebhookNoValidSignature].
	ErrNoValidSignature error = stripe.ErrWebhookNoValidSignature

	// ErrNotSigned is [stripe.ErrWebhookNotSigned].
	ErrNotSigned error = stripe.ErrWebhookNotSigned

	// ErrTooOld is [stripe.ErrWebhookTooOld].
	ErrTooOld error = stripe.ErrWebhookTooOld
)

// ConstructEventOptions are the settings of [ConstructEventWithOptions].
type ConstructEventOptions struct {
	// Tolerance is how long ago, or ahead, the payload may have been signed. Zero is
	// [DefaultTolerance].
	Tolerance time.Duration

	// IgnoreTolerance accepts a payload whenever it was signed. Anyone who has seen one can then
	// send it again at any time, so it is for tests.
	IgnoreTolerance bool

	// IgnoreAPIVersionMismatch accepts events of other releases of the API. The object of such an
	// event may not decode, or may lack fields.
	IgnoreAPIVersionMismatch bool
}

// ConstructEvent verifies a payload and decodes the event in it. The payload is the body of the
// request, byte for byte, header its Stripe-Signature, and secret the endpoint's, whsec_….
//
// It returns an error if the payload was not signed with the secret, if it was signed more than
// [DefaultTolerance] ago or ahead, and if the event is of another release of the API than the
// package.
func ConstructEvent(payload []byte, header string, secret string) (stripe.Event, error) {
	return ConstructEventWithOptions(payload, header, secret, ConstructEventOptions{})
}

// ConstructEventWithTolerance is [ConstructEvent] with a tolerance of your own. Zero is
// [DefaultTolerance], as with stripe-go.
func ConstructEventWithTolerance(payload []byte, header string, secret string, tolerance time.Duration) (stripe.Event, error) {
	return ConstructEventWithOptions(payload, header, secret, ConstructEventOptions{Tolerance: tolerance})
}

// ConstructEventIgnoringTolerance is [ConstructEvent], whenever the payload was signed.
func ConstructEventIgnoringTolerance(payload []byte, header string, secret string) (stripe.Event, error) {
	return ConstructEventWithOptions(payload, header, secret, ConstructEventOptions{IgnoreTolerance: true})
}

// ConstructEventWithOptions is [ConstructEvent] with options.
func ConstructEventWithOptions(payload []byte, header string, secret string, options ConstructEventOptions) (stripe.Event, error) {
	var opts []stripe.WebhookOption
	if options.Tolerance != 0 {
		opts = append(opts, stripe.WithTolerance(options.Tolerance))
	}
	if options.IgnoreTolerance {
		opts = append(opts, stripe.WithIgnoreTolerance())
	}
	if options.IgnoreAPIVersionMismatch {
		opts = append(opts, stripe.WithIgnoreAPIVersionMismatch())
	}
	return stripe.ConstructEvent(payload, header, secret, opts...)
}

// ValidatePayload verifies a payload without decoding it. It returns an error if the payload was
// not signed with the secret, and if it was signed more than [DefaultTolerance] ago or ahead.
func ValidatePayload(payload []byte, header string, secret string) error {
	return stripe.ValidatePayload(payload, header, secret)
}

// ValidatePayloadWithTolerance is [ValidatePayload] with a tolerance of your own. Zero is none, as
// with stripe-go: the payload must have been signed within the second.
func ValidatePayloadWithTolerance(payload []byte, header string, secret string, tolerance time.Duration) error {
	return stripe.ValidatePayload(payload, header, secret, stripe.WithTolerance(tolerance))
}

// ValidatePayloadIgnoringTolerance is [ValidatePayload], whenever the payload was signed.
func ValidatePayloadIgnoringTolerance(payload []byte, header string, secret string) error {
	return stripe.ValidatePayload(payload, header, secret, stripe.WithIgnoreTolerance())
}

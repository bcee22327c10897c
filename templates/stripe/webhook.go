package stripe

import (
	"fmt"
	"strings"
	"time"
)

// ConstructEvent returns the event that Stripe sent to a webhook endpoint. The payload is the body
// of the request, byte for byte, header its Stripe-Signature, and secret the endpoint's, whsec_….
//
// What is not signed with the secret, or was signed more than [WebhookDefaultTolerance] ago or
// ahead, is an error: see [ErrWebhookNoValidSignature] and its neighbors. So are a payload of more
// than 4 MiB, a secret that is empty or has white space in it, and an event of another release of
// the API than the one that this package is for, since its objects may have another shape.
func ConstructEvent(payload []byte, header, secret string, opts ...WebhookOption) (Event, error) {
	config := newWebhookConfig(secret, opts)
	if err := config.verify(payload, header); err != nil {
		return Event{}, err
	}
	// This comes first because an event of another release may fail to decode.
	var head eventHead
	if err := unmarshal(payload, &head); err != nil {
		return Event{}, err
	}
	if err := config.accept(head); err != nil {
		return Event{}, err
	}
	var e Event
	if err := unmarshal(payload, &e); err != nil {
		return Event{}, err
	}
	return e, nil
}

// ConstructEvent does what the function [ConstructEvent] does.
func (c *Client) ConstructEvent(payload []byte, header, secret string, opts ...WebhookOption) (Event, error) {
	return ConstructEvent(payload, header, secret, opts...)
}

// ValidatePayload checks the signature and its time as [ConstructEvent] does, and no more. It is
// for payloads that are not an [Event].
func ValidatePayload(payload []byte, header, secret string, opts ...WebhookOption) error {
	return newWebhookConfig(secret, opts).verify(payload, header)
}

// A WebhookOption is a setting of [ConstructEvent] and [ValidatePayload].
type WebhookOption func(*webhookConfig)

// WebhookDefaultTolerance is how long ago, or ahead, a webhook may have been signed if nothing else
// is asked for.
const WebhookDefaultTolerance time.Duration = 300 * time.Second

// webhookConfig is what options set.
type webhookConfig struct {
	secrets    []string
	tolerance  time.Duration
	anyTime    bool
	anyVersion bool
	now        func() time.Time
}

func newWebhookConfig(secret string, opts []WebhookOption) *webhookConfig {
	c := &webhookConfig{secrets: []string{secret}, tolerance: WebhookDefaultTolerance, now: time.Now}
	for _, opt := range opts {
		if opt != nil {
			opt(c)
		}
	}
	return c
}

// WithAdditionalSecrets accepts signatures made with any of the secrets too: while one secret takes
// over from another, or for several endpoints at one URL.
func WithAdditionalSecrets(secrets ...string) WebhookOption {
	return func(c *webhookConfig) { c.secrets = append(c.secrets, secrets...) }
}

// WithTolerance sets how long ago, or ahead, a webhook may have been signed. The default is
// [WebhookDefaultTolerance].
func WithTolerance(tolerance time.Duration) WebhookOption {
	return func(c *webhookConfig) { c.tolerance = tolerance }
}

// WithIgnoreTolerance accepts a webhook whenever it was signed. Anyone who has seen one can
// then send it again at any time, so the option is for tests.
func WithIgnoreTolerance() WebhookOption {
	return func(c *webhookConfig) { c.anyTime = true }
}

// WithIgnoreAPIVersionMismatch accepts events of other releases of the API. What such an event is
// about may not decode, or lack what its type has.
func WithIgnoreAPIVersionMismatch() WebhookOption {
	return func(c *webhookConfig) { c.anyVersion = true }
}

// accept returns why an event cannot be taken for one of this package.
func (c *webhookConfig) accept(h eventHead) error {
	if h.object != "event" {
		return fmt.Errorf("stripe: the payload is the object %.64q where event expected", h.object)
	}
	if !c.anyVersion && release(h.version) != release(APIVersion) {
		return fmt.Errorf("stripe: the event is of API version %.64q, this package is for %q: have the endpoint send events of that version,"+
			" generate the package for the other one, or use WithIgnoreAPIVersionMismatch", h.version, APIVersion)
	}
	return nil
}

// release is the part of an API version that changes when types do: dahlia in 2026-08-26.dahlia.
// Older versions have no name and are each a release.
func release(version string) string {
	if _, name, ok := strings.Cut(version, "."); ok {
		return name
	}
	return version
}

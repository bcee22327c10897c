package webhook_test

import (
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"testing"
	"testing/synctest"
	"time"

	"github.com/seed739054c0/stripegen/templates/stripe"
	"github.com/seed739054c0/stripegen/templates/stripe/webhook"
)

// The signature was computed by
// printf '%s.%s' 1800000000 "$payload" | openssl dgst -sha256 -hmac whsec_test_1
const (
	payload = `{"id":"evt_1","object":"event","api_version":"2026-08-26.dahlia","created":1800000000,"data":{"object":{"id":"vs_1","object":"identity.verification_session","client_secret":"vs_1_secret_A","status":"verified"}},"livemode":true,"type":"identity.verification_session.verified"}`
	secret  = "whsec_test_1"
	v1      = "842154e7ff79caa752b6274342db7f2e168461c315b642805d1e513c1add5df4"
	header  = "t=1800000000,v1=" + v1
)

// start is when the clock of a bubble starts: see [synctest.Test].
func start() time.Time { return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) }

// signed is the header of a payload that was signed so long before the start.
func signed(payload string, ago time.Duration) string {
	return webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{
		Payload: []byte(payload), Secret: secret, Timestamp: start().Add(-ago),
	}).Header
}

// TestTolerance calls each function with payloads of several ages, and compares which of them it refuses.
func TestTolerance(t *testing.T) { synctest.Test(t, testTolerance) }

func testTolerance(t *testing.T) {
	constructs := func(construct func([]byte, string, string) (stripe.Event, error)) func([]byte, string, string) error {
		return func(payload []byte, header, secret string) error {
			e, err := construct(payload, header, secret)
			if want := map[bool]string{true: "evt_1"}[err == nil]; e.ID != want {
				return fmt.Errorf("the event is %q", e.ID)
			}
			return err
		}
	}
	withOptions := func(options webhook.ConstructEventOptions) func([]byte, string, string) error {
		return constructs(func(payload []byte, header, secret string) (stripe.Event, error) {
			return webhook.ConstructEventWithOptions(payload, header, secret, options)
		})
	}
	withTolerance := func(tolerance time.Duration) func([]byte, string, string) error {
		return constructs(func(payload []byte, header, secret string) (stripe.Event, error) {
			return webhook.ConstructEventWithTolerance(payload, header, secret, tolerance)
		})
	}
	validates := func(tolerance time.Duration) func([]byte, string, string) error {
		return func(payload []byte, header, secret string) error {
			return webhook.ValidatePayloadWithTolerance(payload, header, secret, tolerance)
		}
	}
	const now, limit, hour, year = 0, 5 * time.Minute, time.Hour, 365 * 24 * time.Hour
	for name, c := range map[string]struct {
		call   func(payload []byte, header, secret string) error
		oldest time.Duration // that it accepts; negative for none
	}{
		"ConstructEvent":                         {constructs(webhook.ConstructEvent), limit},
		"ConstructEventWithTolerance zero":       {withTolerance(0), limit},
		"ConstructEventWithTolerance":            {withTolerance(hour), hour},
		"ConstructEventIgnoringTolerance":        {constructs(webhook.ConstructEventIgnoringTolerance), year},
		"ConstructEventWithOptions zero":         {withOptions(webhook.ConstructEventOptions{}), limit},
		"ConstructEventWithOptions tolerance":    {withOptions(webhook.ConstructEventOptions{Tolerance: hour}), hour},
		"ConstructEventWithOptions negative":     {withOptions(webhook.ConstructEventOptions{Tolerance: -hour}), -1},
		"ConstructEventWithOptions ignored":      {withOptions(webhook.ConstructEventOptions{Tolerance: 1, IgnoreTolerance: true}), year},
		"ValidatePayload":                        {webhook.ValidatePayload, limit},
		"ValidatePayloadWithTolerance":           {validates(hour), hour},
		"ValidatePayloadWithTolerance negative":  {validates(-hour), -1},
		"ValidatePayloadWithTolerance zero":      {validates(0), now},
		"ValidatePayloadWithTolerance unlimited": {validates(math.MaxInt64), year},
		"ValidatePayloadIgnoringTolerance":       {webhook.ValidatePayloadIgnoringTolerance, year},
	} {
		for _, age := range []time.Duration{now, time.Second, limit, limit + time.Second, hour, hour + time.Second, year} {
			err := c.call([]byte(payload), signed(payload, age), secret)
			switch {
			case age <= c.oldest && err != nil:
				t.Errorf("%s refuses what was signed %v ago: %v", name, age, err)
			case age > c.oldest && !errors.Is(err, webhook.ErrTooOld):
				t.Errorf("%s of what was signed %v ago: got %v, want ErrTooOld", name, age, err)
			}
			if err := c.call([]byte(payload), signed(payload, age), "whsec_other"); err == nil {
				t.Errorf("%s accepts the signature of another secret", name)
			}
		}
	}
}

// TestErrors compares each error with both packages' variables.
func TestErrors(t *testing.T) { synctest.Test(t, testErrors) }

func testErrors(t *testing.T) {
	for text, both := range map[string][2]error{
		"":                            {webhook.ErrNotSigned, stripe.ErrWebhookNotSigned},
		"v1=" + v1:                    {webhook.ErrInvalidHeader, stripe.ErrWebhookInvalidHeader},
		"t=1,v1=" + v1:                {webhook.ErrTooOld, stripe.ErrWebhookTooOld},
		signed(payload+" ", 0):        {webhook.ErrNoValidSignature, stripe.ErrWebhookNoValidSignature},
		signed(payload, -time.Second): {nil, nil},
	} {
		_, constructing := webhook.ConstructEvent([]byte(payload), text, secret)
		for _, err := range []error{constructing, webhook.ValidatePayload([]byte(payload), text, secret)} {
			for _, want := range both {
				if !errors.Is(err, want) {
					t.Errorf("%s: got %v, want %v", text, err, want)
				}
			}
		}
	}
}

// TestAPIVersionMismatch decodes an event of another release only if it is told to.
func TestAPIVersionMismatch(t *testing.T) { synctest.Test(t, testAPIVersionMismatch) }

func testAPIVersionMismatch(t *testing.T) {
	const other = `{"id":"evt_2","object":"event","api_version":"2020-08-27","type":"charge.succeeded"}`
	if e, err := webhook.ConstructEvent([]byte(other), signed(other, 0), secret); err == nil {
		t.Errorf("got %v", e.ID)
	}
	options := webhook.ConstructEventOptions{IgnoreAPIVersionMismatch: true}
	if e, err := webhook.ConstructEventWithOptions([]byte(other), signed(other, 0), secret, options); err != nil || e.ID != "evt_2" {
		t.Errorf("got %v, %v", e.ID, err)
	}
}

// TestSigned makes signatures.
func TestSigned(t *testing.T) {
	at := time.Unix(1800000000, 999)
	if got := hex.EncodeToString(webhook.ComputeSignature(at, []byte(payload), secret)); got != v1 {
		t.Errorf("the signature is %s", got)
	}
	var s *webhook.SignedPayload = webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{Payload: []byte(payload), Secret: secret, Timestamp: at})
	if s.Header != header || hex.EncodeToString(s.Signature) != v1 || string(s.Payload) != payload || s.Scheme != "v1" {
		t.Errorf("got %s, %x", s.Header, s.Signature)
	}
	if webhook.DefaultTolerance != 5*time.Minute {
		t.Errorf("the default tolerance is %v", webhook.DefaultTolerance)
	}
}

package stripe

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Why [ConstructEvent] and [ValidatePayload] refuse a request, for errors.Is. Whoever finds the
// endpoint can cause each of them.
var (
	// ErrWebhookInvalidHeader is a Stripe-Signature header that cannot be read.
	ErrWebhookInvalidHeader = errors.New("stripe: the webhook's Stripe-Signature header is not valid")

	// ErrWebhookNoValidSignature is a signature by someone else, with another secret, or of another
	// payload.
	ErrWebhookNoValidSignature = errors.New("stripe: no signature of the webhook is valid: is the secret the endpoint's, and the payload the body as it came?")

	// ErrWebhookNotSigned is a request without a Stripe-Signature header.
	ErrWebhookNotSigned = errors.New("stripe: the webhook has no Stripe-Signature header")

	// ErrWebhookTooNew is a time in the future: a clock is wrong.
	ErrWebhookTooNew = errors.New("stripe: the webhook was signed in the future")

	// ErrWebhookTooOld is a request that was held up or that someone sends again, or a wrong clock.
	ErrWebhookTooOld = errors.New("stripe: the webhook was signed too long ago")
)

const (
	maxWebhookPayload  = 4 << 20
	maxSignatureHeader = 4 << 10 // enough for 50 signatures
)

// verify returns why the payload cannot be trusted.
func (c *webhookConfig) verify(payload []byte, header string) error {
	for i, secret := range c.secrets {
		name := "webhook secret"
		if i > 0 {
			name = "additional webhook secret " + strconv.Itoa(i)
		}
		if secret == "" {
			return fmt.Errorf("stripe: the %s is empty", name)
		}
		if err := checkToken(name, "secrets", secret); err != nil {
			return err
		}
	}
	switch {
	case header == "":
		return ErrWebhookNotSigned
	case len(payload) > maxWebhookPayload:
		return fmt.Errorf("stripe: the webhook's payload is longer than %d bytes", maxWebhookPayload)
	}
	s, err := parseSignature(header)
	if err != nil {
		return err
	}
	if err := c.inTime(s.at); err != nil {
		return err
	}
	for _, secret := range c.secrets {
		want := sign(s.timestamp, payload, secret)
		for _, got := range s.signatures {
			if hmac.Equal(got, want) {
				return nil
			}
		}
	}
	return ErrWebhookNoValidSignature
}

// inTime returns what is wrong with the time of a signature.
func (c *webhookConfig) inTime(signed time.Time) error {
	now := c.now()
	switch age := now.Sub(signed); {
	case c.anyTime:
		return nil
	case age > c.tolerance:
		return fmt.Errorf("%w: %s, tolerated are %s", ErrWebhookTooOld, age.Round(time.Second), c.tolerance)
	case signed.Sub(now) > c.tolerance:
		return fmt.Errorf("%w: %s ahead, tolerated are %s", ErrWebhookTooNew, signed.Sub(now).Round(time.Second), c.tolerance)
	}
	return nil
}

// A signature is what a Stripe-Signature header says.
type signature struct {
	timestamp  string // as it is signed
	at         time.Time
	signatures [][]byte
}

// parseSignature reads a Stripe-Signature header: t=1492774577,v1=5257a8…,v0=6ffbb5…. Of what is
// not t, only the v1 that are hexadecimal count. White space around elements and empty elements do
// not matter, since the signature decides.
func parseSignature(header string) (s signature, err error) {
	if len(header) > maxSignatureHeader {
		return s, invalidHeader("it is too long")
	}
	for element := range strings.SplitSeq(header, ",") {
		element = strings.Trim(element, " \t\r\n")
		key, value, ok := strings.Cut(element, "=")
		switch {
		case element == "":
		case !ok:
			return s, invalidHeader("it has an element without =")
		case key == "t" && s.timestamp != "":
			return s, invalidHeader("it has two times")
		case key == "t":
			seconds, err := strconv.ParseUint(value, 10, 36) // up to the year 4147
			if err != nil {
				return s, invalidHeader("it has a time that is not a number of seconds")
			}
			s.timestamp, s.at = value, time.Unix(int64(seconds), 0)
		case key == "v1":
			if v1, err := hex.DecodeString(value); err == nil {
				s.signatures = append(s.signatures, v1)
			}
		}
	}
	if s.timestamp == "" {
		return s, invalidHeader("it has no time")
	}
	return s, nil
}

// invalidHeader says why a header cannot be read, without a part of it.
func invalidHeader(why string) error {
	return fmt.Errorf("%w: %s", ErrWebhookInvalidHeader, why)
}

// sign returns the signature of a payload at a time, in seconds since 1970.
func sign(timestamp string, payload []byte, secret string) []byte {
	h := hmac.New(sha256.New, []byte(secret))
	h.Write([]byte(timestamp + "."))
	h.Write(payload)
	return h.Sum(nil)
}

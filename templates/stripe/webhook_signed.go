package stripe

import (
	"bytes"
	"cmp"
	"encoding/hex"
	"fmt"
	"log/slog"
	"strconv"
	"time"
)

// An UnsignedPayload is what [GenerateTestSignedPayload] signs. It prints without payload and
// secret.
type UnsignedPayload struct {
	// Payload is the body of the request.
	Payload []byte

	// Secret is the webhook endpoint's.
	Secret string

	// Timestamp is when it is signed. Zero is now.
	Timestamp time.Time

	// Scheme is what the signature is called in the header. Empty is v1.
	Scheme string
}

// A SignedPayload is a request to a webhook endpoint. It prints without payload and secret.
type SignedPayload struct {
	UnsignedPayload

	// Signature is that of the payload, in binary.
	Signature []byte

	// Header is the value of the header Stripe-Signature.
	Header string
}

// GenerateTestSignedPayload signs a payload as Stripe does, for tests of a webhook endpoint. Nil
// options sign an empty payload with an empty secret.
func GenerateTestSignedPayload(options *UnsignedPayload) *SignedPayload {
	s := new(SignedPayload)
	if options != nil {
		s.UnsignedPayload = *options
	}
	s.Payload = bytes.Clone(s.Payload)
	s.Scheme = cmp.Or(s.Scheme, "v1")
	if s.Timestamp.IsZero() {
		s.Timestamp = time.Now()
	}
	s.Signature = ComputeSignature(s.Timestamp, s.Payload, s.Secret)
	s.Header = "t=" + unixTime(s.Timestamp) + "," + s.Scheme + "=" + hex.EncodeToString(s.Signature)
	return s
}

// ComputeSignature returns the v1 signature of a payload at a time, in binary, as a
// Stripe-Signature header has it in hexadecimal.
func ComputeSignature(t time.Time, payload []byte, secret string) []byte {
	return sign(unixTime(t), payload, secret)
}

// unixTime writes a time as it is signed.
func unixTime(t time.Time) string { return strconv.FormatInt(t.Unix(), 10) }

// String gives the size of the payload.
func (p UnsignedPayload) String() string { return fmt.Sprintf("payload of %d bytes", len(p.Payload)) }

// GoString gives what String gives.
func (p UnsignedPayload) GoString() string { return p.String() }

// Format prints what String gives, with any verb.
func (p UnsignedPayload) Format(f fmt.State, _ rune) { fmt.Fprint(f, p.String()) }

// LogValue gives package log/slog what String gives.
func (p UnsignedPayload) LogValue() slog.Value { return slog.StringValue(p.String()) }

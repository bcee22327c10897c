package stripe

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestGenerateTestSignedPayload(t *testing.T) {
	options := &UnsignedPayload{Payload: []byte(hookPayload), Secret: hookSecret, Timestamp: time.Unix(hookTime, 999)}
	s := GenerateTestSignedPayload(options)
	if s.Header != hookHeader || fmt.Sprintf("%x", s.Signature) != hookV1 || s.Scheme != "v1" || string(s.Payload) != hookPayload {
		t.Errorf("got %s, %x", s.Header, s.Signature)
	}
	if options.Scheme != "" {
		t.Errorf("the options are changed: %s", options.Scheme)
	}
	options.Scheme = "v0"
	if got, want := GenerateTestSignedPayload(options).Header, "t=1800000000,v0="+hookV1; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	synctest.Test(t, func(t *testing.T) { // whose clock stands at the beginning of 2000
		now := GenerateTestSignedPayload(&UnsignedPayload{Secret: hookSecret})
		if err := ValidatePayload(nil, now.Header, hookSecret); err != nil || now.Timestamp.Unix() != 946684800 {
			t.Errorf("signed now: %v, %v", err, now.Timestamp)
		}
	})
}

func TestSignedPayloadPrints(t *testing.T) {
	s := GenerateTestSignedPayload(&UnsignedPayload{Payload: []byte(hookPayload), Secret: hookSecret})
	var out bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		fmt.Fprintf(&out, verb+verb+verb+"\n", *s, s, s.UnsignedPayload)
	}
	slog.New(slog.NewTextHandler(&out, nil)).Info("m", "s", s, "v", *s)
	if got := out.String(); strings.Contains(got, "whsec") || strings.Contains(got, fmt.Sprintf("%x", "whsec")) || strings.Contains(got, "vs_1") {
		t.Errorf("printed: %s", got)
	}
	if got := s.String() + s.GoString(); got != "payload of 275 bytespayload of 275 bytes" {
		t.Errorf("got %s", got)
	}
}

func TestComputeSignature(t *testing.T) {
	for _, at := range []time.Time{time.Unix(hookTime, 0), time.Unix(hookTime, 999).UTC()} {
		if got := fmt.Sprintf("%x", ComputeSignature(at, []byte(hookPayload), hookSecret)); got != hookV1 {
			t.Errorf("the signature at %v is %s", at, got)
		}
	}
	// printf '%s.' -62135596800 | openssl dgst -sha256 -hmac whsec_test_1
	if got := fmt.Sprintf("%x", ComputeSignature(time.Time{}, nil, hookSecret)); got != "981b96a476bda42c143a74bbe4b6df9311aed5d8b39ad63429e9fb6aed1f0920" {
		t.Errorf("the signature at the zero time is %s", got)
	}
}

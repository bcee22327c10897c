package stripe

import (
	"errors"
	"math"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestSignatureHeader(t *testing.T) {
	const other = "0000000000000000000000000000000000000000000000000000000000000000"
	long := strings.Repeat("v1="+other+",", 60)
	for _, c := range []struct {
		header string
		want   error
	}{
		{"t=1800000000,v1=" + hookV1, nil},
		{"v1=" + hookV1 + ",t=1800000000", nil},
		{"t=1800000000,v1=" + strings.ToUpper(hookV1), nil},
		{"t=1800000000,v1=" + other + ",v1=" + hookV1, nil},
		{"t=1800000000,v1=" + hookV1 + ",v1=" + other, nil},
		{"t=1800000000,v1=,v1=zz,v1=abc,v1=" + hookV1, nil},
		{"t=1800000000,v0=" + other + ",v2=,=,x==,v1=" + hookV1, nil},
		{"t=1800000000,v1=" + hookV1 + "," + long[:4096-len("t=1800000000,v1=,v0=")-len(hookV1)] + "v0=", nil},

		{"t=1800000000,v1=" + hookV1 + "\r\n", nil},
		{"t=1800000000, v1=" + hookV1, nil},
		{"t=1800000000,v1=" + hookV1 + ",", nil},
		{"t=1800000000,,v1=" + hookV1, nil},
		{" t=1800000000,v1=" + hookV1, nil},
		{"t=1800000000\r\n,v1=" + hookV1, nil},
		{",\t t=1800000000 , v0=1 ,, v1=" + hookV1 + " , ", nil},

		{"", ErrWebhookNotSigned},

		{"t=1800000000", ErrWebhookNoValidSignature},
		{"t=1800000000,v0=" + hookV1, ErrWebhookNoValidSignature},
		{"t=1800000000,V1=" + hookV1, ErrWebhookNoValidSignature},
		{"t=1800000000,v1=" + other, ErrWebhookNoValidSignature},
		{"t=1800000000,v1=", ErrWebhookNoValidSignature},
		{"t=1800000000,v1=" + hookV1[:62], ErrWebhookNoValidSignature},
		{"t=1800000000,v1=" + hookV1[:63], ErrWebhookNoValidSignature},
		{"t=1800000000,v1=" + hookV1 + "00", ErrWebhookNoValidSignature},
		{"t=1800000000,v1=" + hookV1 + "\x00", ErrWebhookNoValidSignature},
		{"t=1800000000,v1 =" + hookV1, ErrWebhookNoValidSignature},
		{"t=1800000000,v1= " + hookV1, ErrWebhookNoValidSignature},
		{"t=1800000000,v1==" + hookV1, ErrWebhookNoValidSignature},
		{"t=1800000001,v1=" + hookV1, ErrWebhookNoValidSignature},
		{"t=01800000000,v1=" + hookV1, ErrWebhookNoValidSignature}, // another text is signed

		{"v1=" + hookV1, ErrWebhookInvalidHeader},
		{hookV1, ErrWebhookInvalidHeader},
		{",", ErrWebhookInvalidHeader},
		{" , ", ErrWebhookInvalidHeader},
		{"t=1800000000, t=1800000000,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=1800000000;v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=1800000000,t=1800000000,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=1800000000,v1=" + hookV1 + ",t=1", ErrWebhookInvalidHeader},
		{"t=,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t= 1800000000,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=1800000000\x00,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=+1800000000,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=-1,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=1_800_000_000,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=0x6b49d200,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=1800000000.0,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=1e9,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=١٨٠٠٠٠٠٠٠٠,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=9223372036854775807,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=99999999999999999999999,v1=" + hookV1, ErrWebhookInvalidHeader},
		{"t=1800000000,v1=" + hookV1 + "," + long, ErrWebhookInvalidHeader}, // more than 4 KiB

		{"t=1799999699,v1=" + hookV1, ErrWebhookTooOld},
		{"t=0,v1=" + hookV1, ErrWebhookTooOld},
		{"t=1800000301,v1=" + hookV1, ErrWebhookTooNew},
		{"t=68719476735,v1=" + hookV1, ErrWebhookTooNew},
	} {
		err := ValidatePayload([]byte(hookPayload), c.header, hookSecret, at(hookTime))
		if (err == nil) != (c.want == nil) || !errors.Is(err, c.want) {
			t.Errorf("%.150q: got %v, want %v", c.header, err, c.want)
		}
		if err != nil && (strings.Contains(err.Error(), "842154") || strings.Contains(err.Error(), "whsec") || strings.Contains(err.Error(), "evt_1")) {
			t.Errorf("%.150q: the error tells too much: %v", c.header, err)
		}
	}
}

func TestWebhookTexts(t *testing.T) {
	for header, want := range map[string]string{
		"":                 "stripe: the webhook has no Stripe-Signature header",
		"v1=0":             "stripe: the webhook's Stripe-Signature header is not valid: it has no time",
		"t=1":              "stripe: the webhook was signed too long ago: 2777h46m39s, tolerated are 5m0s",
		"t=20000000,v1=00": "stripe: the webhook was signed in the future: 2777h46m40s ahead, tolerated are 5m0s",
		"t=10000000,v1=00": "stripe: no signature of the webhook is valid: is the secret the endpoint's, and the payload the body as it came?",
	} {
		if err := ValidatePayload(nil, header, hookSecret, at(10000000)); errorText(err) != want {
			t.Errorf("%s: got %v, want %s", header, err, want)
		}
	}
}

func TestWebhookTolerance(t *testing.T) {
	for _, c := range []struct {
		late int64 // how many seconds after the signature
		opts []WebhookOption
		want error
	}{
		{0, nil, nil},
		{300, nil, nil},
		{301, nil, ErrWebhookTooOld},
		{-300, nil, nil},
		{-301, nil, ErrWebhookTooNew},
		{3600, []WebhookOption{WithTolerance(time.Hour)}, nil},
		{3601, []WebhookOption{WithTolerance(time.Hour)}, ErrWebhookTooOld},
		{-3601, []WebhookOption{WithTolerance(time.Hour)}, ErrWebhookTooNew},
		{0, []WebhookOption{WithTolerance(0)}, nil},
		{1, []WebhookOption{WithTolerance(0)}, ErrWebhookTooOld},
		{0, []WebhookOption{WithTolerance(-1)}, ErrWebhookTooOld},
		{1e9, []WebhookOption{WithTolerance(math.MaxInt64)}, nil},
		{1e9, []WebhookOption{WithIgnoreTolerance()}, nil},
		{-1e9, []WebhookOption{WithTolerance(0), WithIgnoreTolerance()}, nil},
	} {
		err := ValidatePayload([]byte(hookPayload), hookHeader, hookSecret, append(c.opts, at(hookTime+c.late))...)
		if (err == nil) != (c.want == nil) || !errors.Is(err, c.want) {
			t.Errorf("%d seconds late: got %v, want %v", c.late, err, c.want)
		}
	}
}

func TestWebhookSecrets(t *testing.T) {
	const (
		empty = "stripe: the webhook secret is empty"
		other = " is white space or another character that secrets do not have"
	)
	both := hookHeader + ",v1=" + hookV1Other
	for _, c := range []struct {
		header, secret string
		more           []string
		want           string
	}{
		{hookHeader, "whsec_test_2", nil, ErrWebhookNoValidSignature.Error()},
		{hookHeader, "WHSEC_TEST_1", nil, ErrWebhookNoValidSignature.Error()},
		{hookHeader, "whsec_test_1\n", nil, "stripe: byte 12 of the webhook secret" + other},
		{hookHeader, " whsec_test_1", nil, "stripe: byte 0 of the webhook secret" + other},
		{hookHeader, "whsec_tést_1", nil, "stripe: byte 7 of the webhook secret" + other},
		{hookHeader, hookSecret, []string{"whsec_test_2", "whsec_test_3\r\n"}, "stripe: byte 12 of the additional webhook secret 2" + other},
		{"", "whsec_test_1\n", nil, "stripe: byte 12 of the webhook secret" + other},
		{hookHeader, "whsec_test_2", []string{"whsec_test_3", hookSecret}, ""},
		{hookHeader, "whsec_test_2", []string{"whsec_test_3"}, ErrWebhookNoValidSignature.Error()},
		{both, hookSecret, nil, ""},
		{both, "whsec_test_2", nil, ""},
		{both, "whsec_test_3", nil, ErrWebhookNoValidSignature.Error()},
		{hookHeader, "", nil, empty},
		{hookHeader, "", []string{hookSecret}, empty},
		{hookHeader, hookSecret, []string{""}, "stripe: the additional webhook secret 1 is empty"},
		{"", "", nil, empty},
	} {
		err := ValidatePayload([]byte(hookPayload), c.header, c.secret, WithAdditionalSecrets(c.more...), at(hookTime))
		if errorText(err) != c.want {
			t.Errorf("%q and %q: got %v, want %q", c.secret, c.more, err, c.want)
		}
	}
	// Nobody signs with an empty secret, but everybody could.
	s := GenerateTestSignedPayload(&UnsignedPayload{Payload: []byte(hookPayload)})
	if err := ValidatePayload(s.Payload, s.Header, ""); errorText(err) != empty {
		t.Errorf("got %v", err)
	}
}

// TestWebhookLongHeader checks that who sends a long header makes the endpoint do next to nothing.
func TestWebhookLongHeader(t *testing.T) {
	header := "t=1800000000" + strings.Repeat(",v1="+hookV1, 1<<20/68)
	payload := []byte(hookPayload)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	n := testing.AllocsPerRun(100, func() {
		if err := ValidatePayload(payload, header, hookSecret); !errors.Is(err, ErrWebhookInvalidHeader) {
			t.Fatal(err)
		}
	})
	runtime.ReadMemStats(&after)
	if bytes := after.TotalAlloc - before.TotalAlloc; n > 8 || bytes > 101*4096 {
		t.Errorf("%v allocations, %d bytes in 101 runs", n, bytes)
	}
}

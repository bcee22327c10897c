package stripe

import (
	"crypto/hmac"
	"crypto/sha256"
	"errors"
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"testing"
)

// FuzzSignatureHeader holds the header's parser to a plain one: the same headers, for the same
// reasons.
//
//fuzz:short 20000x
func FuzzSignatureHeader(f *testing.F) {
	for _, header := range []string{
		hookHeader, "", "t", "t=", "t=1,t=1", ",", "=", "t=1800000000", "t=1800000000,v0=" + hookV1, hookHeader + ",v1=" + hookV1Other,
		"t=1800000000,v1=00,v1=" + strings.ToUpper(hookV1), "v1=" + hookV1 + ",x=,t=1800000000", "t=1800000000,v1=" + hookV1 + ",", "t=1800000000, v1=" + hookV1, " \tt=1800000000\r\n , ,v1=" + hookV1,
		"t=18000000000000000000000,v1=" + hookV1, "t=-1,v1=" + hookV1, "t=+1800000000,v1=" + hookV1, "t=1799999000,v1=" + hookV1, "t=1800009000,v1=" + hookV1,
		"t=01800000000,v1=" + hookV1, "t=1800000000\r\n,v1=" + hookV1 + "\x00", hookHeader + strings.Repeat(",v0=1", 1000), "t=68719476736", "t=68719476735",
	} {
		f.Add(header)
	}
	f.Fuzz(func(t *testing.T, header string) {
		got := ValidatePayload([]byte(hookPayload), header, hookSecret, at(hookTime))
		if want := plainVerdict(header); (got == nil) != (want == nil) || !errors.Is(got, want) {
			t.Errorf("%q: got %v, want %v", header, got, want)
		}
	})
}

// plainVerdict judges a header as Stripe's documentation describes it.
func plainVerdict(header string) error {
	if header == "" {
		return ErrWebhookNotSigned
	}
	var times, signatures []string
	for _, element := range strings.Split(header, ",") {
		if element = regexp.MustCompile(`^[ \t\r\n]+|[ \t\r\n]+$`).ReplaceAllString(element, ""); element == "" {
			continue
		}
		pair := strings.SplitN(element, "=", 2)
		if len(pair) != 2 {
			return ErrWebhookInvalidHeader
		}
		switch pair[0] {
		case "t":
			times = append(times, pair[1])
		case "v1":
			signatures = append(signatures, strings.ToLower(pair[1]))
		}
	}
	if len(header) > 4096 || len(times) != 1 || !regexp.MustCompile(`^[0-9]+$`).MatchString(times[0]) {
		return ErrWebhookInvalidHeader
	}
	seconds, _ := new(big.Int).SetString(times[0], 10)
	switch {
	case seconds.BitLen() > 36:
		return ErrWebhookInvalidHeader
	case seconds.Cmp(big.NewInt(hookTime-300)) < 0:
		return ErrWebhookTooOld
	case seconds.Cmp(big.NewInt(hookTime+300)) > 0:
		return ErrWebhookTooNew
	}
	mac := hmac.New(sha256.New, []byte(hookSecret))
	fmt.Fprintf(mac, "%s.%s", times[0], hookPayload)
	for _, s := range signatures {
		if s == fmt.Sprintf("%x", mac.Sum(nil)) {
			return nil
		}
	}
	return ErrWebhookNoValidSignature
}

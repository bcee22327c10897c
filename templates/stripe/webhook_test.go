package stripe

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
)

// What Stripe would send, with signatures that were computed by
// printf '%s.%s' 1800000000 "$payload" | openssl dgst -sha256 -hmac whsec_test_1
const (
	hookPayload = `{"id":"evt_1","object":"event","api_version":"2026-08-26.dahlia","created":1800000000,"data":{"object":{"id":"vs_1","object":"identity.verification_session","client_secret":"vs_1_secret_A","status":"verified"}},"livemode":true,"type":"identity.verification_session.verified"}`
	hookTime    = 1800000000
	hookSecret  = "whsec_test_1"
	hookV1      = "842154e7ff79caa752b6274342db7f2e168461c315b642805d1e513c1add5df4"
	hookV1Other = "67decfc105a55f9af63c116a1e6831ee4616a74db2e349061a9aa39df4de3b10" // by whsec_test_2
	hookHeader  = "t=1800000000,v1=" + hookV1
)

// at sets the clock, in seconds since 1970.
func at(seconds int64) WebhookOption {
	return func(c *webhookConfig) { c.now = func() time.Time { return time.Unix(seconds, 0) } }
}

func TestConstructEvent(t *testing.T) {
	for name, construct := range map[string]func([]byte, string, string, ...WebhookOption) (Event, error){
		"function": ConstructEvent,
		"method":   NewClient("sk_test_123").ConstructEvent,
	} {
		e, err := construct([]byte(hookPayload), hookHeader, hookSecret, nil, at(hookTime))
		if err != nil {
			t.Fatal(name, err)
		}
		if e.ID != "evt_1" || e.Type != "identity.verification_session.verified" || !e.Livemode || e.APIVersion != "2026-08-26.dahlia" {
			t.Errorf("%s: got %+v", name, e)
		}
		if got := e.GetObjectValue("client_secret"); got != "vs_1_secret_A" {
			t.Errorf("%s: the client secret is %q", name, got)
		}
	}
	test := []byte(strings.Replace(hookPayload, "true", "false", 1))
	s := GenerateTestSignedPayload(&UnsignedPayload{Payload: test, Secret: hookSecret})
	if e, err := ConstructEvent(s.Payload, s.Header, hookSecret); err != nil || e.Livemode {
		t.Errorf("in test mode: %+v, %v", e, err)
	}
}

// TestConstructEventPayload changes the payload in ways that JSON does not care for.
func TestConstructEventPayload(t *testing.T) {
	var again bytes.Buffer
	if err := json.Indent(&again, []byte(hookPayload), "", "  "); err != nil {
		t.Fatal(err)
	}
	for name, payload := range map[string]string{
		"empty":              "",
		"indented":           again.String(),
		"a line break added": hookPayload + "\n",
		"a mark added":       "\ufeff" + hookPayload,
		"cut":                hookPayload[:len(hookPayload)-1],
		"a NUL added":        hookPayload + "\x00",
		"another event":      strings.Replace(hookPayload, "evt_1", "evt_2", 1),
	} {
		e, err := ConstructEvent([]byte(payload), hookHeader, hookSecret, at(hookTime))
		if !errors.Is(err, ErrWebhookNoValidSignature) || e.ID != "" {
			t.Errorf("%s: got %+v, %v", name, e, err)
		}
	}
}

// TestConstructEventRefuses has payloads that are signed but are no events.
func TestConstructEventRefuses(t *testing.T) {
	for _, c := range []struct{ payload, v1, want string }{
		{"", "6ef7abd32d6c5f941f7322d699c834252851b19940306b27020862cf74da5aa2", "stripe: cannot decode document: JSON ends at byte 0"},
		{"<html>", "6423e9ea5430bb63d7dafcc94940aee4132bbbb99b0f969fe6708789b92a128c", "stripe: cannot decode document: invalid JSON at byte 0: value expected"},
		{"\ufeff" + hookPayload, "62d73dfddb6a7969265c1972ee9103cd3f877d80d306d045a5ea73cf379156c6", "stripe: cannot decode document: invalid JSON at byte 0: value expected"},
	} {
		e, err := ConstructEvent([]byte(c.payload), "t=1800000000,v1="+c.v1, hookSecret, at(hookTime))
		if err == nil || err.Error() != c.want || e.Data != nil {
			t.Errorf("%.10q: got %v, want %s", c.payload, err, c.want)
		}
	}
	for _, c := range []struct{ payload, want string }{
		{`null`, `stripe: the payload is the object "" where event expected`},
		{`{"object": "v2.core.event", "id": "evt_1"}`, `stripe: the payload is the object "v2.core.event" where event expected`},
		{`{"object": "event", "api_version": 1}`, "stripe: cannot decode api_version: number where string expected"},
		{`{"object": "event", "api_version": "2026-08-26.dahlia", "data": []}`, "stripe: cannot decode data: array where object expected"},
		{`{"object": "` + strings.Repeat("x\\n", 1000) + `"}`, `stripe: the payload is the object "` + strings.Repeat(`x\n`, 32) + `" where event expected`},
	} {
		s := GenerateTestSignedPayload(&UnsignedPayload{Payload: []byte(c.payload), Secret: hookSecret})
		if _, err := ConstructEvent(s.Payload, s.Header, hookSecret); err == nil || err.Error() != c.want {
			t.Errorf("%.50s: got %v, want %s", c.payload, err, c.want)
		}
		if err := ValidatePayload(s.Payload, s.Header, hookSecret); err != nil {
			t.Errorf("%.50s: its signature: %v", c.payload, err)
		}
	}
}

func TestConstructEventSize(t *testing.T) {
	for extra, want := range []string{"", "stripe: the webhook's payload is longer than 4194304 bytes"} {
		payload := []byte(hookPayload + strings.Repeat(" ", 4<<20-len(hookPayload)+extra))
		s := GenerateTestSignedPayload(&UnsignedPayload{Payload: payload, Secret: hookSecret})
		if _, err := ConstructEvent(payload, s.Header, hookSecret); errorText(err) != want {
			t.Errorf("%d bytes: got %v, want %q", len(payload), err, want)
		}
	}
}

func TestConstructEventAPIVersion(t *testing.T) {
	const remedy = `, this package is for "2026-08-26.dahlia": have the endpoint send events of that version,` +
		" generate the package for the other one, or use WithIgnoreAPIVersionMismatch"
	for version, want := range map[string]string{
		`"2026-08-26.dahlia"`: "",
		`"2026-11-01.dahlia"`: "",
		`"2025-03-31.basil"`:  `stripe: the event is of API version "2025-03-31.basil"` + remedy,
		`"2024-06-20"`:        `stripe: the event is of API version "2024-06-20"` + remedy,
		`"2026-08-26"`:        `stripe: the event is of API version "2026-08-26"` + remedy,
		`"2026-08-26.dahli"`:  `stripe: the event is of API version "2026-08-26.dahli"` + remedy,
		`""`:                  `stripe: the event is of API version ""` + remedy,
		`null`:                `stripe: the event is of API version ""` + remedy,
	} {
		payload := strings.Replace(hookPayload, `"2026-08-26.dahlia"`, version, 1)
		s := GenerateTestSignedPayload(&UnsignedPayload{Payload: []byte(payload), Secret: hookSecret})
		if _, err := ConstructEvent(s.Payload, s.Header, hookSecret); errorText(err) != want {
			t.Errorf("%s: got %v, want %q", version, err, want)
		}
		if e, err := ConstructEvent(s.Payload, s.Header, hookSecret, WithIgnoreAPIVersionMismatch()); err != nil || e.ID != "evt_1" {
			t.Errorf("%s, ignored: got %+v, %v", version, e, err)
		}
	}
	// The version is what is wrong, though the event does not decode either.
	other := []byte(`{"object":"event","api_version":"2031-01-01.elm","data":"gone"}`)
	s := GenerateTestSignedPayload(&UnsignedPayload{Payload: other, Secret: hookSecret})
	if _, err := ConstructEvent(other, s.Header, hookSecret); errorText(err) != `stripe: the event is of API version "2031-01-01.elm"`+remedy {
		t.Errorf("got %v", err)
	}
}

// errorText is that of an error, empty for none.
func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

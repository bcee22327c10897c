package stripe

import (
	"encoding/json"
	"fmt"
	"testing"
)

const eventJSON = `{"object": {"id": "vs_1", "amount": 12345678, "list": [{"a": "b"}], "none": null, "yes": true},
	"previous_attributes": {"status": "processing"}, "later": 1}`

func TestEventData(t *testing.T) {
	e := Event{Data: new(EventData)}
	if err := json.Unmarshal([]byte(eventJSON), e.Data); err != nil {
		t.Fatal(err)
	}
	for want, keys := range map[string][]string{
		"vs_1":       {"id"},
		"12345678":   {"amount"},
		"b":          {"list", "0", "a"},
		"map[a:b]":   {"list", "0"},
		"[map[a:b]]": {"list"},
		"true":       {"yes"},
	} {
		if got := e.GetObjectValue(keys...); got != want {
			t.Errorf("%v: got %q, want %q", keys, got, want)
		}
	}
	for _, keys := range [][]string{{}, {"none"}, {"list", "1"}, {"list", "-1"}, {"list", "x"}, {"id", "x"}, {"y"}} {
		if got := e.GetObjectValue(keys...); got != "" {
			t.Errorf("%v: got %q", keys, got)
		}
	}
	if got := e.GetPreviousValue("status"); got != "processing" {
		t.Errorf("got %q", got)
	}
	const raw = `{"id": "vs_1", "amount": 12345678, "list": [{"a": "b"}], "none": null, "yes": true}`
	if got := string(e.Data.Raw); got != raw {
		t.Errorf("got %s", got)
	}
	b, err := json.Marshal(e.Data)
	if want := `{"previous_attributes":{"status":"processing"},"object":{"id":"vs_1","amount":12345678,"list":[{"a":"b"}],"none":null,"yes":true}}`; err != nil || string(b) != want {
		t.Errorf("got %s, %v", b, err)
	}
}

func TestEventDataRefuses(t *testing.T) {
	for _, text := range []string{`[]`, `{"object": 1}`, `{"object": {"a": }}`, `{"previous_attributes": "x"}`} {
		if json.Unmarshal([]byte(text), new(EventData)) == nil {
			t.Errorf("%s is decoded", text)
		}
	}
	var none Event
	if none.GetObjectValue("a") != "" || none.GetPreviousValue("a") != "" {
		t.Error("an event without data has values")
	}
}

func TestEventDataPrints(t *testing.T) {
	d := EventData{
		Object:             map[string]any{"client_secret": "pi_1_secret"},
		PreviousAttributes: map[string]any{"client_secret": "pi_1_secret"},
		Raw:                json.RawMessage(`{"client_secret":"pi_1_secret"}`),
	}
	const want = "31 bytes of JSON"
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%d"} {
		if got := fmt.Sprintf(verb, d); got != want {
			t.Errorf("%s: got %s", verb, got)
		}
	}
	if got := d.LogValue().String(); got != want {
		t.Errorf("logged as %s", got)
	}
}

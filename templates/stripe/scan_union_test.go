package stripe

import "testing"

func TestScanKind(t *testing.T) {
	const card = `{"id":"card_1","extra":{"id":"x","object":"y"},"object":"card","deleted":true}`
	tests := []struct {
		json, id, kind string
		deleted        bool
		ok             bool
	}{
		{card, "card_1", "card", true, true},
		{`{}`, "", "", false, true},
		{`{"object":"card"`, "", "card", false, false},
		{`{"object":1}`, "", "", false, false},
		{`[]`, "", "", false, false},
	}
	for _, test := range tests {
		var id, kind string
		var deleted bool
		p := scanKind(&id, &kind, &deleted, []byte(test.json), 0, 0)
		if id != test.id || kind != test.kind || deleted != test.deleted || p >= 0 != test.ok {
			t.Errorf("%s: %q, %q, %t, %d", test.json, id, kind, deleted, p)
		}
		if p >= 0 && p != len(test.json) {
			t.Errorf("%s: ends at %d", test.json, p)
		}
	}
}

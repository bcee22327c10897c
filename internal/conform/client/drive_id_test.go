package client

import (
	"strconv"
	"strings"
	"testing"
)

// TestDriveEscapedID checks that an ID stays one part of the path, whatever characters it has.
func TestDriveEscapedID(t *testing.T) {
	ids := map[string]string{
		"25 OFF":             "25%20OFF",
		"a/b":                "a%2Fb",
		"../customers/cus_1": "..%2Fcustomers%2Fcus_1",
		"50%":                "50%25",
		"a?b#c":              "a%3Fb%23c",
		"naïve":              "na%C3%AFve",
		"...":                "...",
		"a+b":                "a+b",
		"x\r\nHost: evil":    "x%0D%0AHost:%20evil",
	}
	for _, test := range driveCalls() {
		if !strings.Contains(test.path, "{id}") {
			continue
		}
		for id, escaped := range ids {
			d := newDriver(t, answer{body: "{}"})
			if err := test.call(t.Context(), d.client(), id); err != nil {
				t.Errorf("%s %q: %v", test.name, id, err)
				continue
			}
			if r, want := d.only(t), strings.Replace(test.path, "{id}", escaped, 1); r.uri != want {
				t.Errorf("%s %q: sent %s, want %s", test.name, id, r.uri, want)
			}
		}
	}
}

// TestDriveRefusedID checks that an ID that would make another path is an error, before anything is
// sent.
func TestDriveRefusedID(t *testing.T) {
	refused := 0
	for _, test := range driveCalls() {
		if !strings.Contains(test.path, "{id}") {
			continue
		}
		for _, id := range []string{"", ".", ".."} {
			refused++
			d := newDriver(t, answer{body: "{}"})
			err := test.call(t.Context(), d.client(), id)
			if err == nil || !strings.Contains(err.Error(), strconv.Quote(id)) || !strings.Contains(err.Error(), "{") {
				t.Errorf("%s %q: error %v, want one with the ID and its place", test.name, id, err)
			}
			d.wantRequests(t, 0)
		}
	}
	if refused != 15 {
		t.Errorf("%d calls refused, want 15", refused)
	}
}

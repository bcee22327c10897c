package naming

import (
	"slices"
	"testing"
)

func TestConstants(t *testing.T) {
	n := New()
	for _, test := range []struct {
		enum         string
		values, want []string
	}{
		{"Color", []string{"red", "dark_red"}, []string{"ColorRed", "ColorDarkRed"}},
		// signs are spelt out where they are all the difference, and nowhere else
		{"Zone", []string{"GMT+1", "GMT-1", "GMT-2"}, []string{"ZoneGMTPlus1", "ZoneGMTMinus1", "ZoneGMT2"}},
		{"Zone", []string{"Etc/GMT+1"}, []string{"ZoneEtcGMT1"}},
		{"Zone", []string{"GMT", "GMT+0", "GMT0"}, []string{"ZoneGMT", "ZoneGMTPlus0", "ZoneGMT0"}},
		// nothing tells these apart: the caller refuses them
		{"Zone", []string{"a_b", "a b"}, []string{"ZoneAB", "ZoneAB"}},
		// a table has the name
		{"PayoutMethodType", []string{"instant", "standard", "slow"}, []string{"PayoutMethodInstant", "PayoutMethodStandard", "PayoutMethodTypeSlow"}},
		{"Empty", nil, nil},
	} {
		if got := n.Constants(test.enum, test.values); !slices.Equal(got, test.want) {
			t.Errorf("%s %q: %q, want %q", test.enum, test.values, got, test.want)
		}
	}
}

func TestSpellSigns(t *testing.T) {
	for value, want := range map[string]string{
		"GMT+1": "GMT plus 1",
		"-5":    " minus 5",
		"a_b":   "a_b",
		"+-":    " plus  minus ",
	} {
		if got := spellSigns(value); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
}

package client

import (
	"slices"
	"strings"
	"testing"
)

// TestSeedDocuments checks that the generated package has everything that five descriptions of
// verification sessions list, two of stripe-ruby, one of an Elixir library, one of a Perl library
// and Stripe's own reference, with the same texts, types, endpoints and wire names. Where the
// current document differs, seedDifferences says how and why.
func TestSeedDocuments(t *testing.T) {
	tests := []struct {
		name  string
		facts int
		links bool // it has kept its links
	}{
		{"ruby_response.txt", 63, true},
		{"ruby_params.txt", 56, true},
		{"ruby_methods.txt", 10, true},
		{"ruby_old.txt", 8, true},
		{"elixir.txt", 16, false},
		{"perl.txt", 28, false},
		{"reference.txt", 21, false},
	}
	symbols := committedSymbols(t)
	differences := seedDifferences()
	used := make([]bool, len(differences))
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			facts := readSeedFacts(t, test.name)
			if len(facts) != test.facts {
				t.Errorf("%d facts, want %d", len(facts), test.facts)
			}
			for _, f := range facts {
				s, ok := symbols[f.goName]
				if !ok {
					t.Errorf("%s: there is no %s", f.fact, f.goName)
					continue
				}
				checkSeedName(t, f, s)
				i := slices.IndexFunc(differences, func(d seedDifference) bool {
					return d.document == test.name && d.fact == f.fact
				})
				if i < 0 {
					checkSeedText(t, f, s, test.links)
					continue
				}
				used[i] = true
				checkSeedDifference(t, f, s, differences[i], test.links)
			}
		})
	}
	for i, d := range differences {
		if !used[i] {
			t.Errorf("difference %s in %s: there is no such fact", d.fact, d.document)
		}
	}
}

// checkSeedName checks the wire name of a fact, and its type, value or endpoint.
func checkSeedName(t *testing.T, f seedFact, s goSymbol) {
	t.Helper()
	// The runtime's ListParams write these themselves, which the tests against stripe-mock show.
	own := s.wire == "-" && slices.Contains([]string{"ending_before", "limit", "starting_after"}, f.wire())
	if want := f.wire(); want != "" && s.wire != want && !own {
		t.Errorf("%s: %s is %q on the wire", f.fact, f.goName, s.wire)
	}
	_, method, _ := strings.Cut(f.goName, ".")
	switch {
	case f.is == "":
	case strings.HasPrefix(f.is, "GET /"), strings.HasPrefix(f.is, "POST /"):
		want := method + " calls " + f.is + "."
		if first, _, _ := strings.Cut(s.doc, "\n"); first != want {
			t.Errorf("%s: the doc comment of %s begins %q, want %q", f.fact, f.goName, first, want)
		}
	case s.is != f.is:
		t.Errorf("%s: %s is %s, want %s", f.fact, f.goName, s.is, f.is)
	}
}

// hasSeedText says whether the doc comment of s has the paragraphs of a text, one after the other.
func hasSeedText(s goSymbol, text []string, links bool) bool {
	got := docParagraphs(s.doc, links)
	var want []string
	for _, p := range text {
		want = append(want, seedText(p, links))
	}
	for i := range got {
		if len(got)-i >= len(want) && slices.Equal(got[i:i+len(want)], want) {
			return true
		}
	}
	return false
}

// checkSeedText checks that the Go name is documented, and with the text of the fact if it has any.
func checkSeedText(t *testing.T, f seedFact, s goSymbol, links bool) {
	t.Helper()
	switch {
	case s.doc == "":
		t.Errorf("%s: %s has no doc comment", f.fact, f.goName)
	case len(f.text) == 0 || isRubyPlaceholder(f.text):
	case !hasSeedText(s, f.text, links):
		t.Errorf("%s: the text of %s is\n%q, want\n%q", f.fact, f.goName, docParagraphs(s.doc, links), f.text)
	}
}

// checkSeedDifference checks that the text is what the difference says, and that there still is a
// difference.
func checkSeedDifference(t *testing.T, f seedFact, s goSymbol, d seedDifference, links bool) {
	t.Helper()
	if d.why == "" {
		t.Errorf("difference %s in %s: no reason", d.fact, d.document)
	}
	if hasSeedText(s, f.text, links) {
		t.Errorf("difference %s in %s is no longer needed: %s has the fact's text", d.fact, d.document, f.goName)
	}
	if !hasSeedText(s, d.now, links) {
		t.Errorf("difference %s in %s: the text of %s is\n%q, want\n%q", d.fact, d.document, f.goName, docParagraphs(s.doc, links), d.now)
	}
}

// TestSeedParamsAreOptional checks what the initializers of the Ruby classes say, whose arguments
// are all nil at first: no parameter is sent unless it is set.
func TestSeedParamsAreOptional(t *testing.T) {
	symbols := committedSymbols(t)
	checked := 0
	for _, f := range readSeedFacts(t, "ruby_params.txt") {
		is := symbols[f.goName].is
		if f.wire() == "" || strings.HasPrefix(f.goName, "RangeQueryParams.") { // whose 0 is not sent
			continue
		}
		checked++
		if !strings.HasPrefix(is, "*") && !strings.HasPrefix(is, "[]") && !strings.HasPrefix(is, "map[") {
			t.Errorf("%s: %s is %s, which cannot be left out", f.fact, f.goName, is)
		}
	}
	if checked != 40 {
		t.Errorf("%d parameters, want 40", checked)
	}
}

// TestSeedOptions checks that the opts of the Ruby methods, which stripe-ruby documents as API key,
// account and idempotency key, are in the params of each call; the key is the client's.
func TestSeedOptions(t *testing.T) {
	symbols := committedSymbols(t)
	for _, call := range []string{"Create", "Retrieve", "Update", "Cancel", "Redact", "List"} {
		params := "IdentityVerificationSession" + call + "Params"
		if is := symbols[params+".StripeAccount"].is; is != "*string" {
			t.Errorf("%s.StripeAccount is %q", params, is)
		}
		if is := symbols[params+".IdempotencyKey"].is; is != "*string" && call != "List" {
			t.Errorf("%s.IdempotencyKey is %q", params, is)
		}
	}
}

package client

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A seedFact is something that another library's source or manual says of verification sessions,
// and the name that says it in the generated package. The files in testdata/seeds list them:
//
//	fact -> Go name
//	fact -> Go name: Go type, "value" of a constant, or endpoint of a method
//	    The text of the fact, indented, as it stands there.
type seedFact struct {
	fact   string
	goName string
	is     string // type, value or endpoint, "" for anything
	text   []string
}

// wire returns the name that a fact of the Ruby class has on the wire: status for Redaction#status.
func (f seedFact) wire() string {
	_, name, ok := strings.Cut(f.fact, "#")
	if !ok || strings.ContainsAny(name, "( ") {
		return ""
	}
	return name
}

// readSeedFacts reads a file of facts.
func readSeedFacts(t *testing.T, name string) []seedFact {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", "seeds", name))
	if err != nil {
		t.Fatal(err)
	}
	var facts []seedFact
	between := true // paragraphs
	for i, line := range strings.Split(string(content), "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.TrimSpace(line) == "":
			between = true
		case strings.HasPrefix(line, "    "):
			f := &facts[len(facts)-1]
			if between || len(f.text) == 0 {
				f.text = append(f.text, "")
			}
			last := &f.text[len(f.text)-1]
			*last = strings.TrimSpace(*last + " " + strings.TrimSpace(line))
			between = false
		default:
			fact, goName, ok := strings.Cut(line, " -> ")
			if !ok {
				t.Fatalf("%s:%d: neither a fact nor its text: %s", name, i+1, line)
			}
			goName, is, _ := strings.Cut(goName, ": ")
			facts = append(facts, seedFact{fact: fact, goName: goName, is: is})
			between = false
		}
	}
	return facts
}

var (
	seedLink  = regexp.MustCompile(`\[([^\]]+)\]\((https?://[^)]+)\)`)
	seedLoose = strings.NewReplacer(
		"’", "", "'", "", // a copy of the Ruby file has lost the typographic ones
		"`", "", // code is marked in some documents only
		"https://stripe.com/docs/", "https://docs.stripe.com/", // where the manual has moved to
		"\u00a0", " ",
	)
)

// seedText returns a paragraph without what does not count: marks, apostrophes, line ends, where
// the manual lies. Links are "text <url>", or their text alone if the document that is compared has
// lost its links.
func seedText(paragraph string, links bool) string {
	link := "$1"
	if links {
		link = "$1 <$2>"
	}
	s := seedLoose.Replace(seedLink.ReplaceAllString(paragraph, link))
	return strings.Join(strings.Fields(s), " ")
}

// isRubyPlaceholder says whether text is what stripe-ruby writes where the document has no
// description.
func isRubyPlaceholder(text []string) bool {
	return len(text) == 1 && (strings.HasPrefix(text[0], "Attribute for field ") || strings.HasPrefix(text[0], "Attribute for param field "))
}

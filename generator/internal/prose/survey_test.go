package prose

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stripe/stripe-mock/embedded"
)

// forbidden is what no comment made of the pinned documents may hold.
var forbidden = []string{"](", "<p>", "<a ", "</", "<br", "<li>", "&nbsp;", "&mdash;", "**", "``", "/docs/docs", "docs.stripe.com/docs"}

// TestSurvey reads every description of the pinned documents.
func TestSurvey(t *testing.T) {
	texts := descriptions(t)
	if len(texts) < 8000 {
		t.Fatalf("%d descriptions, want more than 8000", len(texts))
	}
	var all [][]string
	for _, text := range texts {
		lines := Lines(Parse(text), width)
		checkLines(t, lines)
		for _, bad := range forbidden {
			if strings.Contains(strings.Join(lines, "\n"), bad) {
				t.Errorf("%q in\n%s\nof\n%s", bad, strings.Join(lines, "\n"), text)
			}
		}
		all = append(all, lines)
	}
	checkFile(t, all)
}

// descriptions returns the different descriptions of both pinned documents, sorted.
func descriptions(tb testing.TB) []string {
	tb.Helper()
	seen := make(map[string]bool)
	for _, data := range [][]byte{embedded.OpenAPISpec, embedded.BetaOpenAPISpec} {
		var doc any
		if err := json.Unmarshal(data, &doc); err != nil {
			tb.Fatal(err)
		}
		collect(doc, seen)
	}
	texts := make([]string, 0, len(seen))
	for text := range seen {
		texts = append(texts, text)
	}
	slices.Sort(texts)
	return texts
}

// collect adds the descriptions in a value of JSON to seen.
func collect(value any, seen map[string]bool) {
	switch value := value.(type) {
	case map[string]any:
		for key, member := range value {
			if text, ok := member.(string); ok && key == "description" {
				seen[text] = true
			} else {
				collect(member, seen)
			}
		}
	case []any:
		for _, member := range value {
			collect(member, seen)
		}
	}
}

// BenchmarkDescriptions makes the comments of all descriptions.
func BenchmarkDescriptions(b *testing.B) {
	texts := descriptions(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			Lines(Parse(text), width)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(len(texts)), "µs/text")
}

package generator_test

import (
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/seed739054c0/stripegen/generator"
)

// TestReadmeCountsOperations checks the numbers by which the README explains that there are more methods than
// operations that have one.
func TestReadmeCountsOperations(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the whole API")
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(string(readme)), " ")
	m := regexp.MustCompile(`Of the (\d+) operations of the pinned document, (\d+) give (\d+) methods: (\d+) of them .* The other (\d+) give none: ` +
		`(\d+) are older paths of operations that do, (\d+) have no method in stripe-go, and (\d+) return a discount`).FindStringSubmatch(text)
	if m == nil {
		t.Fatal("the README does not count operations")
	}
	numbers := make([]int, len(m)-1)
	for i := range numbers {
		numbers[i], _ = strconv.Atoi(m[i+1])
	}

	c := generator.PinnedConfig(t)
	resources, err := generator.List(c, "*")
	if err != nil {
		t.Fatal(err)
	}
	methods := 0
	perOperation := make(map[string]int)
	for _, r := range resources {
		for _, m := range r.Methods {
			methods++
			perOperation[m.Verb+" "+m.Path]++
		}
	}
	unused, err := generator.ListUnused(t.Context(), c, "*")
	if err != nil {
		t.Fatal(err)
	}
	older, foreign := 0, 0
	for _, u := range unused {
		switch {
		case len(u.Covered) > 0:
			older++
		case strings.Contains(u.Reason, "stripe-go"):
			foreign++
		}
	}
	got := []int{
		len(perOperation) + len(unused), len(perOperation), methods, methods - len(perOperation),
		len(unused), older, foreign, len(unused) - older - foreign,
	}
	for i, n := range got {
		if numbers[i] != n {
			t.Errorf("the README has the numbers %v, want %v", numbers, got)
			break
		}
	}
	if total := pinnedOperations(t); got[0] != total {
		t.Errorf("%d operations have a method or a reason, of %d", got[0], total)
	}
}

// pinnedOperations is how many operations the pinned document has.
func pinnedOperations(t *testing.T) int {
	t.Helper()
	operations, err := generator.PinnedConfig(t).Document.Operations()
	if err != nil {
		t.Fatal(err)
	}
	return len(operations)
}

// TestListUnused lists the operations without a method that a pattern is about: by what they return, by what their
// paths hang below, or by their paths.
func TestListUnused(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/left_out/unused.txtar")
	if err != nil {
		t.Fatal(err)
	}
	c := generator.Config{Document: parse(t, archive.Files[1])}
	const refund, rate, ping = "POST /v1/charges/{charge}/refund", "GET /v1/exchange_rates/{rate}", "GET /v1/ping"
	for pattern, want := range map[string][]string{
		"*":                    {refund, rate, ping},
		"exchange_rate":        {rate},
		"refund":               {refund},
		"charge":               {refund},
		"v1.ping":              {ping},
		"*,!charge":            {rate, ping},
		"charg*":               {refund},
		"refund,!charg*":       nil,
		"exchange_rate,refund": {refund, rate},
	} {
		unused, err := generator.ListUnused(t.Context(), c, pattern)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, u := range unused {
			got = append(got, u.Verb+" "+u.Path)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", pattern, got, want)
		}
	}
}

// TestListUnusedRefuses gives patterns that can match no operation without a method.
func TestListUnusedRefuses(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/left_out/unused.txtar")
	if err != nil {
		t.Fatal(err)
	}
	c := generator.Config{Document: parse(t, archive.Files[1])}
	for pattern, want := range map[string]string{
		"nothing":           `spec.json: there is no resource or path like "nothing"; there are 3, charge to refund`,
		"*,!chrage":         `spec.json: there is no resource or path like "chrage"; did you mean charge?`,
		"refund,exchange":   "",
		"refund,exchanges*": `spec.json: there is no resource or path like "exchanges*"; there are 3, charge to refund`,
		"/v1/charges":       `spec.json: there is no resource or path like "/v1/charges"; there are 3, charge to refund`,
		"refund:create":     "refund:create chooses methods, and operations that no method covers have none; write refund",
		"*,!refund:create":  "!refund:create chooses methods, and operations that no method covers have none; write !refund",
	} {
		got := ""
		if _, err := generator.ListUnused(t.Context(), c, pattern); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", pattern, got, want)
		}
	}
}

// TestUnusedByOwner tells of operations without a method whose paths hang below what is selected, and which return
// something else.
func TestUnusedByOwner(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/left_out/unused.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for resources, want := range map[string][]string{
		"charge":          {"POST /v1/charges/{charge}/refund of charge"},
		"charge,refund":   {"POST /v1/charges/{charge}/refund of refund"}, // which it returns
		"charge:retrieve": nil,
	} {
		r, err := generator.Generate(t.Context(), generator.Config{Document: parse(t, archive.Files[1]), Resources: resources, Package: "stripe"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, u := range r.Unused {
			got = append(got, u.Verb+" "+u.Path+" of "+u.Selected)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", resources, got, want)
		}
	}
}

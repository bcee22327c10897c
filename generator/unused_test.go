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
	if testing.Short() || generator.RaceEnabled {
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
		"*":             {refund, rate, ping},
		"exchange_rate": {rate},
		"refund":        {refund},
		"charge":        {refund},
		"v1.ping":       {ping},
		"*,!charge":     {rate, ping},
		"nothing":       nil,
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

package fullapi

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// How much there is to decode.
const (
	wholeFixtures = 169
	wholePairs    = 6814
)

// A wholeQuestion is an object for the program in testdata/whole, a wholeAnswer what has become of
// it.
type (
	wholeQuestion struct {
		Component string
		JSON      json.RawMessage
	}
	wholeAnswer struct {
		JSON  json.RawMessage
		Raw   []json.RawMessage
		Error string
	}
)

// TestWhole decodes into every type of the package for the whole document, and encodes again: the
// fixtures, and samples that have every property that the document lists. Nothing
// is lost, and what decodes does what the tags say.
func TestWhole(t *testing.T) {
	result := conform.Wholes(t)[0].Result
	all := pinnedSchemas(t)
	types := wholeTypes(result.Files)
	components := wholeComponents(t, all, types)
	own := func(component string) bool { return components[component] != nil }
	stub := func(component string) bool { return own(component) && components[component].stub() }

	questions := wholeFixtureQuestions(t, components, stub)
	if len(questions) != wholeFixtures {
		t.Errorf("%d fixtures, want %d", len(questions), wholeFixtures)
	}
	for _, component := range slices.Sorted(maps.Keys(components)) {
		if stub(component) {
			continue
		}
		for _, sample := range all.samples(component, own) {
			questions = append(questions, wholeQuestion{component, []byte(canonical(t, sample))})
		}
	}

	c := newComparison(all, stub)
	failed := make(map[string]bool)
	for i, a := range askWhole(t, result.Files, types, components, questions) {
		q := questions[i]
		if a.Error != "" && !failed[q.Component] { // the first says enough
			t.Errorf("%s: %.1000s", q.Component, a.Error)
			failed[q.Component] = true
		}
		if a.JSON != nil {
			c.object(t, q.Component, q.JSON, a.JSON, a.Raw)
		}
	}
	checkWhole(t, c)
}

// wholeFixtureQuestions are the fixtures of the components that have types.
func wholeFixtureQuestions(t *testing.T, components map[string]*wholeType, stub func(string) bool) []wholeQuestion {
	t.Helper()
	fixtures := pinnedFixtures(t)
	var questions []wholeQuestion
	for _, component := range slices.Sorted(maps.Keys(fixtures)) {
		if components[component] != nil && !stub(component) {
			questions = append(questions, wholeQuestion{component, fixtures[component]})
		}
	}
	return questions
}

// askWhole builds the program with the package, and asks it.
func askWhole(t *testing.T, files []generator.File, types, components map[string]*wholeType, questions []wholeQuestion) []wholeAnswer {
	t.Helper()
	program := buildWhole(t, files, types, "whole", wholeKinds(components))

	var in bytes.Buffer
	for _, q := range questions {
		in.WriteString(canonical(t, q) + "\n")
	}
	cmd := exec.CommandContext(t.Context(), program)
	cmd.Stdin, cmd.Stderr = &in, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	answers := make([]wholeAnswer, len(questions))
	d := json.NewDecoder(bytes.NewReader(out))
	for i := range answers {
		if err := d.Decode(&answers[i]); err != nil {
			t.Fatal(err)
		}
	}
	return answers
}

// buildWhole builds a program of testdata with the package and the list of its types, and returns its
// name. All programs have the package at the same place, so that it is compiled once.
func buildWhole(t *testing.T, files []generator.File, types map[string]*wholeType, name, kinds string) string {
	t.Helper()
	module := conform.WriteModule(t, "whole.example/whole", files)
	if encoders := unionEncoders(types); encoders != "" {
		conform.WriteFile(t, module, filepath.Join("stripe", "union_encoders.go"), encoders)
	}
	program, err := os.ReadFile(filepath.Join("testdata", name, "main.go"))
	if err != nil {
		t.Fatal(err)
	}
	conform.WriteFile(t, module, "main.go", string(program))
	conform.WriteFile(t, module, "kinds.go", kinds)
	conform.Go(t, module, "build", "-trimpath", "-ldflags=-s -w", "-o", name+".exe", ".")
	return filepath.Join(module, name+".exe")
}

// checkWhole checks that what is lost, and what of the document was never compared, is in the table
// of exceptions, and all of that table.
func checkWhole(t *testing.T, c *comparison) {
	t.Helper()
	exceptions, pairs, compared := wholeExceptions(), c.pairs(), 0
	used := make([]bool, len(exceptions))
	for _, p := range pairs {
		lost := c.lost[p]
		if c.compared[p] && lost == "" {
			compared++
			continue
		}
		row := slices.IndexFunc(exceptions, func(e wholeException) bool { return e.covers(p) })
		switch {
		case row >= 0:
			used[row] = true
		case lost != "":
			t.Errorf("%s is lost: %.500s", p, lost)
		default:
			t.Errorf("%s was never compared", p)
		}
	}
	for i, e := range exceptions {
		if !used[i] {
			t.Errorf("nothing is left for the exception %s.%s: %s", e.component, e.property, e.reason)
		}
	}
	if compared != wholePairs {
		t.Errorf("%d of the document's %d properties compared, want %d", compared, len(pairs), wholePairs)
	}
}

// pairs are all properties of all schemas of the document, sorted.
func (all schemas) pairs() []pair {
	var found []pair
	var collect func(s *schema)
	collect = func(s *schema) {
		for name := range s.Properties {
			found = append(found, pair{s, name})
		}
		s.parts(func(_ string, part *schema) { collect(part) })
	}
	for _, s := range all {
		collect(s)
	}
	slices.SortFunc(found, func(a, b pair) int { return strings.Compare(a.String(), b.String()) })
	return found
}

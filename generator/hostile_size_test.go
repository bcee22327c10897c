package generator_test

import (
	"fmt"
	"os"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/seed739054c0/stripegen/generator"
)

// A giant is a document that is small beside what it asks for, or just large.
type giant struct {
	name  string
	edits []string // of document.json: texts, and what is there instead
	yaml  string   // the whole document, instead
	want  string   // part of the refusal; empty if there is a package
}

// giants are documents at the limits, and beyond them.
func giants() []giant {
	const description, property, schemas = `"An object."`, `"parts": {`, `"schemas": {`
	beside := func(properties string) []string { return []string{property, properties + ", " + property} }
	object, array := `{"type": "object", "properties": {"a": `, `{"type": "array", "items": `
	longer := strings.Replace(object, `"a"`, quoted("long", 4000), 1)
	structs := doubled(`{"type": "object", "properties": {"a": %[1]s, "b": %[1]s}}`)
	unions := doubled(`{"anyOf": [%[1]s, %[1]s, {"$ref": "#/components/schemas/thing"}]}`)
	const first, self = `{"$ref": "#/components/schemas/n0"}`, `{"$ref": "#/components/schemas/self"}`
	const result = `{"$ref": "#/components/schemas/thing"}}}`
	const operation = `"/v1/things/{thing}/m%d": {"post": {"parameters": [{"name": "thing", "in": "path", "required": true, "schema": {"type": "string"}}],
		"responses": {"200": {"description": "OK", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/thing"}}}}}}},`
	return []giant{
		{name: "10 MB of words", edits: []string{description, quoted("word ", 10<<20)}, want: "the text here has more than 1048576 bytes"},
		{name: "1 MB of words", edits: []string{description, quoted("word ", 1<<20-8)}},
		{name: "1 MB without a space", edits: []string{description, quoted("x", 1<<20-8)}},
		{name: "1 MB of paragraphs", edits: []string{description, quoted(`a\n\n`, 1<<20-8)}},
		{name: "1 MB of links", edits: []string{description, `"` + listed(50_000, `[a%d](/b%[1]d) `) + `"`}},
		{name: "1 MB of brackets", edits: []string{description, quoted("[[](", 1<<20-8)}},
		{name: "objects 9,900 deep", edits: beside(nested(4950, object, "}}")), want: "the document nests more than 200 values here"},
		{name: "objects 100,000 deep", edits: beside(nested(50_000, object, "}}")), want: "the document nests too deep here"},
		{name: "objects 90 deep", edits: beside(nested(90, object, "}}"))},
		{name: "arrays 150 deep", edits: beside(nested(150, array, "}"))},
		{name: "long names 90 deep", edits: beside(nested(90, longer, "}}")), want: "would have more than 500 letters"},
		{name: "properties at the limit", edits: beside(listed(19_000, `"p%d": {"type": "string"},`) + `"p": {}`)},
		{name: "properties beyond it", edits: beside(listed(20_001, `"p%d": {"type": "string"},`) + `"p": {}`), want: "more than 20000 values side by side here"},
		{name: "errors", edits: beside(listed(9_000, `"p %d": {"type": "string"}, "p-%[1]d": {"$ref": "#/components/schemas/thing"},`) + `"p": {}`), want: "and 8980 more"},
		{name: "values", edits: []string{`["old", "new"], "description"`, "[" + listed(19_000, `"v%d",`) + `"v"], "description"`}},
		{name: "operations", edits: []string{`"paths": {`, `"paths": {` + listed(5_000, operation)}},
		{name: "structs, doubled forty times", edits: append(beside(`"a": `+first), schemas, schemas+structs), want: "would have more than 50000 types"},
		{name: "params, doubled forty times", edits: []string{`"end": {`, `"a": ` + first + `, "end": {`, schemas, schemas + structs}, want: "would have more than 50000 types"},
		{name: "unions, doubled forty times", edits: []string{result, first + "}}", schemas, schemas + unions}},
		{name: "a result that is a union of itself", edits: []string{result, self + "}}", schemas, schemas + `"self": {"anyOf": [` + self + `, {"$ref": "#/components/schemas/thing"}]},`}},
		{name: "aliases of YAML", yaml: "openapi: 3.0.0\na: &a [" + strings.Repeat("x, ", 10_000) + "x]\nb: [" + strings.Repeat("*a, ", 10_000) + "*a]\n", want: "anchors and aliases are not supported"},
		{name: "YAML 9,000 deep", yaml: "openapi: 3.0.0\nx: " + strings.Repeat("[", 9000) + strings.Repeat("]", 9000), want: "nests more than 200 values"},
		{name: "YAML 100,000 deep", yaml: "openapi: 3.0.0\nx: " + strings.Repeat("[", 100_000), want: "exceeded max depth"},
		// CVE-2022-28948: go-yaml panicked.
		{name: "YAML that ends in half a character", yaml: "0: [:!00 \xef", want: "incomplete UTF-8"},
	}
}

func quoted(unit string, size int) string { return `"` + strings.Repeat(unit, size/len(unit)) + `"` }

// nested is a property that consists of others, one in another.
func nested(n int, open, end string) string {
	return `"deep": ` + strings.Repeat(open, n) + `{"type": "string"}` + strings.Repeat(end, n)
}

// listed is a format with each number.
func listed(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// doubled are forty schemas, each with the next one twice.
func doubled(format string) string {
	var b strings.Builder
	for i := range 40 {
		fmt.Fprintf(&b, `"n%d": %s,`, i, fmt.Sprintf(format, fmt.Sprintf(`{"$ref": "#/components/schemas/n%d"}`, i+1)))
	}
	return b.String() + `"n40": {"type": "object", "properties": {"x": {"type": "string"}}},`
}

// TestHostileSizes generates packages from giants. None takes more time or memory than a part of the whole
// API does, whatever it asks for.
func TestHostileSizes(t *testing.T) {
	if testing.Short() || generator.RaceEnabled {
		t.Skip("generates large packages")
	}
	base, err := os.ReadFile("testdata/hostile/document.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range giants() {
		t.Run(g.name, func(t *testing.T) { g.run(t, string(base)) })
	}
}

func (g giant) run(t *testing.T, base string) {
	h := &hostile{name: "spec.json", resources: "thing,owner", document: []byte(strings.NewReplacer(g.edits...).Replace(base))}
	if g.yaml != "" {
		h.name, h.resources, h.document = "spec.yaml", "*", []byte(g.yaml)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	result, err := h.generate(t)
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	size := 0
	if err == nil {
		for _, f := range result.Files {
			size += len(f.Content)
		}
	}
	t.Logf("%.1f MB in, %.1f MB out, %.2f s, %d MB allocated", float64(len(h.document))/1e6, float64(size)/1e6, took.Seconds(), (after.TotalAlloc-before.TotalAlloc)>>20)
	if err != nil && !regexp.MustCompile(`^spec\.(json|yaml):\d+:\d+: .+; .+`).MatchString(err.Error()) {
		t.Errorf("%.300v says not where, or not what to do", err)
	}
	if (err != nil) != (g.want != "") || err != nil && !strings.Contains(err.Error(), g.want) {
		t.Errorf("got the error %.300v, want %q", err, g.want)
	}
	if took > time.Minute || after.TotalAlloc-before.TotalAlloc > 1<<30 || size > 64<<20 {
		t.Error("that is too much")
	}
}

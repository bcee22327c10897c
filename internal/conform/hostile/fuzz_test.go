package hostile

import (
	"encoding/json"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
	"github.com/seed739054c0/stripegen/spec"
)

// FuzzGenerate looks for a document that is neither refused nor made into an innocent package, with exactly
// the declarations of its model, which Generate itself audits. The documents that it begins with are small: more of
// what changes in them means something.
//
//fuzz:short 2000x
func FuzzGenerate(f *testing.F) {
	f.Add("openapi: 3.0.0\npaths:\n  /v1/a:\n    get: {}\n")
	f.Add(`{"openapi":"3.0.0","paths":{"/a/{b":{"get":null}},"components":{"schemas":{"a":{"$ref":"#/components/schemas/a"}}}}`)
	f.Add(small("{type: string}", "{anyOf: [{type: integer}, {type: string, enum: [now]}]}"))
	for _, s := range smallSchemas() {
		f.Add(small(s, s))
		f.Add(small(s, "{type: string}"))
	}
	f.Fuzz(func(t *testing.T, text string) {
		document, err := spec.Parse("fuzz", []byte(text))
		if err != nil {
			checkRefusal(t, err)
			return
		}
		c := generator.Config{Document: document, Resources: "*", Package: "stripe", Compat: len(text)%2 == 0}
		if len(text)%3 == 0 {
			c.Annotations = document
		}
		checkGenerated(t, c)
	})
}

// small is a document in YAML with a schema for a property, and one for a parameter.
func small(property, parameter string) string {
	const text = `openapi: 3.0.0
info: {version: "1"}
paths:
  /v1/as/{a}:
    post:
      parameters: [{name: a, in: path, required: true, schema: {type: string}}]
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {c: PARAMETER}}}}}
      responses: {"200": {description: x, content: {application/json: {schema: {$ref: "#/components/schemas/a"}}}}}
components:
  schemas:
    a: {type: object, x-resourceId: a, properties: {id: {type: string}, object: {type: string, enum: [a]}, b: PROPERTY}}
    d: {type: object, x-resourceId: d, properties: {id: {type: string}, object: {type: string, enum: [d]}}}
`
	return strings.NewReplacer("PROPERTY", property, "PARAMETER", parameter).Replace(text)
}

// TestSmallDocuments holds the documents that FuzzGenerate begins with to be none that are refused.
func TestSmallDocuments(t *testing.T) {
	for _, s := range smallSchemas() {
		document, err := spec.Parse("small", []byte(small(s, "{type: string}")))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := generator.Generate(t.Context(), generator.Config{Document: document, Resources: "*", Package: "stripe"}); err != nil {
			t.Error(err)
		}
	}
}

func smallSchemas() []string {
	return []string{
		`{type: string, description: "<p>x [y](z)</p>", maxLength: 5}`,
		`{type: string, enum: [x, y, ""], nullable: true}`,
		`{type: integer, format: unix-time}`,
		`{type: array, items: {type: string, enum: [x]}}`,
		`{type: array, items: {type: object, properties: {e: {type: number}}}}`,
		`{type: object, additionalProperties: {type: string}}`,
		`{type: object, properties: {e: {type: boolean}, f: {type: object, properties: {g: {type: string}}}}}`,
		`{anyOf: [{type: string}, {$ref: "#/components/schemas/d"}], x-expansionResources: {oneOf: [{$ref: "#/components/schemas/d"}]}}`,
		`{anyOf: [{$ref: "#/components/schemas/a"}, {$ref: "#/components/schemas/d"}]}`,
		`{type: object, properties: {data: {type: array, items: {$ref: "#/components/schemas/d"}}, has_more: {type: boolean}, object: {type: string, enum: [list]}, url: {type: string}}}`,
	}
}

// FuzzWords puts two words into each place of a document that has some, one place at a time.
//
//fuzz:short 200x
func FuzzWords(f *testing.F) {
	all := words()
	for i, word := range all {
		for at := range 3 { // all of them take half a minute
			f.Add(word, all[(i+at)%len(all)], uint(i+17*at))
		}
	}
	f.Fuzz(func(t *testing.T, word, other string, at uint) {
		word, other = string([]rune(word)), string([]rune(other)) // as JSON has them
		all := places(word, other)
		place := all[at/2%uint(len(all))]
		edits, err := json.Marshal(place.edits)
		if err != nil {
			t.Fatal(err)
		}
		document, err := spec.Parse("fuzz.json", edited(t, edits))
		if err != nil {
			checkRefusal(t, err)
			return
		}
		c := generator.Config{Document: document, Annotations: document, Package: "stripe", Compat: at&1 != 0}
		c.Resources = everyResource(c)
		result := checkGenerated(t, c)
		if result == nil {
			return
		}
		for _, want := range place.want {
			if !regexp.MustCompile(want).MatchString(conform.Contents(result)["thing.go"]) {
				t.Errorf("thing.go has no %s", want)
			}
		}
	})
}

// A fuzzPlace is where words can stand.
type fuzzPlace struct {
	edits map[string]any // of document.json
	want  []string       // expressions that thing.go matches then, if there is a package: no word takes the other's name
}

// places are those of document.json, each with the words in another one.
func places(word, other string) []fuzzPlace {
	const (
		schemas    = "/components/schemas/"
		properties = schemas + "thing/properties/"
		things     = "/paths/~1v1~1things/"
		form       = things + "post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/"
	)
	escape := strings.NewReplacer("~", "~0", "/", "~1")
	token, beside := escape.Replace(word), escape.Replace(other)
	text := map[string]any{"type": "string"}
	enum := map[string]any{"type": "string", "enum": []string{"x", word}}
	resource := map[string]any{"type": "object", "x-resourceId": "pwned", "properties": map[string]any{"id": text}}
	reference := map[string]any{"$ref": "#" + schemas + token}
	union := map[string]any{"anyOf": []any{reference, map[string]any{"$ref": "#/components/schemas/owner"}}}
	result := map[string]any{"responses": map[string]any{"200": map[string]any{"description": "OK", "content": map[string]any{
		"application/json": map[string]any{"schema": map[string]any{"$ref": "#/components/schemas/thing"}}}}}}
	return []fuzzPlace{
		{edits: map[string]any{"/info/version": word}},
		{edits: map[string]any{schemas + "thing/description": word, properties + "kind/description": word, things + "get/description": word, things + "get/parameters/1/description": word}},
		{edits: map[string]any{properties + "kind/enum": []string{"x", word, other}, form + "kind/enum": []string{"y", word}}},
		{edits: map[string]any{properties + "object/enum": []string{word}}},
		{edits: map[string]any{properties + token: text}},
		{edits: map[string]any{properties + token: enum}},
		{edits: map[string]any{properties + token: map[string]any{"type": "object", "properties": map[string]any{word: enum}}}},
		{edits: map[string]any{properties + token: map[string]any{"type": "array", "items": map[string]any{"type": "object", "properties": map[string]any{word: text}}}}},
		{edits: map[string]any{form + token: text}},
		{edits: map[string]any{form + token: enum}},
		{edits: map[string]any{form + token: map[string]any{"type": "object", "properties": map[string]any{word: map[string]any{"type": "string", "enum": []string{""}}}}}},
		{edits: map[string]any{form + "end/anyOf/1/enum": []string{word}}},
		{edits: map[string]any{things + "get/parameters/1/name": word}},
		{edits: map[string]any{schemas + token: resource, properties + "a": reference}},
		{edits: map[string]any{schemas + token: resource, properties + "a": union}},
		{edits: map[string]any{schemas + "thing/x-resourceId": word}},
		{edits: map[string]any{"/paths/~1v1~1things~1" + token: map[string]any{"post": result}}},
		{edits: map[string]any{"/paths/~1v1~1" + token: map[string]any{"get": result}}},
		{edits: map[string]any{things + "post/servers": []any{map[string]any{"url": word}}}},
		{edits: map[string]any{things + "post/servers": []any{map[string]any{"url": "https://" + word + ".stripe.com"}}}},
		{edits: map[string]any{schemas + "thing/x-stripeOperations": []any{map[string]any{"method_name": word, "method_on": "service", "method_type": "custom", "operation": "post", "path": "/v1/things"}}}},
		{edits: map[string]any{properties + "kind/x-stripeEnum": map[string]any{"values": []any{map[string]any{"value": "old", "description": word}}}}},
		{edits: map[string]any{properties + "a": map[string]any{"$ref": word}}},
		{edits: map[string]any{properties + "a": map[string]any{"type": word, "format": word}}},
		{
			edits: map[string]any{properties + token: text, properties + beside: text},
			want:  []string{"`json:\"" + regexp.QuoteMeta(word) + `[",]`, "`json:\"" + regexp.QuoteMeta(other) + `[",]`},
		},
		{
			edits: map[string]any{properties + "kind/enum": []string{word, other}},
			want:  []string{constantOf(word), constantOf(other)},
		},
		{edits: map[string]any{schemas + token: resource, schemas + beside: resource, properties + "a": union, properties + "b": map[string]any{"$ref": "#" + schemas + beside}}},
		{edits: map[string]any{form + token: enum, form + beside: enum, form + "o/type": "object", form + "o/properties": map[string]any{word: enum, other: text}}},
		{edits: map[string]any{"/x-stripegen-slice": map[string]any{"methods": []any{map[string]any{"verb": "post", "path": "/v1/things", "resource": "thing", "name": word, "kind": other}}}}},
		{edits: map[string]any{"/paths/~1v1~1things~1{thing}~1" + token: map[string]any{"post": result}, "/paths/~1v1~1things~1{thing}~1" + beside: map[string]any{"post": result}}},
	}
}

// constantOf is an expression for the constant of an enum value. The empty one has none.
func constantOf(value string) string {
	if value == "" {
		return ""
	}
	return " = " + regexp.QuoteMeta(strconv.Quote(value)) + "\n"
}

// words are beginnings of mischief.
func words() []string {
	return []string{
		"", "-", "..", "../../pwned", "con", "x_test", "x.windows", "_x", "2fa", "type", "init", "nil", "ID", "Kind", "event_data",
		"x\nfunc init() { pwned() }", "*/ func init() { pwned() } /*", "\"); pwned(); (\"", "`); pwned(); (`", "//go:embed /etc/passwd",
		"//go:build ignore", "+build ignore", "/*line x:1*/", "import \"C\"", "a\u202eb\u2066", "a\u200bb", "a\x00b", "a|b", "a,omitempty", "\u0430\u0431", "%s", "\\", "'",
		"return upload(", "*V1List[", "Deprecated: x", "#/components/schemas/thing", "file:///etc/passwd", "https://evil.example", "evil.example/", "K\u212a", "\ufeff", "a/b", "{thing}", "{",
	}
}

// checkGenerated generates a package, which has to be innocent, or refused in one line for each thing that
// is wrong.
func checkGenerated(t *testing.T, c generator.Config) *generator.Result {
	t.Helper()
	result, err := generator.Generate(t.Context(), c)
	if err != nil {
		checkRefusal(t, err)
		return nil
	}
	result.Files = slices.DeleteFunc(result.Files, conform.InSubPackage)
	innocent(t, result.Files)
	return result
}

func checkRefusal(t *testing.T, err error) {
	t.Helper()
	innocentText(t, generator.File{Name: "the refusal", Content: []byte(err.Error())})
	if strings.Contains(err.Error(), "internal error") {
		t.Fatal(err)
	}
	var one *spec.Error
	if errors.As(err, &one) && strings.Contains(err.Error(), "\n") {
		t.Fatalf("one thing is wrong, and there are several lines: %v", err)
	}
}

package hostile

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
	"github.com/seed739054c0/stripegen/spec"
)

// TestHostile generates a package from each document in testdata/hostile that tries to become more than
// names, values and words. It is refused in the words of want/refusal, or the package has the lines of
// want/lines and is innocent.
func TestHostile(t *testing.T) {
	files, err := filepath.Glob("testdata/documents/*.txtar")
	if err != nil || len(files) < 50 {
		t.Fatalf("there are %d hostile documents: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			readHostile(t, file).run(t)
		})
	}
}

// A hostile is a document that means harm, and what is to become of it.
type hostile struct {
	file, resources       string
	document, annotations []byte // annotations may be nil
	name                  string // of the document
	refusal               *txtar.File
	lines                 []string

	archive *txtar.Archive
}

// readHostile reads an archive: what is wrong with the document as edits of document.json, values by
// JSON pointer, or else the whole document.
func readHostile(tb testing.TB, file string) *hostile {
	tb.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	h := &hostile{file: file, resources: "*", name: "spec.json", archive: archive}
	for i, f := range archive.Files {
		switch f.Name {
		case "edits":
			h.document = edited(tb, f.Data)
		case "annotations":
			h.annotations = edited(tb, f.Data)
		case "annotations.json":
			h.annotations = f.Data
		case "spec.json", "spec.yaml":
			h.name, h.document = f.Name, f.Data
		case "resources":
			h.resources = strings.TrimSpace(string(f.Data))
		case "want/refusal":
			h.refusal = &archive.Files[i]
		case "want/lines":
			h.lines = strings.Split(strings.TrimSpace(string(f.Data)), "\n")
		default:
			tb.Fatalf("the archive has %q, which nothing reads", f.Name)
		}
	}
	if h.document == nil {
		h.document = edited(tb, []byte("{}"))
	}
	comment := strings.TrimSpace(string(archive.Comment))
	if !strings.HasSuffix(comment, ".") || (h.refusal == nil) == (len(h.lines) == 0) {
		tb.Fatal("an archive has a sentence that says what is tried, and either a refusal or lines to expect")
	}
	return h
}

// edited is document.json with other values, or more, at the JSON pointers.
func edited(tb testing.TB, edits []byte) []byte {
	tb.Helper()
	var values map[string]any
	if err := json.Unmarshal(edits, &values); err != nil {
		tb.Fatal(err)
	}
	base, err := os.ReadFile("testdata/documents/document.json")
	if err != nil {
		tb.Fatal(err)
	}
	var root any
	if err := json.Unmarshal(base, &root); err != nil {
		tb.Fatal(err)
	}
	for pointer, value := range values {
		put(tb, root, pointer, value)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(root); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// put sets what a JSON pointer leads to. Objects on the way are made; null takes a member out.
func put(tb testing.TB, at any, pointer string, value any) {
	tb.Helper()
	tokens := strings.Split(pointer, "/")[1:]
	for i, token := range tokens {
		token = strings.ReplaceAll(strings.ReplaceAll(token, "~1", "/"), "~0", "~")
		last := i == len(tokens)-1
		switch holder := at.(type) {
		case map[string]any:
			switch {
			case last && value == nil:
				delete(holder, token)
			case last:
				holder[token] = value
			case holder[token] == nil:
				holder[token] = make(map[string]any)
			}
			at = holder[token]
		case []any:
			n, err := strconv.Atoi(token)
			if err != nil || n >= len(holder) {
				tb.Fatalf("%s: there is no element %s", pointer, token)
			}
			if last {
				holder[n] = value
			}
			at = holder[n]
		default:
			tb.Fatalf("%s: nothing can be at %s", pointer, token)
		}
	}
}

// generate reads the documents and generates the package.
func (h *hostile) generate(tb testing.TB) (*generator.Result, error) {
	document, err := spec.Parse(h.name, h.document)
	if err != nil {
		return nil, err
	}
	c := generator.Config{Document: document, Resources: h.resources, Package: "stripe"}
	if h.annotations != nil {
		if c.Annotations, err = spec.Parse("annotations.json", h.annotations); err != nil {
			return nil, err
		}
	}
	if h.refusal != nil && h.resources == "*" {
		c.Resources = everyResource(c)
	}
	return generator.Generate(tb.Context(), c)
}

// everyResource names all resources of the document one by one: what a pattern selects is left out instead of refused.
func everyResource(c generator.Config) string {
	all, err := generator.List(c, "*")
	if err != nil || len(all) == 0 {
		return "*"
	}
	var ids []string
	for _, r := range all {
		ids = append(ids, r.ID+":*")
	}
	return strings.Join(ids, ",")
}

func (h *hostile) run(t *testing.T) {
	result, err := h.generate(t)
	if h.refusal != nil {
		h.refused(t, err)
		h.leftOut(t)
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	innocent(t, result.Files)
	has := make(map[string]bool)
	for _, f := range result.Files {
		for line := range strings.Lines(string(f.Content)) {
			has[f.Name+": "+strings.Join(strings.Fields(line), " ")] = true
		}
	}
	for _, want := range h.lines {
		if !has[want] {
			name, _, _ := strings.Cut(want, ": ")
			t.Errorf("there is no line\n%s\nin\n%s", want, conform.Contents(result)[name])
		}
	}
}

// leftOut selects the same by a pattern: what is left, if anything is, means no harm.
func (h *hostile) leftOut(t *testing.T) {
	again := *h
	again.refusal = nil
	if result, err := again.generate(t); err == nil {
		innocent(t, result.Files)
	}
}

// refused compares the error, but for the positions, which are those of the edited document. Each line has one.
func (h *hostile) refused(t *testing.T, err error) {
	if err == nil {
		t.Fatal("the document is not refused")
	}
	for line := range strings.SplitSeq(err.Error(), "\n") {
		if !regexp.MustCompile(`^(spec|annotations)\.(json|yaml):\d+:\d+: .+; .+`).MatchString(line) {
			t.Errorf("%s says not where, or not what to do", line)
		}
	}
	got := regexp.MustCompile(`(?m)^(\w+\.json):\d+:\d+: `).ReplaceAllString(err.Error(), "$1: ") + "\n"
	got = regexp.MustCompile(` at \d+:\d+; `).ReplaceAllString(got, "; ")
	switch want := string(h.refusal.Data); {
	case strings.Contains(got, "internal error"):
		t.Fatal(got)
	case got == want:
	case *conform.Update:
		h.refusal.Data = []byte(got)
		if err := os.WriteFile(h.file, txtar.Format(h.archive), 0o666); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

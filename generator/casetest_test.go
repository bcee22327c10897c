package generator_test

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
	"github.com/seed739054c0/stripegen/spec"
)

// wantFolder is where an archive keeps what it expects.
const wantFolder = "want/"

// A testCase is a document in an archive, and what is to become of it.
type testCase struct {
	file    string
	archive *txtar.Archive
	config  generator.Config
}

// readCase reads an archive: spec.json or spec.yaml, annotations.json, flags and want/*.
func readCase(t *testing.T, file string) *testCase {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := &testCase{
		file:    file,
		archive: archive,
		config:  generator.Config{Resources: "thing", Package: "stripe"},
	}
	wants := 0
	for _, f := range archive.Files {
		switch {
		case f.Name == "spec.json" || f.Name == "spec.yaml":
			c.config.Document = parse(t, f)
		case f.Name == "annotations.json":
			c.config.Annotations = parse(t, f)
		case f.Name == "flags":
			c.flags(t, strings.Fields(string(f.Data)))
		case strings.HasPrefix(f.Name, wantFolder):
			wants++
		default:
			t.Fatalf("the archive has %q, which nothing reads", f.Name)
		}
	}
	comment := strings.TrimSpace(string(archive.Comment))
	if c.config.Document == nil || wants == 0 || !strings.HasSuffix(comment, ".") {
		t.Fatal("a case has a sentence that says what it shows, a document and at least one file to expect")
	}
	return c
}

func parse(t *testing.T, f txtar.File) *spec.Document {
	t.Helper()
	d, err := spec.Parse(f.Name, f.Data)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// flags reads those flags of the command that change what is generated.
func (c *testCase) flags(t *testing.T, words []string) {
	t.Helper()
	for len(words) > 0 {
		word := words[0]
		words = words[1:]
		if word == "-compat" {
			c.config.Compat = true
			continue
		}
		if len(words) == 0 {
			t.Fatalf("the flag %s has no value", word)
		}
		switch word {
		case "-resources":
			c.config.Resources = words[0]
		case "-package":
			c.config.Package = words[0]
		default:
			t.Fatalf("there is no flag %s", word)
		}
		words = words[1:]
	}
}

// run generates the case's package and checks all of it.
func (c *testCase) run(t *testing.T) {
	result, err := generator.Generate(context.Background(), c.config)
	if err != nil {
		t.Fatal(err)
	}
	content := make(map[string][]byte)
	for _, f := range result.Files {
		content[f.Name] = f.Content
		conform.Formatted(t, f)
	}
	conform.TypeCheck(t, c.config.Package, result.Files)
	checkSlice(t, c.config, result)
	if t.Failed() {
		return
	}
	changed := false
	for i, want := range c.archive.Files {
		name, ok := strings.CutPrefix(want.Name, wantFolder)
		if !ok {
			continue
		}
		got, ok := content[name]
		switch {
		case !ok:
			t.Errorf("no file %s is generated", name)
		case bytes.Equal(got, want.Data):
		case *conform.Update:
			c.archive.Files[i].Data = got
			changed = true
		default:
			t.Errorf("%s:%s", name, conform.FirstDifference(string(got), string(want.Data)))
		}
	}
	if changed {
		if err := os.WriteFile(c.file, txtar.Format(c.archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// checkSlice checks that what is selected, cut out of the document, gives the same package: documents of cases are
// in no order.
func checkSlice(t *testing.T, c generator.Config, want *generator.Result) {
	t.Helper()
	c.Document = conform.Slice(t, c)
	got, err := generator.Generate(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	conform.SameFiles(t, got, want)
}

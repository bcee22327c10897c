package generator_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

var update = flag.Bool("update", os.Getenv("UPDATE_GOLDEN") == "1", "rewrite the expected files, if the output type-checks")

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
		formatted(t, f)
	}
	typeCheck(t, c.config.Package, result.Files)
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
		case *update:
			c.archive.Files[i].Data = got
			changed = true
		default:
			t.Errorf("%s:%s", name, firstDifference(string(got), string(want.Data)))
		}
	}
	if changed {
		if err := os.WriteFile(c.file, txtar.Format(c.archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// formatted checks that gofmt would not touch a file.
func formatted(t *testing.T, f generator.File) {
	t.Helper()
	if filepath.Ext(f.Name) != ".go" {
		return
	}
	again, err := format.Source(f.Content)
	if err != nil {
		t.Errorf("%s: %v", f.Name, err)
	} else if !bytes.Equal(again, f.Content) {
		t.Errorf("%s is not as gofmt has it:%s", f.Name, firstDifference(string(f.Content), string(again)))
	}
}

// firstDifference shows the first line in which two texts differ.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := 0; ; i++ {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			return fmt.Sprintf("%d:\n got: %s\nwant: %s", i+1, lineOf(g, i), lineOf(w, i))
		}
	}
}

func lineOf(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(no line)"
}

// typeCheck checks a whole package, as the compiler would.
func typeCheck(t *testing.T, name string, files []generator.File) {
	t.Helper()
	fset := token.NewFileSet()
	var parsed []*ast.File
	for _, f := range files {
		if filepath.Ext(f.Name) != ".go" {
			continue
		}
		file, err := parser.ParseFile(fset, f.Name, f.Content, parser.SkipObjectResolution)
		if err != nil {
			t.Errorf("internal error: %v", err)
			return
		}
		parsed = append(parsed, file)
	}
	config := types.Config{
		Importer: standardLibrary(),
		Error:    func(err error) { t.Errorf("the output does not type-check: %v", err) },
	}
	_, _ = config.Check("example.com/"+name, fset, parsed, nil) // errors go to config.Error
}

// standardLibrary imports what generated packages import, from the compiler's own files: one
// importer for all cases.
var standardLibrary = sync.OnceValue(func() types.Importer {
	exports := make(map[string]string)
	out, listError := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}",
		"github.com/seed739054c0/stripegen/templates/stripe").Output()
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), "\t")
		exports[path] = file
	}
	open := func(path string) (io.ReadCloser, error) {
		if listError != nil {
			return nil, listError
		}
		if exports[path] == "" {
			return nil, errors.New("it is nothing that the runtime imports")
		}
		return os.Open(exports[path])
	}
	return &lockedImporter{Importer: importer.ForCompiler(token.NewFileSet(), "gc", open)}
})

// A lockedImporter is safe for concurrent use.
type lockedImporter struct {
	mu sync.Mutex
	types.Importer
}

func (i *lockedImporter) Import(path string) (*types.Package, error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.Importer.Import(path)
}

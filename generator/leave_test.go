package generator_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// TestLeftOut generates a package for each archive in testdata/left_out: a document of which a selection leaves
// something out. want/left_out says what and why, want/api which files and methods there are without -compat. The
// package type-checks in both styles, and a slice of the document gives the same one.
func TestLeftOut(t *testing.T) {
	files, err := filepath.Glob("testdata/left_out/*.txtar")
	if err != nil || len(files) < 15 {
		t.Fatalf("there are %d archives: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			leftOut(t, file)
		})
	}
}

func leftOut(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := generator.Config{Resources: "*", Package: "stripe"}
	for _, f := range archive.Files {
		switch f.Name {
		case "spec.json":
			c.Document = parse(t, f)
		case "resources":
			c.Resources = strings.TrimSpace(string(f.Data))
		}
	}
	changed := false
	for _, c.Compat = range []bool{false, true} {
		result, err := generator.Generate(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{"want/left_out": leftOutText(result)}
		if !c.Compat {
			got["want/api"] = apiText(result)
		}
		for i, f := range archive.Files {
			text, ok := got[f.Name]
			if !ok || text == string(f.Data) {
				continue
			}
			if *conform.Update && !c.Compat {
				archive.Files[i].Data, changed = []byte(text), true
				continue
			}
			t.Errorf("-compat=%t: %s is\n%swant\n%s", c.Compat, f.Name, text, f.Data)
		}
		conform.TypeCheck(t, c.Package, result.Files)
		checkSlice(t, c, result)
	}
	if changed && !t.Failed() { // the tests of the command rewrite the rest
		if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// leftOutText has a line for each operation and resource that is left out.
func leftOutText(r *generator.Result) string {
	var b strings.Builder
	for _, l := range r.LeftOut {
		what := l.Verb + " " + l.Path
		if l.Path == "" {
			what = "the resource " + l.Resource
		}
		fmt.Fprintf(&b, "%s: %s\n", what, l.Reason)
	}
	return b.String()
}

// apiText has the methods of the services, and the files of the resources; all stubs are in one.
func apiText(r *generator.Result) string {
	var b strings.Builder
	for _, f := range r.Files {
		if !conform.IsRuntime(f) && filepath.Ext(f.Name) == ".go" && !strings.HasSuffix(f.Name, "_codec.go") {
			b.WriteString(f.Name + "\n")
		}
	}
	service := regexp.MustCompile(`^method \(\*\w+Service\) `)
	for line := range strings.Lines(conform.Contents(r)["api.txt"]) {
		if service.MatchString(line) {
			b.WriteString(line)
		}
	}
	return b.String()
}

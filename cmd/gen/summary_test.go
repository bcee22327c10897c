package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestSummary generates from the documents of the generator of which something is left out: want/stderr says what
// the command says of it, and want/unused what gen list -unused lists.
func TestSummary(t *testing.T) {
	files, err := filepath.Glob("../../generator/testdata/left_out/*.txtar")
	if err != nil || len(files) < 15 {
		t.Fatalf("there are %d archives: %v", len(files), err)
	}
	for _, file := range files {
		file, err := filepath.Abs(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { checkSummary(t, file) })
	}
}

func checkSummary(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	resources := "*"
	for _, f := range archive.Files {
		switch f.Name {
		case "spec.json":
			put(t, f.Name, string(f.Data))
		case "resources":
			resources = strings.TrimSpace(string(f.Data))
		}
	}
	wrote := gen(t, "-spec", "spec.json", "-annotations", "none", "-resources", resources, "-out", "stripe")
	listed := gen(t, "list", "-spec", "spec.json", "-annotations", "none", "-unused")
	if wrote.code != exitOK || wrote.stdout != "" || listed.code != exitOK || listed.stderr != "" {
		t.Fatal(wrote, listed)
	}
	first := regexp.MustCompile(`^(\d+ resources?, \d+ methods?), .*\n`) // and types, files and seconds
	got := map[string]string{"want/stderr": first.ReplaceAllString(wrote.stderr, "$1\n"), "want/unused": listed.stdout}
	changed := false
	for i, f := range archive.Files {
		text, ok := got[f.Name]
		if !ok || text == string(f.Data) {
			continue
		}
		if !*update {
			t.Errorf("%s is\n%swant\n%s", f.Name, text, f.Data)
		}
		archive.Files[i].Data, changed = []byte(text), true
	}
	if changed && !t.Failed() { // the tests of the generator rewrite the rest
		if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

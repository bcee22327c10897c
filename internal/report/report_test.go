package report_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/report"
	"github.com/seed739054c0/stripegen/spec"
)

var update = flag.Bool("update", os.Getenv("UPDATE_GOLDEN") == "1", "rewrite the expected reports")

// TestCases compares, for each archive in testdata/cases, the packages that old.yaml and new.yaml give. There
// may be no old.yaml, and no package then.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			runCase(t, file)
		})
	}
}

func runCase(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if comment := strings.TrimSpace(string(archive.Comment)); !strings.HasSuffix(comment, ".") {
		t.Fatal("a case opens with a sentence that says what it shows")
	}
	resources, want := "thing", -1
	documents := make(map[string][]byte)
	for i, f := range archive.Files {
		switch f.Name {
		case "resources":
			resources = strings.TrimSpace(string(f.Data))
		case "want/report.md":
			want = i
		default:
			documents[f.Name] = f.Data
		}
	}
	if want < 0 || documents["new.yaml"] == nil {
		t.Fatal("the archive has no want/report.md, or no new.yaml")
	}
	got := report.Compare(packageOf(t, "old.yaml", documents, resources), packageOf(t, "new.yaml", documents, resources)).Markdown(0, "")
	if got == string(archive.Files[want].Data) {
		return
	}
	if !*update {
		t.Fatalf("got:\n%s\nwant:\n%s", got, archive.Files[want].Data)
	}
	archive.Files[want].Data = []byte(got)
	if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
		t.Fatal(err)
	}
}

// packageOf is the package that a document gives, in memory.
func packageOf(t *testing.T, name string, documents map[string][]byte, resources string) *report.Package {
	t.Helper()
	files := make(map[string][]byte)
	if text, ok := documents[name]; ok {
		document, err := spec.Parse(name, text)
		if err != nil {
			t.Fatal(err)
		}
		result, err := generator.Generate(context.Background(), generator.Config{
			Document: document, Resources: resources, Package: "stripe", SkipUnknown: true,
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range result.Files {
			files[f.Name] = f.Content
		}
	}
	p, err := report.Read("stripe", files)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

package main

import (
	"os"
	"os/exec"

	"strings"
	"testing"
)

// diffThings are the arguments of diff for the workspace.
func diffThings(more ...string) []string { return append([]string{"diff"}, things(more...)...) }

func TestDiffSame(t *testing.T) {
	generated(t)
	put(t, "stripe/mine.go", "package stripe\n")
	before := snapshot(t)
	if got := gen(t, diffThings()...); got != (outcome{}) {
		t.Errorf("got %v", got)
	}
	want := outcome{exitOK, "## API 2026-01-01\n\nWhat the package exports has not changed.\n", ""}
	if got := gen(t, diffThings("-report")...); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	unchanged(t, before)
}

// TestDiff changes a line, takes the newline from the end of a file, adds a file and removes one.
func TestDiff(t *testing.T) {
	generated(t)
	list := read(t, "stripe/api.txt")
	put(t, "stripe/api.txt", strings.TrimSuffix(list, "\n"))
	version := read(t, "stripe/version.go")
	put(t, "stripe/version.go", strings.Replace(version, `APIVersion = "2026-01-01"`, `APIVersion = "2025-12-31"`, 1))
	put(t, "stripe/old.go", header+"\npackage stripe\n")
	client := read(t, "stripe/client.go")
	if err := os.Remove("stripe/client.go"); err != nil {
		t.Fatal(err)
	}
	last := list[strings.LastIndex(strings.TrimSuffix(list, "\n"), "\n")+1:]
	before := snapshot(t)
	got := gen(t, diffThings()...)
	if got.code != exitDifferent || got.stderr != "" {
		t.Fatal(got)
	}
	files := strings.SplitAfter(got.stdout, "\n--- ")
	if len(files) != 4 {
		t.Fatalf("%d files are different:\n%s", len(files), got.stdout)
	}
	contains := func(file, want string) {
		t.Helper()
		if !strings.Contains(file, want) {
			t.Errorf("got\n%swant\n%s", file, want)
		}
	}
	contains(files[0], "--- a/stripe/api.txt\n+++ b/stripe/api.txt\n@@ -")
	contains(files[0], "\n-"+last+"\\ No newline at end of file\n+"+last)
	contains(files[1], "/dev/null\n+++ b/stripe/client.go\n@@ -0,0 +1,")
	contains(files[1], "+"+strings.ReplaceAll(strings.TrimSuffix(client, "\n"), "\n", "\n+"))
	contains(files[2], "a/stripe/old.go\n+++ /dev/null\n@@ -1,3 +0,0 @@\n-"+header+"-\n-package stripe\n")
	contains(files[3], "a/stripe/version.go\n+++ b/stripe/version.go\n@@ -")
	contains(files[3], "-const APIVersion = \"2025-12-31\"\n+const APIVersion = \"2026-01-01\"\n")
	unchanged(t, before)
}

// TestDiffIsAPatch carries out the difference with git, which leads to what generate would have written.
func TestDiffIsAPatch(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	generated(t)
	older(t, `"name": {"type": "string"}`, `"label": {"type": "integer"}`)
	if got := gen(t, things("-spec", "older.json", "-resources", "thing,owner", "-out", "a b/stripe")...); got.code != exitOK {
		t.Fatal(got)
	}
	got := gen(t, diffThings("-out", "a b/stripe")...)
	if got.code != exitDifferent || !strings.Contains(got.stdout, "+++ /dev/null\n") {
		t.Fatal(got)
	}
	put(t, "patch", got.stdout)
	if out, err := exec.Command("git", "apply", "patch").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if got := gen(t, append([]string{"check"}, things("-out", "a b/stripe")...)...); got != (outcome{}) {
		t.Errorf("after the patch, check says %v", got)
	}
}

// older writes older.json: things.json with replacements.
func older(t *testing.T, replacements ...string) {
	t.Helper()
	put(t, "older.json", strings.NewReplacer(replacements...).Replace(read(t, "things.json")))
}

// TestDiffDocuments compares two documents, whatever is in the folder.
func TestDiffDocuments(t *testing.T) {
	workspace(t)
	older(t, `"2026-01-01"`, `"2025-12-31"`)
	before := snapshot(t)
	got := gen(t, diffThings("-old", "older.json")...)
	if got.code != exitDifferent || got.stderr != "" || strings.Count(got.stdout, "\n--- ") != 2 || strings.Contains(got.stdout, "/dev/null") {
		t.Errorf("got %v", got)
	}
	if got := gen(t, diffThings("-old", "things.json")...); got != (outcome{}) {
		t.Errorf("the same document: got %v", got)
	}
	put(t, "stripe/mine.go", "package stripe\n")
	if got := gen(t, diffThings("-old", "things.json")...); got != (outcome{}) {
		t.Errorf("somebody's folder: got %v", got)
	}
	if err := os.RemoveAll("stripe"); err != nil {
		t.Fatal(err)
	}
	unchanged(t, before)
}

// TestDiffResources: what is selected need only be in one of the documents.
func TestDiffResources(t *testing.T) {
	workspace(t)
	older(t, `"2026-01-01"`, `"2025-12-31"`, "thing", "part")
	got := gen(t, "diff", "-report", "-spec", "things.json", "-old", "older.json", "-annotations", "none", "-resources", "part:retrieve,thing:*", "-out", "stripe")
	if got.code != exitDifferent || got.stderr != "" {
		t.Fatal(got)
	}
	for _, want := range []string{
		"<code>part</code> <b>removed</b>", "<code>thing</code> <b>added</b>",
		"- **breaking**: removed method `PartService.Retrieve` (`GET /v1/parts/{part}`).\n",
		"- added method `ThingService.Create` (`POST /v1/things`).\n",
	} {
		if !strings.Contains(got.stdout, want) {
			t.Errorf("got\n%s\nwant\n%s", got.stdout, want)
		}
	}
}

// TestDiffExclusions: so need what is excluded.
func TestDiffExclusions(t *testing.T) {
	workspace(t)
	older(t, `"2026-01-01"`, `"2025-12-31"`, "thing", "part")
	args := []string{"diff", "-report", "-spec", "things.json", "-old", "older.json", "-annotations", "none", "-out", "stripe", "-resources"}
	got := gen(t, append(args, "part,thing:*,!part:create")...)
	if got.code != exitDifferent || got.stderr != "" || strings.Contains(got.stdout, "PartService.Create") || !strings.Contains(got.stdout, "PartService.Retrieve") {
		t.Error(got)
	}
	want := outcome{exitTrouble, "", "gen: neither document has the method !thing:fly\n"}
	if got := gen(t, append(args, "*,!thing:fly")...); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	got = gen(t, append(args, "*,!thong")...)
	if got.code != exitTrouble || !strings.Contains(got.stderr, `there is no resource "thong"; did you mean thing?`) {
		t.Error(got)
	}
}

// TestDiffReport: the report is the same whether the older package comes from a document or from the folder.
func TestDiffReport(t *testing.T) {
	workspace(t)
	older(t, `"2026-01-01"`, `"2025-12-31"`, `"name": {"type": "string"}`, `"name": {"type": "integer"}`)
	if got := gen(t, things("-spec", "older.json")...); got.code != exitOK {
		t.Fatal(got)
	}
	before := snapshot(t)
	want := outcome{exitDifferent, "## API 2025-12-31 → 2026-01-01\n\n" +
		"**2 changes break programs that compile today.**\n\n" +
		"| | added | removed | changed | breaking |\n|---|---:|---:|---:|---:|\n" +
		"| resources | 0 | 0 | 1 | 1 |\n| fields | 0 | 0 | 1 | 1 |\n| params | 0 | 0 | 1 | 1 |\n\n" +
		"<details open>\n<summary><code>thing</code>: 1 field, 1 param changed; <b>2 breaking</b></summary>\n\n" +
		"- **breaking**: changed field `Thing.Name` (`name`): `int64` → `string`.\n" +
		"- **breaking**: changed param `ThingCreateParams.Name` (`name`): `*int64` → `*string`.\n\n</details>\n", ""}
	if got := gen(t, diffThings("-report")...); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := gen(t, diffThings("-report", "-old", "older.json")...); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	unchanged(t, before)

	got := gen(t, diffThings("-report", "-limit", "420")...)
	whole := "gen diff " + strings.Join(things(), " ") + " -report -limit 420 -limit 0"
	if got.code != exitDifferent || !strings.HasSuffix(got.stdout, "This writes them all: `"+whole+"`\n") {
		t.Errorf("got %v", got)
	}
	if got := gen(t, strings.Fields(whole)[1:]...); got != want {
		t.Errorf("the command for the whole gives %v", got)
	}
}

// TestDiffReportOfWords: files differ, so that there is a difference, if only in a description.
func TestDiffReportOfWords(t *testing.T) {
	workspace(t)
	older(t, `"name": {"type": "string"}`, `"name": {"type": "string", "description": "What it is called."}`)
	want := outcome{exitDifferent, "## API 2026-01-01\n\nWhat the package exports has not changed. New wording of descriptions (2) is not listed.\n", ""}
	if got := gen(t, diffThings("-report", "-old", "older.json")...); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestDiffOldAnnotations: the older document has the annotations of the newer one, unless it has its own.
func TestDiffOldAnnotations(t *testing.T) {
	workspace(t)
	older(t, `"name": {"type": "string"}`, `"name": {"type": "string", "description": "What it is called."}`)
	const unchangedReport = "## API 2026-01-01\n\nWhat the package exports has not changed."
	args := diffThings("-report", "-old", "things.json", "-annotations", "older.json")
	if got := gen(t, args...); got != (outcome{exitOK, unchangedReport + "\n", ""}) {
		t.Errorf("got %v", got)
	}
	got := gen(t, append(args, "-old-annotations", "none")...)
	if got.code != exitDifferent || !strings.HasPrefix(got.stdout, unchangedReport+" New wording") {
		t.Errorf("got %v", got)
	}
}

// TestDiffReadOnly: diff writes nothing, so that it works where nothing can be written.
func TestDiffReadOnly(t *testing.T) {
	generated(t)
	put(t, "stripe/thing.go", header+"\npackage stripe\n")
	for _, folder := range []string{"stripe", "."} {
		if err := os.Chmod(folder, 0o555); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(folder, 0o755)
	}
	before := snapshot(t)
	for _, more := range [][]string{nil, {"-report", "-old", "things.json"}} {
		if got := gen(t, diffThings(more...)...); got.code == exitTrouble {
			t.Errorf("%v: got %v", more, got)
		}
	}
	unchanged(t, before)
}

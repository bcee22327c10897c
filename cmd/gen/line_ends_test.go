package main

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// checkOut gives CRLF line ends to files, as git does with core.autocrlf.
func checkOut(t *testing.T, files ...string) {
	t.Helper()
	for _, name := range files {
		put(t, name, strings.ReplaceAll(read(t, name), "\n", "\r\n"))
	}
}

// checkOutAll does that with all files below a folder.
func checkOutAll(t *testing.T, folder string) {
	t.Helper()
	for name := range tree(t, folder) {
		if !strings.HasSuffix(name, "/") {
			checkOut(t, filepath.Join(folder, filepath.FromSlash(name)))
		}
	}
}

// TestLineEnds has a package that was checked out with CRLF. Nothing is stale, and the files stay as they are.
func TestLineEnds(t *testing.T) {
	eventWorkspace(t)
	put(t, ".git/HEAD", "")
	succeeds(t, events("-compat")...)
	checkOutAll(t, "stripe")
	before := snapshot(t)
	const said = "gen: stripe: files have CRLF line ends, which make no difference; to check out LF, put this line into .gitattributes: stripe/** text eol=lf\n"
	for _, command := range [][]string{{"check"}, {"diff"}} {
		if got := gen(t, append(command, events("-compat")...)...); got != (outcome{exitOK, "", said}) {
			t.Errorf("%v: got %v, want %s", command, got, said)
		}
	}
	if got := gen(t, append([]string{"diff", "-report"}, events("-compat")...)...); got.code != exitOK || got.stderr != said {
		t.Errorf("the report is %v", got)
	}
	got := gen(t, events("-compat")...)
	if rest, ok := strings.CutPrefix(got.stderr, said); got.code != exitOK || !ok || !strings.Contains(rest, " 78 files, 0 changed, ") {
		t.Errorf("got %v", got)
	}
	unchanged(t, before)

	// What is stale is written with LF, what is left over goes, and the rest stays.
	checkOut(t, "events.json")
	put(t, "stripe/thing.go", strings.Replace(read(t, "stripe/thing.go"), "Thing", "Other", 1))
	got = gen(t, append([]string{"check"}, events()...)...)
	if got.code != exitStale || strings.Count(got.stdout, "stale ") != 8 || strings.Count(got.stdout, "orphaned ") != 14 {
		t.Errorf("got %v", got)
	}
	got = gen(t, append([]string{"diff"}, events("-compat")...)...)
	if got.code != exitDifferent || strings.Count(got.stdout, "\n-") != 1 || strings.Count(got.stdout, "\n+") != 2 || strings.Contains(got.stdout, "\r") {
		t.Errorf("the difference is %v", got)
	}
	succeeds(t, events()...)
	var lf []string
	for name, content := range tree(t, "stripe") {
		if content != "" && !strings.Contains(content, "\r\n") {
			lf = append(lf, name)
		}
	}
	if slices.Sort(lf); !slices.Equal(lf, []string{"api.txt", "backends.go", "doc.go", "failed.go", "form_map.go", "params.go", "pointers.go", "thing.go"}) {
		t.Errorf("%v have been written", lf)
	}
}

// TestLineEndsOfGit clones a repository with core.autocrlf, with the line that gen gives in .gitattributes and without.
func TestLineEndsOfGit(t *testing.T) {
	workspace(t)
	git := func(args ...string) {
		t.Helper()
		args = append([]string{"-c", "user.name=N", "-c", "user.email=n@shop.example", "-c", "init.defaultBranch=main"}, args...)
		if out, err := exec.Command("git", args...).CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	const out = "app/internal/stripe"
	git("init", "-q", "app")
	succeeds(t, things("-out", out)...)
	git("-C", "app", "-c", "core.autocrlf=false", "add", ".")
	git("-C", "app", "commit", "-q", "-m", "Generate")
	git("clone", "-q", "-c", "core.autocrlf=true", "app", "clone")
	got := gen(t, append([]string{"check"}, things("-out", "clone/internal/stripe")...)...)
	_, line, _ := strings.Cut(got.stderr, "put this line into .gitattributes: ")
	if got.code != exitOK || got.stdout != "" || line != "internal/stripe/** text eol=lf\n" {
		t.Fatalf("got %v", got)
	}
	put(t, "app/.gitattributes", line)
	git("-C", "app", "add", ".")
	git("-C", "app", "commit", "-q", "-m", "Keep the line ends")
	git("clone", "-q", "-c", "core.autocrlf=true", "app", "again")
	if got := gen(t, append([]string{"check"}, things("-out", "again/internal/stripe")...)...); got != (outcome{}) {
		t.Errorf("got %v", got)
	}
	if !maps.Equal(tree(t, "again/internal/stripe"), tree(t, out)) {
		t.Error("the files are not those that were committed")
	}
}

// TestAttributes says which line goes into which file.
func TestAttributes(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"repo/.git/HEAD", "repo/a b/x", "repo/sub/.git", "none/x"} { // a worktree has a file
		put(t, name, "")
	}
	link(t, "repo", "linked")
	for folder, want := range map[string][2]string{
		"repo/internal/stripe": {".gitattributes", "internal/stripe/** text eol=lf"},
		"repo/sub/stripe":      {".gitattributes", "stripe/** text eol=lf"},
		"linked/stripe":        {".gitattributes", "stripe/** text eol=lf"},
		"repo":                 {"repo/.gitattributes", "* text=auto eol=lf"},
		"repo/a b/stripe":      {"repo/a b/stripe/.gitattributes", "* text=auto eol=lf"},
		"none/stripe":          {"none/stripe/.gitattributes", "* text=auto eol=lf"},
	} {
		if file, line := attributes(filepath.FromSlash(folder)); filepath.ToSlash(file) != want[0] || line != want[1] {
			t.Errorf("%s: got %s in %s, want %v", folder, line, file, want)
		}
	}
}

// TestLineEndsOfSlice generates from a slice that was checked out with CRLF, and is pinned by the sum of what was
// committed. It gives the same package, and it is not written anew.
func TestLineEndsOfSlice(t *testing.T) {
	generated(t)
	if got := gen(t, cut("slice.json")...); got.code != exitOK {
		t.Fatal(got)
	}
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte(read(t, "slice.json"))))
	checkOut(t, "slice.json")
	for _, more := range [][]string{{"-sha256", sum}, nil} {
		args := append([]string{"check", "-spec", "slice.json", "-annotations", "none", "-resources", "thing", "-out", "stripe"}, more...)
		if got := gen(t, args...); got != (outcome{}) {
			t.Errorf("%v: got %v", more, got)
		}
	}
	if err := os.Chtimes("slice.json", longAgo, longAgo); err != nil {
		t.Fatal(err)
	}
	if got := gen(t, cut("slice.json")...); got.code != exitOK || !untouched(t, "slice.json") {
		t.Errorf("the slice is written anew: %v", got)
	}
}

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/seed739054c0/stripegen/generator"
)

// header is the first line of a generated Go file.
const header = "// " + generator.Header + "\n"

// things are the flags that generate a package from testdata/things.json.
func things(more ...string) []string {
	return append([]string{"-spec", "things.json", "-annotations", "none", "-resources", "thing", "-out", "stripe"}, more...)
}

// workspace changes to an empty folder that has nothing but things.json.
func workspace(t *testing.T) {
	t.Helper()
	document, err := os.ReadFile("testdata/things.json")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	put(t, "things.json", string(document))
}

// generated is a workspace in which the package is generated, with files from long ago.
func generated(t *testing.T) {
	t.Helper()
	workspace(t)
	if got := gen(t, things()...); got.code != exitOK {
		t.Fatal(got)
	}
	for _, name := range names(t, "stripe") {
		if err := os.Chtimes(filepath.Join("stripe", name), longAgo, longAgo); err != nil {
			t.Fatal(err)
		}
	}
}

var longAgo = time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)

// names lists a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	all := make([]string, len(entries))
	for i, e := range entries {
		all[i] = e.Name()
	}
	return all
}

// untouched reports whether a file is from long ago.
func untouched(t *testing.T, name string) bool {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info.ModTime().Equal(longAgo)
}

func read(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// summary is the line that generate ends with.
var summary = regexp.MustCompile(`^1 resource, 2 methods, (\d+) types → (\S+): (\d+) files, (\d+) changed, \d+\.\d s\n$`)

// changed checks what generate said, and that it changed so many files.
func changed(t *testing.T, got outcome, want int) {
	t.Helper()
	m := summary.FindStringSubmatch(got.stderr)
	if got.code != exitOK || got.stdout != "" || m == nil {
		t.Fatalf("got %v", got)
	}
	if m[4] != fmt.Sprint(want) {
		t.Errorf("%s files were changed, want %d", m[4], want)
	}
}

func TestGenerateFresh(t *testing.T) {
	for _, command := range [][]string{nil, {"generate"}} {
		workspaceArgs := append(command, things("-out", "a/b/stripe")...)
		t.Run(strings.Join(command, " "), func(t *testing.T) {
			workspace(t)
			got := gen(t, workspaceArgs...)
			files := names(t, "a/b/stripe")
			changed(t, got, len(files))
			for _, want := range []string{"api.txt", "client.go", "doc.go", "error.go", "stubs.go", "thing.go", "thing_codec.go", "version.go"} {
				if content := read(t, filepath.Join("a/b/stripe", want)); !strings.Contains(content, generator.Header) {
					t.Errorf("%s has no header", want)
				}
			}
			if all := names(t, "."); len(all) != 2 {
				t.Errorf("the folder has %v", all)
			}
		})
	}
}

func TestGenerateAgain(t *testing.T) {
	generated(t)
	before := snapshot(t)
	changed(t, gen(t, things()...), 0)
	unchanged(t, before)
}

func TestGenerateReplacesStaleFilesOnly(t *testing.T) {
	generated(t)
	want := read(t, "stripe/thing.go")
	put(t, "stripe/thing.go", header+"\npackage stripe\n")
	changed(t, gen(t, things()...), 1)
	if read(t, "stripe/thing.go") != want {
		t.Error("thing.go is still stale")
	}
	for _, name := range names(t, "stripe") {
		if name != "thing.go" && !untouched(t, filepath.Join("stripe", name)) {
			t.Errorf("%s was touched", name)
		}
	}
}

func TestGenerateRemovesOrphansOnly(t *testing.T) {
	generated(t)
	foreign := map[string]string{
		"stripe/mine.go":      "package stripe\n",
		"stripe/mine_test.go": "package stripe\n",
		"stripe/notes.md":     header,
		"stripe/list.txt":     "Mine.\n",
		"stripe/.hidden.go":   "package stripe\n",
		"stripe/late.go":      "\n" + header + "package stripe\n",
		"stripe/sub/old.go":   header + "\npackage sub\n",
	}
	for name, content := range foreign {
		put(t, name, content)
	}
	before := snapshot(t)
	put(t, "stripe/old.go", header+"\npackage stripe\n")
	put(t, "stripe/windows.go", strings.TrimSuffix(header, "\n")+"\r\n\r\npackage stripe\r\n")
	put(t, "stripe/old.txt", "# "+generator.Header+"\n")
	changed(t, gen(t, things()...), 3)
	unchanged(t, before)
}

// TestGenerateLeavesNamesakesOfTemporaryFiles: only files with the header are ever overwritten or
// removed.
func TestGenerateLeavesNamesakesOfTemporaryFiles(t *testing.T) {
	workspace(t)
	put(t, "stripe/.thing.go.tmp", "Mine.\n")
	if got := gen(t, things()...); got.code != exitOK {
		t.Fatal(got)
	}
	if got := read(t, "stripe/.thing.go.tmp"); got != "Mine.\n" {
		t.Errorf("the file has %q", got)
	}
}

func TestGenerateFewerResources(t *testing.T) {
	workspace(t)
	if got := gen(t, things("-resources", "thing,owner")...); got.code != exitOK {
		t.Fatal(got)
	}
	if !strings.Contains(read(t, "stripe/client.go"), "V1Owners") {
		t.Error("there is no service for owners")
	}
	if got := gen(t, things()...); got.code != exitOK {
		t.Fatal(got)
	}
	for _, name := range []string{"stripe/owner.go", "stripe/owner_codec.go"} {
		if _, err := os.Stat(name); err == nil {
			t.Errorf("%s is still there", name)
		}
	}
	if got := gen(t, append([]string{"check"}, things()...)...); got != (outcome{}) {
		t.Errorf("check says %v", got)
	}
}

func TestGeneratePermissions(t *testing.T) {
	workspace(t)
	if got := gen(t, things()...); got.code != exitOK {
		t.Fatal(got)
	}
	put(t, "file", "") // with 0666, less what the system takes away
	if err := os.Mkdir("folder", 0o777); err != nil {
		t.Fatal(err)
	}
	for name, like := range map[string]string{"stripe/thing.go": "file", "stripe/api.txt": "file", "stripe": "folder"} {
		if got, want := mode(t, name), mode(t, like); got != want {
			t.Errorf("%s has the mode %v, want %v", name, got, want)
		}
	}
}

func mode(t *testing.T, name string) os.FileMode {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}

func TestGenerateUnwritableFolder(t *testing.T) {
	if os.Geteuid() <= 0 {
		t.Skip("nothing is forbidden to root, nor to anybody on Windows")
	}
	workspace(t)
	if err := os.Chmod(".", 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(".", 0o755)
	want := outcome{exitTrouble, "", "gen: stripe: permission denied; change the permissions, or choose another folder with -out\n"}
	if got := gen(t, things()...); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestGeneratePackageName(t *testing.T) {
	workspace(t)
	for _, args := range [][]string{things("-out", "pay"), things("-out", "Out.d", "-package", "pay")} {
		if got := gen(t, args...); got.code != exitOK {
			t.Fatal(got)
		}
	}
	for _, folder := range []string{"pay", "Out.d"} {
		for _, name := range []string{"thing.go", "error.go", "doc.go"} {
			if !strings.Contains(read(t, filepath.Join(folder, name)), "\npackage pay\n") {
				t.Errorf("%s/%s is not in the package pay", folder, name)
			}
		}
	}
}

func TestGenerateVerbose(t *testing.T) {
	generated(t)
	put(t, "stripe/thing.go", header)
	put(t, "stripe/old.go", header)
	got := gen(t, things("-v")...)
	if got.code != exitOK || got.stdout != "" {
		t.Fatal(got)
	}
	var said []string
	for line := range strings.Lines(got.stderr) {
		said = append(said, regexp.MustCompile(` +[\d.]+ ms\n`).ReplaceAllString(line, " T\n"))
	}
	want := "load T\nselect T\nslice T\nbuild T\nemit T\nstale    stripe/thing.go\norphaned stripe/old.go\n"
	if got := strings.Join(said[:len(said)-1], ""); filepath.ToSlash(got) != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	changed(t, outcome{stderr: said[len(said)-1]}, 2)
}

// TestDefaults runs gen without flags: the pinned documents, and the flagship.
func TestDefaults(t *testing.T) {
	t.Chdir(t.TempDir())
	got := gen(t)
	if got.code != exitOK || !strings.Contains(got.stderr, " → generated/stripe: ") || !strings.HasPrefix(got.stderr, "2 resources, 8 methods, ") {
		t.Fatal(got)
	}
	if got := gen(t, "check"); got != (outcome{}) {
		t.Errorf("check says %v", got)
	}
}

func TestCancelled(t *testing.T) {
	workspace(t)
	before := snapshot(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, command := range []string{"generate", "check", "diff"} {
		got := genContext(ctx, append([]string{command}, things()...)...)
		if want := (outcome{exitTrouble, "", "gen: interrupted; nothing was written\n"}); got != want {
			t.Errorf("%s: got %v, want %v", command, got, want)
		}
	}
	unchanged(t, before)
}

func TestCheck(t *testing.T) {
	check := func(more ...string) []string { return append([]string{"check"}, things(more...)...) }
	command := "gen " + strings.Join(things(), " ")

	t.Run("up to date", func(t *testing.T) {
		generated(t)
		put(t, "stripe/mine.go", "package stripe\n")
		before := snapshot(t)
		if got := gen(t, check()...); got != (outcome{}) {
			t.Errorf("got %v", got)
		}
		unchanged(t, before)
	})
	t.Run("out of date", func(t *testing.T) {
		generated(t)
		put(t, "stripe/thing.go", header+"\npackage stripe\n")
		put(t, "stripe/old.go", header)
		if err := os.Remove("stripe/client.go"); err != nil {
			t.Fatal(err)
		}
		before := snapshot(t)
		want := outcome{exitStale, "missing  stripe/client.go\nstale    stripe/thing.go\norphaned stripe/old.go\nrun: " + command + "\n", ""}
		got := gen(t, check()...)
		got.stdout = filepath.ToSlash(got.stdout)
		if got != want {
			t.Errorf("got %v, want %v", got, want)
		}
		unchanged(t, before)

		words := strings.Fields(command)
		changed(t, gen(t, words[1:]...), 3)
		if got := gen(t, check()...); got != (outcome{}) {
			t.Errorf("after the command that check names, it says %v", got)
		}
	})
	t.Run("other flags", func(t *testing.T) {
		generated(t)
		got := gen(t, check("-compat")...)
		if got.code != exitStale || !strings.HasSuffix(got.stdout, "run: "+command+" -compat\n") {
			t.Errorf("got %v", got)
		}
	})
	t.Run("nothing there", func(t *testing.T) {
		workspace(t)
		before := snapshot(t)
		got := gen(t, check()...)
		if got.code != exitStale || strings.Count(got.stdout, "missing  ") < 20 || strings.Contains(got.stdout, "stale") {
			t.Errorf("got %v", got)
		}
		unchanged(t, before)
	})
	t.Run("for a shell", func(t *testing.T) {
		workspace(t)
		got := gen(t, check("-resources", "th*")...)
		if got.code != exitStale || !strings.Contains(got.stdout, "-resources 'th*'") {
			t.Errorf("a shell would expand the pattern in %s", got.stdout[strings.Index(got.stdout, "run: "):])
		}
	})
	t.Run("verbose", func(t *testing.T) {
		generated(t)
		if got := gen(t, check("-v")...); got.code != exitOK || got.stdout != "" || !strings.HasPrefix(got.stderr, "load ") {
			t.Errorf("got %v", got)
		}
	})
}

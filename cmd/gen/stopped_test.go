package main

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
)

// errStopped is what a step says that is not taken.
var errStopped = errors.New("stopped")

// stopping is a disk on which a step is not taken: a file is made, half of it is written, the rest
// is, it is renamed, one is removed, a folder is made. If gen is killed there, none of those after it is taken either; if the disk fails, all
// of them are.
func stopping(at int, killed bool) (d disk, steps *int) {
	steps = new(int)
	step := func() bool {
		*steps++
		return *steps < at || *steps > at && !killed
	}
	return disk{
		write: func(name string, content []byte) error {
			if !step() {
				return errStopped
			}
			f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
			if err != nil {
				return err
			}
			defer f.Close()
			for _, part := range [][]byte{content[:len(content)/2], content[len(content)/2:]} {
				if !step() {
					return errStopped
				}
				if _, err := f.Write(part); err != nil {
					return err
				}
			}
			return nil
		},
		mkdir: func(name string) error {
			if !step() {
				return errStopped
			}
			return os.Mkdir(name, 0o777)
		},
		rename: func(from, to string) error {
			if !step() {
				return errStopped
			}
			return os.Rename(from, to)
		},
		remove: func(name string) error {
			if !step() {
				return errStopped
			}
			return os.Remove(name)
		},
		sync: func(string) {},
	}, steps
}

// TestStopped replaces a package by another one, or makes one where none is, and stops at each step in turn. The
// folder has the files of before, or those of after, or the sign by which it does not compile. So it has if the
// run after one that has left the sign is stopped too, and the one after that completes it.
func TestStopped(t *testing.T) {
	t.Chdir(t.TempDir())
	// Five files have four steps each (the sign, a to d); the first that changes the package is the sign's last.
	// Then two orphans are removed, and the sign.
	for _, c := range []struct {
		before func(*testing.T)
		killed bool
		want   map[string]int
	}{
		{previous, true, map[string]int{"old": 16, "stopped": 7, "new": 1}},
		{previous, false, map[string]int{"old": 16, "stopped": 7, "new": 1}},
		{nothing, true, map[string]int{"old": 16, "stopped": 5, "new": 1}},
		{nothing, false, map[string]int{"old": 16, "stopped": 5, "new": 1}},
	} {
		states := make(map[string]int)
		for n, taken := 1, true; taken; n++ {
			var state string
			state, taken = stopOnce(t, c.before, n, c.killed)
			states[state]++
			complete(t, fmt.Sprintf("step %d", n))
		}
		if !maps.Equal(states, c.want) {
			t.Errorf("the states are %v, want %v", states, c.want)
		}
	}
	for n, taken := 1, true; taken; n++ {
		state := "stopped"
		for m, again := 1, true; again && state == "stopped"; m++ {
			state, taken = stopOnce(t, previous, n, true)
			_, again = stopOnce(t, func(*testing.T) {}, m, true)
			complete(t, fmt.Sprintf("steps %d and %d", n, m))
		}
	}
}

// stopOnce stops at a step. It returns what the folder is then, and whether there is such a step.
func stopOnce(t *testing.T, before func(*testing.T), n int, killed bool) (state string, taken bool) {
	t.Helper()
	before(t)
	old := goFiles(t)
	d, steps := stopping(n, killed)
	err := replace(t, "p", newer(), d)
	if taken = *steps >= n; !taken && err != nil {
		t.Error(err)
	}
	if state = stateOf(t, old); state == "mixed" {
		t.Errorf("stopped at step %d, the folder is a mixture: %v", n, names(t, "p"))
	}
	return state, taken
}

// previous is a folder with a package of before, orphans, and files of somebody else.
func previous(t *testing.T) {
	t.Helper()
	nothing(t)
	for _, f := range pack(1) {
		put(t, filepath.Join("p", f.Name), string(f.Content))
	}
	put(t, "p/old.go", header+"\npackage p\n")
	put(t, "p/older.go", header+"\npackage p\n")
}

// nothing is a folder with files of somebody else alone.
func nothing(t *testing.T) {
	t.Helper()
	if err := os.RemoveAll("p"); err != nil {
		t.Fatal(err)
	}
	put(t, "p/mine.md", "Mine.\n")
	put(t, "p/.mine.tmp", "")
	put(t, "p/.mine.go.0.tmp", "Mine.\n")
}

// newer are the files of after: one more.
func newer() []generator.File {
	return append(pack(2), generator.File{Name: "d.go", Content: []byte(header + "\npackage p\n")})
}

// goFiles are the files of the folder that the go command sees, with their content.
func goFiles(t *testing.T) map[string]string {
	t.Helper()
	content := make(map[string]string)
	for _, name := range names(t, "p") {
		if filepath.Ext(name) == ".go" {
			content[name] = read(t, filepath.Join("p", name))
		}
	}
	return content
}

// stateOf says what the folder is: old, new, stopped, or a mixture of files that may compile.
func stateOf(t *testing.T, old map[string]string) string {
	t.Helper()
	now := goFiles(t)
	after := make(map[string]string)
	for _, f := range newer() {
		after[f.Name] = string(f.Content)
	}
	switch {
	case now[stoppedFile] == stoppedContent:
		return "stopped"
	case maps.Equal(now, after):
		return "new"
	case maps.Equal(now, old):
		return "old"
	}
	return "mixed"
}

// complete runs gen once more: the package is that of after, the files of somebody else are as they were, and
// nothing else is there.
func complete(t *testing.T, when string) {
	t.Helper()
	d, _ := stopping(0, false)
	if err := replace(t, "p", newer(), d); err != nil {
		t.Errorf("after %s: %v", when, err)
	}
	want := []string{".mine.go.0.tmp", ".mine.tmp", "a.go", "b.go", "c.go", "d.go", "mine.md"}
	if got := names(t, "p"); !slices.Equal(got, want) || stateOf(t, nil) != "new" {
		t.Errorf("after %s there is %v, want %v", when, got, want)
	}
	for name, want := range map[string]string{"mine.md": "Mine.\n", ".mine.tmp": "", ".mine.go.0.tmp": "Mine.\n"} {
		if got := read(t, filepath.Join("p", name)); got != want {
			t.Errorf("after %s %s has %q", when, name, got)
		}
	}
}

// TestStopSignDoesNotCompile shows that a folder with the sign is an error to the go command, in words that
// say what to do.
func TestStopSignDoesNotCompile(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "go.mod", "module p.example\n\ngo 1.25.0\n")
	for _, beside := range []string{"", "package p\n"} {
		put(t, "p/"+stoppedFile, stoppedContent)
		if beside != "" {
			put(t, "p/a.go", beside)
		}
		cmd := exec.Command("go", "build", "./...")
		cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "GOTOOLCHAIN=local")
		out, err := cmd.CombinedOutput()
		if err == nil || !bytes.Contains(bytes.ReplaceAll(out, []byte("_"), []byte(" ")), []byte("run it again")) {
			t.Errorf("beside %q the go command says %v: %s", beside, err, out)
		}
	}
}

// TestStopSignIsSaid shows what the commands say of a folder with the sign.
func TestStopSignIsSaid(t *testing.T) {
	generated(t)
	put(t, "stripe/"+stoppedFile, stoppedContent)
	put(t, "stripe/.thing.go.0.tmp", header)
	sign := filepath.Join("stripe", stoppedFile)
	got := gen(t, append([]string{"check"}, things()...)...)
	if want := "stopped  " + sign + "\n"; got.code != exitStale || !strings.HasPrefix(got.stdout, want) {
		t.Errorf("check says %v, want %s", got, want)
	}
	got = gen(t, append([]string{"diff"}, things()...)...)
	if want := "--- a/stripe/" + stoppedFile + "\n+++ /dev/null\n"; got.code != exitDifferent || !strings.HasPrefix(got.stdout, want) || strings.Contains(got.stdout, ".tmp") {
		t.Errorf("diff says %v, want %s", got, want)
	}
	got = gen(t, append([]string{"diff", "-report"}, things()...)...)
	want := "gen: " + sign + ":4:1: package gen_was_stopped__run_it_again; expected package stripe; generate the package again\n"
	if filepath.ToSlash(got.stderr) != filepath.ToSlash(want) || got.code != exitTrouble {
		t.Errorf("diff -report says %v, want %s", got, want)
	}
	changed(t, gen(t, things()...), 1)
	if got := gen(t, append([]string{"check"}, things()...)...); got != (outcome{}) {
		t.Errorf("check says %v", got)
	}
	for _, name := range []string{stoppedFile, ".thing.go.0.tmp"} {
		if slices.Contains(names(t, "stripe"), name) {
			t.Errorf("%s is still there", name)
		}
	}
}

// files are the files of a folder with their content.
func files(t *testing.T, folder string) map[string]string {
	t.Helper()
	content := make(map[string]string)
	for _, name := range names(t, folder) {
		content[name] = read(t, filepath.Join(folder, name))
	}
	return content
}

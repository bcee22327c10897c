//go:build amd64 || arm64

package main

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// TestKilled runs the built command, as it is, and kills it before system calls by which it changes anything on
// the disk: each file made, written, made sure of, renamed and removed.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command")
	}
	command := filepath.Join(t.TempDir(), "gen")
	if out, err := exec.Command("go", "build", "-o", command, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Run("older", func(t *testing.T) { killOverOlder(t, command) })
	t.Run("tree", func(t *testing.T) { killOverTree(t, command) })
	t.Run("fresh", func(t *testing.T) { killWithoutFolder(t, command) })
}

// killOverOlder replaces a package, and kills the command before each change in turn. What the folder has then is
// the package of before, or the sign by which it does not compile. No lock is left: the next run completes
// it, and leaves nothing else.
func killOverOlder(t *testing.T, command string) {
	workspace(t)
	run := func(args ...string) {
		t.Helper()
		if out, err := exec.Command(command, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	args := things()
	run(args...)
	after := files(t, "stripe")
	run(things("-resources", "thing,owner")...)
	before := files(t, "stripe")

	// Seven files and the sign are written, the sign comes first, two files and the sign are removed last.
	want := slices.Concat(slices.Repeat([]string{"open", "write", "sync"}, 8), []string{"rename", "sync"}, slices.Repeat([]string{"rename"}, 7),
		[]string{"remove", "remove", "sync", "remove"})
	if got := trace(t, 0, command, args...); !slices.Equal(got, want) {
		t.Fatalf("the changes are %v, want %v", got, want)
	}
	if got := files(t, "stripe"); !maps.Equal(got, after) {
		t.Errorf("there is %v, want %v", names(t, "stripe"), slices.Sorted(maps.Keys(after)))
	}
	if got := trace(t, 0, command, args...); len(got) > 0 {
		t.Errorf("a run with nothing to do changes something: %v", got)
	}

	states := make(map[string]int)
	for n := range want {
		restore(t, before)
		if got := trace(t, n+1, command, args...); !slices.Equal(got, want[:n+1]) {
			t.Errorf("killed before change %d, the changes are %v", n+1, got)
		}
		state := "mixed"
		now := files(t, "stripe")
		maps.DeleteFunc(now, func(name, _ string) bool { return isTemporary(name) })
		switch {
		case now[stoppedFile] == stoppedContent:
			state = "stopped"
		case maps.Equal(now, before):
			state = "old"
		}
		states[state]++
		run(args...)
		if !maps.Equal(files(t, "stripe"), after) {
			t.Errorf("killed before change %d (%s), there is %v after the next run", n+1, want[n], names(t, "stripe"))
		}
	}
	if want := map[string]int{"old": 25, "stopped": 12}; !maps.Equal(states, want) {
		t.Errorf("the states are %v, want %v", states, want)
	}
}

// killOverTree adds a sub-package to a package and takes it away again, and kills the command before each kind of change
// in turn. All Go in both folders is that of before, or that of after, or the sign is there. The next run completes
// it, and leaves nothing else, nor an empty folder.
func killOverTree(t *testing.T, command string) {
	eventWorkspace(t)
	flatArgs, treeArgs := events(), events("-compat")
	run := func(args ...string) map[string]string {
		t.Helper()
		if out, err := exec.Command(command, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return tree(t, "stripe")
	}
	flat, with := run(flatArgs...), run(treeArgs...)
	for _, c := range []struct {
		name          string
		args          []string
		before, after map[string]string
		first, last   []string // changes before all files are written and after all are replaced
	}{
		// A folder is made first; both folders are synced, and the sign is removed.
		{"add", treeArgs, flat, with, []string{"mkdir"}, []string{"sync", "sync", "remove"}},
		// To remove the folder takes two calls.
		{"take away", flatArgs, with, flat, nil, []string{"remove", "remove", "sync", "remove"}},
	} {
		written, removed := filesBetween(c.before, c.after)
		if written < 5 || removed < 5 == (c.name == "take away") {
			t.Fatalf("%s: %d files are written, and %d removed", c.name, written, removed)
		}
		// The sign is written with the files, and comes first.
		want := slices.Concat(c.first, slices.Repeat([]string{"open", "write", "sync"}, written+1),
			[]string{"rename", "sync"}, slices.Repeat([]string{"rename"}, written), slices.Repeat([]string{"remove"}, removed), c.last)
		plant(t, "stripe", c.before)
		if got := trace(t, 0, command, c.args...); !slices.Equal(got, want) {
			t.Errorf("%s: the changes are %v, want %v", c.name, got, want)
			continue
		}
		replaced := slices.Index(want, "rename")
		for n := range want {
			if n > 6 && n < replaced-6 { // one more temporary file, like those before
				continue
			}
			plant(t, "stripe", c.before)
			trace(t, n+1, command, c.args...)
			state := treeState(tree(t, "stripe"), c.before, c.after)
			if wanted := map[bool]string{false: "old", true: "stopped"}[n > replaced]; state != wanted {
				t.Errorf("%s: killed before change %d (%s), the state is %s, want %s", c.name, n+1, want[n], state, wanted)
			}
			if got := run(c.args...); !maps.Equal(got, c.after) {
				t.Errorf("%s: killed before change %d (%s), there is %v after the next run", c.name, n+1, want[n], slices.Sorted(maps.Keys(got)))
			}
		}
	}
}

// filesBetween counts the files that have to be written, and those that have to be removed, to make one tree of another.
func filesBetween(before, after map[string]string) (written, removed int) {
	for name, content := range after {
		if before[name] != content {
			written++
		}
	}
	for name, content := range before {
		if _, ok := after[name]; !ok && content != "" {
			removed++
		}
	}
	return written, removed
}

// killWithoutFolder makes a package where no folder is, and kills the command at some of the changes. There is no
// package then, or the sign.
func killWithoutFolder(t *testing.T, command string) {
	workspace(t)
	all := trace(t, 0, command, things("-out", "a/stripe")...)
	after := files(t, filepath.Join("a", "stripe"))
	// Two folders; each file and the sign is made, written, synced and renamed.
	if want := 2 + 4*(len(after)+1) + 3; len(all) != want || all[0] != "mkdir" || all[1] != "mkdir" {
		t.Fatalf("there are %d changes, want %d: %v", len(all), want, all)
	}
	signed := slices.Index(all, "rename") + 1
	for _, n := range []int{1, 2, 3, 4, signed, signed + 1, len(all)} {
		if err := os.RemoveAll("a"); err != nil {
			t.Fatal(err)
		}
		trace(t, n, command, things("-out", "a/stripe")...)
		goes := fmt.Sprint(filepath.Glob("a/stripe/*.go"))
		_, err := os.Stat(filepath.Join("a", "stripe", stoppedFile))
		if sign := err == nil; sign != (n > signed) || !sign && goes != "[] <nil>" {
			t.Errorf("killed before change %d of %d, there is the sign: %v, and %s", n, len(all), sign, goes)
		}
		if got := gen(t, things("-out", "a/stripe")...); got.code != exitOK || !maps.Equal(files(t, filepath.Join("a", "stripe")), after) {
			t.Errorf("killed before change %d, the next run says %v", n, got)
		}
	}
}

// restore makes the folder hold the files and nothing else.
func restore(t *testing.T, content map[string]string) {
	t.Helper()
	if err := os.RemoveAll("stripe"); err != nil {
		t.Fatal(err)
	}
	for name, text := range content {
		put(t, filepath.Join("stripe", name), text)
	}
}

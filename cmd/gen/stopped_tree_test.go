package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
)

// tree is what is below a folder, by paths with slashes: files with their content, folders with none and a slash
// after the name.
func tree(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := make(map[string]string)
	err := filepath.WalkDir(folder, func(name string, e fs.DirEntry, err error) error {
		if err != nil || name == folder {
			return err
		}
		below, err := filepath.Rel(folder, name)
		if err != nil {
			return err
		}
		if below = filepath.ToSlash(below); e.IsDir() {
			all[below+"/"] = ""
			return nil
		}
		all[below] = read(t, name)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// plant makes a folder hold what tree gives, and nothing else.
func plant(t *testing.T, folder string, all map[string]string) {
	t.Helper()
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if path := filepath.Join(folder, filepath.FromSlash(name)); !strings.HasSuffix(name, "/") {
			put(t, path, all[name])
		} else if err := os.MkdirAll(path, 0o777); err != nil {
			t.Fatal(err)
		}
	}
}

// pages are generated files of a package p, and of sub-packages if a name has a folder, of a version.
func pages(version int, names ...string) []generator.File {
	var files []generator.File
	for _, name := range names {
		pkg := "p"
		if sub, _, ok := strings.Cut(name, "/"); ok {
			pkg = sub
		}
		files = append(files, generator.File{Name: name, Content: fmt.Appendf(nil, "%s\npackage %s\n\n// Version %d.\n", header, pkg, version)})
	}
	return files
}

// planted is a tree of generated files.
func planted(files []generator.File, more map[string]string) map[string]string {
	all := make(map[string]string)
	maps.Copy(all, more)
	for _, f := range files {
		all[f.Name] = string(f.Content)
		if sub, _, ok := strings.Cut(f.Name, "/"); ok {
			all[sub+"/"] = ""
		}
	}
	return all
}

// TestStoppedTree replaces a package with sub-packages by one with others, and stops at each step in turn. All Go
// of the tree is that of before, or that of after, or the sign is in the folder that sub-packages import.
// The next run completes it, and leaves nothing behind but what is somebody else's.
func TestStoppedTree(t *testing.T) {
	t.Chdir(t.TempDir())
	mine := map[string]string{"mine.md": "Mine.\n", "mine_test.go": "package p_test\n", "other/": "", "other/o.go": header + "\npackage other\n"}
	inHook := maps.Clone(mine)
	maps.Copy(inHook, map[string]string{"webhook/": "", "webhook/mine.md": "Mine.\n", "webhook/mine_test.go": "package webhook_test\n"})
	flat, withHook := []string{"a.go", "b.go"}, []string{"a.go", "b.go", "webhook/w.go", "webhook/x.go"}
	two := []string{"a.go", "stripetest/s.go", "webhook/w.go"}
	for _, c := range []struct {
		name          string
		before, after []generator.File
		mine          map[string]string
		old, stopped  int // at how many steps
	}{
		// A folder and five files are made, four steps each with the sign's rename; then the rest is renamed.
		{"flat to tree", pages(1, flat...), pages(2, withHook...), mine, 1 + 5*3 + 1, 5},
		{"nothing to tree", nil, pages(2, withHook...), mine, 1 + 5*3 + 1, 5},
		{"nothing to two", nil, pages(2, two...), mine, 2 + 4*3 + 1, 4},
		// Three files are made; then two are renamed, two removed, the folder and the sign.
		{"tree to flat", pages(1, withHook...), pages(2, flat...), mine, 3*3 + 1, 6},
		{"tree to flat beside mine", pages(1, withHook...), pages(2, flat...), inHook, 3*3 + 1, 5},
		{"tree to tree", pages(1, withHook...), pages(2, withHook...), inHook, 5*3 + 1, 5},
		// One file of two in the sub-package, which takes no sign: made, half of it, the rest, and the rename.
		{"one file", pages(1, withHook...), append(pages(1, withHook[:3]...), pages(2, "webhook/x.go")...), inHook, 4, 0},
		// The last file of a sub-package goes, and its folder.
		{"one orphan", pages(1, "a.go", "webhook/w.go"), pages(1, "a.go"), mine, 3 + 1, 3},
	} {
		for _, killed := range []bool{true, false} {
			before, after := planted(c.before, c.mine), planted(c.after, c.mine)
			states := make(map[string]int)
			for n, taken := 1, true; taken; n++ {
				plant(t, "p", before)
				d, steps := stopping(n, killed)
				err := replace(t, "p", c.after, d)
				if taken = *steps >= n; !taken && err != nil {
					t.Errorf("%s: %v", c.name, err)
				}
				state := treeState(tree(t, "p"), before, after)
				if taken {
					states[state]++
				}
				d, _ = stopping(0, false)
				if err := replace(t, "p", c.after, d); err != nil {
					t.Errorf("%s: after step %d: %v", c.name, n, err)
				}
				if got := tree(t, "p"); !maps.Equal(got, after) {
					t.Errorf("%s: after step %d (%s) there is %v, want %v", c.name, n, state, slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(after)))
				}
			}
			want := map[string]int{"old": c.old, "stopped": c.stopped}
			maps.DeleteFunc(want, func(_ string, n int) bool { return n == 0 })
			if !maps.Equal(states, want) {
				t.Errorf("%s, killed %v: the states are %v, want %v", c.name, killed, states, want)
			}
		}
	}
}

// treeState says what the Go files of a tree are: those of before, those of after, or stopped.
func treeState(now, before, after map[string]string) string {
	goes := func(all map[string]string) map[string]string {
		all = maps.Clone(all)
		maps.DeleteFunc(all, func(name, _ string) bool { return filepath.Ext(name) != ".go" })
		return all
	}
	switch {
	case now[stoppedFile] == stoppedContent:
		return "stopped"
	case maps.Equal(goes(now), goes(before)):
		return "old"
	case maps.Equal(goes(now), goes(after)):
		return "new"
	}
	return "mixed"
}

// TestWriteFailsInTree lets the disk be full at each file in turn. A folder that was made is removed.
func TestWriteFailsInTree(t *testing.T) {
	t.Chdir(t.TempDir())
	files := pages(1, "a.go", "webhook/w.go", "webhook/x.go")
	for i, name := range []string{stoppedFile, "a.go", "webhook/w.go", "webhook/x.go"} {
		put(t, "p/mine.md", "Mine.\n")
		before := snapshot(t)
		checkFull(t, carry(t, "p", files, i+1), filepath.Join("p", filepath.FromSlash(name)))
		unchanged(t, before)
		checkFull(t, carry(t, "q/r", files, i+1), filepath.Join("q", "r", filepath.FromSlash(name)))
		unchanged(t, before)
	}
}

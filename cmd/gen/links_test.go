package main

import (
	"os"
	"path/filepath"
	"testing"
)

// link makes a symbolic link, where that can be done.
func link(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Skip(err)
	}
}

// TestLinkInFolder has links in the place of files: to a file that is generated, to one that is not, to none,
// to a folder. None of them is followed, or replaced.
func TestLinkInFolder(t *testing.T) {
	generated(t)
	put(t, "elsewhere/generated", header+"\npackage stripe\n")
	put(t, "elsewhere/foreign", "Mine.\n")
	put(t, "elsewhere/folder/x", "Mine.\n")
	const link, foreign = ": this is not a regular file", ": the file is not generated"
	for _, c := range []struct{ target, name, refusal string }{
		{"../elsewhere/generated", "thing.go", link},
		{"../elsewhere/foreign", "thing.go", link},
		{"../elsewhere/missing", "thing.go", link},
		{"../elsewhere/folder", "thing.go", link},
		{"/dev/null", "thing.go", link},
		{"../elsewhere/generated", "api.txt", link},
		{"../elsewhere/generated", stoppedFile, foreign},
		{"../elsewhere/missing", stoppedFile, foreign},
	} {
		refuseLink(t, c.target, filepath.Join("stripe", c.name), c.refusal)
	}
}

// refuseLink puts a link in the place of a file, for as long as generate and check refuse it.
func refuseLink(t *testing.T, target, name, refusal string) {
	t.Helper()
	own, _ := os.ReadFile(name) // that of the sign is not there
	if err := os.RemoveAll(name); err != nil {
		t.Fatal(err)
	}
	link(t, target, name)
	before := links(t)
	want := outcome{exitTrouble, "", "gen: " + name + refusal + "; move it away, or choose another folder with -out\n"}
	for _, command := range []string{"generate", "check"} {
		if got := gen(t, append([]string{command}, things()...)...); got != want {
			t.Errorf("%s to %s: %s: got %v, want %v", name, target, command, got, want)
		}
	}
	if after := links(t); after != before {
		t.Errorf("%s to %s: something has changed:\n%s\nwas\n%s", name, target, after, before)
	}
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	if own != nil {
		put(t, name, string(own))
	}
}

// links lists the folders, without following links.
func links(t *testing.T) string {
	t.Helper()
	text := ""
	for _, folder := range []string{"stripe", "elsewhere", "elsewhere/folder"} {
		for _, name := range names(t, folder) {
			info, err := os.Lstat(filepath.Join(folder, name))
			if err != nil {
				t.Fatal(err)
			}
			text += filepath.Join(folder, name) + " " + info.Mode().String() + " " + info.ModTime().String() + "\n"
		}
	}
	return text
}

// TestLinkBeside leaves links alone that have other names, to generated files too, and temporary names.
func TestLinkBeside(t *testing.T) {
	generated(t)
	put(t, "elsewhere/old.go", header+"\npackage stripe\n")
	link(t, filepath.Join("..", "elsewhere", "old.go"), "stripe/old.go")
	link(t, filepath.Join("..", "elsewhere", "old.go"), "stripe/.thing.go.0.tmp")
	put(t, "stripe/thing.go", header+"\npackage stripe\n")
	put(t, "stripe/client.go", header+"\npackage stripe\n")
	changed(t, gen(t, things()...), 2)
	for _, name := range []string{"stripe/old.go", "stripe/.thing.go.0.tmp"} {
		if info, err := os.Lstat(name); err != nil || info.Mode().Type() != os.ModeSymlink {
			t.Errorf("%s is no link any more: %v", name, err)
		}
	}
	if got := read(t, "elsewhere/old.go"); got != header+"\npackage stripe\n" {
		t.Errorf("the file elsewhere has %q", got)
	}
}

// TestLinkToFolder writes through a link to a folder, which stays one, into the folder that is there. The package
// is called as that folder is.
func TestLinkToFolder(t *testing.T) {
	workspace(t)
	put(t, "real/mine.md", "Mine.\n")
	link(t, "real", "stripe")
	was, err := os.Stat("real")
	if err != nil {
		t.Fatal(err)
	}
	if got := gen(t, things()...); got.code != exitOK {
		t.Fatal(got)
	}
	put(t, "stripe/thing.go", header+"\npackage stripe\n")
	changed(t, gen(t, things()...), 1)
	is, err := os.Stat("real")
	if info, lerr := os.Lstat("stripe"); err != nil || lerr != nil || info.Mode().Type() != os.ModeSymlink || !os.SameFile(was, is) {
		t.Error("the link or the folder is another one")
	}
	if got := gen(t, append([]string{"check"}, things("-out", "real")...)...); got != (outcome{}) {
		t.Errorf("check says %v", got)
	}
}

// TestLinkToNothing has a link to nothing in the name of the folder.
func TestLinkToNothing(t *testing.T) {
	for _, out := range []string{"stripe", "stripe/below", "new/../stripe/a/b"} {
		t.Run(out, func(t *testing.T) {
			workspace(t)
			link(t, "missing", "stripe")
			before := listed(t)
			out := filepath.FromSlash(out)
			want := outcome{exitTrouble, "", "gen: " + out + ": a link in this path leads to what does not exist; choose another folder with -out\n"}
			if got := gen(t, things("-out", out, "-package", "stripe")...); got != want {
				t.Errorf("got %v, want %v", got, want)
			}
			if after := listed(t); after != before {
				t.Errorf("something has changed:\n%s\nwas\n%s", after, before)
			}
		})
	}
}

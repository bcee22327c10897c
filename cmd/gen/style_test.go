package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestStyleFor checks that there are colours only at a terminal that has them, for people who want them.
func TestStyleFor(t *testing.T) {
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("there is no terminal to be had: ", err)
	}
	defer terminal.Close()
	cases := []struct {
		noColor, term string
		want          bool
	}{
		{"", "xterm", true},
		{"", "", true},
		{"1", "xterm", false},
		{"0", "xterm", false},
		{"", "dumb", false},
	}
	for _, c := range cases {
		env := map[string]string{"NO_COLOR": c.noColor, "TERM": c.term}
		if got := styleFor(terminal, func(name string) string { return env[name] }).colour; got != c.want {
			t.Errorf("NO_COLOR=%s TERM=%s: colours are %t, want %t", c.noColor, c.term, got, c.want)
		}
	}
}

// TestNoTerminal checks what is no terminal.
func TestNoTerminal(t *testing.T) {
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	file, err := os.Create(filepath.Join(t.TempDir(), "file"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	r, pipe, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer pipe.Close()
	for name, w := range map[string]io.Writer{"null": null, "file": file, "pipe": pipe, "buffer": &bytes.Buffer{}} {
		if isTerminal(w) {
			t.Errorf("%s is taken for a terminal", name)
		}
	}
}

// TestColumns checks how rows are aligned, with colours and without, and that what a document calls its
// resources does not reach the terminal raw.
func TestColumns(t *testing.T) {
	rows := [][]string{{"a", "é", "x"}, {"long", "", ""}, {"\x1b[2J", "more", "y"}}
	plain := "a        é     x\nlong\n\\x1b[2J  more  y\n"
	if got := (style{}).columns(rows); got != plain {
		t.Errorf("got %q, want %q", got, plain)
	}
	coloured := "\x1b[36ma\x1b[0m        é     x\n\x1b[36mlong\x1b[0m\n\x1b[36m\\x1b[2J\x1b[0m  more  y\n"
	if got := (style{true}).columns(rows); got != coloured {
		t.Errorf("got %q, want %q", got, coloured)
	}
}

// TestPrintable checks that a name changes nothing at a terminal but its own place: no control characters, no
// other direction of writing, nothing that cannot be seen.
func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"thing":        "thing",
		"größe 数":      "größe 数",
		"a\x1b[2Jb":    `a\x1b[2Jb`,
		"a\u202egnp.b": `a\u202egnp.b`,
		"a\u200bb":     `a\u200bb`,
		"a\u00a0b":     `a\u00a0b`,
		"a\xffb":       `a\xffb`,
	} {
		if got := printable(text); got != want {
			t.Errorf("%q is printed as %q, want %q", text, got, want)
		}
	}
}

// TestOneLine has names that would break a line, or tell the terminal something, in what the commands say.
func TestOneLine(t *testing.T) {
	workspace(t)
	const folder, shown = "new\nline\x1b[31m", `new\nline\x1b[31m`
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Skip(err)
	}
	args := things("-out", folder, "-package", "stripe")
	got := gen(t, args...)
	if got.code != exitOK || strings.Count(got.stderr, "\n") != 1 || !strings.Contains(got.stderr, " → "+shown+": ") {
		t.Errorf("generate says %q", got.stderr)
	}
	put(t, filepath.Join(folder, "old.go"), header+"\npackage stripe\n")
	if got := gen(t, append([]string{"check"}, args...)...); got.code != exitStale || !strings.HasPrefix(got.stdout, "orphaned "+filepath.Join(shown, "old.go")+"\nrun: gen ") {
		t.Errorf("check says %q", got.stdout)
	}
	put(t, filepath.Join(folder, "mine.go"), "package stripe\n\ntype Thing int\n")
	want := "gen: " + filepath.Join(shown, "mine.go") + ":3:6: Thing is declared here and in the generated thing.go; rename it, or choose another folder with -out\n"
	if got := gen(t, args...); got != (outcome{exitTrouble, "", want}) {
		t.Errorf("got %q, want %q", got.stderr, want)
	}
	if got := gen(t, "list", "-spec", folder+".json"); got.code != exitTrouble || strings.Count(got.stderr, "\n") != 1 || strings.Contains(got.stderr, "\x1b") {
		t.Errorf("of a document, it says %q", got.stderr)
	}
	if got := gen(t, "slice", "-spec", "things.json", "-annotations", "none", "-resources", "thing", "-o", "\x1b.json"); got.code != exitOK || !strings.Contains(got.stderr, ` → \x1b.json: `) {
		t.Errorf("slice says %q", got.stderr)
	}
}

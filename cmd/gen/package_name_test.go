package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestPackageName says what a package is called without -package, by the files that are in its folder.
func TestPackageName(t *testing.T) {
	const generated = header + "\npackage "
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"nothing":           {nil, "stripe"},
		"generated":         {map[string]string{"client.go": generated + "pay\n"}, "pay"},
		"CRLF":              {map[string]string{"client.go": strings.ReplaceAll(generated+"pay\n", "\n", "\r\n")}, "pay"},
		"foreign":           {map[string]string{"doc.go": "// Package pay pays.\npackage pay\n"}, "pay"},
		"go:generate":       {map[string]string{"gen.go": "package pay\n\n//go:generate go tool gen -out .\n"}, "pay"},
		"test":              {map[string]string{"a_test.go": "package pay\n"}, "pay"},
		"external test":     {map[string]string{"a_test.go": "package pay_test\n"}, "pay"},
		"suffix of no test": {map[string]string{"a.go": "package pay_test\n"}, "pay_test"},
		"test and file":     {map[string]string{"a_test.go": "package pay_test_test\n", "b.go": "package pay_test\n"}, "pay_test"},
		"ruled out":         {map[string]string{"gen.go": "//go:build ignore\n\npackage main\n"}, "stripe"},
		"ruled out, old":    {map[string]string{"gen.go": "// +build ignore\n\npackage main\n"}, "stripe"},
		"ruled out, both":   {map[string]string{"gen.go": "//go:build linux && tools\n\npackage main\n", "b.go": "package pay\n"}, "pay"},
		"platform":          {map[string]string{"gen.go": "//go:build !linux || plan9\n\npackage pay\n"}, "pay"},
		"no tag":            {map[string]string{"gen.go": "//go:build !tools && go1.20\n\npackage pay\n"}, "pay"},
		"not a constraint":  {map[string]string{"gen.go": "package pay\n\n//go:build ignore\n"}, "pay"},
		"ignored names":     {map[string]string{"_a.go": "package main\n", ".b.go": "package main\n"}, "stripe"},
		"documentation":     {map[string]string{"a.go": "package documentation\n"}, "stripe"},
		"no Go":             {map[string]string{"a.go": "", "b.txt": "package main\n", "c.go/x": ""}, "stripe"},
		"broken Go":         {map[string]string{"a.go": "package pay\n\nfunc (\n"}, "pay"},
		"sub-folder":        {map[string]string{"webhook/webhook.go": generated + "webhook\n", "cmd/main.go": "package main\n"}, "stripe"},
		"stopped":           {map[string]string{stoppedFile: stoppedContent, "thing.go": generated + "pay\n"}, "pay"},
	} {
		t.Run(name, func(t *testing.T) {
			workspace(t)
			for file, content := range c.files {
				put(t, filepath.Join("stripe", file), content)
			}
			if got := gen(t, things()...); got.code != exitOK {
				t.Fatal(got)
			}
			if got := read(t, "stripe/thing.go"); !strings.Contains(got, "\npackage "+c.want+"\n") {
				t.Errorf("want %s, got %s", c.want, got)
			}
			if got := gen(t, append([]string{"check"}, things()...)...); got != (outcome{}) {
				t.Errorf("check says %v", got)
			}
		})
	}
}

// TestPackageNameOfFolder gives the same name to a folder, however it is reached.
func TestPackageNameOfFolder(t *testing.T) {
	for _, c := range []struct{ from, out string }{
		{".", "pay"}, {".", "./pay/"}, {".", "link"}, {"pay", "."}, {"pay", "../link"}, {"link", "."}, {"pay/sub", ".."}, {".", "pay/sub/.."},
	} {
		t.Run(c.from+" "+c.out, func(t *testing.T) {
			workspace(t)
			put(t, "pay/sub/mine.md", "Mine.\n")
			link(t, "pay", "link")
			document, err := filepath.Abs("things.json")
			if err != nil {
				t.Fatal(err)
			}
			t.Chdir(c.from)
			if got := gen(t, things("-spec", document, "-out", c.out)...); got.code != exitOK {
				t.Fatal(got)
			}
			if got := read(t, filepath.Join(filepath.Dir(document), "pay", "thing.go")); !strings.Contains(got, "\npackage pay\n") {
				t.Errorf("got %s", got)
			}
		})
	}
}

// TestPackageNameGiven renames a package that is there. Who has a file in it that is not renamed is told so.
func TestPackageNameGiven(t *testing.T) {
	generated(t)
	if got := gen(t, things("-package", "pay")...); got.code != exitOK || !strings.Contains(read(t, "stripe/error.go"), "\npackage pay\n") {
		t.Fatal(got)
	}
	put(t, "stripe/mine.go", "package pay\n")
	before := snapshot(t)
	want := "gen: " + filepath.Join("stripe", "mine.go") + ":1:9: the file is in package pay, and the generated files are in package stripe; move it away, or choose another folder with -out\n"
	for _, command := range []string{"generate", "check", "diff"} {
		if got := gen(t, append([]string{command}, things("-package", "stripe")...)...); got != (outcome{exitTrouble, "", want}) {
			t.Errorf("%s: got %v, want %s", command, got, want)
		}
	}
	unchanged(t, before)
}

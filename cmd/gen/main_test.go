package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", os.Getenv("UPDATE_GOLDEN") == "1", "rewrite the expected output")

// An outcome is what a run of the command comes to.
type outcome struct {
	code           int
	stdout, stderr string
}

// gen runs the command in the current folder.
func gen(t *testing.T, args ...string) outcome {
	t.Helper()
	return genContext(t.Context(), args...)
}

func genContext(ctx context.Context, args ...string) outcome {
	var stdout, stderr bytes.Buffer
	code := run(ctx, args, &stdout, &stderr)
	return outcome{code, stdout.String(), portable(stderr.String())}
}

// portable is what the command says of files, as it says it on other systems than Windows.
func portable(said string) string {
	if runtime.GOOS != "windows" {
		return said
	}
	said = regexp.MustCompile(`([\w.])\\([\w.])`).ReplaceAllString(said, "$1/$2")
	return strings.NewReplacer(
		"The system cannot find the file specified.", "no such file or directory",
		"The system cannot find the path specified.", "no such file or directory",
		"Incorrect function.", "is a directory",
		"The handle is invalid.", "is a directory",
	).Replace(said)
}

// put writes a file below the current folder.
func put(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// snapshot lists what is below the current folder: the folders, and the files with mode, time and
// content.
func snapshot(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			fmt.Fprintf(&b, "%s\n", name)
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		content, err := os.ReadFile(name)
		fmt.Fprintf(&b, "%s %s %s %x\n", name, info.Mode(), info.ModTime(), sha256.Sum256(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// unchanged checks that the current folder is as it was when the snapshot was taken.
func unchanged(t *testing.T, before string) {
	t.Helper()
	was, is := slices.Collect(strings.Lines(before)), slices.Collect(strings.Lines(snapshot(t)))
	gone := slices.DeleteFunc(slices.Clone(was), func(line string) bool { return slices.Contains(is, line) })
	come := slices.DeleteFunc(is, func(line string) bool { return slices.Contains(was, line) })
	if len(gone)+len(come) > 0 {
		t.Errorf("%d lines are gone, such as %q, and %d have come, such as %q", len(gone), gone[:min(1, len(gone))], len(come), come[:min(1, len(come))])
	}
}

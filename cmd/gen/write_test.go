package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
)

// errFull is what a full disk says.
var errFull = errors.New("no space left on device")

// pack is a package of three files.
func pack(version int) []generator.File {
	var files []generator.File
	for _, name := range []string{"a.go", "b.go", "c.go"} {
		files = append(files, generator.File{Name: name, Content: fmt.Appendf(nil, "%s\npackage p\n\nconst %s = %d\n", header, name[:1], version)})
	}
	return files
}

// carry replaces the files of a folder; the n-th write fails, after half of the file. The first one is that of
// the sign, if there are several.
func carry(t *testing.T, folder string, files []generator.File, n int) error {
	t.Helper()
	d, writes := newDisk(), 0
	d.write = func(name string, content []byte) error {
		writes++
		if writes != n {
			return writeFile(name, content)
		}
		if err := writeFile(name, content[:len(content)/2]); err != nil {
			t.Fatal(err)
		}
		return errFull
	}
	return replace(t, folder, files, d)
}

// replace makes a folder hold the files.
func replace(t *testing.T, folder string, files []generator.File, d disk) error {
	t.Helper()
	return inFolder(t.Context(), folder, io.Discard, func() error {
		p, err := planFor(folder, files)
		if err != nil {
			return err
		}
		return p.carryOut(d)
	})
}

// TestWriteFails lets every write fail in turn, in a folder with an older package and in one that
// is not there yet.
func TestWriteFails(t *testing.T) {
	for i, name := range []string{stoppedFile, "a.go", "b.go", "c.go"} {
		n := i + 1
		t.Run("older "+name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := carry(t, "p", pack(1), 0); err != nil {
				t.Fatal(err)
			}
			put(t, "p/old.go", header)
			put(t, "p/mine.go", "package p\n")
			before := snapshot(t)
			checkFull(t, carry(t, "p", pack(2), n), filepath.Join("p", name))
			unchanged(t, before)
		})
		t.Run("fresh "+name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			before := snapshot(t)
			folder := filepath.Join("x", "y", "p")
			checkFull(t, carry(t, folder, pack(1), n), filepath.Join(folder, name))
			unchanged(t, before)
		})
	}
}

func checkFull(t *testing.T, err error, name string) {
	t.Helper()
	want := name + " cannot be written: no space left on device; nothing was changed: fix that, and run gen again"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestWriteErrorsNameTheFile checks that a message has the file's own name, not that of the
// temporary one.
func TestWriteErrorsNameTheFile(t *testing.T) {
	t.Chdir(t.TempDir())
	d := newDisk()
	d.write = func(name string, _ []byte) error {
		return &os.PathError{Op: "write", Path: name, Err: errFull}
	}
	checkFull(t, replace(t, "p", pack(1), d), filepath.Join("p", stoppedFile))
}

// TestWriteOnlyWhatChanged counts the writes.
func TestWriteOnlyWhatChanged(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := carry(t, "p", pack(1), 0); err != nil {
		t.Fatal(err)
	}
	files := pack(1)
	files[1].Content = append(files[1].Content, "// More.\n"...)
	var written []string
	d := newDisk()
	d.write = func(name string, content []byte) error {
		written = append(written, string(content))
		return writeFile(name, content)
	}
	if err := replace(t, "p", files, d); err != nil || len(written) != 1 || written[0] != string(files[1].Content) {
		t.Errorf("wrote %q, error %v", written, err)
	}
	if got := names(t, "p"); len(got) != 3 {
		t.Errorf("the folder has %v", got)
	}
}

// A fullWriter is a stdout that takes nothing.
type fullWriter struct{}

func (fullWriter) Write([]byte) (int, error) { return 0, errFull }

// TestStdoutFull has nowhere to print to: that is trouble, and not an answer.
func TestStdoutFull(t *testing.T) {
	workspace(t)
	for _, args := range [][]string{
		append([]string{"check"}, things()...),
		append([]string{"diff"}, things()...),
		append([]string{"diff", "-report"}, things()...),
		{"list", "-spec", "things.json", "-annotations", "none"},
		{"list", "-spec", "things.json", "-annotations", "none", "-json"},
		{"why", "-spec", "things.json", "-annotations", "none", "-resources", "thing", "thing"},
		{"slice", "-spec", "things.json", "-annotations", "none", "-resources", "thing", "-o", "-"},
		{"completion", "bash"},
		{"version"},
	} {
		var stderr bytes.Buffer
		if code := run(t.Context(), args, fullWriter{}, &stderr); code != exitTrouble || stderr.String() != "gen: "+errFull.Error()+"\n" {
			t.Errorf("%v exits with %d, and says %q", args, code, stderr.String())
		}
	}
}

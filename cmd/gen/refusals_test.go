package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// defaultArgs are the arguments of a refusal that has none.
const defaultArgs = "-spec spec.json -annotations none -resources thing -package stripe -out out"

// TestRefusals runs the command on each archive in testdata/refusals: with the arguments in args,
// in a folder that holds the other files. It must say want/stderr, exit with 2, and leave the
// folder as it is.
func TestRefusals(t *testing.T) {
	files, err := filepath.Glob("testdata/refusals/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no refusals: %v", err)
	}
	for _, file := range files {
		file, err := filepath.Abs(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		t.Run(name, func(t *testing.T) {
			refuse(t, file)
		})
	}
}

func refuse(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if comment := strings.TrimSpace(string(archive.Comment)); !strings.HasSuffix(comment, ".") {
		t.Fatal("a refusal opens with a sentence that says what is refused")
	}
	t.Chdir(t.TempDir())
	args, want := defaultArgs, -1
	for i, f := range archive.Files {
		switch f.Name {
		case "args":
			args = string(f.Data)
		case "want/stderr":
			want = i
		default:
			put(t, f.Name, string(f.Data))
		}
	}
	if want < 0 {
		t.Fatal("the archive has no want/stderr")
	}
	before := snapshot(t)
	got := gen(t, strings.Fields(args)...)
	if got.code != exitTrouble {
		t.Errorf("exit code %d, want %d", got.code, exitTrouble)
	}
	if got.stdout != "" {
		t.Errorf("a refusal does not go to stdout: %s", got.stdout)
	}
	unchanged(t, before)
	if got.stderr != string(archive.Files[want].Data) {
		if !*update || t.Failed() {
			t.Fatalf("got:\n%swant:\n%s", got.stderr, archive.Files[want].Data)
		}
		archive.Files[want].Data = []byte(got.stderr)
		if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

package main

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

func TestHelp(t *testing.T) { transcript(t, "testdata/help.txtar") }

// TestAnswers checks what the commands print that a person asks something.
func TestAnswers(t *testing.T) { transcript(t, "testdata/answers.txtar") }

// transcript compares what each command line in the file prints with the text below it. What exits with
// another code than 0 ends in => and the code.
func transcript(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range archive.Files {
		line, fails := strings.CutSuffix(f.Name, " => 1")
		got := gen(t, strings.Fields(line)[1:]...)
		if (got.code == exitOK) == fails || got.code == exitTrouble || got.stderr != "" {
			t.Errorf("%s: exit code %d, stderr %q", f.Name, got.code, got.stderr)
		}
		if *update {
			archive.Files[i].Data = []byte(got.stdout)
		} else if got.stdout != string(f.Data) {
			t.Errorf("%s prints\n%swant\n%s", f.Name, got.stdout, f.Data)
		}
	}
	if *update && !t.Failed() {
		if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

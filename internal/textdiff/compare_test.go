package textdiff

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestUnifiedIsAsShortAsDiff compares the number of changed lines with that of diff -u. Holding on to
// lines that occur once costs little.
func TestUnifiedIsAsShortAsDiff(t *testing.T) {
	if _, err := exec.LookPath("diff"); err != nil {
		t.Skip(err)
	}
	r := rand.New(rand.NewPCG(3, 4))
	ours, theirs, same := 0, 0, 0
	const rounds = 100
	for range rounds {
		old, new := texts(r)
		got, want := string(Unified("a", "b", []byte(old), []byte(new))), diff(t, old, new)
		ours, theirs = ours+changedLines(got), theirs+changedLines(want)
		if got == want {
			same++
		}
	}
	if ours > theirs*11/10 || same < rounds/3 {
		t.Errorf("%d lines changed, and %d of %d differences are those of diff, which changes %d lines", ours, same, rounds, theirs)
	}
}

// diff runs the program of the name.
func diff(t *testing.T, old, new string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{"a": old, "b": new} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("diff", "-u", "--label", "a", "--label", "b", "a", "b")
	cmd.Dir = folder
	out, err := cmd.Output()
	if err != nil && cmd.ProcessState.ExitCode() != 1 {
		t.Fatal(err)
	}
	return string(out)
}

func changedLines(diff string) int {
	n := 0
	for line := range strings.Lines(diff) {
		if !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "@@") {
			n++
		}
	}
	return n
}

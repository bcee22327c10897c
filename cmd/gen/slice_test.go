package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// cut are the flags that cut a slice out of things.json.
func cut(output string, more ...string) []string {
	return append([]string{"slice", "-spec", "things.json", "-annotations", "none", "-resources", "thing", "-o", output}, more...)
}

// TestSlice generates from a slice that is pinned, and compares the package with the one that the whole document
// gives.
func TestSlice(t *testing.T) {
	generated(t)
	got := gen(t, cut("slice.json")...)
	if !regexp.MustCompile(`^2 operations, 2 schemas → slice\.json: 3 KB, sha256 [0-9a-f]{64}\n$`).MatchString(got.stderr) || got.code != exitOK || got.stdout != "" {
		t.Fatal(got)
	}
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte(read(t, "slice.json"))))
	if !strings.HasSuffix(got.stderr, sum+"\n") {
		t.Errorf("the file has the sha256 %s, and %s", sum, got.stderr)
	}
	if !strings.Contains(read(t, "stripe/version.go"), sum) {
		t.Error("the package does not name the sha256 of the slice")
	}
	args := []string{"check", "-spec", "slice.json", "-sha256", sum, "-annotations", "none", "-resources", "thing", "-out", "stripe"}
	if got := gen(t, args...); got != (outcome{}) {
		t.Errorf("the slice gives another package: %v", got)
	}
}

func TestSliceToStdout(t *testing.T) {
	workspace(t)
	if got := gen(t, cut("slice.json")...); got.code != exitOK {
		t.Fatal(got)
	}
	before := snapshot(t)
	got := gen(t, cut("-")...)
	if got.code != exitOK || got.stdout != read(t, "slice.json") || !strings.Contains(got.stderr, " → stdout: ") {
		t.Error(got)
	}
	unchanged(t, before)
}

// TestSliceAgain checks that an older slice is replaced, and one that is up to date left alone.
func TestSliceAgain(t *testing.T) {
	workspace(t)
	for _, test := range []struct {
		resources string
		untouched bool
	}{{"thing:create", false}, {"thing", false}, {"thing", true}} {
		if err := os.Chtimes("slice.json", longAgo, longAgo); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		if got := gen(t, cut("slice.json", "-resources", test.resources)...); got.code != exitOK {
			t.Fatal(got)
		}
		if got := untouched(t, "slice.json"); got != test.untouched {
			t.Errorf("%s: untouched is %v", test.resources, got)
		}
	}
	if got := names(t, "."); len(got) != 2 {
		t.Errorf("the folder has %v", got)
	}
}

// TestSliceUnwritable checks that a slice which cannot be written leaves nothing behind.
func TestSliceUnwritable(t *testing.T) {
	if os.Geteuid() <= 0 {
		t.Skip("nothing is forbidden to root, nor to anybody on Windows")
	}
	workspace(t)
	if err := os.Mkdir("closed", 0o555); err != nil {
		t.Fatal(err)
	}
	before := snapshot(t)
	want := outcome{exitTrouble, "", "gen: closed/slice.json cannot be written: permission denied; put that right, or name another file with -o\n"}
	if got := gen(t, cut("closed/slice.json")...); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	unchanged(t, before)
}

// TestSliceLeavesOut checks that a slice says what it does not have, and that it gives the same package with the flags of
// the whole document: what they exclude is not in it.
func TestSliceLeavesOut(t *testing.T) {
	document, err := os.ReadFile("testdata/v2.json")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	put(t, "v2.json", string(document))
	for resources, want := range map[string]string{
		"*":        "left out 4 operations under /v2: the v2 API is not supported; see gen list -unused\n",
		"*,!v2.*":  "",
		"th*,!v2*": "",
	} {
		whole := []string{"-spec", "v2.json", "-annotations", "none", "-resources", resources, "-out", "stripe"}
		if got := gen(t, whole...); got.code != exitOK || !strings.HasSuffix(got.stderr, " s\n"+want) {
			t.Errorf("%s: %v, want the summary %q", resources, got, want)
		}
		got := gen(t, "slice", "-spec", "v2.json", "-annotations", "none", "-resources", resources, "-o", "slice.json")
		if _, summary, _ := strings.Cut(got.stderr, "\n"); got.code != exitOK || summary != want {
			t.Errorf("%s: %v, want the summary %q", resources, got, want)
		}
		if got := gen(t, "check", "-spec", "slice.json", "-annotations", "none", "-resources", resources, "-out", "stripe"); got != (outcome{}) {
			t.Errorf("%s: the slice gives another package: %v", resources, got)
		}
	}
}

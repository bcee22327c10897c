package textdiff

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// apply carries out a difference, and checks that its numbers and its context are right.
func apply(t *testing.T, old, diff string) string {
	t.Helper()
	if diff == "" {
		return old
	}
	a, at := lines([]byte(old)), 0
	var b []string
	rest := strings.SplitAfter(diff, "\n")[2:]
	for len(rest) > 0 && rest[0] != "" {
		var from, to struct{ first, n int }
		parse := func(s string, first, n *int) {
			if c, err := fmt.Sscanf(s, "%d,%d", first, n); c == 1 && err != nil {
				*n = 1
			} else if c == 2 && *n == 0 {
				*first++ // an empty range is named for the line before it
			}
		}
		fields := strings.Fields(rest[0])
		parse(fields[1][1:], &from.first, &from.n)
		parse(fields[2][1:], &to.first, &to.n)
		rest = rest[1:]
		b = append(b, a[at:from.first-1]...)
		at = from.first - 1
		if len(b) != to.first-1 {
			t.Fatalf("a hunk begins at line %d of the new text, not at %d:\n%s", len(b)+1, to.first, diff)
		}
		for from.n+to.n > 0 {
			line := rest[0][1:]
			mark := rest[0][0]
			rest = rest[1:]
			if rest[0] == noNewline {
				line = strings.TrimSuffix(line, "\n")
				rest = rest[1:]
			}
			if mark != '+' {
				if a[at] != line {
					t.Fatalf("line %d of the old text is %q, not %q:\n%s", at+1, a[at], line, diff)
				}
				at++
				from.n--
			}
			if mark != '-' {
				b = append(b, line)
				to.n--
			}
		}
	}
	return strings.Join(append(b, a[at:]...), "")
}

// FuzzUnified looks for two texts that the diff does not turn one into the other.
//
//fuzz:short 100000x
func FuzzUnified(f *testing.F) {
	f.Add("a\nb\nc\n", "a\nc\n")
	f.Add("a", "a\n")
	f.Add("", "\n\n")
	f.Add("a\na\nb\nb\n", "b\nb\na\na")
	f.Add("-\n+\n \n@\n", "\\\n@@\n")
	f.Fuzz(func(t *testing.T, old, new string) {
		if got := apply(t, old, string(Unified("a", "b", []byte(old), []byte(new)))); got != new {
			t.Errorf("%q becomes %q instead of %q", old, got, new)
		}
	})
}

// texts are random texts of few different lines, and of edits of them.
func texts(r *rand.Rand) (old, new string) {
	kinds, length := 1+r.IntN(30), r.IntN(60)
	var a, b strings.Builder
	for range length {
		line := fmt.Sprintln(r.IntN(kinds))
		switch edit := r.IntN(10); {
		case edit == 0:
			a.WriteString(line)
		case edit == 1:
			b.WriteString(line)
		default:
			a.WriteString(line)
			b.WriteString(line)
		}
	}
	return a.String(), b.String()
}

func TestUnifiedOfRandomTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		old, new := texts(r)
		if got := apply(t, old, string(Unified("a", "b", []byte(old), []byte(new)))); got != new {
			t.Fatalf("%q becomes %q instead of %q", old, got, new)
		}
	}
}

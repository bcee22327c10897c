// Package textdiff compares two texts line by line and writes the difference in the unified format,
// as diff -u and git do.
//
// Lines that occur once in both texts hold the texts together, as in a patience diff; between them
// the shortest edit is sought, with a bound. The time is thus nearly linear in the length of the texts,
// and what comes out reads like an edit that somebody made.
package textdiff

import (
	"bytes"
	"fmt"
	"strings"
)

// NoFile is the name of the file that is not there, on either side.
const NoFile = "/dev/null"

// context is the number of equal lines around a change.
const context = 3

// noNewline follows a last line that does not end.
const noNewline = "\\ No newline at end of file\n"

// Unified returns what changes from the old to the new text, under the names of their files. It is empty
// if nothing does.
func Unified(oldName, newName string, old, new []byte) []byte {
	if bytes.Equal(old, new) {
		return nil
	}
	a, b := lines(old), lines(new)
	var out bytes.Buffer
	fmt.Fprintf(&out, "--- %s\n+++ %s\n", label(oldName), label(newName))
	for _, h := range hunks(edits(partners(a, b), len(b))) {
		h.print(&out, a, b)
	}
	return out.Bytes()
}

// label ends a name that has a space in it with a tab, so that patch knows where the name ends.
func label(name string) string {
	if strings.Contains(name, " ") {
		return name + "\t"
	}
	return name
}

// lines cuts a text behind its newlines. The last line may have none.
func lines(text []byte) []string {
	all := strings.SplitAfter(string(text), "\n")
	if all[len(all)-1] == "" {
		all = all[:len(all)-1]
	}
	return all
}

// An edit replaces lines [a, aEnd) of the old text by lines [b, bEnd) of the new one.
type edit struct{ a, aEnd, b, bEnd int }

// edits lists what is between the lines that have partners.
func edits(partner []int, newLines int) []edit {
	var all []edit
	a, b := 0, 0
	add := func(aEnd, bEnd int) {
		if a < aEnd || b < bEnd {
			all = append(all, edit{a, aEnd, b, bEnd})
		}
		a, b = aEnd+1, bEnd+1
	}
	for i, p := range partner {
		if p >= 0 {
			add(i, p)
		}
	}
	add(len(partner), newLines)
	return all
}

// A hunk is a run of edits that are so close that their contexts meet.
type hunk []edit

func hunks(all []edit) []hunk {
	var out []hunk
	for i, e := range all {
		if i == 0 || e.a-all[i-1].aEnd > 2*context {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], e)
	}
	return out
}

// print writes the hunk: the lines of both texts that it spans, then these lines.
func (h hunk) print(out *bytes.Buffer, a, b []string) {
	first, last := h[0], h[len(h)-1]
	before := min(context, first.a)
	after := min(context, len(a)-last.aEnd)
	fmt.Fprintf(out, "@@ -%s +%s @@\n",
		span(first.a-before, last.aEnd+after), span(first.b-before, last.bEnd+after))
	at := first.a - before
	for _, e := range h {
		write(out, ' ', a[at:e.a])
		write(out, '-', a[e.a:e.aEnd])
		write(out, '+', b[e.b:e.bEnd])
		at = e.aEnd
	}
	write(out, ' ', a[at:at+after])
}

// span writes a range of lines: the first one, counted from 1, and how many, unless it is one. An empty
// range is named for the line before it.
func span(from, to int) string {
	switch to - from {
	case 0:
		return fmt.Sprintf("%d,0", from)
	case 1:
		return fmt.Sprint(to)
	}
	return fmt.Sprintf("%d,%d", from+1, to-from)
}

func write(out *bytes.Buffer, mark byte, lines []string) {
	for _, line := range lines {
		out.WriteByte(mark)
		out.WriteString(line)
		if !strings.HasSuffix(line, "\n") {
			out.WriteString("\n" + noNewline)
		}
	}
}

//go:build unix

package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed739054c0/stripegen/internal/peers/measured"
)

// A table is printed in Markdown, with columns that are aligned for those who read it as text.
// The first row is the head, the first column a name.
type table [][]string

// packageTable says what it takes to generate and to compile each package.
func packageTable(all []*candidate) table {
	t := table{{
		"package", "methods", "types", "symbols", "lines", "KB", "generate, s", "generate, MB", "compile, CPU s", "compile, MB",
	}}
	for _, c := range all {
		t = append(t, []string{
			c.name, counted(c.methods), counted(c.types), counted(c.symbols), counted(c.source.lines), counted(c.source.bytes / 1000),
			decimals(c.generate.wall), whole(c.generate.memory), decimals(c.compile.cpu), whole(c.compile.memory),
		})
	}
	return t
}

// programTable says what it takes to build each program, in ratios to one of them too.
func programTable(all []*candidate, one *candidate) table {
	t := table{{
		"program with", "build, CPU s", "ratio", "build, MB", "ratio", "binary, MB", "ratio", "vendored lines", "KB", "go.sum entries",
	}}
	for _, c := range all {
		t = append(t, []string{
			c.name, decimals(c.build.cpu), decimals(c.build.cpu / one.build.cpu),
			whole(c.build.memory), decimals(c.build.memory / one.build.memory),
			decimals(float64(c.binary) / 1e6), decimals(float64(c.binary) / float64(one.binary)),
			strconv.Itoa(c.source.lines), strconv.Itoa(c.source.bytes / 1000), strconv.Itoa(c.sums),
		})
	}
	return t
}

// growthTable says what each set takes to generate, and what a line takes beyond those of a single
// resource, which is the second set. Processor time shows that best: other programs disturb it least.
func growthTable(sets []*candidate) table {
	t := table{{"resources", "methods", "lines", "wall, s", "CPU, s", "MB", "CPU ms per 1,000 lines more"}}
	for i, c := range sets {
		more := "–"
		if i > 1 {
			one := sets[1]
			more = decimals(1e6 * (c.generate.cpu - one.generate.cpu) / float64(c.source.lines-one.source.lines))
		}
		t = append(t, []string{
			c.name, strconv.Itoa(c.methods), strconv.Itoa(c.source.lines), decimals(c.generate.wall), decimals(c.generate.cpu),
			whole(c.generate.memory), more,
		})
	}
	return t
}

// speedTable says what everyone takes for each operation.
func speedTable(rows []measured.Row) table {
	t := table{{
		"operation", "ours, µs", "by hand, µs", "ours ÷ by hand", "stripe-go, µs", "stripe-go ÷ ours",
		"allocations: ours", "by hand", "stripe-go",
	}}
	for _, r := range rows {
		byHand, timesHand, allocationsByHand := "–", "–", "–"
		if r.Bound != nil {
			byHand, timesHand = micro(*r.Bound), times(r.Ours, *r.Bound)
			allocationsByHand = fmt.Sprint(r.Bound.Allocations)
		}
		t = append(t, []string{
			r.Name, micro(r.Ours), byHand, timesHand, micro(r.Theirs), times(r.Theirs, r.Ours),
			fmt.Sprint(r.Ours.Allocations), allocationsByHand, fmt.Sprint(r.Theirs.Allocations),
		})
	}
	return t
}

// keptTable says what memory sessions keep.
func keptTable(k measured.Kept) table {
	return table{
		{"memory kept", "ours, KB", "stripe-go, KB", "ours ÷ stripe-go"},
		{"the 100 sessions of a page", whole(float64(k.Ours) / 1e3), whole(float64(k.Theirs) / 1e3), decimals(float64(k.Ours) / float64(k.Theirs))},
	}
}

// micro is a time in microseconds.
func micro(f measured.Figure) string { return decimals(float64(f.Nanoseconds) / 1e3) }

// times is the ratio of two times.
func times(a, b measured.Figure) string {
	return decimals(float64(a.Nanoseconds) / float64(b.Nanoseconds))
}

// counted is a number, or a dash if nothing was counted.
func counted(n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}

// decimals is a number with two of them, or a dash if nothing was measured.
func decimals(x float64) string {
	if x == 0 {
		return "–"
	}
	return strconv.FormatFloat(x, 'f', 2, 64)
}

// whole is a number without decimals, or a dash if nothing was measured.
func whole(x float64) string {
	if x == 0 {
		return "–"
	}
	return strconv.FormatFloat(x, 'f', 0, 64)
}

// print writes the table, and an empty line.
func (t table) print(w io.Writer) {
	widths := make([]int, len(t[0]))
	for _, row := range t {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for n, row := range t {
		for i, cell := range row {
			space := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i > 0 {
				cell, space = space+cell, ""
			}
			fmt.Fprintf(w, "| %s%s ", cell, space)
		}
		fmt.Fprintln(w, "|")
		if n > 0 {
			continue
		}
		for i, width := range widths {
			colon := ":"
			if i == 0 {
				colon = "-"
			}
			fmt.Fprintf(w, "| %s%s ", strings.Repeat("-", width-1), colon)
		}
		fmt.Fprintln(w, "|")
	}
	fmt.Fprintln(w)
}

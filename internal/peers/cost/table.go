//go:build unix

package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
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

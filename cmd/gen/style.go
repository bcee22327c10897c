package main

import (
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A style says how names look.
type style struct{ colour bool }

// styleFor gives what is printed colours if a person reads it at a terminal that has them, and has not asked
// for none: see https://no-color.org.
func styleFor(w io.Writer, getenv func(string) string) style {
	return style{getenv("NO_COLOR") == "" && getenv("TERM") != "dumb" && isTerminal(w)}
}

// name makes a name stand out.
func (s style) name(text string) string {
	if !s.colour || text == "" {
		return text
	}
	return "\x1b[36m" + text + "\x1b[0m"
}

// columns aligns the cells of rows, the first of which are names. No line ends in spaces.
func (s style) columns(rows [][]string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(printable(cell)))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		gap := ""
		for i, cell := range row {
			cell = printable(cell)
			padding := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)) + "  "
			if i == 0 {
				cell = s.name(cell)
			}
			if cell != "" {
				b.WriteString(gap + cell)
				gap = ""
			}
			gap += padding
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// printable keeps from the terminal what does not print: names are other people's text.
func printable(text string) string {
	if utf8.ValidString(text) && strings.IndexFunc(text, func(r rune) bool { return !strconv.IsPrint(r) }) < 0 {
		return text
	}
	quoted := strconv.Quote(text)
	return quoted[1 : len(quoted)-1]
}

// printJSON prints a value for programs.
func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

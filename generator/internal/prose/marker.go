package prose

import (
	"strings"
	"unicode/utf8"
)

// isFence reports whether a line begins or ends a block of code. One with backquotes may not have
// another behind it: that is a code span.
func isFence(line string) bool {
	return strings.HasPrefix(line, "~~~") ||
		strings.HasPrefix(line, "```") && strings.IndexByte(strings.TrimLeft(line, "`"), '`') < 0
}

// isRule reports whether a line is a rule, or the line under a heading.
func isRule(line string) bool {
	c := line[0]
	if strings.IndexByte("-*_=", c) < 0 {
		return false
	}
	n := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case c:
			n++
		case ' ', '\t':
		default:
			return false
		}
	}
	return n >= 3
}

// headingText returns the text of a heading, empty if the line is none.
func headingText(line string) string {
	text := strings.TrimLeft(line, "#")
	level := len(line) - len(text)
	if level == 0 || level > 6 || text == "" || !isSpace(text[0]) {
		return ""
	}
	return strings.TrimSpace(strings.TrimRight(text, "# \t"))
}

// itemMarker splits a line behind the marker of an item. The rest is empty if there is none, or
// nothing behind it.
func itemMarker(line string) (number, rest string) {
	if line == "" {
		return "", ""
	}
	if r, n := utf8.DecodeRuneInString(line); strings.ContainsRune("-*+•", r) {
		return "", afterMarker(line[n:])
	}
	n := 0
	for n < len(line) && isDigit(line[n]) {
		n++
	}
	if n == 0 || n > 9 || n == len(line) || line[n] != '.' && line[n] != ')' {
		return "", ""
	}
	return line[:n], afterMarker(line[n+1:])
}

// afterMarker returns the text of an item, given what follows its marker.
func afterMarker(s string) string {
	if s == "" || !isSpace(s[0]) {
		return ""
	}
	return strings.TrimSpace(s)
}

package prose

// isSpace reports whether c is white space of ASCII.
func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// isDigit reports whether c is a digit of ASCII.
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isLetter reports whether c is a letter of ASCII.
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isPunct reports whether c is punctuation of ASCII in the sense of Markdown: whatever prints and
// is no letter, digit or space.
func isPunct(c byte) bool { return ' ' < c && c < 0x7f && !isLetter(c) && !isDigit(c) }

// skipSpace returns the position of the first byte at or after i that is not white space.
func skipSpace(s string, i int) int {
	for i < len(s) && isSpace(s[i]) {
		i++
	}
	return i
}

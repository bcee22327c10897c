package stripe

import (
	"unicode/utf16"
	"unicode/utf8"
)

// classes has one letter per byte: a for ASCII that stands for itself in a JSON string, u for bytes
// of other characters, and x for control characters, the quote and the backslash.
const classes = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" + // 0x00
	"aaxaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + // 0x20
	"aaaaaaaaaaaaaaaaaaaaaaaaaaaaxaaa" + // 0x40
	"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + // 0x60
	"uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu" + // 0x80
	"uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu" + // 0xa0
	"uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu" + // 0xc0
	"uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu" // 0xe0

// scanString reads a string; null leaves *v as it is.
func scanString(v *string, b []byte, p, _ int) int {
	if !isString(b, p) {
		return noString(b, p)
	}
	s, p := text(b, p)
	if p >= 0 {
		*v = string(s)
	}
	return p
}

// isString says whether a string starts at p.
func isString(b []byte, p int) bool {
	return p >= 0 && p < len(b) && b[p] == '"'
}

// noString is what the functions above return where no string starts at p: null is skipped.
func noString(b []byte, p int) int {
	if isNull(b, p) {
		return p + len("null")
	}
	if p < 0 {
		return p
	}
	return fail(p, wantString)
}

// text reads the string whose opening quote is at p. s is a part of b, unless the string has
// escapes or invalid UTF-8.
func text(b []byte, p int) (s []byte, q int) {
	q = p + 1
	for q < len(b) && classes[b[q]] == 'a' {
		q++
	}
	if q < len(b) && b[q] == '"' {
		return b[p+1 : q], q + 1
	}
	end, seen := stringEnd(b, q)
	if end < 0 {
		return nil, end
	}
	s = b[p+1 : end-1]
	if seen.escape || seen.unicode && !utf8.Valid(s) {
		s = unescape(s)
	}
	return s, end
}

// seen says what a string holds.
type seen struct {
	escape, unicode bool
}

// stringEnd returns the position after the closing quote of the string that p is in.
func stringEnd(b []byte, p int) (q int, has seen) {
	for {
		for p < len(b) && classes[b[p]] == 'a' {
			p++
		}
		for p < len(b) && classes[b[p]] == 'u' {
			has.unicode = true
			p++
		}
		if p >= len(b) {
			return fail(p, wantCharacter), has
		}
		switch c := b[p]; {
		case c == '"':
			return p + 1, has
		case c == '\\':
			has.escape = true
			n := escapeLen(b[p:])
			if n == 0 {
				return fail(p, wantCharacter), has
			}
			p += n
		case c < ' ':
			return fail(p, wantCharacter), has
		}
	}
}

// escapeLen returns the length of the escape that b begins with, 0 if it is not valid.
func escapeLen(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	switch b[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		if _, ok := hex4(b); ok {
			return 6
		}
	}
	return 0
}

// hex4 returns the code unit of the escape \uXXXX that b begins with.
func hex4(b []byte) (r rune, ok bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	for _, c := range b[2:6] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// unescape resolves the escapes of s, which are valid. Invalid UTF-8 and halves of surrogate pairs
// become U+FFFD.
func unescape(s []byte) []byte {
	out := make([]byte, 0, len(s))
	for len(s) > 0 {
		c := s[0]
		switch {
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRune(s)
			out = utf8.AppendRune(out, r)
			s = s[n:]
		case c != '\\':
			out = append(out, c)
			s = s[1:]
		case s[1] == 'u':
			r, n := unit(s)
			out = utf8.AppendRune(out, r)
			s = s[n:]
		default:
			out = append(out, short(s[1]))
			s = s[2:]
		}
	}
	return out
}

// unit returns the character of the escape \uXXXX that s begins with, or of the two that make a
// pair, and their length.
func unit(s []byte) (r rune, n int) {
	r, _ = hex4(s)
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	if low, ok := hex4(s[6:]); ok {
		if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
			return r, 12
		}
	}
	return utf8.RuneError, 6
}

// short returns the character of the escape that is a backslash and c.
func short(c byte) byte {
	switch c {
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return c
}

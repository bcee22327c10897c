package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean returns s without the characters that print nothing, with every run of white space as one
// space, and with U+FFFD for bytes that are no UTF-8.
func clean(s string) string {
	i := cleanPrefix(s)
	if i == len(s) {
		return s
	}
	var w strings.Builder
	w.Grow(len(s))
	w.WriteString(s[:i])
	spaced := i > 0 && s[i-1] == ' '
	for _, r := range s[i:] {
		switch {
		case r == ' ' || unicode.IsSpace(r):
			if !spaced {
				w.WriteByte(' ')
			}
			spaced = true
		case hidden(r):
		default:
			w.WriteRune(r)
			spaced = false
		}
	}
	return w.String()
}

// cleanPrefix returns the length of a beginning of s that clean would leave alone.
func cleanPrefix(s string) int {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == ' ' && i > 0 && s[i-1] == ' ' {
			return i
		}
	}
	return len(s)
}

// hidden reports whether r prints nothing: it may turn text around, split a word or smuggle one.
func hidden(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r < ' ' || r == 0x7f
	case r == '’' || r == '“' || r == '”': // nearly all there is beyond ASCII
		return false
	}
	return !unicode.IsGraphic(r) || unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

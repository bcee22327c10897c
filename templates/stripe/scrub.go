package stripe

import (
	"strings"
	"unicode"
)

// brief returns the beginning of s for a text that people read: on one line, and without what looks
// like a secret.
func brief(s string, most int) string {
	s = strings.TrimSpace(s)
	s = oneLine(scrub(s[:min(len(s), 8*most)]))
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// oneLine returns s with runs of white space and control characters as one space.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}

// scrub returns s without the secret keys, client secrets and signing secrets in it. Messages of
// Stripe, and of proxies, quote what they are about.
func scrub(s string) string {
	var out strings.Builder
	for s != "" {
		end := strings.IndexFunc(s, func(r rune) bool { return !isWord(r) })
		if end < 0 {
			end = len(s)
		}
		if isSecret(s[:end]) {
			out.WriteString("[redacted]")
			if end = strings.IndexAny(s, " \t\r\n\"'`<>()[]{},;&"); end < 0 {
				return out.String()
			}
		} else {
			end += separatorLen(s[end:])
			out.WriteString(s[:end])
		}
		s = s[end:]
	}
	return out.String()
}

// separatorLen returns the length of the separator that s begins with. The letters of an escape,
// such as \n, %3D and \u0022, are a part of it, not of the next word.
func separatorLen(s string) int {
	n := min(1, len(s))
	switch {
	case len(s) >= 3 && s[0] == '%' && isHex(s[1:3]):
		n = 3
	case len(s) >= 6 && s[0] == '\\' && s[1] == 'u' && isHex(s[2:6]):
		n = 6
	case len(s) >= 2 && s[0] == '\\' && strings.IndexByte("bfnrtv", s[1]) >= 0:
		n = 2
	}
	return n
}

// isHex says whether s has hexadecimal digits only.
func isHex(s string) bool { return strings.Trim(s, "0123456789abcdefABCDEF") == "" }

func isWord(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
}

// isSecret says whether a word is one: sk_live_…, pi_…_secret_…, or the token of a terminal, pst_….
// Keys in which Stripe has put stars are none.
func isSecret(word string) bool {
	for _, prefix := range []string{"ek_", "pst_", "rk_", "sk_", "whsec_"} {
		if strings.HasPrefix(word, prefix) && len(word) > len("sk_live_") {
			return true
		}
	}
	_, after, _ := strings.Cut(word, "_secret_")
	return after != ""
}

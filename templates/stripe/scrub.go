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
	return s
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
			end = min(end+1, len(s)) // with what separates it from the next word
			out.WriteString(s[:end])
		}
		s = s[end:]
	}
	return out.String()
}

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

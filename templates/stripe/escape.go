package stripe

import "strings"

// formClasses has one letter per ASCII byte: a for what stands for itself in keys and values of a
// form, x for the rest.
const formClasses = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" + // 0x00
	"xxxxxxxxxxxxxaaxaaaaaaaaaaxxxxxx" + // 0x20: - . 0 to 9
	"xaaaaaaaaaaaaaaaaaaaaaaaaaaxxxxa" + // 0x40: A to Z _
	"xaaaaaaaaaaaaaaaaaaaaaaaaaaxxxax" + //  0x60: a to z ~
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" +
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" +
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" +
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"

const hexDigits = "0123456789ABCDEF"

// appendEscaped appends s to b as a key or value of a form.
func appendEscaped(b []byte, s string) []byte {
	done := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if formClasses[c] == 'a' {
			continue
		}
		b = append(b, s[done:i]...)
		done = i + 1
		if c == ' ' {
			b = append(b, '+')
		} else {
			b = append(b, '%', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return append(b, s[done:]...)
}

// escaped returns s as a key of a form.
func escaped(s string) string {
	for i := 0; i < len(s); i++ {
		if formClasses[s[i]] != 'a' {
			return string(appendEscaped(nil, s))
		}
	}
	return s
}

// escapedKey is escaped for a whole key: options[document]. The brackets stay.
func escapedKey(s string) string {
	return strings.NewReplacer("%5B", "[", "%5D", "]").Replace(escaped(s))
}

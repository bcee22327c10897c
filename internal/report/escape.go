package report

import (
	"strconv"
	"strings"
	"unicode"
)

// escape writes text so that Markdown shows it as it is. Text of a document is untrusted: it must not become a
// heading, a link, an image, HTML, or the mention of somebody.
func escape(text string) string {
	var b strings.Builder
	for i, r := range text {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case !unicode.IsPrint(r):
		case r == '`':
			b.WriteString("&#96;") // a backslash before it would not keep the next one from joining in
		case strings.ContainsRune(`\*_[]<>&!|~$`, r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '@', r == '#', r == '-' && strings.HasSuffix(text[:i], "GH"):
			b.WriteRune(r)
			b.WriteString("&#8203;") // GitHub links @name, #1 and GH-1 even behind a backslash
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// code writes text as code, on one line.
func code(text string) string {
	if text == "" || strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }) {
		text = strconv.Quote(text)
	}
	fence := "`"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	if len(fence) > 1 || strings.Trim(text, " ") != text {
		text = " " + text + " " // which is not shown
	}
	return fence + text + fence
}

// short cuts a text behind a word if it has more bytes than the limit.
func short(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	text = strings.ToValidUTF8(text[:limit], "")
	if i := strings.LastIndexByte(text, ' '); i > limit/2 {
		text = text[:i]
	}
	return text + " …"
}

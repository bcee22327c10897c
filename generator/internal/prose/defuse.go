package prose

import (
	"go/build/constraint"
	"go/doc/comment"
	"strings"
	"unicode"
	"unicode/utf8"
)

// dangerous reports whether Go's tools read more than a word in one that begins a line: a build
// constraint, which gofmt would move to the top of the file, a note like TODO(name), or in a list
// the next item.
func dangerous(word string, list bool) bool {
	if word == "" {
		return false
	}
	switch c := word[0]; {
	case c == '+':
		return constraint.IsPlusBuild("// "+word) || list && word == "+"
	case 'A' <= c && c <= 'Z':
		return isNote(word)
	case list:
		return isMarker(word)
	}
	return false
}

// isNote reports whether a word begins with the mark of a note: two capitals or more, and something
// in parentheses.
func isNote(word string) bool {
	n := 0
	for n < len(word) && 'A' <= word[n] && word[n] <= 'Z' {
		n++
	}
	return n >= 2 && n < len(word) && word[n] == '('
}

// isMarker reports whether a word is the marker of an item.
func isMarker(word string) bool {
	switch word {
	case "-", "*", "+", "•":
		return true
	}
	digits := strings.TrimRight(word, ".)")
	return len(word) == len(digits)+1 && digits != "" && strings.Trim(digits, "0123456789") == ""
}

// quoted returns a word in backquotes, without doubling one. A link that the word ends in stays one.
func quoted(word string) string {
	link := ""
	if i := strings.IndexByte(word, '['); i > 0 {
		word, link = word[:i], word[i:]
	}
	if strings.HasSuffix(word, "`") {
		return "`" + word + link
	}
	return "`" + word + "`" + link
}

// defuse returns the text of a paragraph or an item such that its beginning is neither a heading,
// nor a deprecation, nor the definition of a link.
func defuse(text string, item bool) string {
	switch {
	case text == "":
	case text[0] == '[':
		return undefined(text)
	case item:
	case strings.HasPrefix(text, "# "):
		return quoted("#") + text[1:]
	case len(text) >= len(deprecation) && strings.EqualFold(text[:len(deprecation)], deprecation):
		return straight(quoted(text[:len(deprecation)]) + text[len(deprecation):])
	}
	return text
}

// undefined parts the colon from the bracket in a text that begins as the definition of a link
// does, as often as it takes.
func undefined(text string) string {
	var w strings.Builder
	for {
		i := strings.Index(text, "]:")
		if i < 0 || !strings.HasPrefix(text[i:], "]: ") {
			break
		}
		url, _, _ := strings.Cut(text[i+len("]: "):], " ")
		if !strings.Contains(url, "://") {
			break
		}
		w.WriteString(text[:i+1] + " ")
		text = text[i+1:]
	}
	return w.String() + text
}

// straight returns s without the doubled quotation marks that Go reads as typographic ones.
func straight(s string) string {
	if !strings.Contains(s, "``") && !strings.Contains(s, "''") {
		return s
	}
	var w strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '`' && i+1 < len(s) && s[i+1] == '`':
		case strings.HasPrefix(s[i:], "''"):
			w.WriteString(`""`)
			i++
		default:
			w.WriteByte(s[i])
		}
	}
	return w.String()
}

// unlinked returns s with spaces inside the brackets that Go would read as a link to a package.
func unlinked(s string) string {
	if strings.IndexByte(s, '[') < 0 {
		return s
	}
	var w strings.Builder
	pos := 0
	for i := 0; i < len(s); {
		start := strings.IndexByte(s[i:], '[')
		if start < 0 {
			break
		}
		start += i
		i = start + 1
		n := strings.IndexAny(s[i:], "[]")
		if n < 0 {
			break
		}
		if s[i+n] == ']' && isPackage(s[i:i+n]) && standsAlone(s, start, i+n+1) {
			w.WriteString(s[pos:i])
			w.WriteString(" " + s[i:i+n] + " ")
			pos = i + n
		}
		i += n
	}
	w.WriteString(s[pos:])
	return w.String()
}

// isPackage reports whether a text in brackets might name a package, or something in one.
func isPackage(name string) bool {
	name = strings.TrimPrefix(name, "*")
	if strings.IndexByte(name, '/') >= 0 {
		return strings.IndexFunc(name, notInPath) < 0
	}
	first, _, _ := strings.Cut(name, ".")
	_, ok := comment.DefaultLookupPackage(first)
	return ok
}

// notInPath reports whether r may not stand in an import path.
func notInPath(r rune) bool {
	return r >= utf8.RuneSelf || !isLetter(byte(r)) && !isDigit(byte(r)) && !strings.ContainsRune("-._~+/", r)
}

// standsAlone reports whether s[start:end] has neither a letter nor a digit as a neighbour; else Go
// takes no link there.
func standsAlone(s string, start, end int) bool {
	before, after := around(s, start, end)
	return (before == ' ' || unicode.IsPunct(before)) && (after == ' ' || unicode.IsPunct(after))
}

package report

import (
	"fmt"
	"go/doc/comment"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestSentence is how much of a sentence is repeated, in bytes.
const longestSentence = 300

// sentence is the first sentence of the document's own text, in Markdown; empty if there is none.
func (s said) sentence() string {
	if len(s.text) == 0 {
		return ""
	}
	p, ok := s.text[0].(*comment.Paragraph)
	if !ok {
		return ""
	}
	var b strings.Builder
	left := longestSentence
	for i, t := range p.Text {
		words := plainText(t)
		end := -1
		if _, ok := t.(comment.Plain); ok {
			end = endOfSentence(words, i == len(p.Text)-1)
		}
		if end >= 0 {
			words = words[:end]
		}
		if len(words) > left {
			b.WriteString(inline(short(words, left)))
			break
		}
		left -= len(words)
		b.WriteString(markdown(t, words))
		if end >= 0 {
			break
		}
	}
	return strings.TrimSpace(b.String())
}

// endOfSentence gives the length of the sentence that the words end, or -1.
func endOfSentence(words string, last bool) int {
	for i, r := range words {
		if r != '.' && r != '!' && r != '?' {
			continue
		}
		rest := words[i+1:]
		if rest == "" && last {
			return len(words)
		}
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \n"))
		begun := strings.HasSuffix(words[:i], "e.g") || strings.HasSuffix(words[:i], "i.e")
		if rest != "" && strings.ContainsRune(" \n", rune(rest[0])) && !unicode.IsLower(next) && !begun {
			return i + 1
		}
	}
	return -1
}

// markdown writes a piece of text that has these words.
func markdown(t comment.Text, words string) string {
	switch t := t.(type) {
	case *comment.DocLink:
		return code(words)
	case *comment.Link:
		if to, ok := target(t.URL); ok {
			return fmt.Sprintf("[%s](<%s>)", inline(words), to)
		}
	}
	return inline(words)
}

// inline writes plain text, in which code stays code.
func inline(words string) string {
	var b strings.Builder
	for {
		before, rest, _ := strings.Cut(words, "`")
		span, after, closed := strings.Cut(rest, "`")
		b.WriteString(escape(before))
		switch {
		case len(before) == len(words):
			return b.String()
		case closed && strings.TrimSpace(span) != "":
			b.WriteString(code(strings.Join(strings.Fields(span), " ")))
			words = after
		default:
			b.WriteString(escape("`"))
			words = rest
		}
	}
}

// target is a URL as Markdown takes it between angle brackets. Links lead to the web only.
func target(link string) (string, bool) {
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return "", false
	}
	var b strings.Builder
	for _, c := range []byte(u.String()) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte("<>\\`\"|", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String(), true
}

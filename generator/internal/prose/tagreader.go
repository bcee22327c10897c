package prose

import (
	"strings"

	"golang.org/x/net/html"
)

// A tagReader cuts HTML into tags and the words between them. The tokenizer says what a tag is,
// except where HTML would lose words: in what [tagOf] takes for none, in the end of a tag without a
// name, and in what never ends.
type tagReader struct {
	rest   string          // what is yet to be read
	tokens *html.Tokenizer // reads rest; nil if a new one is to
}

// next reads the next tag, or the next words, which are of the kind noTag and have their entities
// still. There must be something to read. All together takes linear time: the last "<" in what the
// tokenizer took for a tag is as far as next goes back, except for what never ends, and that occurs
// only a few times.
func (r *tagReader) next() (t tag, text string) {
	if r.tokens == nil {
		r.tokens = html.NewTokenizer(strings.NewReader(r.rest))
	}
	token := r.tokens.Next()
	text = r.rest[:len(r.tokens.Raw())]
	switch token {
	case html.TextToken:
		return r.take(tag{}, len(text))
	case html.ErrorToken:
		return r.takeBack(endless(r.rest))
	case html.CommentToken, html.DoctypeToken:
		if !ended(text) {
			return r.takeBack(endless(r.rest))
		}
		if !strings.HasPrefix(text, "</") { // HTML makes a comment of "</3>".
			t.kind = commentTag
		}
	default:
		t = tagOf(r.tokens.Token())
		r.tokens.NextIsNotRawText() // What is behind a placeholder like <title> may be tags.
	}
	if last := strings.LastIndexByte(text, '<'); t.kind == noTag && last > 0 {
		return r.takeBack(last)
	}
	return r.take(t, len(text))
}

// take returns t and its text, which is the next n bytes.
func (r *tagReader) take(t tag, n int) (tag, string) {
	text := r.rest[:n]
	r.rest = r.rest[n:]
	return t, text
}

// takeBack returns the next n bytes as words. The tokenizer has read more than them.
func (r *tagReader) takeBack(n int) (tag, string) {
	r.tokens = nil
	return r.take(tag{}, n)
}

// ended reports whether a comment or a declaration ends, and not just the text.
func ended(remark string) bool {
	if strings.HasPrefix(remark, "<!--") {
		return strings.HasSuffix(remark, "-->") || strings.HasSuffix(remark, "--!>")
	}
	return strings.HasSuffix(remark, ">")
}

// endless returns how much of s is words, given that s begins with a tag or a comment that never
// ends: because nothing closes a comment or a quotation mark in it, or else because no tag ends in
// s. No such mark is left behind the words, so each of these happens once in a text.
func endless(s string) int {
	if open := "<!--"; strings.HasPrefix(s, open) {
		return strings.LastIndex(s, open) + len(open)
	}
	double, single := strings.LastIndexByte(s, '"'), strings.LastIndexByte(s, '\'')
	switch {
	case double < 0 && single < 0:
		return len(s)
	case double < 0 || 0 <= single && single < double:
		return single + 1
	}
	return double + 1
}

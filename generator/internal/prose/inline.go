package prose

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// A piece is a stretch of inline Markdown. Pieces are made from left to right and changed where a
// later one shows what an earlier one was: the bracket that begins a link, the asterisk that begins
// emphasis.
type piece struct {
	kind pieceKind
	text string
	tag  tag
}

// A pieceKind says what a piece is.
type pieceKind int

const (
	textPiece    pieceKind = iota // words, in which entities are decoded
	literalPiece                  // words as they are
	codePiece                     // the content of a code span
	tagPiece                      // a tag of HTML
	linkPiece                     // the beginning of a link to text
	endPiece                      // the end of a link
)

// An inline reads the inline Markdown of one block. What it learns from marks that stay alone keeps
// it in linear time.
type inline struct {
	s        string
	pieces   []piece
	brackets []int    // the pieces that may begin a link
	emphasis emphases // the pieces that may begin emphasis
	noTicks  [8]bool  // no run of so many backquotes is left
	noTag    int      // no tag begins before this position
	noTarget int      // no target of a link begins before this position
}

// parseInline passes the content of s to b.
func parseInline(b *builder, s string) {
	if !strings.ContainsAny(s, "`[]<*_\\!") {
		b.write(html.UnescapeString(s))
		return
	}
	in := &inline{s: s}
	in.parse()
	for _, p := range in.pieces {
		switch p.kind {
		case textPiece:
			b.write(html.UnescapeString(p.text))
		case literalPiece:
			b.write(p.text)
		case codePiece:
			b.openCode()
			b.write(p.text)
			b.closeCode()
		case tagPiece:
			b.tag(p.tag)
		case linkPiece:
			b.openLink(p.text)
		case endPiece:
			b.closeLink()
		}
	}
}

// parse cuts the text into pieces.
func (in *inline) parse() {
	start := 0
	for i := 0; i < len(in.s); {
		end := in.mark(start, i)
		if end == i {
			i++
			continue
		}
		start, i = end, end
	}
	in.add(textPiece, in.s[start:])
}

// add adds a piece, if it has text.
func (in *inline) add(kind pieceKind, text string) {
	if text != "" {
		in.pieces = append(in.pieces, piece{kind: kind, text: text})
	}
}

// mark reads what a mark at i begins. It adds the words since start and then the mark, and returns
// the position after it; or returns i if no mark is there.
func (in *inline) mark(start, i int) (end int) {
	before := in.s[start:i]
	switch in.s[i] {
	case '`':
		return in.codeSpan(before, i)
	case '\\':
		return in.escape(before, i)
	case '<':
		return in.angle(before, i)
	case '*', '_':
		in.add(textPiece, before)
		return in.delimiter(i)
	case '!':
		if strings.HasPrefix(in.s[i:], "![") {
			return in.open(before, i, i+2)
		}
	case '[':
		return in.open(before, i, i+1)
	case ']':
		return in.close(before, i)
	}
	return i
}

// codeSpan reads the code span, or the backquotes, at i.
func (in *inline) codeSpan(before string, i int) (end int) {
	n := run(in.s, i)
	in.add(textPiece, before)
	end = i + n
	if stop := in.closingTicks(end, n); stop >= 0 {
		in.add(codePiece, strings.TrimSpace(in.s[end:stop]))
		return stop + n
	}
	in.add(literalPiece, in.s[i:end])
	return end
}

// closingTicks returns where the run of n backquotes is that closes a code span which begins at i,
// or -1.
func (in *inline) closingTicks(i, n int) int {
	if n >= len(in.noTicks) || in.noTicks[n] {
		return -1
	}
	for i < len(in.s) {
		next := strings.IndexByte(in.s[i:], '`')
		if next < 0 {
			break
		}
		i += next
		m := run(in.s, i)
		if m == n {
			return i
		}
		i += m
	}
	in.noTicks[n] = true
	return -1
}

// run returns how often the byte at i stands there.
func run(s string, i int) int {
	n := 1
	for i+n < len(s) && s[i+n] == s[i] {
		n++
	}
	return n
}

// escape reads a backslash, which makes the punctuation behind it mean nothing.
func (in *inline) escape(before string, i int) (end int) {
	if i+1 == len(in.s) || !isPunct(in.s[i+1]) {
		return i
	}
	in.add(textPiece, before)
	in.add(literalPiece, in.s[i+1:i+2])
	return i + 2
}

// angle reads a tag of HTML that we know, or a URL in angle brackets. Other text in angle brackets
// is a placeholder.
func (in *inline) angle(before string, i int) (end int) {
	if i >= in.noTag {
		tags := tagReader{rest: in.s[i:]}
		t, text := tags.next()
		if in.noTag = i + len(text); t.kind.known() {
			in.add(textPiece, before)
			in.pieces = append(in.pieces, piece{kind: tagPiece, tag: t})
			return in.noTag
		}
	}
	rest := in.s[i+1:]
	if !strings.HasPrefix(rest, "https://") && !strings.HasPrefix(rest, "http://") {
		return i
	}
	n := strings.IndexAny(rest, "<> \n\t")
	if n < 0 || rest[n] != '>' {
		return i
	}
	in.add(textPiece, before)
	in.add(literalPiece, rest[:n])
	return i + 1 + n + 1
}

// around returns the characters before and after s[i:end], spaces at the ends of s.
func around(s string, i, end int) (before, after rune) {
	before, after = ' ', ' '
	if i > 0 {
		before, _ = utf8.DecodeLastRuneInString(s[:i])
	}
	if end < len(s) {
		after, _ = utf8.DecodeRuneInString(s[end:])
	}
	return before, after
}

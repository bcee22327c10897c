package prose

import (
	"go/doc/comment"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines returns the lines of the comment that the blocks make, without the slashes and the space in
// front. They are what gofmt leaves alone, and no longer than width characters unless a line is one
// word or defines a link. The definitions of the links come last, after an empty line. There are no
// lines if there are no words.
func Lines(blocks []comment.Block, width int) []string {
	passages := passagesOf(blocks)
	definitions := resolve(passages)
	passages = settled(passages, len(definitions) > 0)
	var lines []string
	for i, p := range passages {
		if i > 0 && !p.item {
			lines = append(lines, "")
		}
		followed := i+1 < len(passages) && !passages[i+1].item || i+1 == len(passages) && len(definitions) > 0
		lines = p.lines(lines, width, followed)
	}
	if len(definitions) > 0 {
		lines = append(lines, "")
		lines = append(lines, definitions...)
	}
	return lines
}

// settled returns the passages that have text. Go reads a comment of nothing but a list as
// paragraphs, for want of anything that the list is indented against, so they are made paragraphs
// here.
func settled(passages []passage, defines bool) []passage {
	kept := passages[:0]
	indented := !defines
	for _, p := range passages {
		if p.text != "" {
			kept = append(kept, p)
			indented = indented && p.item
		}
	}
	if !indented {
		return kept
	}
	for i := range kept {
		p := &kept[i]
		p.item = false
		p.text = strings.TrimLeft(p.marker(), " ") + p.text
	}
	return kept
}

// lines appends the lines of the passage. Another paragraph follows it, or else a list or nothing.
func (p *passage) lines(lines []string, width int, followed bool) []string {
	if !p.trusted {
		p.text = defuse(p.text, p.item)
	}
	w := wrapper{text: p.text, width: width, list: p.item}
	if p.item {
		w.first, w.rest = p.marker(), "    "
	}
	n := len(lines)
	lines = w.wrap(lines)
	if p.item || n == 0 || !followed || len(lines) != n+1 || !likeHeading(lines[n]) {
		return lines
	}
	w.text = p.text + "."
	return w.wrap(lines[:n])
}

// likeHeading reports whether Go might read a line as a heading when it stands alone between
// paragraphs. That a full stop prevents.
func likeHeading(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	last, _ := utf8.DecodeLastRuneInString(line)
	return unicode.IsUpper(first) && (unicode.IsLetter(last) || unicode.IsDigit(last)) &&
		!strings.ContainsAny(line, ";:!?+*/=[]{}_^°&§~%#@<\">\\")
}

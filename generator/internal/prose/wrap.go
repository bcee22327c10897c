package prose

import (
	"strings"
	"unicode/utf8"
)

// A wrapper breaks a text into lines: as many words to a line as fit, but no dangerous word at the
// beginning of one. Such a word takes the one before it along, and is quoted if there is none to
// take.
type wrapper struct {
	text        string // single spaces between words, none at the ends
	width       int
	list        bool
	first, rest string // what stands before the first line and the others

	lines []string
	lead  string // the quoted word that begins the line
	from  int    // the line is lead and text[from:to]
	to    int
	last  int // where the last word of the line begins; from if there is no other
	cols  int // how long the line is, with what stands before it
}

// wrap appends the lines of the text.
func (w *wrapper) wrap(lines []string) []string {
	w.lines = lines
	w.begin(0, w.wordEnd(0), w.first, w.list)
	for w.to < len(w.text) {
		start := w.to + 1
		end := w.wordEnd(start)
		cols := 1 + utf8.RuneCountInString(w.text[start:end])
		if w.cols+cols <= w.width {
			w.to, w.last, w.cols = end, start, w.cols+cols
			continue
		}
		if dangerous(w.text[start:end], w.list) && w.takesAlong(cols) {
			last := w.last
			w.end(last - 1)
			w.begin(last, end, w.rest, true)
			w.last = start
			continue
		}
		w.end(w.to)
		w.begin(start, end, w.rest, false)
	}
	w.end(w.to)
	return w.lines
}

// wordEnd returns the end of the word at i.
func (w *wrapper) wordEnd(i int) int {
	if n := strings.IndexByte(w.text[i:], ' '); n >= 0 {
		return i + n
	}
	return len(w.text)
}

// takesAlong reports whether the last word of the line may begin the next one, with a word behind
// it that takes cols.
func (w *wrapper) takesAlong(cols int) bool {
	word := w.text[w.last:w.to]
	return w.last > w.from && !dangerous(word, w.list) &&
		len(w.rest)+utf8.RuneCountInString(word)+cols <= w.width
}

// begin begins a line with text[from:to], which is one word unless it is safe.
func (w *wrapper) begin(from, to int, prefix string, safe bool) {
	word := w.text[from:to]
	w.lead, w.from, w.to, w.last = "", from, to, from
	if !safe && dangerous(word, w.list) {
		w.lead = quoted(word)
		w.from, w.last = to, to
	}
	w.cols = len(prefix) + utf8.RuneCountInString(w.lead) + utf8.RuneCountInString(w.text[w.from:to])
}

// end ends the line before text[to].
func (w *wrapper) end(to int) {
	prefix := w.rest
	if w.first != "" {
		prefix, w.first = w.first, ""
	}
	w.lines = append(w.lines, prefix+w.lead+w.text[w.from:to])
}

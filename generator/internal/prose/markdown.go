package prose

import (
	"strings"
	"unicode"
)

// A markdown reads the blocks of a Markdown text. A paragraph is a stretch of the text: the line
// breaks and the indentation inside it are white space, which the builder collapses.
type markdown struct {
	b          *builder
	s          string
	start, end int  // the open paragraph is s[start:end]; start is -1 if there is none
	list       bool // a list is open
	blank      bool // the line before was blank
}

// parseMarkdown passes the content of s to b.
func parseMarkdown(b *builder, s string) {
	m := &markdown{b: b, s: unquote(s), start: -1}
	for pos := 0; pos < len(m.s); {
		pos = m.line(pos)
	}
	m.flush()
	m.endList()
}

// unquote removes the marks of block quotes from the beginnings of the lines of s.
func unquote(s string) string {
	if !strings.HasPrefix(s, ">") && !strings.Contains(s, "\n>") {
		return s
	}
	var w strings.Builder
	for line := range strings.Lines(s) {
		w.WriteString(strings.TrimLeft(line, "> "))
	}
	return w.String()
}

// line reads the line at pos, with those that follow it in a fenced block, and returns the position
// after it.
func (m *markdown) line(pos int) (next int) {
	end, next := lineEnd(m.s, pos)
	text := strings.TrimSpace(m.s[pos:end])
	blank := m.blank
	m.blank = text == ""
	number, rest := itemMarker(text)
	switch {
	case text == "":
		m.flush()
	case isFence(text):
		return m.fence(text, next)
	case isRule(text):
		m.flush()
	case headingText(text) != "":
		m.flush()
		m.endList()
		parseInline(m.b, headingText(text))
		m.b.finishTitle()
	case text[0] == '|':
		m.row(text)
	case rest != "" && m.mayBegin(number):
		m.item(number, end-len(rest)-trailing(m.s[pos:end]), end)
	default:
		if m.list && blank && !isSpace(m.s[pos]) {
			m.endList()
		}
		if m.start < 0 {
			m.start = pos
		}
		m.end = end
	}
	return next
}

// lineEnd returns the end of the line at pos and the beginning of the next.
func lineEnd(s string, pos int) (end, next int) {
	n := strings.IndexByte(s[pos:], '\n')
	if n < 0 {
		return len(s), len(s)
	}
	return pos + n, pos + n + 1
}

// trailing returns how much white space ends s.
func trailing(s string) int { return len(s) - len(strings.TrimRightFunc(s, unicode.IsSpace)) }

// flush ends the open paragraph.
func (m *markdown) flush() {
	if m.start >= 0 {
		parseInline(m.b, m.s[m.start:m.end])
		m.start = -1
	}
	m.b.finish()
}

// mayBegin reports whether an item with this number, or with a bullet, may begin here. Inside a
// paragraph only the first item of a list does, as a year may come to stand at the beginning of a
// wrapped line.
func (m *markdown) mayBegin(number string) bool {
	return number == "" || number == "1" || m.list || m.start < 0
}

// item begins an item, whose text so far is s[start:end].
func (m *markdown) item(number string, start, end int) {
	m.flush()
	m.beginList()
	m.b.openItem(number)
	m.start, m.end = start, end
}

// row adds a row of a table as an item, unless it is the line below the titles.
func (m *markdown) row(text string) {
	m.flush()
	m.beginList()
	if cells := strings.Trim(text, "| \t"); strings.Trim(cells, "|:- \t") != "" {
		m.b.openItem("")
		parseInline(m.b, cells)
		m.b.finish()
	}
}

// beginList opens a list unless one is open.
func (m *markdown) beginList() {
	if !m.list {
		m.list = true
		m.b.openList(false)
	}
}

// endList closes the open list, if there is one.
func (m *markdown) endList() {
	if m.list {
		m.list = false
		m.b.closeList()
	}
}

// fence reads a block of code up to the closing fence as a paragraph, and returns the position
// after it.
func (m *markdown) fence(opening string, pos int) (next int) {
	m.flush()
	mark := opening[:3]
	start := pos
	for pos < len(m.s) {
		end, next := lineEnd(m.s, pos)
		if strings.HasPrefix(strings.TrimSpace(m.s[pos:end]), mark) {
			m.code(m.s[start:pos])
			return next
		}
		pos = next
	}
	m.code(m.s[start:])
	return pos
}

// code adds a paragraph of code.
func (m *markdown) code(s string) {
	m.b.openCode()
	m.b.write(strings.TrimSpace(s))
	m.b.finish()
}

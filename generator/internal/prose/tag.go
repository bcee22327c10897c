package prose

import "strings"

// A tagKind is what a tag does to the text around it.
type tagKind int

const (
	unknownTag  tagKind = iota
	inlineTag           // nothing: the content reads as well without it
	breakTag            // ends a paragraph
	headingTag          // ends a paragraph, which is a title
	listTag             // holds items with bullets
	numberedTag         // holds numbered items
	itemTag             // is an item
	cellTag             // is a cell in a row, which is an item
	codeTag             // is code
	linkTag             // is a link, if it has an href
	commentTag          // is no tag
)

// block reports whether a text that begins with such a tag is HTML rather than Markdown.
func (k tagKind) block() bool {
	switch k {
	case breakTag, headingTag, listTag, numberedTag, commentTag:
		return true
	}
	return false
}

// tagKinds holds the tags that may stand in a description. Most are in no description of the pinned documents.
var tagKinds = map[string]tagKind{
	"a":          linkTag,
	"b":          inlineTag,
	"blockquote": breakTag,
	"br":         breakTag,
	"code":       codeTag,
	"dd":         breakTag,
	"del":        inlineTag,
	"div":        breakTag,
	"dl":         breakTag,
	"dt":         breakTag,
	"em":         inlineTag,
	"h1":         headingTag,
	"h2":         headingTag,
	"h3":         headingTag,
	"h4":         headingTag,
	"h5":         headingTag,
	"h6":         headingTag,
	"hr":         breakTag,
	"i":          inlineTag,
	"img":        inlineTag,
	"kbd":        codeTag,
	"li":         itemTag,
	"ol":         numberedTag,
	"p":          breakTag,
	"pre":        breakTag,
	"s":          inlineTag,
	"samp":       codeTag,
	"section":    breakTag,
	"small":      inlineTag,
	"span":       inlineTag,
	"strong":     inlineTag,
	"sub":        inlineTag,
	"sup":        inlineTag,
	"table":      listTag,
	"tbody":      inlineTag,
	"td":         cellTag,
	"th":         cellTag,
	"thead":      inlineTag,
	"tr":         itemTag,
	"tt":         codeTag,
	"u":          inlineTag,
	"ul":         listTag,
}

// longestTag is the length of the longest name in tagKinds; longer names need no look-up.
const longestTag = len("blockquote")

// A tag is one tag of HTML.
type tag struct {
	kind    tagKind
	closing bool
	href    string // of a link, entities decoded
}

// A tagScanner finds the tags in one text, at positions that grow. What it learns from a tag that never ends keeps
// the whole in linear time.
type tagScanner struct {
	dead     int  // no tag begins before this position
	noRemark bool // no comment ends after this position
}

// scan reads the tag that begins at s[i], which is '<', and returns it with the position after it.
func (ts *tagScanner) scan(s string, i int) (t tag, end int, ok bool) {
	if i < ts.dead {
		return tag{}, 0, false
	}
	if strings.HasPrefix(s[i:], "<!") || strings.HasPrefix(s[i:], "<?") {
		return ts.declaration(s, i)
	}
	name, j, closing := tagName(s, i)
	if name == "" {
		return tag{}, 0, false
	}
	t = tag{kind: kindOf(name), closing: closing}
	end, ok = t.attributes(s, j)
	if !ok {
		ts.dead = end
		return tag{}, 0, false
	}
	return t, end, true
}

// declaration reads a comment, a doctype or a processing instruction.
func (ts *tagScanner) declaration(s string, i int) (t tag, end int, ok bool) {
	stop := ">"
	if strings.HasPrefix(s[i:], "<!--") {
		stop = "-->"
		if ts.noRemark {
			return tag{}, 0, false
		}
	}
	n := strings.Index(s[i:], stop)
	switch {
	case n >= 0:
		return tag{kind: commentTag}, i + n + len(stop), true
	case stop == ">":
		ts.dead = len(s)
	default:
		ts.noRemark = true
	}
	return tag{}, 0, false
}

// tagName returns the name of the tag that begins at s[i], the position after the name, and whether the tag closes.
// The name is empty if no tag begins there.
func tagName(s string, i int) (name string, end int, closing bool) {
	i++
	if i < len(s) && s[i] == '/' {
		closing = true
		i++
	}
	start := i
	for i < len(s) && (isLetter(s[i]) || i > start && (isDigit(s[i]) || s[i] == '-' || s[i] == '_')) {
		i++
	}
	if i == start || i == len(s) || !isSpace(s[i]) && s[i] != '>' && s[i] != '/' {
		return "", 0, false
	}
	return s[start:i], i, closing
}

// kindOf returns the kind of the tag with this name.
func kindOf(name string) tagKind {
	if len(name) > longestTag {
		return unknownTag
	}
	return tagKinds[strings.ToLower(name)]
}

// attributes reads the attributes that begin at s[i] up to and with the '>', and keeps the href. It returns the
// position after the tag, or if the tag does not end, the position that shows it.
func (t *tag) attributes(s string, i int) (end int, ok bool) {
	for i < len(s) {
		switch c := s[i]; {
		case c == '>':
			return i + 1, true
		case c == '<':
			return i, false
		case isSpace(c) || c == '/':
			i++
		default:
			name, value, next, ok := attribute(s, i)
			if !ok {
				return next, false
			}
			if t.kind == linkTag && t.href == "" && strings.EqualFold(name, "href") {
				t.href = unescape(value)
			}
			i = next
		}
	}
	return i, false
}

// attribute reads one attribute and returns the position after it. It is not ok if a quotation mark is never closed;
// then end is the position after the mark, and there is no such mark in the rest of s.
func attribute(s string, i int) (name, value string, end int, ok bool) {
	start := i
	i++ // Whatever the first byte is, an attribute is not empty.
	for i < len(s) && !isSpace(s[i]) && strings.IndexByte("=></", s[i]) < 0 {
		i++
	}
	name = s[start:i]
	j := skipSpace(s, i)
	if j == len(s) || s[j] != '=' {
		return name, "", i, true
	}
	j = skipSpace(s, j+1)
	if j < len(s) && (s[j] == '"' || s[j] == '\'') {
		n := strings.IndexByte(s[j+1:], s[j])
		if n < 0 {
			return name, "", j + 1, false
		}
		return name, s[j+1 : j+1+n], j + 1 + n + 1, true
	}
	start = j
	for j < len(s) && !isSpace(s[j]) && s[j] != '>' && s[j] != '<' {
		j++
	}
	return name, s[start:j], j, true
}

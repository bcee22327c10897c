package prose

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A tagKind is what a tag does to the text around it.
type tagKind int

const (
	noTag       tagKind = iota // is words
	unknownTag                 // nothing that we know of
	inlineTag                  // nothing: the content reads as well without it
	breakTag                   // ends a paragraph
	headingTag                 // ends a paragraph, which is a title
	listTag                    // holds items with bullets
	numberedTag                // holds numbered items
	itemTag                    // is an item
	cellTag                    // is a cell in a row, which is an item
	codeTag                    // is code
	linkTag                    // is a link, if it has an href
	commentTag                 // is a comment or a declaration, which nobody sees
)

// known reports whether it is clear what such a tag does. Of the others, a placeholder may look
// like one.
func (k tagKind) known() bool { return k > unknownTag }

// block reports whether a text that begins with such a tag is HTML rather than Markdown.
func (k tagKind) block() bool {
	switch k {
	case breakTag, headingTag, listTag, numberedTag, commentTag:
		return true
	}
	return false
}

// kindOf returns the kind of the tag with this name. It knows the tags that may stand in a
// description. Most are in no description of the pinned documents.
func kindOf(name atom.Atom) tagKind {
	switch name {
	case atom.B, atom.Del, atom.Em, atom.I, atom.Img, atom.S, atom.Small, atom.Span, atom.Strong, atom.Sub, atom.Sup,
		atom.Tbody, atom.Thead, atom.U:
		return inlineTag
	case atom.Blockquote, atom.Br, atom.Dd, atom.Div, atom.Dl, atom.Dt, atom.Hr, atom.P, atom.Pre, atom.Section:
		return breakTag
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return headingTag
	case atom.Table, atom.Ul:
		return listTag
	case atom.Ol:
		return numberedTag
	case atom.Li, atom.Tr:
		return itemTag
	case atom.Td, atom.Th:
		return cellTag
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		return codeTag
	case atom.A:
		return linkTag
	}
	return unknownTag
}

// A tag is one tag of HTML.
type tag struct {
	kind    tagKind
	closing bool
	href    string // of a link, entities decoded
}

// tagOf returns the tag that a token is. What HTML takes for a tag is none if its name could not be
// that of an element, like a URL in angle brackets, or if another tag begins inside: then the first
// "<" means "less than".
func tagOf(token html.Token) tag {
	t := tag{kind: kindOf(token.DataAtom), closing: token.Type == html.EndTagToken}
	if t.kind == unknownTag && strings.Trim(token.Data, "abcdefghijklmnopqrstuvwxyz0123456789-_") != "" {
		return tag{}
	}
	for _, attribute := range token.Attr {
		switch {
		case strings.Contains(attribute.Key, "<"):
			return tag{}
		case t.kind == linkTag && attribute.Key == "href":
			t.href = attribute.Val
		}
	}
	return t
}

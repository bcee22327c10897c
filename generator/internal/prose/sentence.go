package prose

import (
	"go/doc/comment"
	"strings"
)

// Sentence returns a paragraph of the generator's own words. In it [Name], [Name.Method] and
// [path/pkg.Name] are doc links. Other words may come from a document: they are as harmless here as
// in a description.
func Sentence(text string) *comment.Paragraph {
	return &comment.Paragraph{Text: sentence(nil, text)}
}

// Deprecated returns the paragraph that tells Go's tools a declaration is deprecated. The text is
// like that of [Sentence] and says what to do instead. No description makes such a paragraph,
// whatever it says.
func Deprecated(text string) *comment.Paragraph {
	words := []comment.Text{comment.Italic(deprecation), comment.Plain(" ")}
	return &comment.Paragraph{Text: sentence(words, text)}
}

// deprecation begins a paragraph that Go's tools read.
const deprecation = "Deprecated:"

// sentence appends the words and doc links of text to words.
func sentence(words []comment.Text, text string) []comment.Text {
	for text != "" {
		start := strings.IndexByte(text, '[')
		if start < 0 {
			break
		}
		n := strings.IndexByte(text[start:], ']')
		if n < 0 {
			break
		}
		name := text[start+1 : start+n]
		if !isDocName(name) {
			words = append(words, comment.Plain(text[:start+n+1]))
		} else {
			if start > 0 {
				words = append(words, comment.Plain(text[:start]))
			}
			words = append(words, docLink(name))
		}
		text = text[start+n+1:]
	}
	if text != "" {
		words = append(words, comment.Plain(text))
	}
	return words
}

// docLink returns the link to a name, split at its dots as Go's parser does it.
func docLink(name string) *comment.DocLink {
	link := &comment.DocLink{Text: []comment.Text{comment.Plain(name)}}
	rest, last, ok := cutLast(strings.TrimPrefix(name, "*"))
	if !ok {
		link.ImportPath = rest
		return link
	}
	link.Name = last
	link.ImportPath, link.Recv, _ = cutLast(rest)
	return link
}

// cutLast splits a name before its last element, if that is exported.
func cutLast(name string) (before, last string, ok bool) {
	i := strings.LastIndexByte(name, '.')
	if last = name[i+1:]; last == "" || last[0] < 'A' || 'Z' < last[0] {
		return name, "", false
	}
	return name[:max(i, 0)], last, true
}

// isDocName reports whether a name in brackets can be a doc link: an identifier, perhaps behind a
// receiver and an import path.
func isDocName(name string) bool {
	name = strings.TrimPrefix(name, "*")
	if name == "" || !isLetter(name[0]) {
		return false
	}
	for i := 1; i < len(name); i++ {
		if c := name[i]; !isLetter(c) && !isDigit(c) && strings.IndexByte("_./-", c) < 0 {
			return false
		}
	}
	return true
}

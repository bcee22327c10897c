package prose

import (
	"go/doc/comment"
	"strings"

	"golang.org/x/net/html"
)

// Parse returns the blocks of a description, which is HTML if it begins with the tag of a block,
// else Markdown. The blocks are paragraphs and lists; the text in them is plain text and links.
func Parse(text string) []comment.Block {
	b := new(builder)
	if isHTML(text) {
		parseHTML(b, text)
	} else {
		parseMarkdown(b, text)
	}
	b.finish()
	return b.blocks
}

// isHTML reports whether the description is HTML throughout.
func isHTML(text string) bool {
	text = strings.TrimSpace(text)
	if !strings.HasPrefix(text, "<") {
		return false
	}
	tags := tagReader{rest: text}
	t, _ := tags.next()
	return t.kind.block()
}

// parseHTML passes the words and tags of s to b. A tag that means nothing to us is dropped, its
// content stays.
func parseHTML(b *builder, s string) {
	tags := tagReader{rest: s}
	for tags.rest != "" {
		if t, text := tags.next(); t.kind == noTag {
			b.write(html.UnescapeString(text))
		} else {
			b.tag(t)
		}
	}
}

package prose

import (
	"go/doc/comment"
	"html"
	"strings"
)

// Parse returns the blocks of a description, which is HTML if it begins with the tag of a block, else Markdown.
// The blocks are paragraphs and lists; the text in them is plain text and links.
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
	var tags tagScanner
	t, _, ok := tags.scan(text, 0)
	return ok && t.kind.block()
}

// parseHTML passes the words and tags of s to b. A tag that means nothing to us is dropped, its content stays.
func parseHTML(b *builder, s string) {
	var tags tagScanner
	pos := 0
	for i := 0; i < len(s); {
		n := strings.IndexByte(s[i:], '<')
		if n < 0 {
			break
		}
		i += n
		t, end, ok := tags.scan(s, i)
		if !ok {
			i++
			continue
		}
		b.write(unescape(s[pos:i]))
		b.tag(t)
		pos, i = end, end
	}
	b.write(unescape(s[pos:]))
}

// unescape decodes the entities in s.
func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return html.UnescapeString(s)
}

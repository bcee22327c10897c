package prose

import (
	"go/doc/comment"
	"strings"
)

// A builder collects the blocks of a description from its words, links and breaks, in the order of
// the text.
type builder struct {
	blocks []comment.Block

	inline  []comment.Text // of the open paragraph, but for its last stretch of plain text
	plain   []byte         // that stretch; in a link, the text of the link
	space   bool           // white space is due before the next word
	linking bool           // a link is open
	url     string         // of the open link
	code    bool           // code is open
	codeAt  int            // len(plain) just after the backquote that opened it

	lists  []int             // the open lists: the last number, or -1 for a list with bullets
	list   *comment.List     // where the next item goes if it is of the same kind; nil for a new list
	item   *comment.ListItem // where the next paragraph goes; nil for a new item
	number string            // of the new item
	cells  bool              // the item is a row that has a cell already
}

// write adds text to the open paragraph.
func (b *builder) write(s string) {
	s = clean(s)
	if s != "" && s[0] == ' ' {
		b.space = true
		s = s[1:]
	}
	if s == "" {
		return
	}
	b.payspace()
	if s[len(s)-1] == ' ' {
		b.space = true
		s = s[:len(s)-1]
	}
	b.plain = append(b.plain, s...)
}

// payspace adds the space that is due. A space is never the first in a paragraph nor in the text of
// a link.
func (b *builder) payspace() {
	if !b.space {
		return
	}
	b.space = false
	switch {
	case len(b.plain) > 0:
		b.plain = append(b.plain, ' ')
	case b.linking && len(b.inline) > 0:
		if last, ok := b.inline[len(b.inline)-1].(comment.Plain); ok {
			b.inline[len(b.inline)-1] = last + " "
		} else {
			b.inline = append(b.inline, comment.Plain(" "))
		}
	case len(b.inline) > 0:
		b.plain = append(b.plain, ' ')
	}
}

// flushPlain moves the plain text to the inline text.
func (b *builder) flushPlain() {
	if len(b.plain) > 0 {
		b.inline = append(b.inline, comment.Plain(b.plain))
		b.plain = b.plain[:0]
	}
}

// openLink begins a link, unless href is nothing to link to.
func (b *builder) openLink(href string) {
	b.closeLink()
	url := absolute(href)
	if url == "" {
		return
	}
	b.payspace()
	b.flushPlain()
	b.linking, b.url = true, url
}

// closeLink ends the open link. One without text is dropped, as nobody would see it.
func (b *builder) closeLink() {
	if !b.linking {
		return
	}
	b.linking = false
	if len(b.plain) > 0 {
		text := []comment.Text{comment.Plain(b.plain)}
		b.inline = append(b.inline, &comment.Link{Text: text, URL: b.url})
		b.plain = b.plain[:0]
	}
}

// openCode begins code.
func (b *builder) openCode() {
	if b.code {
		return
	}
	b.payspace()
	b.plain = append(b.plain, '`')
	b.code, b.codeAt = true, len(b.plain)
}

// closeCode ends the open code. Empty code leaves nothing.
func (b *builder) closeCode() {
	if !b.code {
		return
	}
	b.code = false
	if n := len(b.plain); n == b.codeAt && n > 0 && b.plain[n-1] == '`' {
		b.plain = b.plain[:n-1]
	} else {
		b.plain = append(b.plain, '`')
	}
}

// finish ends the open paragraph.
func (b *builder) finish() {
	b.closeCode()
	b.closeLink()
	b.flushPlain()
	b.space = false
	if len(b.inline) == 0 {
		return
	}
	text := b.inline
	b.inline = nil
	switch {
	case len(b.lists) == 0:
		b.blocks = append(b.blocks, &comment.Paragraph{Text: text})
	case b.item == nil:
		b.addItem(text)
	default:
		para := b.item.Content[0].(*comment.Paragraph)
		para.Text = append(append(para.Text, comment.Plain(" ")), text...)
	}
}

// finishTitle ends the open paragraph, which is a heading.
func (b *builder) finishTitle() {
	b.closeCode()
	b.closeLink()
	n := len(b.plain)
	if n == 0 && len(b.inline) > 0 || n > 0 && strings.IndexByte(".:;!?", b.plain[n-1]) < 0 {
		b.plain = append(b.plain, ':')
	}
	b.finish()
}

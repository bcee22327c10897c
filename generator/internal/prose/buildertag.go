package prose

// tag does what a tag of HTML asks for.
func (b *builder) tag(t tag) {
	switch t.kind {
	case breakTag:
		b.finish()
	case headingTag:
		if t.closing {
			b.finishTitle()
		} else {
			b.finish()
		}
	case listTag, numberedTag:
		if t.closing {
			b.closeList()
		} else {
			b.openList(t.kind == numberedTag)
		}
	case itemTag:
		if t.closing {
			b.finish()
		} else {
			b.openItem(b.nextNumber())
		}
	case cellTag:
		if !t.closing && b.cells {
			b.write(" | ")
		}
		b.cells = true
	case codeTag:
		if t.closing {
			b.closeCode()
		} else {
			b.openCode()
		}
	case linkTag:
		if t.closing {
			b.closeLink()
		} else {
			b.openLink(t.href)
		}
	}
}

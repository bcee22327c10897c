package prose

import (
	"go/doc/comment"
	"strconv"
)

// addItem adds an item to the list. Go's lists have bullets or numbers throughout.
func (b *builder) addItem(text []comment.Text) {
	b.item = &comment.ListItem{Number: b.number, Content: []comment.Block{&comment.Paragraph{Text: text}}}
	if b.list == nil || (b.list.Items[0].Number == "") != (b.number == "") {
		b.list = new(comment.List)
		b.blocks = append(b.blocks, b.list)
	}
	b.list.Items = append(b.list.Items, b.item)
}

// openList begins a list, or one inside a list, which becomes a list after the item it stands in.
func (b *builder) openList(numbered bool) {
	b.finish()
	last := -1
	if numbered {
		last = 0
	}
	b.lists = append(b.lists, last)
	b.list, b.item, b.number = nil, nil, ""
}

// closeList ends the innermost list.
func (b *builder) closeList() {
	b.finish()
	if len(b.lists) > 0 {
		b.lists = b.lists[:len(b.lists)-1]
	}
	b.list, b.item, b.number = nil, nil, ""
}

// openItem begins an item of the innermost list, with a number or, if it is empty, a bullet.
func (b *builder) openItem(number string) {
	b.finish()
	b.item, b.number, b.cells = nil, number, false
}

// nextNumber returns the number of the next item of the innermost list, empty if the list has
// bullets.
func (b *builder) nextNumber() string {
	n := len(b.lists)
	if n == 0 || b.lists[n-1] < 0 {
		return ""
	}
	b.lists[n-1]++
	return strconv.Itoa(b.lists[n-1])
}

package prose

import (
	"go/doc/comment"
	"strings"
)

// A passage is a paragraph, or an item of a list, on its way to lines.
type passage struct {
	runs    []textRun
	text    string // the runs as one text, once the links have their form
	item    bool
	number  string // of an item in a numbered list
	trusted bool   // begins with words of the generator, which mean what Go reads in them
}

// A textRun is a stretch of text: plain words, or the text of a link.
type textRun struct {
	text string
	url  string // of a link
	doc  bool   // it is the name in a doc link
}

// marker returns what stands before an item.
func (p *passage) marker() string {
	if p.number == "" {
		return "  - "
	}
	return " " + p.number + ". "
}

// passagesOf returns the passages of the blocks. Headings and code become paragraphs, which Parse
// never makes of a description anyway.
func passagesOf(blocks []comment.Block) []passage {
	passages := make([]passage, 0, len(blocks))
	listed := 0 // the items at the end of passages begin here
	for _, block := range blocks {
		if list, ok := block.(*comment.List); ok {
			passages = appendItems(passages, list)
			continue
		}
		unify(passages[listed:])
		switch block := block.(type) {
		case *comment.Paragraph:
			passages = append(passages, paragraph(block.Text))
		case *comment.Heading:
			passages = append(passages, paragraph(block.Text))
		case *comment.Code:
			passages = append(passages, paragraph([]comment.Text{comment.Plain(block.Text)}))
		}
		listed = len(passages)
	}
	unify(passages[listed:])
	return passages
}

// paragraph returns the passage of one paragraph.
func paragraph(text []comment.Text) passage {
	p := passage{runs: appendRuns(make([]textRun, 0, len(text)), text)}
	if len(text) > 0 {
		_, p.trusted = text[0].(comment.Italic)
	}
	return p
}

// appendItems adds the items of a list. The paragraphs of an item become one, which keeps every
// list compact.
func appendItems(passages []passage, list *comment.List) []passage {
	for _, item := range list.Items {
		p := passage{item: true, number: item.Number}
		if strings.Trim(p.number, "0123456789") != "" {
			p.number = ""
		}
		for _, block := range item.Content {
			if para, ok := block.(*comment.Paragraph); ok {
				p.runs = append(appendRuns(p.runs, para.Text), textRun{text: " "})
			}
		}
		passages = append(passages, p)
	}
	return passages
}

// unify makes the items of neighbouring lists one list, since Go would read them as one: if not all
// items have a number, those that do keep it as text behind a bullet.
func unify(items []passage) {
	numbered := 0
	for i := range items {
		if items[i].number != "" {
			numbered++
		}
	}
	if numbered == len(items) {
		return
	}
	for i := range items {
		if p := &items[i]; p.number != "" {
			p.runs = append([]textRun{{text: p.number + ". "}}, p.runs...)
			p.number = ""
		}
	}
}

// appendRuns adds the runs of a text, clean and without links to packages that it does not mean.
func appendRuns(runs []textRun, text []comment.Text) []textRun {
	for _, t := range text {
		switch t := t.(type) {
		case comment.Plain:
			runs = append(runs, textRun{text: unlinked(clean(string(t)))})
		case comment.Italic:
			runs = append(runs, textRun{text: unlinked(clean(string(t)))})
		case *comment.DocLink:
			if name := words(t.Text); isDocName(name) {
				runs = append(runs, textRun{text: name, doc: true})
			} else {
				runs = append(runs, textRun{text: unlinked(name)})
			}
		case *comment.Link:
			if url := absolute(t.URL); url != "" {
				runs = append(runs, textRun{text: strings.TrimSpace(words(t.Text)), url: url})
			} else {
				runs = append(runs, textRun{text: unlinked(words(t.Text))})
			}
		}
	}
	return runs
}

// words returns the words of a text, clean.
func words(text []comment.Text) string {
	var w strings.Builder
	for _, t := range text {
		switch t := t.(type) {
		case comment.Plain:
			w.WriteString(string(t))
		case comment.Italic:
			w.WriteString(string(t))
		case *comment.DocLink:
			w.WriteString(words(t.Text))
		case *comment.Link:
			w.WriteString(words(t.Text))
		}
	}
	return straight(clean(w.String()))
}

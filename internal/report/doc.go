package report

import (
	"go/ast"
	"go/doc/comment"
	"strings"
)

// The comments of a generated package begin with a fact that the generator knows, where there is one; the
// document's own text follows; then come the facts of the schema, in short sentences, in a paragraph of
// their own, and last what makes Go's tools take something for deprecated.

// commentOf is the text of the first comment that there is.
func commentOf(groups ...*ast.CommentGroup) string {
	for _, g := range groups {
		if g != nil {
			return g.Text()
		}
	}
	return ""
}

// stated gives the words behind those that follow the name in the first sentence of a comment: one, or a
// request, which is two.
func stated(doc, words string) (string, bool) {
	first, _, _ := strings.Cut(doc, "\n\n")
	_, sentence, _ := strings.Cut(strings.Join(strings.Fields(first), " "), " ")
	rest, ok := strings.CutPrefix(sentence, words)
	if !ok {
		return "", false
	}
	said, more, _ := strings.Cut(rest, " ")
	if path, _, _ := strings.Cut(more, " "); strings.HasPrefix(path, "/") {
		said += " " + path
	}
	return strings.TrimRight(said, ".,"), true
}

// resourceOf gives the resource that a type is of, as its comment says, and whether that holds for the types
// behind it too: not if it only stands for the resource.
func resourceOf(doc string) (id string, followed bool) {
	for _, words := range []string{"calls the endpoints of ", "is the object "} {
		if id, ok := stated(doc, words); ok {
			return id, true
		}
	}
	id, _ = stated(doc, "stands for the object ")
	return id, false
}

// A said is what a comment says, in its parts.
type said struct {
	text       []comment.Block // the document's own
	facts      []string
	deprecated bool
}

// saidOf takes a symbol's comment apart.
func saidOf(s *symbol) said {
	p := comment.Parser{LookupSym: func(string, string) bool { return true }}
	var out said
	out.text = p.Parse(s.doc).Content
	if (s.kind == method || s.kind == declared) && len(out.text) > 0 {
		out.text = out.text[1:] // what the generator knows
	}
	if last := len(out.text) - 1; last >= 0 && strings.HasPrefix(plain(out.text[last]), "Deprecated: ") {
		out.deprecated, out.text = true, out.text[:last]
	}
	if last := len(out.text) - 1; last >= 0 {
		if facts, ok := factsIn(plain(out.text[last])); ok {
			out.facts, out.text = facts, out.text[:last]
		}
	}
	return out
}

// plain is the text of a paragraph, on one line; empty for a list and for code.
func plain(b comment.Block) string {
	p, ok := b.(*comment.Paragraph)
	if !ok {
		return ""
	}
	return strings.Join(strings.Fields(plainText(p.Text...)), " ")
}

func plainText(all ...comment.Text) string {
	var b strings.Builder
	for _, t := range all {
		switch t := t.(type) {
		case comment.Plain:
			b.WriteString(string(t))
		case comment.Italic:
			b.WriteString(string(t))
		case *comment.Link:
			b.WriteString(plainText(t.Text...))
		case *comment.DocLink:
			b.WriteString(plainText(t.Text...))
		}
	}
	return b.String()
}

// factSentences are the sentences with the facts of a schema, in the generator's words, as what they begin and
// end with; between may be a word.
func factSentences() [][2]string {
	return [][2]string{
		{"Required"},
		{"Required, unless Customer is set"},
		{"At most ", " characters"},
		{"Empty when null"},
		{"False when null"},
		{"Nil when null"},
		{"Zero when null"},
		{"Can be cleared: see UnsetFields"},
		{"Never printed: see ", ".Format"},
		{"Expandable: ", " is expanded"},
		{see},
		{calledInTheAPI},
	}
}

// What the generator says of a field if the document says nothing leads to the type or gives the name. It is
// no fact of the schema.
const (
	see            = "See "
	calledInTheAPI = "The API calls this "
)

// factsIn splits a paragraph into facts, and reports whether it has nothing else.
func factsIn(text string) ([]string, bool) {
	var facts []string
	for sentence := range strings.SplitSeq(strings.TrimSuffix(text, "."), ". ") {
		if !isFact(sentence) {
			return nil, false
		}
		if !strings.HasPrefix(sentence, see) && !strings.HasPrefix(sentence, calledInTheAPI) {
			facts = append(facts, sentence)
		}
	}
	return facts, true
}

func isFact(sentence string) bool {
	for _, fact := range factSentences() {
		rest, ok := strings.CutPrefix(sentence, fact[0])
		word, ends := strings.CutSuffix(rest, fact[1])
		switch {
		case !ok || !ends:
		case word == "", fact[0] == "Expandable: ", strings.HasSuffix(fact[0], " ") && !strings.Contains(word, " "):
			return true
		}
	}
	return false
}

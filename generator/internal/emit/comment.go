package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
)

// lineWidth is how long a comment's line may be, indentation and slashes included.
const lineWidth = 100

// A commenter is what jennifer lets write a comment: a file or a group.
type commenter interface {
	Comment(text string) *jen.Statement
}

// doc writes a declaration's comment. All text of the document comes through here or
// through fieldDoc: jennifer would pass on a text that begins with a slash as it is.
func doc(to commenter, d model.Doc) {
	comment(to, d, lineWidth-len("// "))
}

// fieldDoc writes the comment of what stands one tab in.
func fieldDoc(to commenter, d model.Doc) {
	comment(to, d, lineWidth-len("// ")-tabWidth)
}

// tabWidth is how wide a tab counts.
const tabWidth = 4

func comment(to commenter, d model.Doc, width int) {
	for _, line := range prose.Lines(d, width) {
		if line == "" {
			to.Comment("//")
		} else {
			to.Comment("// " + line)
		}
	}
}

// says writes a comment of the generator's own words, in which [Name] is a link.
func says(to commenter, sentence string) {
	doc(to, model.Doc{prose.Sentence(sentence)})
}

package report

import (
	"go/doc/comment"
	"strings"
	"testing"
)

func TestSentence(t *testing.T) {
	tests := []struct{ doc, want string }{
		{"One. Two.\n", "One."},
		{"One\n", "One"},
		{"Is it? Yes.\n", "Is it?"},
		{"Version 1.5 of it. Two.\n", "Version 1.5 of it."},
		{"Some, e.g. This one, i.e. all. Two.\n", "Some, e.g. This one, i.e. all."},
		{"It ends in etc. and goes on. Two.\n", "It ends in etc. and goes on."},
		{"Ends in a line\nthat follows. Two.\n", "Ends in a line that follows."},
		{"See [here]. Two.\n\n[here]: https://example.com/a\n", "See [here](<https://example.com/a>)."},
		{"Status. [Learn more].\n\n[Learn more]: https://example.com/a\n", "Status."},
		{"A [Thing.Name] or [*Thing].\n", "A `Thing.Name` or `*Thing`."},
		{"Wow! [x]\n\n[x]: https://example.com/a\n", `Wow\!`},
		{"Wow![x]\n\n[x]: https://example.com/a\n", `Wow\![x](<https://example.com/a>)`},
		{"Empty when null.\n", ""},
		{"", ""},
		{strings.Repeat("word ", 100), strings.TrimSpace(strings.Repeat("word ", 60)) + " …"},
	}
	for _, test := range tests {
		if got := saidOf(&symbol{kind: field, doc: test.doc}).sentence(); got != test.want {
			t.Errorf("%q becomes %q, want %q", test.doc, got, test.want)
		}
	}
}

func TestSaid(t *testing.T) {
	s := saidOf(&symbol{kind: declared, doc: "Thing is the object thing.\n\nIt is one.\n\nRequired. At most 5 characters.\n\nDeprecated: it is old.\n"})
	if !s.deprecated {
		t.Error("it is not deprecated")
	}
	if got := strings.Join(s.facts, "|"); got != "Required|At most 5 characters" {
		t.Errorf("the facts are %q", got)
	}
	if len(s.text) != 1 || plain(s.text[0]) != "It is one." {
		t.Errorf("the text is %v", s.text)
	}
	if plain(&comment.Code{Text: "x"}) != "" {
		t.Error("code is no paragraph")
	}
}

package prose

import (
	"go/doc/comment"
	"slices"
	"strings"
	"testing"
)

// TestSafety keeps descriptions from being more than words.
func TestSafety(t *testing.T) {
	long := strings.Repeat("x", 95)  // leaves no room on its line
	short := strings.Repeat("x", 88) // leaves a little
	check(t, []sample{
		{"constraint", "+build ignore", "`+build` ignore"},
		{"constraint without a condition", "+build", "`+build`"},
		{"constraint later", "a\n\n+build ignore", "a\n\n`+build` ignore"},
		{"constraint where the line breaks", long + "\n+build ignore", long + "\n`+build` ignore"},
		{"constraint behind a short word", short + " a b\n+build ignore", short + " a\nb +build ignore"},
		{"constraint in an item", "a\n- " + long + "\n  +build ignore", "a\n  - " + long + "\n    `+build` ignore"},
		{"constraint behind a strange space", "\u3000+build\u00a0ignore", "`+build` ignore"},
		{"constraint behind nothing", "\u200b+bu\u00adild ignore", "`+build` ignore"},
		{"constraint in code", "`+build ignore`", "`+build ignore`"},
		{"other plus", "+buildx and +1", "+buildx and +1"},
		{"directives", "go:build ignore\n\ngo:linkname a b\n\nline a.go:1\n\nexport a\n\n//go:build a\n\n//line b:1", "go:build ignore\n\ngo:linkname a b\n\nline a.go:1\n\nexport a\n\n//go:build a\n\n//line b:1"},
		{"comments", "*/ func init() {}\n\n/* a", "*/ func init() {}\n\n/* a"},
		{"heading", "<p># a</p><p>b</p>", "`#` a\n\nb"},
		{"no heading", "<p>#a</p><p>##</p>", "#a\n\n##"},
		{"old heading", "A.\n\nSome title\n\nb", "A.\n\nSome title.\n\nb"},
		{"old heading before links", "A.\n\nSome title\n\n[b](/c)", "A.\n\nSome title.\n\n[b]\n\n[b]: https://docs.stripe.com/c"},
		{"no old heading", "Some title\n\nb\n\nSome title\n- c\n\nSome title", "Some title\n\nb\n\nSome title\n  - c\n\nSome title"},
		{"deprecation", "Deprecated: a\n\nDEPRECATED: b\n\nNot Deprecated: c", "`Deprecated:` a\n\n`DEPRECATED:` b\n\nNot Deprecated: c"},
		{"note", "TODO(a): b\n\nBUG(a b) c\n\nID(s)", "`TODO(a):` b\n\n`BUG(a` b) c\n\n`ID(s)`"},
		{"note that ends in a backquote", "TODO(`a`", "`TODO(`a`"},
		{"note where the line breaks", short + " the ID(s) of it", short + "\nthe ID(s) of it"},
		{"note before a link", "AB(c[d e](/f)", "`AB(c`[d e]\n\n[d e]: https://docs.stripe.com/f"},
		{"no note", "A(b) Todo(c) d TODO(e)", "A(b) Todo(c) d TODO(e)"},
		{"indented", "    a\n\tb", "a b"},
		{"marker in a paragraph", "<p>- a</p><p>1. b</p>", "- a\n\n1. b"},
		{"marker in an item", "a\n- " + short + " -\n  b 1. c", "a\n  - " + short + " -\n    b 1. c"},
		{"marker behind a short word", "a\n- " + short + " bcde 1. c", "a\n  - " + short + "\n    bcde 1. c"},
		{"marker where the line breaks", "a\n- " + long + " • b", "a\n  - " + long + "\n    `•` b"},
		{"definition", "[a]: https://b.c\n\nd [a]", "[a] : https://b.c\n\nd [a]"},
		{"definition in a definition", "[a]: https://b.c]: https://d", "[a] : https://b.c] : https://d"},
		{"no definition", "[a]: b\n\n[c]:d://e", "[a]: b\n\n[c]:d://e"},
		{"definition with a link", "[a](/b): https://c.d", "[a] : https://c.d\n\n[a]: https://docs.stripe.com/b"},
		{"definition in an item", "a\n- [b]: https://c.d", "a\n  - [b] : https://c.d"},
		{"package", "[time], [*net/url.URL], x[time], [time]y, [times]", "[ time ], [ *net/url.URL ], x[time], [time]y, [times]"},
		{"quotation marks", "''a'' and '''", "\"\"a\"\" and \"\"'"},
		{"hidden", "a\x00b\x1b\x7f\u0085c\u2028d\u2029e\u202ef\u2066g\u200bh\ufeffi\u061cj\ufe0fk\u3164l\U000e0041m\xffn", "ab c d efghijklm\ufffdn"},
		{"no character, and one without a meaning", "a\u07b4b\ue000c\U000e01f0d", "abcd"},
		{"hidden in entities", "<p>a&#0;&#8238;&#x2028;&#10;b</p>", "a\ufffd b"},
		{"nothing", "\u200b \n\n<!-- a -->", ""},
	})
}

// TestOwnWords mixes the generator's words with those of a description.
func TestOwnWords(t *testing.T) {
	blocks := []comment.Block{Sentence("Get calls GET /v1/a/{b}. See [Client.Get], [net/http.Client] and [0 to 9].")}
	blocks = append(blocks, Parse("[Client.Get](/a), [b](/c)\n- d")...)
	blocks = append(blocks, &comment.List{Items: []*comment.ListItem{{Number: "3", Content: Parse("e")}}})
	blocks = append(blocks, &comment.Heading{Text: []comment.Text{comment.Plain("f")}}, &comment.Code{Text: "g\n\th\n"})
	blocks = append(blocks, Deprecated("Use [Client.Put]."))
	got := Lines(blocks, width)
	want := []string{
		"Get calls GET /v1/a/{b}. See [Client.Get], [net/http.Client] and [0 to 9].",
		"",
		"Client.Get (https://docs.stripe.com/a), [b]",
		"  - d",
		"  - 3. e",
		"",
		"f",
		"",
		"g h",
		"",
		"Deprecated: Use [Client.Put].",
		"",
		"[b]: https://docs.stripe.com/c",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	checkFile(t, [][]string{got})
}

// TestForeignBlocks reads blocks that Parse would not make.
func TestForeignBlocks(t *testing.T) {
	plain := func(s string) []comment.Text { return []comment.Text{comment.Plain(s)} }
	nested := []comment.Text{
		comment.Italic("b"),
		&comment.DocLink{Text: plain("c")},
		&comment.Link{Text: plain("d"), URL: "/e"},
	}
	blocks := []comment.Block{
		&comment.Paragraph{},
		&comment.Paragraph{Text: []comment.Text{comment.Italic("+build"), comment.Plain(" [Unclosed")}},
		&comment.Paragraph{Text: []comment.Text{
			&comment.DocLink{Text: plain("not a name]")},
			&comment.Link{Text: plain(" [time] "), URL: "data:x"},
			&comment.Link{Text: nested, URL: "/f"},
			&comment.Link{URL: "/g"},
		}},
		&comment.List{Items: []*comment.ListItem{
			{Number: "1x", Content: []comment.Block{&comment.Paragraph{Text: plain("h")}, &comment.Paragraph{Text: plain("i")}}},
			{Content: []comment.Block{&comment.Code{Text: "j"}}},
		}},
	}
	got := Lines(blocks, width)
	want := []string{
		"`+build` [Unclosed",
		"",
		"not a name] [ time ] [bcd]https://docs.stripe.com/g",
		"  - h i",
		"",
		"[bcd]: https://docs.stripe.com/f",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	checkFile(t, [][]string{got})
}

// TestDocLink reads the parts of a name as Go does.
func TestDocLink(t *testing.T) {
	parser := comment.Parser{LookupSym: func(recv, name string) bool { return true }}
	for _, name := range []string{"Name", "*Name", "Recv.Name", "time", "time.Time", "*net/http.Client", "net/http.Client.Do"} {
		want := parser.Parse("a [" + name + "] b").Content[0].(*comment.Paragraph).Text[1].(*comment.DocLink)
		got := Sentence("a [" + name + "] b").Text[1].(*comment.DocLink)
		if got.ImportPath != want.ImportPath || got.Recv != want.Recv || got.Name != want.Name {
			t.Errorf("[%s] is %+v, want %+v", name, got, want)
		}
	}
}

// TestWidth breaks lines where they fit.
func TestWidth(t *testing.T) {
	for width, want := range map[int]string{
		1:  "aa|bb|日本|c|https://d.e/f",
		5:  "aa bb|日本 c|https://d.e/f",
		8:  "aa bb 日本|c|https://d.e/f",
		10: "aa bb 日本 c|https://d.e/f",
		24: "aa bb 日本 c https://d.e/f",
	} {
		if got := strings.Join(Lines(Parse("aa bb 日本 c https://d.e/f"), width), "|"); got != want {
			t.Errorf("width %d: %q, want %q", width, got, want)
		}
	}
}

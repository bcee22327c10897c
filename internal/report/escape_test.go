package report

import (
	"regexp"
	"testing"
)

func TestEscape(t *testing.T) {
	tests := []struct{ text, want string }{
		{"plain text, with (signs): 1.5 % + 2 = “3”", "plain text, with (signs): 1.5 % + 2 = “3”"},
		{`a\b`, `a\\b`},
		{"*a* _b_ `c`", `\*a\* \_b\_ &#96;c&#96;`},
		{"[a](b) ![c](d)", `\[a\](b) \!\[c\](d)`},
		{"<b>&amp;", `\<b\>\&amp;`},
		{"a|b ~~c~~ $d$", `a\|b \~\~c\~\~ \$d\$`},
		{"@team a@b.example", "@&#8203;team a@&#8203;b.example"},
		{"#1 org/repo#2 GH-3 high-4", "#&#8203;1 org/repo#&#8203;2 GH-&#8203;3 high-4"},
		{"a\nb\r\tc\u2028d", "a b  c d"},
		{"a\u202eb\u200bc\x00d", "abcd"},
		{"\xff", "\ufffd"},
	}
	for _, test := range tests {
		if got := escape(test.text); got != test.want {
			t.Errorf("%q becomes %q, want %q", test.text, got, test.want)
		}
	}
}

func TestCode(t *testing.T) {
	tests := []struct{ text, want string }{
		{"a|<b>", "`a|<b>`"},
		{"a`b", "`` a`b ``"},
		{"``", "``` `` ```"},
		{" ", "`   `"},
		{"", "`\"\"`"},
		{"a\nb", "`\"a\\nb\"`"},
		{"a\u202eb", "`\"a\\u202eb\"`"},
	}
	for _, test := range tests {
		if got := code(test.text); got != test.want {
			t.Errorf("%q becomes %s, want %s", test.text, got, test.want)
		}
	}
}

func TestInline(t *testing.T) {
	tests := []struct{ words, want string }{
		{"the `status` is <new>", "the `status` is \\<new\\>"},
		{"one ` alone", "one &#96; alone"},
		{"``two", "&#96;&#96;two"},
		{"`` ` ``", "&#96;&#96; &#96; &#96;&#96;"},
		{"`a\n <b>`", "`a <b>`"},
		{"", ""},
	}
	for _, test := range tests {
		if got := inline(test.words); got != test.want {
			t.Errorf("%q becomes %s, want %s", test.words, got, test.want)
		}
	}
}

// FuzzInline checks that nothing is left by which Markdown or GitHub would make more of text than text
// and code.
//
//fuzz:short 5000x
func FuzzInline(f *testing.F) {
	for _, seed := range []string{"`a``b`", "``` x", "![a](b)", "<a href='x'>`</a>`", "@a #1 GH-1", `\`, "a\n- b\n", "&lt;", "~~~\n"} {
		f.Add(seed)
	}
	inert := regexp.MustCompile("^(?:[^\\\\`*_\\[\\]<>&!|~$@#\\n\\r]|\\\\[\\\\*_\\[\\]<>&!|~$]|&#96;|[@#-]&#8203;|`[^`\\n\\r]+`)*$")
	f.Fuzz(func(t *testing.T, words string) {
		if got := inline(words); !inert.MatchString(got) {
			t.Errorf("%q becomes %q", words, got)
		}
	})
}

func TestTarget(t *testing.T) {
	tests := []struct{ link, want string }{
		{"https://docs.stripe.com/a?b=c&d=e#f", "https://docs.stripe.com/a?b=c&d=e#f"},
		{"http://example.com/<b>\\`|\"", "http://example.com/%3Cb%3E%5C%60%7C%22"},
		{"https://example.com/?q=a b<c>", "https://example.com/?q=a%20b%3Cc%3E"},
		{"javascript:alert(1)", ""},
		{"data:text/html,x", ""},
		{"/docs", ""},
		{"https:///x", ""},
		{"https://%zz", ""},
	}
	for _, test := range tests {
		if got, ok := target(test.link); got != test.want || ok != (test.want != "") {
			t.Errorf("%q becomes %q, %v, want %q", test.link, got, ok, test.want)
		}
	}
}

package prose

import "testing"

// FuzzLines looks for a description whose comment is more than words.
//
//fuzz:short 10000x
func FuzzLines(f *testing.F) {
	for _, text := range seeds {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lines := Lines(Parse(text), width)
		checkLines(t, lines)
		checkFile(t, [][]string{lines})
	})
}

// seeds are the beginnings of mischief.
var seeds = []string{
	"", " ", "\x00\ufeff\u202e", "one\n\ntwo", "# h", "## h\n\ntext", "<p># h</p>",
	"+build x", "a\n+build x", "- a +build", "//go:build x", "//line x:1", "/* */", "*/ func init() {}",
	"Deprecated: x", "a\n\nDeprecated: x", "<p>Deprecated: x</p>", "TODO(x): y", "a\n\nBUG(x): y", "<p>a</p>Title<p>b",
	"[a]: https://x.y", "[a](/b) [a](/c) [a]", "[a [b](/c)", "[time] [a/b]", "[a](/b): https://c.d", "[*a*](/b)(c)",
	"- a\n- b\n1. c", "1. a\n2. b\n\n- - -", "<ul><li>a<ol><li>b</ol></ul>c", "| a | b |\n|---|---|\n| c | d |",
	"```\ncode\n```", "``a`` ''b''", "`a``b", "**a _b* c__", "![a](b) <https://c.d> &lt;p&gt;", "> q\n> r",
	"<a href='x>y</a>", "<!-- x", "<a href=\"javascript:x\">y</a>", "[a](mailto:b@c)", "[https://a](https://b)", "]([](()",
	"DepreCAted:`", "# `x", "- a - b - c - d - e - f - g - h - i - j - k - l - m - n - o - p - q - r - s - t - u - v - w - x - y - z - 1. 2. 3. 4. 5. 6",
}

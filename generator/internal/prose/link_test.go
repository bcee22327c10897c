package prose

import (
	"strings"
	"testing"
)

// TestLinks gives links the forms they need.
func TestLinks(t *testing.T) {
	long := strings.Repeat("long ", 50) + "text"
	wrapped := Lines(Parse(long+" (https://a.b)"), width)
	check(t, []sample{
		{"same link twice", "[a](/b) and [a](/b)", "[a] and [a]\n\n[a]: https://docs.stripe.com/b"},
		{"same text, other link", "[Learn more](/b). [Learn more](/c).", "[Learn more]. Learn more (https://docs.stripe.com/c).\n\n[Learn more]: https://docs.stripe.com/b"},
		{"text in brackets too", "[a] is [a](/b)", "[a] is a (https://docs.stripe.com/b)"},
		{"name", "An [Account](/api/accounts) and [io.Reader](/c)", "An [Account] and [io.Reader]\n\n[Account]: https://docs.stripe.com/api/accounts\n[io.Reader]: https://docs.stripe.com/c"},
		{"brackets in the text", "[a [b]](/c)", "a [b] (https://docs.stripe.com/c)"},
		{"in an open bracket", "[0, 5) as in [a](/b)", "[0, 5) as in a (https://docs.stripe.com/b)"},
		{"in brackets", "[see [a](/b)]", "[see a (https://docs.stripe.com/b)]"},
		{"code", "[`a_b`](/c) [`d` e](/f)", "[`a_b`] [`d` e]\n\n[`a_b`]: https://docs.stripe.com/c\n[`d` e]: https://docs.stripe.com/f"},
		{"emphasis", "*[a](/b)* [**c**](/d)", "[a] [c]\n\n[a]: https://docs.stripe.com/b\n[c]: https://docs.stripe.com/d"},
		{"white space", "a[\n b\n\tc ](/d)e", "a [b c] e\n\n[b c]: https://docs.stripe.com/d"},
		{"URL as text", "[https://a.b/c](https://a.b/c)", "https://a.b/c"},
		{"moved URL as text", "[https://stripe.com/docs/c](https://docs.stripe.com/c)", "https://docs.stripe.com/c"},
		{"URL as text of another", "[https://a.b](https://c.d)", "https://a.b (https://c.d)"},
		{"bare URL", "See https://stripe.com/docs/api, or <https://a.b>.", "See https://stripe.com/docs/api, or https://a.b."},
		{"mail", "[write](mailto:a@b.c?subject=d) or [a@b.c](mailto:a@b.c)", "write (a@b.c?subject=d) or a@b.c"},
		{"script", "[a](javascript:b) [c](data:d) <a href=\" java\tscript:e\">f</a>", "a c f"},
		{"title", "[a](/b \"c\") [d](</e> 'f')", "[a] [d]\n\n[a]: https://docs.stripe.com/b\n[d]: https://docs.stripe.com/e"},
		{"parentheses", "([a](/b-(c)))", "([a])\n\n[a]: https://docs.stripe.com/b-(c)"},
		{"plural", "The [type](/a)(s) of it", "The [type] (s) of it\n\n[type]: https://docs.stripe.com/a"},
		{"forgotten parenthesis", "a [b](https://c.d#e local wallet.\n\n[f](/g", "a [b] local wallet.\n\n[f]\n\n[b]: https://c.d#e\n[f]: https://docs.stripe.com/g"},
		{"no link", "a[b](c d)", "a[b](c d)"},
		{"no target", "[a](<b c [d](/e \"f) <g@h> <https://i", "[a](<b c [d] \"f) <g@h> <https://i\n\n[d]: https://docs.stripe.com/e"},
		{"long text", "[" + long + "](https://a.b)", strings.Join(wrapped, "\n")},
		{"constraint in the text", "[a +build](/b)", "a +build (https://docs.stripe.com/b)"},
		{"quotation marks in the text", "['' `` a](/b)", "[\"\" ` a]\n\n[\"\" ` a]: https://docs.stripe.com/b"},
	})
}

// TestAbsolute makes URLs absolute.
func TestAbsolute(t *testing.T) {
	for href, want := range map[string]string{
		"/docs/identity/x":                    "https://docs.stripe.com/identity/x",
		"/docs":                               "https://docs.stripe.com",
		"/docs/docs/x":                        "https://docs.stripe.com/x",
		"/docsearch":                          "https://docs.stripe.com/docsearch",
		"/api/x?y=z&a#b":                      "https://docs.stripe.com/api/x?y=z&a#b",
		"api/x":                               "https://docs.stripe.com/api/x",
		"#balance":                            "https://docs.stripe.com/api#balance",
		"https://stripe.com/docs/x":           "https://docs.stripe.com/x",
		"https://stripe.com/docs":             "https://docs.stripe.com",
		"https://www.stripe.com/docs#x":       "https://docs.stripe.com#x",
		"https://stripe.com/docsearch":        "https://stripe.com/docsearch",
		"https://stripe.com/legal/x":          "https://stripe.com/legal/x",
		"HTTP://stripe.com/docs/x":            "https://docs.stripe.com/x",
		"https://docs.stripe.com/docs/docs/x": "https://docs.stripe.com/x",
		"https://api.stripe.com":              "https://docs.stripe.com/api",
		"https://api.stripe.com#x":            "https://docs.stripe.com/api#x",
		"https://api.stripe.com/v1/x":         "https://api.stripe.com/v1/x",
		"https://dashboard.stripe.com/x":      "https://dashboard.stripe.com/x",
		"http://www.iana.org/x":               "http://www.iana.org/x",
		"//a.b/c":                             "https://a.b/c",
		" https://a.b/c d\"<é>[e]'`\\ ":       "https://a.b/c%20d%22%3C%C3%A9%3E%5Be%5D%27%60%5C",
		"https://a.b/%20":                     "https://a.b/%20",
		"mailto:a@b.c":                        "mailto:a@b.c",
		"":                                    "",
		"https:":                              "",
		"https://":                            "",
		"https:a":                             "",
		"mailto:":                             "",
		"javascript:alert(1)":                 "",
		"JavaScript://a.b/%0aalert(1)":        "",
		"java\u200bscript:alert(1)":           "",
		"data:text/html,x":                    "",
		"ftp://a.b":                           "",
		"file:///etc/passwd":                  "",
	} {
		if got := absolute(href); got != want {
			t.Errorf("absolute(%q) = %q, want %q", href, got, want)
		}
		if got := absolute(want); got != want {
			t.Errorf("absolute(%q) = %q, want the same", want, got)
		}
	}
}

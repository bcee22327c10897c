package prose

import (
	"strings"
	"testing"
	"time"
)

// TestLinear gives Parse and Lines long descriptions, for which quadratic code takes too much time
// and recursive code too much stack.
func TestLinear(t *testing.T) {
	const size = 1 << 18
	for _, unit := range []string{
		"word ", "x", "\n", "\n\n", "[", "]", "](", "[a](", "[](a", "[a](/b) ", "[a](/b \"", "[a](<", "[a](<b> ", "[a [b](/c) ",
		"`", "``` ", "`a ``b ```c ````d ", "*", "*a ", "a* ", "**a_ _b* ", "_", "\\", "&", "&amp;", "&#0;",
		"<", "<a", "<a ", "<a '\"", "<a href=\"", "<a href=x>", "<p><a \"\"", "<!--", "<!", "</", "</3 ", "<x>", "<x <b>", "<x, y=\"<b z=\">", "<ul><li>", "<ol>", "<code>", "<b>", "</p>",
		"- ", "- a ", "- a\n", "\n- a\n\n  b", "1. ", "1. a\n1) b\n- c\n", ">", "> ", "\n> ", "|", "| a\n", "#", "# a\n", "```\n",
		"AA(x) ", "+build ", "+build\n\n", "'", "'' ", "\u202e", "\xff", "日本 ", "[time] ", "[a]: https://b ",
		"https://docs.stripe.com/docs", "/docs", "[a](https://docs.stripe.com/docs", "[a](/docs/docs",
	} {
		for _, opening := range []string{"", "<p>"} {
			text := opening + strings.Repeat(unit, size/len(unit))
			start := time.Now()
			Lines(Parse(text), width)
			if d := time.Since(start); d > 3*time.Second {
				t.Errorf("%q and %d bytes of %q take %v", opening, size, unit, d)
			}
		}
	}
}

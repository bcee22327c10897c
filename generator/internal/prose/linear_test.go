package prose

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
)

// longTexts are texts of about so many bytes, each of them one thing again and again.
func longTexts(size int) []string {
	var texts []string
	for _, unit := range []string{
		"word ", "x", "\n", "\n\n", "[", "]", "](", "[a](", "[](a", "[a](/b) ", "[a](/b \"", "[a](<", "[a](<b> ", "[a [b](/c) ",
		"`", "``` ", "`a ``b ```c ````d ", "*", "*a ", "a* ", "**a_ _b* ", "_", "\\", "&", "&amp;", "&#0;",
		"<", "<a", "<a ", "<a '\"", "<a href=\"", "<a href=x>", "<p><a \"\"", "<!--", "<!", "</", "</3 ", "<x>", "<x <b>", "<x, y=\"<b z=\">", "<ul><li>", "<ol>", "<code>", "<b>", "</p>",
		"- ", "- a ", "- a\n", "\n- a\n\n  b", "1. ", "1. a\n1) b\n- c\n", ">", "> ", "\n> ", "|", "| a\n", "#", "# a\n", "```\n",
		"AA(x) ", "+build ", "+build\n\n", "'", "'' ", "\u202e", "\xff", "日本 ", "[time] ", "[a]: https://b ",
		"https://docs.stripe.com/docs", "/docs", "[a](https://docs.stripe.com/docs", "[a](/docs/docs",
	} {
		text := strings.Repeat(unit, size/len(unit))
		texts = append(texts, text, "<p>"+text)
	}
	return texts
}

// longTextSize is the environment variable by which TestLinear has TestLongTexts read texts of another size.
const longTextSize = "PROSE_LONG_TEXT_SIZE"

// TestLongTexts gives Parse and Lines long texts, for which recursive code takes too much stack.
func TestLongTexts(t *testing.T) {
	size := 1 << 14
	if n, err := strconv.Atoi(os.Getenv(longTextSize)); err == nil {
		size = n
	}
	defer debug.SetMaxStack(debug.SetMaxStack(1 << 19)) // a call for each thing in a text takes more
	for _, text := range longTexts(size) {
		Lines(Parse(text), width)
	}
}

// TestLinear counts the steps that long texts take, which grow no faster than the texts do: how often the statements
// run of this package and of those that it looks for things in a text with.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the package with counters")
	}
	const small, factor = 1 << 12, 4
	few, many := longTextSteps(t, small), longTextSteps(t, factor*small)
	t.Logf("%d steps for texts of %d bytes, %d for texts of %d", few, small, many, factor*small)
	if few < small*int64(len(longTexts(small))) {
		t.Error("there are fewer steps than bytes: are they counted?")
	}
	if many > few*factor*5/4 {
		t.Errorf("texts that are %d times as long take %.1f times as many steps", factor, float64(many)/float64(few))
	}
}

// longTextSteps counts the steps of TestLongTexts.
func longTextSteps(t *testing.T, size int) int64 {
	t.Helper()
	profile := filepath.Join(t.TempDir(), "profile")
	cmd := exec.CommandContext(t.Context(), "go", "test", "-count=1", "-run", "^TestLongTexts$",
		"-covermode=count", "-coverpkg=.,golang.org/x/net/html,strings,bytes", "-coverprofile="+profile, ".")
	cmd.Env = append(os.Environ(), longTextSize+"="+strconv.Itoa(size))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	f, err := os.Open(profile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var steps int64
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		_, counts, _ := strings.Cut(lines.Text(), " ") // of file:from,to statements times
		var statements, times int64
		if n, _ := fmt.Sscan(counts, &statements, &times); n == 2 {
			steps += statements * times
		}
	}
	return steps
}

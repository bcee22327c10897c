package prose

import (
	"strings"
	"testing"
)

// A sample is a description and the comment that it makes.
type sample struct{ name, text, want string }

// check checks the samples, and that Go reads nothing else in them.
func check(t *testing.T, samples []sample) {
	t.Helper()
	var all [][]string
	for _, s := range samples {
		lines := Lines(Parse(s.text), width)
		if got := strings.Join(lines, "\n"); got != s.want {
			t.Errorf("%s:\n%s\nwant\n%s", s.name, got, s.want)
		}
		checkLines(t, lines)
		all = append(all, lines)
	}
	checkFile(t, all)
}

// TestIdentity reads the descriptions of identity.verification_session and its operations.
func TestIdentity(t *testing.T) {
	check(t, []sample{
		{
			"identity.verification_session",
			"A VerificationSession guides you through the process of collecting and verifying the identities\nof your users. It contains details about the type of verification, such as what [verification\ncheck](/docs/identity/verification-checks) to perform. Only create one VerificationSession for\neach verification in your system.\n\nA VerificationSession transitions through [multiple\nstatuses](/docs/identity/how-sessions-work) throughout its lifetime as it progresses through\nthe verification flow. The VerificationSession contains the user's verified data after\nverification checks are complete.\n\nRelated guide: [The Verification Sessions API](https://docs.stripe.com/identity/verification-sessions)",
			`A VerificationSession guides you through the process of collecting and verifying the identities
of your users. It contains details about the type of verification, such as what [verification
check] to perform. Only create one VerificationSession for each verification in your system.

A VerificationSession transitions through [multiple statuses] throughout its lifetime as it
progresses through the verification flow. The VerificationSession contains the user's verified
data after verification checks are complete.

Related guide: [The Verification Sessions API]

[verification check]: https://docs.stripe.com/identity/verification-checks
[multiple statuses]: https://docs.stripe.com/identity/how-sessions-work
[The Verification Sessions API]: https://docs.stripe.com/identity/verification-sessions`,
		},
		{
			"list",
			"<p>Returns a list of VerificationSessions</p>",
			"Returns a list of VerificationSessions",
		},
		{
			"create",
			"<p>Creates a VerificationSession object.</p>\n\n<p>After the VerificationSession is created, display a verification modal using the session <code>client_secret</code> or send your users to the session’s <code>url</code>.</p>\n\n<p>If your API key is in test mode, verification checks won’t actually process, though everything else will occur as if in live mode.</p>\n\n<p>Related guide: <a href=\"/docs/identity/verify-identity-documents\">Verify your users’ identity documents</a></p>",
			"Creates a VerificationSession object.\n\n" +
				"After the VerificationSession is created, display a verification modal using the session\n" +
				"`client_secret` or send your users to the session’s `url`.\n\n" +
				"If your API key is in test mode, verification checks won’t actually process, though everything\n" +
				"else will occur as if in live mode.\n\n" +
				"Related guide: [Verify your users’ identity documents]\n\n" +
				"[Verify your users’ identity documents]: https://docs.stripe.com/identity/verify-identity-documents",
		},
		{
			"retrieve",
			"<p>Retrieves the details of a VerificationSession that was previously created.</p>\n\n<p>When the session status is <code>requires_input</code>, you can use this method to retrieve a valid\n<code>client_secret</code> or <code>url</code> to allow re-submission.</p>",
			"Retrieves the details of a VerificationSession that was previously created.\n\n" +
				"When the session status is `requires_input`, you can use this method to retrieve a valid\n" +
				"`client_secret` or `url` to allow re-submission.",
		},
		{
			"cancel",
			"<p>A VerificationSession object can be canceled when it is in <code>requires_input</code> <a href=\"/docs/identity/how-sessions-work\">status</a>.</p>\n\n<p>Once canceled, future submission attempts are disabled. This cannot be undone. <a href=\"/docs/identity/verification-sessions#cancel\">Learn more</a>.</p>",
			"A VerificationSession object can be canceled when it is in `requires_input` [status].\n\n" +
				"Once canceled, future submission attempts are disabled. This cannot be undone. [Learn more].\n\n" +
				"[status]: https://docs.stripe.com/identity/how-sessions-work\n" +
				"[Learn more]: https://docs.stripe.com/identity/verification-sessions#cancel",
		},
		{
			"redact, its end",
			"<p>Redaction is irreversible. All the\nfields that contain personal data will be replaced by the string <code>[redacted]</code> or a similar\nplaceholder.</p>\n\n<p><a href=\"/docs/identity/verification-sessions#redact\">Learn more</a>.</p>",
			"Redaction is irreversible. All the fields that contain personal data will be replaced by the\n" +
				"string `[redacted]` or a similar placeholder.\n\n" +
				"[Learn more].\n\n" +
				"[Learn more]: https://docs.stripe.com/identity/verification-sessions#redact",
		},
	})
}

// TestHTML reads what a fragment of HTML may hold.
func TestHTML(t *testing.T) {
	check(t, []sample{
		{"marks", "<p>A <strong>bold</strong>, <em>slanted</em> &amp; <B>loud</B> word &mdash; m<sup>2</sup>&nbsp;x</p>", "A bold, slanted & loud word — m2 x"},
		{"escaped tag", "<p>Write &lt;p&gt;.</p>", "Write <p>."},
		{"unknown tag", "<p>billed <currency>100</currency> <rather-long-name/>now</p>", "billed 100 now"},
		{"comment", "<p>a<!-- <b> --> b</p>", "a b"},
		{"break", "<p>a<br>b<br/><br />c</p>", "a\n\nb\n\nc"},
		{"list", "<p>One of:</p>\n<ul>\n<li><p>a</p></li>\n<li>b\n</ul>\n<p>Then c.</p>", "One of:\n  - a\n  - b\n\nThen c."},
		{"numbers", "<p>First:</p><ol><li>a</li><li>b</li></ol>", "First:\n 1. a\n 2. b"},
		{"nested lists", "<p>x</p><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "x\n  - a\n  - b\n  - c"},
		{"mixed lists", "<p>x</p><ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "x\n  - 1. a\n  - b\n  - 2. c"},
		{"list alone", "<ul><li>a</li><li>b</li></ul>", "- a\n\n- b"},
		{"heading", "<h2>Title</h2><p>text</p><h3>Why?</h3><p>so</p>", "Title:\n\ntext\n\nWhy?\n\nso"},
		{"table", "<p>x</p><table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>", "x\n  - a | b\n  - c | d"},
		{"pre", "<pre><code>a  {\n  b\n}</code></pre>", "`a { b }`"},
		{"empty code", "<p>a <code></code> b</p>", "a b"},
		{"attributes", "<p class=x id='y>z'>See <a target=_blank HREF='/a?b=c&amp;d'> here </a>.</p>", "See [here] .\n\n[here]: https://docs.stripe.com/a?b=c&d"},
		{"link without target", "<p>See <a name=\"x\">here</a> and <a href=\"\">there</a>.</p>", "See here and there."},
		{"empty link", "<p>a <a href=\"/b\"></a>c</p>", "a c"},
		{"link over a paragraph", "<p>a <a href=\"/b\">c</p><p>d</a> e</p>", "a [c]\n\nd e\n\n[c]: https://docs.stripe.com/b"},
		{"less than", "<p>a < b <= c <3</p>", "a < b <= c <3"},
		{"open quote", "<p>a <a href=\"/x>b</a> <b>c</b></p>", "a <a href=\"/x>b c"},
		{"open apostrophe", "<p>a \"b\" <a href='/x>c</a> \"d\" <b>e</b></p>", "a \"b\" <a href='/x>c \"d\" e"},
		{"open tag", "<p>a</p> b <code", "a\n\nb <code"},
		{"open comment", "<p>a <!-- b</p><!--c<p>d</p><!e", "a <!-- b</p><!--c\n\nd\n\n<!e"},
		{"words in angle brackets", "<p>a <https://b.c> <d@e.f> </3> </ <b>g</b></p>", "a <https://b.c> <d@e.f> </3> </ g"},
		{"less than before a tag", "<p>a <b and <limit, as <code>c</code></p>", "a <b and <limit, as `c`"},
		{"less than in an attribute", "<p><a title='b<c' href=/d>e</a></p>", "[e]\n\n[e]: https://docs.stripe.com/d"},
		{"declarations", "<!doctype html><?a?><p>b<![CDATA[c]]>d</p>", "bd"},
		{"raw text", "<p>a <title>b <i>c</i></title> d</p>", "a b c d"},
		{"ampersand in a link", "<p><a href=\"/a?b=c&copy=d\">e</a></p>", "[e]\n\n[e]: https://docs.stripe.com/a?b=c&copy=d"},
		{"Markdown means nothing", "<p>report_* and *_report</p>", "report_* and *_report"},
	})
}

// TestMarkdown reads what Markdown may hold.
func TestMarkdown(t *testing.T) {
	check(t, []sample{
		{"marks", "A **bold**, *slanted*, __loud__ and _soft_ word.", "A bold, slanted, loud and soft word."},
		{"marks inside marks", "***a** b* and **c *d***", "a b and c d"},
		{"no marks", "unit_amount * quantity, a_b_c, `['*']`, -#.$&*, all &*, 2*3", "unit_amount * quantity, a_b_c, `['*']`, -#.$&*, all &*, 2*3"},
		{"lone mark", "a *b and c_", "a *b and c_"},
		{"escapes", "\\*a\\* \\[b\\](c) \\q", "*a* [b](c) \\q"},
		{"entities", "a &mdash; b `&mdash;`", "a — b `&mdash;`"},
		{"wrapped", "a\nb  \n  c\r\n\r\nd", "a b c\n\nd"},
		{"code", "`a b` ``c`d`` `*e*` `[f](g)`", "`a b` `c`d` `*e*` `[f](g)`"},
		{"lone backquotes", "a `b``\nc", "a `b` c"},
		{"tags", "a <b>c</b> <br><br>d <code>e</code> <a href=\"/docs/f\">g</a> <api_key>", "a c\n\nd `e` [g] <api_key>\n\n[g]: https://docs.stripe.com/f"},
		{"no tags", "a <b and <limit <i>c</i> <!-- d </3> <e@f> <a href=\"g", "a <b and <limit c <!-- d </3> <e@f> <a href=\"g"},
		{"list", "One of:\n\n - `a`\n - `b`\n   c\n\n   d\n\nThen e.", "One of:\n  - `a`\n  - `b` c d\n\nThen e."},
		{"list without a gap", "In two ways:\n1. By a.\n2. By\nb.", "In two ways:\n 1. By a.\n 2. By b."},
		{"year", "It has been so since\n2019. It stays.", "It has been so since 2019. It stays."},
		{"nested list", "x\n- a\n  - b\n    * c\n- d", "x\n  - a\n  - b\n  - c\n  - d"},
		{"neighbours", "x\n\n- a\n\n1. b", "x\n  - a\n  - 1. b"},
		{"heading", "# Title\ntext\n## Next ##\n\ntext", "Title:\n\ntext\n\nNext:\n\ntext"},
		{"rules", "a\n\n-----\n\n&nbsp;\n\nb\n===\nc", "a\n\nb\n\nc"},
		{"fence", "a\n```json\n{\n  \"b\": *1*\n}\n```\nc", "a\n\n`{ \"b\": *1* }`\n\nc"},
		{"quotation", "> a\n> [b\n> c](/d)", "a [b c]\n\n[b c]: https://docs.stripe.com/d"},
		{"table", "x\n\n| a | b |\n|---|:-:|\n| c | d |\n\ny", "x\n  - a | b\n  - c | d\n\ny"},
		{"image", "a ![b](/c) [![d](/e)](/f)", "a b [d]\n\n[d]: https://docs.stripe.com/f"},
		{"dashes", "two---one for each", "two---one for each"},
	})
}

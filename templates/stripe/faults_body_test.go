package stripe

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
)

// bodyFaults are about bodies that arrive whole, but are not what they should be. They are not
// tried again: the server has done what it was asked for, and will say the same.
func bodyFaults() []fault {
	const where = " (status 200, request req_1)"
	const cannot = "stripe: POST /v1/identity/verification_sessions: cannot decode document: "
	all := []fault{
		{name: "gzip", passes: "vs_1", keeps: true, answer: acts(zipped(zip(`{"id": "vs_1"}`)))},
		{name: "gzip that is none", answered: 200, retried: true, keeps: true, want: "gzip: invalid header", answer: acts(zipped(`{"id": "vs_1"}`))},
		{name: "gzip with a wrong checksum", answered: 200, retried: true, keeps: true, want: "gzip: invalid checksum",
			answer: acts(zipped(strings.Replace(zip(`{"id": "vs_1"}`), "\x0e\x00\x00\x00", "\x0f\x00\x00\x00", 1)))},
		{name: "gzip that ends early", answered: 200, retried: true, keeps: true, want: "unexpected EOF", answer: acts(zipped(zip(`{"id": "vs_1"}`)[:20]))},
	}
	for _, c := range []struct{ name, content, body, want string }{
		{"HTML of a proxy", "text/html; charset=utf-8", "<html>\r\n<h1>Sign in</h1> Bearer sk_test_SECRET, pi_1_secret_SECRET</html>",
			"invalid JSON at byte 0: value expected (status 200, request req_1, content type text/html; charset=utf-8): <html> <h1>Sign in</h1> Bearer [redacted], [redacted]</html>"},
		{"plain text", "text/plain", "404 page not found\n",
			"number where object expected (status 200, request req_1, content type text/plain): 404 page not found"},
		{"long text", "text/plain", strings.Repeat("x ", 1<<20),
			"(status 200, request req_1, content type text/plain): " + strings.Repeat("x ", 100) + "…"},
		{"JSON that says it is text", "text/plain", `{"id": 1, "name": "SECRET"}`,
			"cannot decode id: number where string expected (status 200, request req_1, content type text/plain)"},
		{"content type of 1 MB", strings.Repeat("a", 1<<20), `{"id": 1}`, "content type " + strings.Repeat("a", 100) + "…)"},
		{"content type with a secret", "sk_test_SECRET", `{"id": 1}`, "content type [redacted])"},
	} {
		response := fmt.Sprintf("HTTP/1.1 200 OK\nRequest-Id: req_1\nContent-Type: %s\nContent-Length: %d\n\n%s", c.content, len(c.body), c.body)
		all = append(all, fault{name: c.name, keeps: true, answered: 200, want: c.want, answer: acts(response)})
	}
	for _, c := range []struct{ name, body, want string }{
		{"HTML", "<html><body>sk_test_SECRET pi_1_secret_SECRET</body></html>", cannot + "invalid JSON at byte 0: value expected"},
		{"empty", "", cannot + "JSON ends at byte 0"},
		{"white space", " \r\n\t", cannot + "JSON ends at byte 4"},
		{"array", `[{"id": "vs_1"}]`, cannot + "array where object expected"},
		{"string", `"SECRET"`, cannot + "string where object expected"},
		{"null", "null", cannot + "object expected"},
		{"number", "42", cannot + "number where object expected"},
		{"boolean", "true", cannot + "boolean where object expected"},
		{"other type of a member", `{"id": {"SECRET": 1}}`, "stripe: POST /v1/identity/verification_sessions: cannot decode id: object where string expected"},
		{"two objects", `{"id": "vs_1"}{"id": "SECRET"}`, cannot + "invalid JSON at byte 14: end expected"},
		{"NUL", "{\"id\": \"vs_1\"\x00}", "invalid JSON at byte 13: comma or closing bracket expected"},
		{"line break in a string", "{\"id\": \"vs_\n1\"}", "invalid JSON at byte 11: valid character in a string expected"},
		{"UTF-16", "\xff\xfe{\x00}\x00", cannot + "invalid JSON at byte 0: value expected"},
		{"100,000 arrays", `{"x": ` + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000) + "}", "nested deeper than 10000 levels"},
		{"100,000 objects", strings.Repeat(`{"x":`, 100_000) + "1" + strings.Repeat("}", 100_000), "nested deeper than 10000 levels"},
		{"100,000 open arrays", strings.Repeat("[", 100_000), cannot + "array where object expected"},
	} {
		all = append(all, fault{name: c.name, keeps: true, answered: 200, want: c.want + where, answer: acts(whole(c.body))})
	}
	all = append(all, cutFaults()...)
	for _, c := range []struct{ name, body, id string }{
		{"invalid UTF-8", "{\"id\": \"vs\xff\xc0\xaf_1\"}", "vs\ufffd\ufffd\ufffd_1"},
		{"half of a surrogate pair", `{"id": "vs_\ud83d"}`, "vs_\ufffd"},
		{"the same member twice", `{"id": "vs_1", "id": "vs_2"}`, "vs_2"},
		{"members that differ in case", `{"id": "vs_1", "ID": "vs_2"}`, "vs_1"},
		{"empty object", `{}`, ""},
		{"long number", `{"x": 1` + strings.Repeat("0", 1<<20) + `}`, ""},
	} {
		all = append(all, fault{name: c.name, keeps: true, passes: c.id, answer: acts(whole(c.body))})
	}
	return all
}

// cutFaults are about bodies that end in the middle of JSON though their framing is right: a proxy
// has cut them off, or a server that ends connections without more ado. They are tried again.
func cutFaults() []fault {
	var all []fault
	for _, c := range []struct{ name, body, want string }{
		{"string", `{"id": "vs_`, "cannot decode id: JSON ends at byte 11"},
		{"opening brace", `{`, "JSON ends at byte 1"},
		{"name", `{"id": "vs_2", "obj`, "JSON ends at byte 19"},
		{"nested object", `{"id": "vs_2", "options": {"document": {}`, "JSON ends at byte 41"},
		{"literal", `{"id": "vs_2", "livemode": tru`, "invalid JSON at byte 27"},
		{"white space", "{\"id\": \"vs_2\",\r\n", "JSON ends at byte 16"},
		{"number", `{"id": "vs_2", "created": 12`, "JSON ends at byte 28"},
		{"array, after another type", `{"id": 1, "x": [`, "cannot decode id: number where string expected"},
	} {
		unframed := "HTTP/1.1 200 OK\nRequest-Id: req_1\nConnection: close\n\n" + c.body
		chunk := fmt.Sprintf("%s%x\r\n%s\r\n0\r\n\r\n", chunked, len(c.body), c.body)
		for framing, f := range map[string]fault{
			"length":   {keeps: true, answer: acts(whole(c.body))},
			"chunks":   {keeps: true, answer: acts(chunk)},
			"no frame": {answer: func(x *exchange) { acts(unframed)(x); x.end() }},
		} {
			f.name, f.retried, f.answered, f.want = "cut off in "+c.name+", "+framing, true, 200, c.want
			f.is = []error{io.ErrUnexpectedEOF}
			all = append(all, f)
		}
	}
	return append(all,
		fault{name: "nothing, no frame", retried: true, answered: 200, want: "unexpected EOF (status 200)", is: []error{io.ErrUnexpectedEOF},
			answer: func(x *exchange) { acts("HTTP/1.1 200 OK\nConnection: close\n\n")(x); x.end() }},
		fault{name: "cut off, not to be retried", keeps: true, retried: true, answered: 200, want: "JSON ends at byte 1", is: []error{io.ErrUnexpectedEOF},
			answer: acts("HTTP/1.1 200 OK\nStripe-Should-Retry: false\nContent-Length: 1\n\n{")})
}

// acts returns an answer that has an effect.
func acts(response string) func(x *exchange) {
	return func(x *exchange) { x.act(); x.say(response) }
}

// zip compresses text.
func zip(text string) string {
	var buf bytes.Buffer
	w := gzip.NewWriter(&buf)
	io.WriteString(w, text)
	w.Close()
	return buf.String()
}

// zipped is a response 200 with a body that says it is gzip.
func zipped(body string) string {
	return fmt.Sprintf("HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: %d\n\n%s", len(body), body)
}

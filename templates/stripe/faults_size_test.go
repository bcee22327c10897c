package stripe

import "strings"

// sizeFaults are about bodies that are too large, and lengths that are wrong. No more is read than
// the client allows, and no memory is set aside for what a server only promises.
func sizeFaults() []fault {
	const tooMuch = "response larger than 67108864 bytes, see WithMaxResponseBytes"
	const limit, slack = 64 << 20, 64 << 20 // slack is what lies in the buffers of a connection
	small := []ClientOption{WithMaxResponseBytes(1 << 20)}
	gigabyte := func(header, part string) func(x *exchange) {
		chunk := []byte(part)
		return func(x *exchange) {
			x.act()
			x.say(header)
			for range 1 << 10 {
				if _, err := x.Write(chunk); err != nil {
					break
				}
			}
			x.end()
		}
	}
	megabyte := strings.Repeat(" ", 1<<20)
	length := func(length string) func(x *exchange) {
		return func(x *exchange) {
			x.act()
			x.say("HTTP/1.1 200 OK\nContent-Length: " + length + "\n\n" + `{"id": "vs_1"}`)
			x.end()
		}
	}
	bomb := zipped(strings.Repeat(zip(megabyte), 1<<10))
	return []fault{
		{name: "1 GB", answered: 200, want: tooMuch, sent: slack, answer: gigabyte("HTTP/1.1 200 OK\nContent-Length: 1073741824\n\n", megabyte)},
		{name: "1 GB in chunks", answered: 200, want: tooMuch, sent: limit + slack, allocated: 7 * limit / 2, answer: gigabyte(chunked, "100000\r\n"+megabyte+"\r\n")},
		{name: "1 GB until the end", answered: 200, want: "larger than 1048576 bytes", opts: small, sent: 1<<20 + slack, answer: gigabyte("HTTP/1.0 200 OK\n\n", megabyte)},
		{name: "1 GB with an error", answered: 500, want: "larger than 1048576 bytes", opts: small, sent: 1<<20 + slack, answer: gigabyte("HTTP/1.1 500 Internal Server Error\n\n", megabyte)},
		{name: "gzip bomb", answered: 200, want: tooMuch, allocated: 7 * limit / 2, answer: acts(bomb)},
		{name: "gzip bomb, small limit", answered: 200, want: "larger than 1048576 bytes", opts: small, answer: acts(bomb)},
		{name: "gzip bomb with an error", answered: 503, want: "larger than 1048576 bytes", opts: small,
			answer: acts(strings.Replace(bomb, "200 OK", "503 Service Unavailable", 1))},

		{name: "length too large", answered: 200, retried: true, want: "unexpected EOF", answer: length("67108864")},
		{name: "length far too large", answered: 200, want: tooMuch, answer: length("9223372036854775807")},
		{name: "length beyond all numbers", retried: true, want: "bad Content-Length", answer: length("9223372036854775808")},
		{name: "length negative", retried: true, want: "bad Content-Length", answer: length("-1")},
		{name: "length in words", retried: true, want: "bad Content-Length", answer: length("many")},
		{name: "length too small", answered: 200, retried: true, want: "JSON ends at byte 5", answer: length("5\nConnection: close")}, // the rest would make net/http lose a request
		{name: "length 0", answered: 200, want: "JSON ends at byte 0", answer: length("0")},
		{name: "two lengths", retried: true, want: "Content-Length", answer: length("14\nContent-Length: 15")},
		{name: "length and chunks", answered: 200, retried: true, want: "unexpected EOF", answer: length("14\nTransfer-Encoding: chunked")},
		{name: "huge chunk", answered: 200, retried: true, want: "unexpected EOF",
			answer: func(x *exchange) { x.act(); x.say(chunked + "7fffffffffffffff\r\n{}"); x.end() }},
		{name: "chunk beyond all numbers", answered: 200, retried: true, want: "http chunk length too large",
			answer: func(x *exchange) { x.act(); x.say(chunked + "fffffffffffffffff\r\n{}"); x.end() }},
	}
}

package stripe

import (
	"fmt"
	"io"
	"strings"
)

// headerFaults are about status lines, headers and informational responses.
func headerFaults() []fault {
	hints := strings.ReplaceAll("HTTP/1.1 103 Early Hints\nLink: </x>\n\n", "\n", "\r\n")
	manyHints := strings.Repeat(hints, 1000)
	megabyte := strings.Repeat("a", 1<<20)
	endless := func(line string) func(x *exchange) {
		return func(x *exchange) {
			x.act()
			io.WriteString(x, "HTTP/1.1 200 OK\r\n")
			for {
				if _, err := io.WriteString(x, line); err != nil {
					break
				}
			}
			x.end()
		}
	}
	return []fault{
		{name: "early hints", keeps: true, passes: "vs_1", answer: func(x *exchange) { io.WriteString(x, hints); good(x) }},
		{name: "100 responses 100", keeps: true, passes: "vs_1",
			answer: func(x *exchange) { io.WriteString(x, strings.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 100)); good(x) }},
		{name: "early hints and nothing else", retried: true, want: "EOF",
			answer: func(x *exchange) { x.act(); io.WriteString(x, hints); x.end() }},
		{name: "early hints for ever", retried: true, headers: 1 << 20, allocated: 64 << 20, want: "server response headers exceeded",
			answer: func(x *exchange) {
				x.act()
				for {
					if _, err := io.WriteString(x, manyHints); err != nil {
						break
					}
				}
				x.end()
			}},
		{name: "switching protocols", status: 101, want: "unexpected response: empty",
			answer: func(x *exchange) {
				x.act()
				x.say("HTTP/1.1 101 Switching Protocols\nUpgrade: x\nConnection: Upgrade\n\n{}")
				x.end()
			}},
		{name: "switching protocols, then silence", status: 101, want: "unexpected response: empty",
			answer: acts("HTTP/1.1 101 Switching Protocols\nUpgrade: x\nConnection: Upgrade\n\n")},

		{name: "no HTTP", retried: true, want: `malformed HTTP response "SSH-2.0-OpenSSH_9.6"`,
			answer: func(x *exchange) { x.act(); io.WriteString(x, "SSH-2.0-OpenSSH_9.6\r\n\r\n"); x.end() }},
		{name: "status in words", retried: true, want: `malformed HTTP status code "OK"`, answer: acts("HTTP/1.1 OK fine\n\n{}")},
		{name: "status of four digits", retried: true, want: `malformed HTTP status code "2000"`, answer: acts("HTTP/1.1 2000 OK\n\n{}")},
		{name: "status 999", keeps: true, status: 999, retried: true, want: "unexpected response: {}", answer: acts("HTTP/1.1 999 x\nContent-Length: 2\n\n{}")},
		{name: "header without a colon", retried: true, want: "malformed MIME header", answer: acts("HTTP/1.1 200 OK\nno colon\n\n{}")},
		{name: "header without an end", retried: true, headers: 1 << 20, allocated: 64 << 20, want: "server response headers exceeded", answer: endless(megabyte)},
		{name: "headers without an end", retried: true, headers: 1 << 20, allocated: 64 << 20, want: "server response headers exceeded",
			answer: endless(strings.Repeat("X-A: b\r\n", 1000))},
		{name: "header of 1 MB", keeps: true, passes: "vs_1",
			answer: acts(fmt.Sprintf("HTTP/1.1 200 OK\nX-A: %s\nContent-Length: 14\n\n{\"id\": \"vs_1\"}", megabyte))},
		{name: "request ID of 1 MB", keeps: true, status: 400, allocated: 64 << 20, want: "unexpected response: {}",
			answer: acts(fmt.Sprintf("HTTP/1.1 400 Bad Request\nRequest-Id: req_%s\nContent-Length: 2\n\n{}", megabyte))},
		{name: "request ID of 1 MB with a success", answered: 200, keeps: true, allocated: 64 << 20, want: "cannot decode id: number where string expected",
			answer: acts(fmt.Sprintf("HTTP/1.1 200 OK\nRequest-Id: req_%s\nContent-Length: 9\n\n{\"id\": 1}", megabyte))},
	}
}

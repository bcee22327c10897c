package stripe

import (
	"context"
	"fmt"
	"io"
	"strings"
	"syscall"
	"time"
)

// connectionFaults are about connections that end.
func connectionFaults() []fault {
	broken := brokenErrors()
	const where = "stripe: POST /v1/identity/verification_sessions: "
	return []fault{
		{name: "refused", refused: true, before: true, retried: true, is: []error{syscall.ECONNREFUSED}, want: where, answer: good},
		{name: "closed before the effect", before: true, retried: true, is: broken, want: where,
			answer: func(x *exchange) { x.end() }},
		{name: "reset before the effect", before: true, retried: true, is: broken, want: where,
			answer: func(x *exchange) { x.reset() }},
		{name: "closed before the headers", retried: true, is: broken, want: where,
			answer: func(x *exchange) { x.act(); x.end() }},
		{name: "reset before the headers", retried: true, is: broken, want: where,
			answer: func(x *exchange) { x.act(); x.reset() }},
		{name: "closed in the status line", retried: true, is: broken, want: where,
			answer: func(x *exchange) { x.act(); io.WriteString(x, part(12)); x.end() }},
		{name: "reset in the headers", retried: true, is: broken, want: where,
			answer: func(x *exchange) { x.act(); io.WriteString(x, part(30)); x.reset() }},
		{name: "closed after the headers", answered: 200, retried: true, is: broken, want: "status 200, request req_1",
			answer: func(x *exchange) { x.act(); x.say(cut("")); x.end() }},
		{name: "reset after the headers", answered: 200, either: true, retried: true, is: broken, want: where,
			answer: func(x *exchange) { x.act(); x.say(cut("")); x.reset() }},
		{name: "closed in the body", answered: 200, retried: true, is: broken, want: "status 200, request req_1",
			answer: func(x *exchange) { x.act(); x.say(cut(`{"id": "vs_`)); x.end() }},
		{name: "closed behind the JSON", answered: 200, retried: true, is: broken, want: "status 200, request req_1",
			answer: func(x *exchange) { x.act(); x.say(cut(`{"id": "vs_1"}`)); x.end() }},
		{name: "chunks without an end", answered: 200, retried: true, is: broken, want: "status 200",
			answer: func(x *exchange) { x.act(); x.say(chunked + "e\r\n{\"id\": \"vs_1\"}\r\n"); x.end() }},
		{name: "closed in a chunk", answered: 200, retried: true, is: broken, want: "status 200",
			answer: func(x *exchange) { x.act(); x.say(chunked + "ff\r\n{\"id\": \"vs_1\"}"); x.end() }},
		{name: "closed afterwards", passes: "vs_1",
			answer: func(x *exchange) { x.act(); x.say(whole(`{"id": "vs_1"}`)); x.end() }},
		{name: "reset afterwards", passes: "vs_1",
			answer: func(x *exchange) { x.act(); x.say(whole(`{"id": "vs_1"}`)); x.reset() }},
	}
}

// brokenErrors are how a connection ends, which depends on who is faster.
func brokenErrors() []error {
	return []error{io.EOF, io.ErrUnexpectedEOF, syscall.ECONNRESET, syscall.EPIPE}
}

// timedFaults are about servers that stall or are slow. An attempt may take 80 seconds.
func timedFaults() []fault {
	expired := []error{context.DeadlineExceeded}
	const where = "stripe: POST /v1/identity/verification_sessions: "
	return []fault{
		{name: "stall before the effect", before: true, retried: true, timed: true, is: expired, want: where,
			answer: func(x *exchange) { x.stall() }},
		{name: "stall in the headers", retried: true, timed: true, is: expired, want: where,
			answer: func(x *exchange) { x.act(); io.WriteString(x, part(30)); x.stall() }},
		{name: "stall in the body", answered: 200, retried: true, timed: true, is: expired, want: "status 200, request req_1",
			answer: func(x *exchange) { x.act(); x.say(cut(`{"id": "vs_`)); x.stall() }},
		{name: "stall before the headers, deadline of the call", timed: true, deadline: time.Minute, is: expired, want: where,
			answer: func(x *exchange) { x.act(); x.stall() }},
		{name: "stall in the body, deadline of the call", answered: 200, timed: true, deadline: time.Minute, is: expired, want: "status 200, request req_1",
			answer: func(x *exchange) { x.act(); x.say(cut(`{"id": "vs_`)); x.stall() }},
		{name: "trickle for ever", answered: 200, retried: true, timed: true, is: expired, want: "status 200, request req_1",
			answer: func(x *exchange) { x.act(); x.say(cut(`{"id": "`)); x.trickle(strings.Repeat("a", 1<<20)); x.end() }},
		{name: "trickle", timed: true, keeps: true, passes: "vs_1",
			answer: func(x *exchange) { x.act(); x.trickle(part(72)) }},
	}
}

// part is the beginning of a response of 72 bytes.
func part(n int) string { return strings.ReplaceAll(whole(`{"id": "vs_1"}`), "\n", "\r\n")[:n] }

// cut is a response 200 with a body that is shorter than its length.
func cut(body string) string {
	return fmt.Sprintf("HTTP/1.1 200 OK\nRequest-Id: req_1\nContent-Length: %d\n\n%s", len(body)+1<<20, body)
}

// chunked is a header in front of chunks.
const chunked = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n"

// trickle sends text, a byte in half a second, until the client has had enough.
func (x *exchange) trickle(text string) {
	for i := range len(text) {
		if _, err := io.WriteString(x, text[i:i+1]); err != nil {
			return
		}
		time.Sleep(time.Second / 2)
	}
}

package stripe

import (
	"bytes"
	"io"
	"net"

	"golang.org/x/net/http2"
	"golang.org/x/net/http2/hpack"
)

// http2Faults are what a server does wrong with HTTP/2. net/http sends a request again by itself if
// the server says that it has done nothing.
func http2Faults() []fault {
	reset := func(code http2.ErrCode) func(x *exchange) {
		return func(x *exchange) { x.act(); x.frames.WriteRSTStream(x.stream, code) }
	}
	goAway := func(last uint32, code http2.ErrCode) func(x *exchange) {
		return func(x *exchange) {
			if last >= x.stream {
				x.act()
			}
			x.frames.WriteGoAway(last, code, []byte("pi_1_secret_SECRET"))
			x.end()
		}
	}
	refused := func(x *exchange) { x.frames.WriteRSTStream(x.stream, http2.ErrCodeRefusedStream) }
	const last, gone = 1 << 30, "server sent GOAWAY and closed the connection"
	all := []fault{
		{name: "stream refused", resent: true, before: true, want: "context canceled", answer: refused},
		{name: "GOAWAY before the request", resent: true, before: true, want: "context canceled", answer: goAway(0, http2.ErrCodeNo)},
		{name: "GOAWAY and then nothing", retried: true, want: gone, answer: goAway(last, http2.ErrCodeNo)},
		{name: "GOAWAY in anger", retried: true, want: gone, answer: goAway(last, http2.ErrCodeEnhanceYourCalm)},
		{name: "reset before the headers", retried: true, want: "INTERNAL_ERROR", answer: reset(http2.ErrCodeInternal)},
		{name: "reset without an error", retried: true, want: "NO_ERROR", answer: reset(http2.ErrCodeNo)},
		{name: "cancelled", retried: true, want: "CANCEL", answer: reset(http2.ErrCodeCancel)},
		{name: "HTTP/1.1 required", retried: true, want: "HTTP_1_1_REQUIRED", answer: reset(http2.ErrCodeHTTP11Required)},
		{name: "reset in the body", answered: 200, retried: true, want: "INTERNAL_ERROR",
			answer: func(x *exchange) {
				x.act()
				x.head(false, "content-length", "100")
				x.data(false, `{"id": "vs_`)
				x.frames.WriteRSTStream(x.stream, http2.ErrCodeInternal)
			}},
		{name: "body shorter than its length", answered: 200, retried: true, want: "unexpected EOF",
			answer: func(x *exchange) { x.act(); x.head(false, "content-length", "100"); x.data(true, `{"id": "vs_`) }},
		{name: "closed in the body", answered: 200, retried: true, is: brokenErrors(), want: "status 200",
			answer: func(x *exchange) { x.act(); x.head(false); x.data(false, `{"id": "vs_`); x.end() }},
		{name: "data without headers", retried: true, want: "PROTOCOL_ERROR",
			answer: func(x *exchange) { x.act(); x.data(true, "{}") }},
		{name: "no frames", retried: true, want: "frame too large",
			answer: func(x *exchange) { x.act(); x.Write(bytes.Repeat([]byte{0xff}, 100)); x.end() }},
		{name: "headers without an end", retried: true, want: "PROTOCOL_ERROR",
			answer: func(x *exchange) {
				x.act()
				block := bytes.Repeat([]byte{0}, 1<<14) // literals without a name
				x.frames.WriteHeaders(http2.HeadersFrameParam{StreamID: x.stream, BlockFragment: block})
				for x.frames.WriteContinuation(x.stream, false, block) == nil {
				}
				x.end()
			}},
		{name: "error", retried: true, status: 500, want: "stripe: api_error: m (status 500)",
			answer: func(x *exchange) { x.act(); x.head(false, ":status", "500"); x.data(true, stripeBody) }},
		{name: "empty", answered: 200, want: "JSON ends at byte 0", answer: func(x *exchange) { x.act(); x.head(true) }},
	}
	for i := range all {
		all[i].name, all[i].http2 = "HTTP/2: "+all[i].name, true
	}
	return all
}

// head sends the headers of a response.
func (x *exchange) head(end bool, fields ...string) {
	var buf bytes.Buffer
	enc := hpack.NewEncoder(&buf)
	if len(fields) == 0 || fields[0] != ":status" {
		fields = append([]string{":status", "200"}, fields...)
	}
	for i := 0; i < len(fields); i += 2 {
		enc.WriteField(hpack.HeaderField{Name: fields[i], Value: fields[i+1]})
	}
	x.frames.WriteHeaders(http2.HeadersFrameParam{StreamID: x.stream, BlockFragment: buf.Bytes(), EndHeaders: true, EndStream: end})
}

// data sends a part of a body.
func (x *exchange) data(end bool, body string) { x.frames.WriteData(x.stream, end, []byte(body)) }

// serve2 is serve for HTTP/2.
func (s *faultServer) serve2(c net.Conn, requests io.Reader) {
	if _, err := io.ReadFull(requests, make([]byte, len(http2.ClientPreface))); err != nil {
		return
	}
	f := http2.NewFramer(c, requests)
	f.ReadMetaHeaders = hpack.NewDecoder(4096, nil)
	f.WriteSettings()
	var key string
	for {
		frame, err := f.ReadFrame()
		if err != nil {
			return
		}
		switch frame := frame.(type) {
		case *http2.SettingsFrame:
			if !frame.IsAck() {
				f.WriteSettingsAck()
			}
		case *http2.MetaHeadersFrame:
			for _, h := range frame.Fields {
				if h.Name == "idempotency-key" {
					key = h.Value
				}
			}
		}
		if h := frame.Header(); (h.Type == http2.FrameData || h.Type == http2.FrameHeaders) && h.Flags.Has(http2.FlagDataEndStream) {
			x, answer := s.request(c, key)
			x.frames, x.stream = f, h.StreamID
			if answer(x); x.closed {
				return
			}
		}
	}
}

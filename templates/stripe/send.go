package stripe

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// request returns o for one attempt. It has a body that net/http can send again by itself
// (GetBody), and a header of its own, since transports and cookie jars write to it.
func (b *backend) request(ctx context.Context, o *outgoing) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, o.method, o.url, bytes.NewReader(o.body))
	if err != nil {
		return nil, bare(err)
	}
	if err := b.checkTransport(); err != nil {
		return nil, err
	}
	if !pathStays(req.URL, o.url) {
		return nil, errors.New("the path is not escaped, see PathEscape of package net/url")
	}
	pairs := []string{
		"Authorization", b.authorization(),
		"Content-Type", o.content,
		keyHeader, o.key,
		"Stripe-Account", o.account,
		"Stripe-Context", o.context,
		"Stripe-Version", b.version,
		"User-Agent", b.userAgent,
		"X-Stripe-Client-User-Agent", b.clientInfo,
	}
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			req.Header[pairs[i]] = pairs[i+1 : i+2 : i+2]
		}
	}
	for name, v := range o.headers {
		if name = http.CanonicalHeaderKey(name); name != keyHeader {
			req.Header[name] = v[:len(v):len(v)]
		}
	}
	return req, nil
}

// pathStays says whether u, which was parsed from text, is sent with the path in that text. If a
// part of a path is not escaped, net/url escapes the whole path again, and an escaped slash in an
// ID becomes a plain one.
func pathStays(u *url.URL, text string) bool {
	written, _, _ := strings.Cut(text, "?")
	path := u.EscapedPath()
	return strings.HasSuffix(written, path) && len(written)-len(path) == len(u.Scheme+"://"+u.Host)
}

// send sends req. The response is nil if there was none; one that reports an error is an *Error as
// well.
func (b *backend) send(req *http.Request) (*APIResponse, error) {
	res, err := b.client().Do(req)
	if err != nil {
		return nil, bare(err)
	}
	return b.receive(res, newResponse(req, res))
}

// newResponse returns res without its body.
func newResponse(req *http.Request, res *http.Response) *APIResponse {
	return &APIResponse{
		Header:         res.Header,
		IdempotencyKey: req.Header.Get(keyHeader),
		RequestID:      res.Header.Get("Request-Id"),
		Status:         res.Status,
		StatusCode:     res.StatusCode,
	}
}

// receive reads the body of res into r, and returns what r is.
func (b *backend) receive(res *http.Response, r *APIResponse) (*APIResponse, error) {
	var err error
	r.RawJSON, err = readBody(res, b.limit)
	if err != nil {
		return r, bare(err)
	}
	if !r.success() {
		return r, b.newError(r)
	}
	if len(r.RawJSON) == 0 && untilClosed(res) {
		return r, io.ErrUnexpectedEOF
	}
	return r, b.refusal(r)
}

// untilClosed says whether the body of res ends with the connection, which may have ended early.
func untilClosed(res *http.Response) bool {
	head := res.Request != nil && res.Request.Method == http.MethodHead
	return res.ProtoMajor == 1 && res.ContentLength < 0 && len(res.TransferEncoding) == 0 && !head
}

// success says whether r reports no error.
func (r *APIResponse) success() bool { return r.StatusCode >= 200 && r.StatusCode <= 299 }

// bare returns err without the URL around it, whose query holds parameters.
func bare(err error) error {
	for u := (*url.Error)(nil); errors.As(err, &u) && u.Err != nil; {
		err = u.Err
	}
	return err
}

// readBody reads and closes the body of res. Its buffer never grows past the limit, as a
// bytes.Buffer does, which doubles.
func readBody(res *http.Response, limit int64) ([]byte, error) {
	defer res.Body.Close()
	if res.StatusCode == http.StatusSwitchingProtocols {
		return nil, nil // the body is the connection, and no context ends a Read of that
	}
	if res.ContentLength > limit {
		return nil, &tooLarge{limit}
	}
	const most = 1 << 20 // to believe a Content-Length
	// one more, to read that there is no more
	buf := make([]byte, 0, max(bytes.MinRead, min(res.ContentLength, most)+1))
	for {
		n, err := res.Body.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		switch {
		case int64(len(buf)) > limit:
			return nil, &tooLarge{limit}
		case err == io.EOF:
			return buf, nil
		case err != nil:
			return buf, err
		case len(buf) == cap(buf):
			buf = append(make([]byte, 0, min(2*int64(cap(buf)), limit)+1), buf...)
		}
	}
}

// tooLarge says that a response is larger than the client allows.
type tooLarge struct {
	limit int64
}

func (e *tooLarge) Error() string {
	return fmt.Sprintf("response larger than %d bytes, see WithMaxResponseBytes", e.limit)
}

package stripe

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
)

// An outgoing is a request as every attempt sends it.
type outgoing struct {
	method  string
	path    string // without the query, for texts
	url     string
	query   bool // the URL has one
	body    []byte
	content string // type of the body, "" for none
	headers http.Header
	key     string // idempotency
	account string
	context string
}

const formContent = "application/x-www-form-urlencoded"

// prepare turns a call into its request, which shares nothing with params but their headers.
func (b *backend) prepare(method, path string, ids []string, params request) (*outgoing, error) {
	if b == nil {
		return nil, errors.New("stripe: the client was not made by NewClient")
	}
	if b.err != nil {
		return nil, b.err
	}
	path, err := expand(path, ids)
	if err != nil {
		return nil, err
	}
	p := params.common()
	f := newForm()
	params.encode(f)
	p.extra.encode(f)
	o := &outgoing{
		method:  method,
		path:    path,
		url:     b.endpoint(path),
		headers: p.headers,
		key:     or(p.idempotencyKey, ""),
		account: or(p.stripeAccount, b.account),
		context: or(p.stripeContext, b.context),
	}
	if method == http.MethodPost {
		o.body, o.content = f.body, formContent
		if o.key == "" {
			o.key = rand.Text()
		}
	} else {
		o.addQuery(f)
	}
	return o, o.check()
}

// addQuery adds f to the URL of o.
func (o *outgoing) addQuery(f *form) {
	switch {
	case len(f.body) == 0:
	case o.query:
		o.url += "&" + string(f.body)
	default:
		o.url += "?" + string(f.body)
		o.query = true
	}
}

// or returns what v points to, other for nil.
func or(v *string, other string) string {
	if v == nil {
		return other
	}
	return *v
}

// header returns the header of o, a new one for each attempt, since transports and cookie jars write to it.
func (b *backend) header(o *outgoing) http.Header {
	h := make(http.Header, 8)
	values := make([]string, 0, 8)
	set := func(name, value string) {
		if value != "" {
			n := len(values)
			values = append(values, value)
			h[name] = values[n : n+1 : n+1]
		}
	}
	set("Authorization", b.authorization())
	set("Content-Type", o.content)
	set("Idempotency-Key", o.key)
	set("Stripe-Account", o.account)
	set("Stripe-Context", o.context)
	set("Stripe-Version", b.version)
	set("User-Agent", b.userAgent)
	set("X-Stripe-Client-User-Agent", b.clientInfo)
	for name, v := range o.headers {
		h[http.CanonicalHeaderKey(name)] = v[:len(v):len(v)]
	}
	return h
}

// check refuses headers that net/http would refuse in each attempt. The text has no value.
func (o *outgoing) check() error {
	for _, h := range [...]struct{ name, value string }{
		{"Idempotency-Key", o.key},
		{"Stripe-Account", o.account},
		{"Stripe-Context", o.context},
	} {
		if !headerSafe(h.value) {
			return fmt.Errorf("stripe: control character in the header %s", h.name)
		}
	}
	for name, values := range o.headers {
		if !headerSafe(name) {
			return fmt.Errorf("stripe: control character in the name of the header %q", name)
		}
		if slices.ContainsFunc(values, func(v string) bool { return !headerSafe(v) }) {
			return fmt.Errorf("stripe: control character in the header %q", name)
		}
	}
	return nil
}

// headerSafe says whether s can be sent in a header.
func headerSafe(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' && s[i] != '\t' || s[i] == 0x7f {
			return false
		}
	}
	return true
}

// attempt sends o once. The response is nil if there was none; one that reports an error is an *Error as well.
func (b *backend) attempt(ctx context.Context, o *outgoing) (*APIResponse, error) {
	req, err := http.NewRequestWithContext(ctx, o.method, o.url, bytes.NewReader(o.body))
	if err != nil {
		return nil, &unsent{err}
	}
	req.Header = b.header(o)
	res, err := b.http.Do(req)
	if err != nil {
		return nil, bare(err)
	}
	r := &APIResponse{
		Header:         res.Header,
		IdempotencyKey: req.Header.Get("Idempotency-Key"),
		RequestID:      res.Header.Get("Request-Id"),
		Status:         res.Status,
		StatusCode:     res.StatusCode,
	}
	r.RawJSON, err = readBody(res, b.limit)
	if err != nil {
		return r, bare(err)
	}
	if r.StatusCode < 200 || r.StatusCode > 299 {
		return r, b.newError(r)
	}
	return r, nil
}

// bare returns err without the URL around it, whose query holds parameters.
func bare(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}

// readBody reads and closes the body of res.
func readBody(res *http.Response, limit int64) ([]byte, error) {
	defer res.Body.Close()
	if res.ContentLength > limit {
		return nil, &tooLarge{limit}
	}
	const most = 1 << 20 // to believe a Content-Length
	buf := bytes.NewBuffer(make([]byte, 0, bytes.MinRead+max(0, min(res.ContentLength, most))))
	_, err := buf.ReadFrom(io.LimitReader(res.Body, limit+1))
	if err == nil && int64(buf.Len()) > limit {
		return nil, &tooLarge{limit}
	}
	return buf.Bytes(), err
}

// tooLarge says that a response is larger than the client allows.
type tooLarge struct {
	limit int64
}

func (e *tooLarge) Error() string {
	return fmt.Sprintf("response larger than %d bytes, see WithMaxResponseBytes", e.limit)
}

// unsent says why a request cannot be sent at all.
type unsent struct {
	error
}

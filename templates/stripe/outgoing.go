package stripe

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// An outgoing is a request as every attempt sends it.
type outgoing struct {
	method  string
	host    string  // of the operation, whatever takes its place
	path    string  // without the query
	params  request // nil if they may have changed since
	url     string
	query   bool // the URL has one
	body    []byte
	content string // type of the body, "" for none
	headers http.Header
	key     string // idempotency
	account string
	context string
	once    bool // it cannot be sent again
	backend *backend
	into    decoder // takes the answer, nil if it is not read

	// send makes an attempt if the request or its response is a file, which is not held in memory.
	send func(*http.Request) (*APIResponse, error)
}

const formContent = "application/x-www-form-urlencoded"

// prepare turns a call into its request, which shares nothing with params but their headers.
func (b *backend) prepare(method, path string, ids []string, params request) (*outgoing, error) {
	if b == nil {
		return nil, errors.New("stripe: the client was not made by NewClient")
	}
	host, _ := cutHost(path)
	if b.err != nil && b.carriers[host] == nil {
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
	url := b.endpoint(path)
	_, path = cutHost(path)
	o := &outgoing{
		method:  method,
		host:    host,
		path:    path,
		params:  params,
		url:     url,
		headers: p.headers,
		key:     cmp.Or(keyIn(p.headers), or(p.idempotencyKey, "")),
		account: or(p.stripeAccount, b.account),
		context: or(p.stripeContext, b.context),
		backend: b,
	}
	if hasForm(method) {
		o.body, o.content = f.body, formContent
		if o.key == "" {
			o.key = rand.Text()
		}
	} else {
		o.addQuery(f)
	}
	return o, o.check()
}

// hasForm says whether the parameters are the body of a request of the method. Those of a DELETE
// are in its query, as Stripe has it.
func hasForm(method string) bool {
	return method == http.MethodPost || method == http.MethodPut || method == http.MethodPatch
}

// addQuery adds f to the URL.
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

const keyHeader = "Idempotency-Key"

// keyIn returns the idempotency key among the headers of params, which counts before that of the
// params themselves; "" for none.
func keyIn(headers http.Header) string {
	for name, values := range headers {
		if http.CanonicalHeaderKey(name) == keyHeader && len(values) > 0 {
			return values[0]
		}
	}
	return ""
}

// check refuses headers that net/http would refuse in each attempt, or would not send. The text has
// no value.
func (o *outgoing) check() error {
	switch {
	case !headerSafe(o.key):
		return unsafeHeader(keyHeader)
	case !headerSafe(o.account):
		return unsafeHeader("Stripe-Account")
	case !headerSafe(o.context):
		return unsafeHeader("Stripe-Context")
	}
	for name, values := range o.headers {
		switch http.CanonicalHeaderKey(name) {
		case "Content-Length", "Host", "Trailer", "Transfer-Encoding":
			return fmt.Errorf("stripe: the header %q cannot be set: net/http writes it itself", name)
		}
		switch {
		case !headerSafe(name + strings.Join(values, "")):
			return unsafeHeader(name)
		case !isToken(name):
			return fmt.Errorf("stripe: %.50q is not the name of a header", name)
		}
	}
	return nil
}

func unsafeHeader(name string) error {
	return fmt.Errorf("stripe: control character in the header %q", name)
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

// or returns what v points to, other for nil.
func or(v *string, other string) string {
	if v == nil {
		return other
	}
	return *v
}

// read reads the response r into o.into. Every answer of Stripe is an object: null, or the id that
// could stand for one elsewhere, is not.
func (o *outgoing) read(r *APIResponse) error {
	if raw, ok := o.into.(*rawAnswer); ok && !raw.readable(r) {
		return nil
	}
	err := unmarshal(r.RawJSON, o.into)
	if at := space(r.RawJSON, 0); err == nil && r.RawJSON[at] != '{' {
		err = errNoObject
	}
	switch {
	case err == nil && !o.backend.anyKind:
		err = o.checkKind()
	case err != nil && r.endsEarly():
		if v, ok := o.into.(result); ok {
			setZero(v) // another attempt begins anew
		}
		return &cutOff{err}
	}
	if err != nil {
		return &unreadable{err}
	}
	return nil
}

// endsEarly says whether the body ends in the middle of JSON, however long it said that it would
// be.
func (r *APIResponse) endsEarly() bool {
	b := r.RawJSON
	p := space(b, 0)
	if p == len(b) || b[p] != '{' {
		return false
	}
	p = scanSkip(b, p, 0)
	return p < 0 && isBeginning(b[(-p-1)>>4:])
}

// isBeginning says whether b, where a body stops being JSON, is empty or the beginning of a
// literal, of a number or of an escape in a string.
func isBeginning(b []byte) bool {
	for _, whole := range []string{"", "-1", "true", "false", "null"} {
		if strings.HasPrefix(whole, string(b)) {
			return true
		}
	}
	const escape = `\u0000`
	return b[0] == '\\' && len(b) < len(escape) && escapeLen(append(bytes.Clone(b), escape[len(b):]...)) > 0
}

// A cutOff is the error of an answer that ended early.
type cutOff struct{ error }

// Unwrap returns what is missing, and what a connection that ends early is.
func (e *cutOff) Unwrap() []error { return []error{e.error, io.ErrUnexpectedEOF} }

// errNoObject is the error of JSON that is not an object, as every answer is.
var errNoObject = errors.New("stripe: cannot decode document: object expected")

// An unreadable is the error of an answer that is complete, so another attempt would get the same.
type unreadable struct{ error }

// Unwrap returns what is wrong with the answer.
func (e *unreadable) Unwrap() error { return e.error }

// place is the path for people to read: on one line, not too long, and without secrets, since a
// client secret is easily taken for an ID.
func (o *outgoing) place() string { return brief(o.path, 500) }

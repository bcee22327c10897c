package stripe

import (
	"crypto/rand"
	"errors"
	"fmt"
	"net/http"
	"strings"
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
	once    bool // it cannot be sent again
	backend *backend
	into    decoder // takes the answer; nil if that is not read

	// send makes an attempt if the request or its response is a file, which is not held in memory.
	send func(*http.Request) (*APIResponse, error)
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
	url := b.endpoint(path)
	_, path = cutHost(path)
	o := &outgoing{
		method:  method,
		path:    path,
		url:     url,
		headers: p.headers,
		key:     or(p.idempotencyKey, ""),
		account: or(p.stripeAccount, b.account),
		context: or(p.stripeContext, b.context),
		backend: b,
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

// check refuses headers that net/http would refuse in each attempt. The text has no value.
func (o *outgoing) check() error {
	switch {
	case !headerSafe(o.key):
		return unsafeHeader("Idempotency-Key")
	case !headerSafe(o.account):
		return unsafeHeader("Stripe-Account")
	case !headerSafe(o.context):
		return unsafeHeader("Stripe-Context")
	}
	for name, values := range o.headers {
		if !headerSafe(name + strings.Join(values, "")) {
			return unsafeHeader(name)
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
	err := unmarshal(r.RawJSON, o.into)
	if at := space(r.RawJSON, 0); err == nil && r.RawJSON[at] != '{' {
		err = errNoObject
	}
	if err == nil && !o.backend.anyKind {
		err = checkKind(o.into)
	}
	if err != nil {
		return &unreadable{err}
	}
	return nil
}

// errNoObject is about JSON that is not the answer to anything.
var errNoObject = errors.New("stripe: cannot decode document: object expected")

// An unreadable is about an answer that came whole: another attempt would get the same.
type unreadable struct{ error }

// Unwrap returns what is wrong with the answer.
func (e *unreadable) Unwrap() error { return e.error }

// place is the path for people to read: a client secret is easily taken for an ID.
func (o *outgoing) place() string { return scrub(o.path) }

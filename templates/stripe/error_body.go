package stripe

import (
	"bytes"
	"cmp"
	"errors"
	"strings"
)

// newError returns the error that the response r is.
func (b *backend) newError(r *APIResponse) *Error {
	var body errorBody
	if unmarshal(r.RawJSON, &body) != nil || !body.stripe() {
		body.err = Error{
			Type:    ErrorTypeAPI,
			Msg:     "unexpected response: " + b.excerpt(r.RawJSON),
			foreign: true,
		}
	}
	e := &body.err
	e.LastResponse = r
	e.HTTPStatusCode = r.StatusCode
	if e.RequestID == "" {
		e.RequestID = r.RequestID
	}
	e.classify()
	return e
}

// refusal returns the error in a response r whose status says success, nil if there is none. Some
// resources, such as report runs, have a member error as well, but all of them have a member
// object, which the body of an error does not have.
func (b *backend) refusal(r *APIResponse) error {
	if !bytes.Contains(r.RawJSON, []byte(`"error"`)) {
		return nil // a search is faster than reading the body twice
	}
	var body refusalBody
	if unmarshal(r.RawJSON, &body) != nil || body.object != "" || !body.refused {
		return nil
	}
	if e := b.newError(r); !e.foreign {
		return e
	}
	return &unreadable{errors.New("an error of another form than Stripe's instead of an object")}
}

// refusalBody is what tells an error from a resource.
type refusalBody struct {
	object  string
	refused bool
}

func (v *refusalBody) decode(b []byte, p, depth int) int {
	return membersOfRefusalBody.scan(v, b, p, depth)
}

var zeroOfRefusalBody refusalBody

var membersOfRefusalBody = members{zero: &zeroOfRefusalBody, list: []member{
	{name: "error", to: &zeroOfRefusalBody.refused, as: scanFunc(scanRefused)},
	{name: "object", to: &zeroOfRefusalBody.object},
}}

// scanRefused says whether a member error is there and not null.
func scanRefused(to any, b []byte, p, depth int) int {
	refused := to.(*bool)
	*refused = b != nil
	if b == nil {
		return p
	}
	return scanSkip(b, p, depth)
}

// excerpt returns the beginning of a body that is not Stripe's. A proxy may show the request in it,
// so the key is taken out.
func (b *backend) excerpt(body []byte) string {
	const enough = 4 << 10 // for 200 bytes of text
	body = body[:min(len(body), enough)]
	key := strings.TrimPrefix(b.authorization(), "Bearer ")
	return cmp.Or(brief(strings.ReplaceAll(string(body), key, "[redacted]"), 200), "empty")
}

// classify sets e.Err.
func (e *Error) classify() {
	switch e.Type {
	case ErrorTypeCard:
		e.Err = &CardError{e, e.DeclineCode}
	case ErrorTypeIdempotency:
		e.Err = &IdempotencyError{e}
	case ErrorTypeInvalidRequest:
		e.Err = &InvalidRequestError{e}
	default:
		e.Err = &APIError{e}
	}
}

// errorBody is the body of an error response: {"error": {…}}, or {"error": "invalid_grant",
// "error_description": "…"}.
type errorBody struct {
	err Error
}

// stripe says whether there was an error in the body.
func (v *errorBody) stripe() bool {
	return v.err.Type != "" || v.err.Msg != "" || v.err.Code != "" || v.err.OAuthError != ""
}

func (v *errorBody) decode(b []byte, p, depth int) int {
	return membersOfErrorBody.scan(v, b, p, depth)
}

var zeroOfErrorBody errorBody

var membersOfErrorBody = members{zero: &zeroOfErrorBody, list: []member{
	{name: "error", to: &zeroOfErrorBody.err, as: scanFunc(scanError)},
	{name: "error_description", to: &zeroOfErrorBody.err.OAuthErrorDescription, as: scanFunc(scanDescription)},
}}

// scanError reads the member error of a body. Its members are read one by one, and those of another
// type are left out, since the others still say why a card was declined.
func scanError(to any, b []byte, p, depth int) int {
	e := to.(*Error)
	if isString(b, p) {
		return scanString(&e.OAuthError, b, p, depth)
	}
	p, _, more := scanOpen(b, p, depth)
	for more {
		start := p
		_, p = scanKey(b, p)
		if p = scanSkip(b, p, depth+1); p >= 0 {
			e.decodeMember(b[start:p])
		}
		p, more = scanNext(b, p)
	}
	return p
}

// decodeMember reads one member of an error, unless it does not fit.
func (e *Error) decodeMember(member []byte) {
	object := "{" + string(member) + "}"
	if membersOfError.scan(new(Error), []byte(object), 0, 0) >= 0 {
		membersOfError.scan(e, []byte(object), 0, 0)
	}
}

// scanDescription reads the member error_description of a body, and passes over what is not text.
func scanDescription(to any, b []byte, p, depth int) int {
	if isString(b, p) {
		return scanString(to.(*string), b, p, depth)
	}
	return scanSkip(b, p, depth)
}

func (e *Error) decode(b []byte, p, depth int) int {
	p = membersOfError.scan(e, b, p, depth)
	if p >= 0 {
		e.classify()
	}
	return p
}

package stripe

import (
	"strings"
	"unicode"
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

// excerpt returns the beginning of a body that is not Stripe's. A proxy may show the request in it,
// so the key is taken out.
func (b *backend) excerpt(body []byte) string {
	const most = 200
	key := strings.TrimPrefix(b.authorization(), "Bearer ")
	s := oneLine(strings.ReplaceAll(string(body), key, "[redacted]"))
	if s == "" {
		return "empty"
	}
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}

// oneLine returns s with runs of white space and control characters as one space.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
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
	p, _, more := scanOpen(b, p, depth)
	depth++
	for more {
		key, q := scanKey(b, p)
		switch {
		case string(key) == "error" && isString(b, q):
			p = scanString(&v.err.OAuthError, b, q, depth)
		case string(key) == "error":
			e := &v.err
			p = decodeError(&e, b, q, depth)
		case string(key) == "error_description":
			p = scanString(&v.err.OAuthErrorDescription, b, q, depth)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

// decodeError reads an error object into *to, which it makes if that is nil; null sets it to nil.
func decodeError(to **Error, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	e := *to
	if e == nil {
		e = new(Error)
		*to = e
	}
	depth++
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "advice_code":
			p = scanString(&e.AdviceCode, b, q, depth)
		case "charge":
			p = scanString(&e.ChargeID, b, q, depth)
		case "code":
			p = scanString((*string)(&e.Code), b, q, depth)
		case "decline_code":
			p = scanString((*string)(&e.DeclineCode), b, q, depth)
		case "developer_message":
			p = scanString(&e.DeveloperMsg, b, q, depth)
		case "doc_url":
			p = scanString(&e.DocURL, b, q, depth)
		case "message":
			p = scanString(&e.Msg, b, q, depth)
		case "network_advice_code":
			p = scanString(&e.NetworkAdviceCode, b, q, depth)
		case "network_decline_code":
			p = scanString(&e.NetworkDeclineCode, b, q, depth)
		case "param":
			p = scanString(&e.Param, b, q, depth)
		case "request_id":
			p = scanString(&e.RequestID, b, q, depth)
		case "request_log_url":
			p = scanString(&e.RequestLogURL, b, q, depth)
		case "status":
			p = scanInt(&e.HTTPStatusCode, b, q, depth)
		case "type":
			p = scanString((*string)(&e.Type), b, q, depth)
		default:
			p = e.ErrorObjects.scanMember(key, b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	if p >= 0 {
		e.classify()
	}
	return p
}

func (e *Error) decode(b []byte, p, depth int) int { return decodeError(&e, b, p, depth) }

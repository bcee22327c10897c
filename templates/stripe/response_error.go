package stripe

import (
	"fmt"
	"log/slog"
	"strings"
)

// ResponseError is what a call fails with if an answer came, but not one that can be used: it is
// not JSON, it was cut off, it is larger than the client allows, a field has another type, or it is
// another resource. Get at it with errors.As.
//
// It is never an [*Error], since Stripe has not refused the request: a POST may well have taken
// effect. LastResponse says what is known of it. To find out more, send the request again with the
// same idempotency key, which does not do it twice.
type ResponseError struct {
	// LastResponse is the answer, with the idempotency key that the request was sent with. It is
	// not nil. RawJSON is what came of the body, whatever it is; nil if it was too large.
	LastResponse *APIResponse `json:"-"`

	// Err is what is wrong with the answer.
	Err error `json:"-"`

	text string
}

// Error returns what is wrong with which answer, in one line that is not too long. If the body is
// not JSON the line ends with the beginning of it, without keys and client secrets.
func (e *ResponseError) Error() string {
	if e == nil {
		return noError
	}
	return ownText(e.text, e.Err)
}

// Unwrap returns e.Err, nil if e is nil.
func (e *ResponseError) Unwrap() error {
	if e == nil {
		return nil
	}
	return e.Err
}

// Format prints what Error returns, whatever the verb.
func (e ResponseError) Format(f fmt.State, verb rune) { formatError(f, verb, &e) }

// LogValue gives package log/slog what Error returns.
func (e ResponseError) LogValue() slog.Value { return slog.StringValue(e.Error()) }

// RequestError is what a call fails with if no answer came: there was no connection, it ended, or
// the context did. Get at it with errors.As.
//
// A POST may or may not have taken effect. To find out, send the request again with the same
// idempotency key, which does not do it twice.
type RequestError struct {
	// IdempotencyKey is the key that the request was sent with, "" if none.
	IdempotencyKey string `json:"-"`

	// Err is why no answer came.
	Err error `json:"-"`

	text string
}

// Error returns what happened to which request, in one line that is not too long.
func (e *RequestError) Error() string {
	if e == nil {
		return noError
	}
	return ownText(e.text, e.Err)
}

// Unwrap returns e.Err, nil if e is nil.
func (e *RequestError) Unwrap() error {
	if e == nil {
		return nil
	}
	return e.Err
}

// Format prints what Error returns, whatever the verb.
func (e RequestError) Format(f fmt.State, verb rune) { formatError(f, verb, &e) }

// LogValue gives package log/slog what Error returns.
func (e RequestError) LogValue() slog.Value { return slog.StringValue(e.Error()) }

// ownText returns the text of an error, or that of its cause if a program made the error.
func ownText(text string, cause error) string {
	switch {
	case text != "":
		return text
	case cause != nil:
		return cause.Error()
	}
	return noError
}

// A callError is the error of a call that failed before anything was sent.
type callError struct {
	text string
	err  error
}

func (e *callError) Error() string { return e.text }

func (e *callError) Unwrap() error { return e.err }

// Format prints the text, whatever the verb.
func (e *callError) Format(f fmt.State, verb rune) { formatError(f, verb, e) }

// formatError prints the text of an error, whatever the verb: the errors inside it may quote what
// was sent and received.
func formatError(f fmt.State, verb rune, err error) {
	fmt.Fprintf(f, fmt.FormatString(f, verb), err.Error())
}

// error returns the error of a call that fails with err before anything is sent.
func (o *outgoing) error(err error) error { return &callError{o.text(err), err} }

// failed returns the error of a call that was sent and fails with err, after the response r or
// none. An *Error is returned as it is.
func (o *outgoing) failed(err error, r *APIResponse) error {
	if _, ok := err.(*Error); ok {
		return err
	}
	text := o.text(err)
	if r == nil {
		return &RequestError{o.key, err, text}
	}
	details := r.summary()
	if content := r.Header.Get("Content-Type"); content != "" {
		details += ", content type " + brief(content, 100)
	}
	text += " (" + details + ")"
	if r.foreign() {
		text += ": " + o.backend.excerpt(r.RawJSON)
	}
	return &ResponseError{r, err, text}
}

// text says which call failed with err, which may say so already.
func (o *outgoing) text(err error) string {
	call := "stripe: " + o.method + " " + o.place() + ": "
	return call + brief(strings.TrimPrefix(strings.ReplaceAll(err.Error(), call, ""), "stripe: "), 500)
}

// foreign says whether the body is neither JSON nor the beginning of it. What looks like JSON may
// be the data of a customer.
func (r *APIResponse) foreign() bool {
	b := r.RawJSON
	p := space(b, 0)
	return p < len(b) && b[p] != '{' && b[p] != '[' && b[p] != '"' && !isJSON(b)
}

// isJSON says whether b is a value of JSON.
func isJSON(b []byte) bool {
	p := scanSkip(b, space(b, 0), 0)
	return p >= 0 && space(b, p) == len(b)
}

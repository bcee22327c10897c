package stripe

import (
	"fmt"
	"log/slog"
	"strconv"
	"strings"
)

// Error is what Stripe answers when it refuses a request. Get at it with errors.As; its kind is
// reached the same way: a *[CardError], *[InvalidRequestError], *[IdempotencyError] or *[APIError].
//
// A response that is an error but not Stripe's, a proxy's for example, is an Error too: its Msg is
// the beginning of it.
type Error struct {
	APIResource
	ErrorObjects

	// AdviceCode is what the card issuer advises to do next, if it does.
	AdviceCode string `json:"advice_code,omitempty"`

	// ChargeID is the charge that failed, for card errors.
	ChargeID string `json:"charge,omitempty"`

	// Code is a short name for some errors that a program can handle.
	Code ErrorCode `json:"code,omitempty"`

	// DeclineCode is the card issuer's reason for declining, if it gave one.
	DeclineCode DeclineCode `json:"decline_code,omitempty"`

	// DeveloperMsg is a message for the developer, if there is one.
	DeveloperMsg string `json:"developer_message,omitempty"`

	// DocURL is where Code is documented.
	DocURL string `json:"doc_url,omitempty"`

	// Err is the kind of error: a *[CardError], *[InvalidRequestError], *[IdempotencyError] or
	// *[APIError].
	Err error `json:"-"`

	// HTTPStatusCode is the status of the response.
	HTTPStatusCode int `json:"status,omitempty"`

	// Msg is Stripe's message. For card errors it can be shown to the customer.
	Msg string `json:"message"`

	// NetworkAdviceCode is what the card network advises to do next, if it does.
	NetworkAdviceCode string `json:"network_advice_code,omitempty"`

	// NetworkDeclineCode is the card network's own reason for declining, if it gave one.
	NetworkDeclineCode string `json:"network_decline_code,omitempty"`

	// OAuthError is the code of an error of an OAuth endpoint.
	OAuthError string `json:"error,omitempty"`

	// OAuthErrorDescription is the message of an error of an OAuth endpoint.
	OAuthErrorDescription string `json:"error_description,omitempty"`

	// Param is the parameter that the error is about: options[document][allowed_types].
	Param string `json:"param,omitempty"`

	// RequestID is Stripe's name for the request, req_…, which its support asks for.
	RequestID string `json:"request_id,omitempty"`

	// RequestLogURL is the request in Stripe's Dashboard.
	RequestLogURL string `json:"request_log_url,omitempty"`

	// Type is the kind of error.
	Type ErrorType `json:"type"`

	foreign bool // the response is not Stripe's
}

// ErrorType is the kind of an [Error].
type ErrorType string

// Known values of [ErrorType].
const (
	// ErrorTypeAPI is everything that has no kind of its own, such as a temporary problem of
	// Stripe's servers.
	ErrorTypeAPI ErrorType = "api_error"
	// ErrorTypeCard is a card that cannot be charged.
	ErrorTypeCard ErrorType = "card_error"
	// ErrorTypeIdempotency is an idempotency key that was used before with other parameters.
	ErrorTypeIdempotency ErrorType = "idempotency_error"
	// ErrorTypeInvalidRequest is a request with wrong parameters.
	ErrorTypeInvalidRequest ErrorType = "invalid_request_error"
	// ErrorTypeRateLimit is too many requests at once.
	ErrorTypeRateLimit ErrorType = "rate_limit"
	// ErrorTypeTemporarySessionExpired is a temporary session whose token has expired.
	ErrorTypeTemporarySessionExpired ErrorType = "temporary_session_expired"
)

// Error returns the kind, the message and where it comes from, in one line that is not too long,
// and in which there is no key and no client secret even if the message has one.
func (e *Error) Error() string {
	if e == nil {
		return "stripe: no error"
	}
	var details []string
	pairs := []string{
		"status", strconv.Itoa(e.HTTPStatusCode),
		"code", string(e.Code),
		"decline code", string(e.DeclineCode),
		"param", e.Param,
		"request", e.RequestID,
	}
	for i := 0; i < len(pairs); i += 2 {
		if value := pairs[i+1]; value != "" && value != "0" {
			details = append(details, pairs[i]+" "+brief(value, 200))
		}
	}
	text := brief(e.message(), 500)
	if e.Type != "" {
		text = brief(string(e.Type), 200) + ": " + text
	}
	if len(details) > 0 {
		text += " (" + strings.Join(details, ", ") + ")"
	}
	return "stripe: " + text
}

// message returns what the error says of itself.
func (e *Error) message() string {
	switch {
	case e.Msg != "":
		return e.Msg
	case e.OAuthErrorDescription != "":
		return e.OAuthErrorDescription
	case e.OAuthError != "":
		return e.OAuthError
	}
	return "no message"
}

// Format prints what Error returns, whatever the verb.
func (e Error) Format(f fmt.State, verb rune) {
	fmt.Fprintf(f, fmt.FormatString(f, verb), e.Error())
}

// LogValue gives package log/slog what Error returns.
func (e Error) LogValue() slog.Value { return slog.StringValue(e.Error()) }

// Unwrap returns e.Err, nil if e is nil.
func (e *Error) Unwrap() error {
	if e == nil {
		return nil
	}
	return e.Err
}

// UnmarshalJSON reads the error object of a response or of a resource.
func (e *Error) UnmarshalJSON(b []byte) error { return unmarshal(b, e) }

// CardError is an [Error] for a card that cannot be charged.
type CardError struct {
	stripeErr *Error

	// DeclineCode is the card issuer's reason for declining, if it gave one.
	DeclineCode DeclineCode `json:"decline_code,omitempty"`
}

// InvalidRequestError is an [Error] for a request with wrong parameters.
type InvalidRequestError struct {
	stripeErr *Error
}

// IdempotencyError is an [Error] for an idempotency key that was used before with other parameters.
type IdempotencyError struct {
	stripeErr *Error
}

// APIError is an [Error] of any other kind.
type APIError struct {
	stripeErr *Error
}

// Error returns what the [Error] returns.
func (e *CardError) Error() string {
	if e == nil {
		e = new(CardError)
	}
	return e.stripeErr.Error()
}

// Format prints what the [Error] prints.
func (e CardError) Format(f fmt.State, verb rune) {
	fmt.Fprintf(f, fmt.FormatString(f, verb), e.Error())
}

// Error returns what the [Error] returns.
func (e *InvalidRequestError) Error() string {
	if e == nil {
		e = new(InvalidRequestError)
	}
	return e.stripeErr.Error()
}

// Format prints what the [Error] prints.
func (e InvalidRequestError) Format(f fmt.State, verb rune) {
	fmt.Fprintf(f, fmt.FormatString(f, verb), e.Error())
}

// Error returns what the [Error] returns.
func (e *IdempotencyError) Error() string {
	if e == nil {
		e = new(IdempotencyError)
	}
	return e.stripeErr.Error()
}

// Format prints what the [Error] prints.
func (e IdempotencyError) Format(f fmt.State, verb rune) {
	fmt.Fprintf(f, fmt.FormatString(f, verb), e.Error())
}

// Error returns what the [Error] returns.
func (e *APIError) Error() string {
	if e == nil {
		e = new(APIError)
	}
	return e.stripeErr.Error()
}

// Format prints what the [Error] prints.
func (e APIError) Format(f fmt.State, verb rune) {
	fmt.Fprintf(f, fmt.FormatString(f, verb), e.Error())
}

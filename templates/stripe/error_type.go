package stripe

// Error is what Stripe answers when it refuses a request. Get at it with errors.As; its kind is
// reached the same way: a *[CardError], *[InvalidRequestError], *[IdempotencyError] or *[APIError].
//
// A response that is an error but not Stripe's, a proxy's for example, is an Error too: its Msg is
// the beginning of it.
type Error struct {
	APIResource

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

	// HTTPStatusCode is the status of the response.
	HTTPStatusCode int `json:"status,omitempty"`

	// Msg is Stripe's message. For card errors it can be shown to the customer.
	Msg string `json:"message"`

	// NetworkAdviceCode is what the card network advises to do next, if it does.
	NetworkAdviceCode string `json:"network_advice_code,omitempty"`

	// NetworkDeclineCode is the card network's own reason for declining, if it gave one.
	NetworkDeclineCode string `json:"network_decline_code,omitempty"`

	// Param is the parameter that the error is about: options[document][allowed_types].
	Param string `json:"param,omitempty"`

	// PaymentMethodType is the type of the payment method that failed.
	PaymentMethodType string `json:"payment_method_type,omitempty"`

	// RequestID is Stripe's name for the request, req_…, which its support asks for.
	RequestID string `json:"request_id,omitempty"`

	// RequestLogURL is the request in Stripe's Dashboard.
	RequestLogURL string `json:"request_log_url,omitempty"`

	// Type is the kind of error.
	Type ErrorType `json:"type"`

	// UserMessage is a message that can be shown to the customer, if there is one.
	UserMessage string `json:"user_message,omitempty"`

	// Err is the kind of error: a *[CardError], *[InvalidRequestError], *[IdempotencyError] or
	// *[APIError].
	Err error `json:"-"`

	// OAuthError is the code of an error of an OAuth endpoint.
	OAuthError string `json:"error,omitempty"`

	// OAuthErrorDescription is the message of an error of an OAuth endpoint.
	OAuthErrorDescription string `json:"error_description,omitempty"`

	foreign bool // the response is not Stripe's
}

var zeroOfError Error

var membersOfError = members{zero: &zeroOfError, list: []member{
	{name: "advice_code", to: &zeroOfError.AdviceCode},
	{name: "charge", to: &zeroOfError.ChargeID},
	{name: "code", to: &zeroOfError.Code},
	{name: "decline_code", to: &zeroOfError.DeclineCode},
	{name: "developer_message", to: &zeroOfError.DeveloperMsg},
	{name: "doc_url", to: &zeroOfError.DocURL},
	{name: "message", to: &zeroOfError.Msg},
	{name: "network_advice_code", to: &zeroOfError.NetworkAdviceCode},
	{name: "network_decline_code", to: &zeroOfError.NetworkDeclineCode},
	{name: "param", to: &zeroOfError.Param},
	{name: "payment_method_type", to: &zeroOfError.PaymentMethodType},
	{name: "request_id", to: &zeroOfError.RequestID},
	{name: "request_log_url", to: &zeroOfError.RequestLogURL},
	{name: "status", to: &zeroOfError.HTTPStatusCode},
	{name: "type", to: &zeroOfError.Type},
	{name: "user_message", to: &zeroOfError.UserMessage},
}}

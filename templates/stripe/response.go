package stripe

import (
	"fmt"
	"log/slog"
	"net/http"
	"strconv"
)

// APIResource is a part of everything that a call returns.
type APIResource struct {
	// LastResponse is the response that this came in. The items of a list have their page's, but
	// without RawJSON: what is kept of a list would keep its pages.
	LastResponse *APIResponse `json:"-"`
}

func (r *APIResource) setLastResponse(response *APIResponse) { r.LastResponse = response }

// APIResponse is a response of Stripe's API. It prints as its status, its request ID and its size
// only.
type APIResponse struct {
	// Header is the header of the response.
	Header http.Header

	// IdempotencyKey is the key that the request was sent with, "" if none.
	IdempotencyKey string

	// RawJSON is the body of the response.
	RawJSON []byte

	// RequestID is Stripe's name for the request, req_…, which its support asks for.
	RequestID string

	// Status is such as "200 OK".
	Status string

	// StatusCode is such as 200.
	StatusCode int
}

// String returns the status, the request ID and the size.
func (r APIResponse) String() string {
	return fmt.Sprintf("%s, %d bytes", r.summary(), len(r.RawJSON))
}

// summary returns the status and the request ID.
func (r *APIResponse) summary() string {
	if r.RequestID == "" {
		return "status " + strconv.Itoa(r.StatusCode)
	}
	return "status " + strconv.Itoa(r.StatusCode) + ", request " + brief(r.RequestID, 200)
}

// GoString returns what String returns.
func (r APIResponse) GoString() string { return r.String() }

// Format prints what String returns, whatever the verb.
func (r APIResponse) Format(f fmt.State, _ rune) { fmt.Fprint(f, r.String()) }

// LogValue returns the status, the request ID and the size.
func (r APIResponse) LogValue() slog.Value {
	return slog.GroupValue(
		slog.Int("status", r.StatusCode),
		slog.String("request_id", r.RequestID),
		slog.Int("size", len(r.RawJSON)),
	)
}

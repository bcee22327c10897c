package client

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// driveError calls a method that the server answers with a, and returns its *stripe.Error.
func driveError(t *testing.T, a answer) *stripe.Error {
	t.Helper()
	d := newDriver(t, a)
	s, err := d.client(stripe.WithMaxNetworkRetries(0)).V1IdentityVerificationSessions.Create(t.Context(), nil)
	if s != nil {
		t.Errorf("session %v along with the error", s)
	}
	var e *stripe.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v, want a *stripe.Error", err)
	}
	return e
}

// TestDriveError checks every field of an error, and that it has the response it came in.
func TestDriveError(t *testing.T) {
	e := driveError(t, answer{status: 400, header: map[string]string{"Request-Id": "req_9"}, body: `{"error": {
		"type": "invalid_request_error", "code": "parameter_invalid_empty", "param": "options[document][allowed_types]",
		"message": "You passed an empty string.", "doc_url": "https://docs.stripe.com/error-codes",
		"request_log_url": "https://dashboard.stripe.com/test/logs/req_9", "decline_code": "do_not_honor",
		"charge": "ch_1", "payment_method_type": "card", "developer_message": "Look at the form.", "new": {"a": [1]}}}`})
	got := *e
	got.APIResource, got.Err = stripe.APIResource{}, nil
	want := stripe.Error{
		Type: stripe.ErrorTypeInvalidRequest, Code: "parameter_invalid_empty", Param: "options[document][allowed_types]",
		Msg: "You passed an empty string.", DocURL: "https://docs.stripe.com/error-codes",
		RequestLogURL: "https://dashboard.stripe.com/test/logs/req_9", DeclineCode: "do_not_honor",
		ChargeID: "ch_1", ErrorObjects: stripe.ErrorObjects{PaymentMethodType: "card"}, DeveloperMsg: "Look at the form.",
		HTTPStatusCode: 400, RequestID: "req_9",
	}
	if got != want {
		t.Errorf("got %#v, want %#v", got, want)
	}
	const text = "stripe: invalid_request_error: You passed an empty string. (status 400, code parameter_invalid_empty, " +
		"decline code do_not_honor, param options[document][allowed_types], request req_9)"
	if e.Error() != text {
		t.Errorf("text %s, want %s", e, text)
	}
	if r := e.LastResponse; r == nil || r.StatusCode != 400 || r.RequestID != "req_9" || !strings.Contains(string(r.RawJSON), "ch_1") {
		t.Errorf("response %v", e.LastResponse)
	}
}

// TestDriveErrorKinds checks that errors.As finds the kind of an error, and only that.
func TestDriveErrorKinds(t *testing.T) {
	for typ, want := range map[string]string{
		"card_error":                "card",
		"invalid_request_error":     "request",
		"idempotency_error":         "idempotency",
		"api_error":                 "api",
		"rate_limit":                "api",
		"temporary_session_expired": "api",
		"something_new":             "api",
	} {
		e := driveError(t, answer{status: 402, body: `{"error":{"type":"` + typ + `","message":"No.","decline_code":"stolen_card"}}`})
		var (
			card        *stripe.CardError
			request     *stripe.InvalidRequestError
			idempotency *stripe.IdempotencyError
			api         *stripe.APIError
			got         []string
		)
		if errors.As(e, &card) {
			got = append(got, "card")
			if card.DeclineCode != "stolen_card" {
				t.Errorf("decline code %s", card.DeclineCode)
			}
		}
		if errors.As(e, &request) {
			got = append(got, "request")
		}
		if errors.As(e, &idempotency) {
			got = append(got, "idempotency")
		}
		if errors.As(e, &api) {
			got = append(got, "api")
		}
		if len(got) != 1 || got[0] != want {
			t.Errorf("%s is of the kinds %q, want %s", typ, got, want)
		}
		if kind := errors.Unwrap(e); kind == nil || kind.Error() != e.Error() {
			t.Errorf("%s: its kind says %v, it says %v", typ, kind, e)
		}
	}
}

// TestDriveForeignError checks what becomes of an error that is not Stripe's: it still is an
// *Error, with the status, the request and the beginning of the body on one line, and without the
// key that a proxy may show.
func TestDriveForeignError(t *testing.T) {
	request := map[string]string{"Request-Id": "req_9"}
	tests := map[string]struct {
		body string
		want string
	}{
		"HTML":        {htmlBody, "stripe: api_error: unexpected response: <html><body>Bad gateway</body></html> (status 418, request req_9)"},
		"lines":       {"a\r\nb\n\n\tc\x00d\n", "stripe: api_error: unexpected response: a b c d (status 418, request req_9)"},
		"nothing":     {"", "stripe: api_error: unexpected response: empty (status 418, request req_9)"},
		"null":        {"null", "stripe: api_error: unexpected response: null (status 418, request req_9)"},
		"other JSON":  {`{"id":"vs_1"}`, `stripe: api_error: unexpected response: {"id":"vs_1"} (status 418, request req_9)`},
		"no object":   {`{"error":[]}`, `stripe: api_error: unexpected response: {"error":[]} (status 418, request req_9)`},
		"the key":     {"Authorization: Bearer " + driveKey, "stripe: api_error: unexpected response: Authorization: Bearer [redacted] (status 418, request req_9)"},
		"long":        {strings.Repeat("x", 1000), "stripe: api_error: unexpected response: " + strings.Repeat("x", 200) + "… (status 418, request req_9)"},
		"OAuth":       {`{"error":"invalid_grant","error_description":"No such code."}`, "stripe: No such code. (status 418, request req_9)"},
		"two lines":   {`{"error":{"type":"api_error","message":"One.\nTwo."}}`, "stripe: api_error: One. Two. (status 418, request req_9)"},
		"no message":  {`{"error":{"type":"api_error"}}`, "stripe: api_error: no message (status 418, request req_9)"},
		"wrong types": {`{"error":{"type":"api_error","message":5}}`, `stripe: api_error: unexpected response: {"error":{"type":"api_error","message":5}} (status 418, request req_9)`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			e := driveError(t, answer{status: 418, header: request, body: test.body})
			if e.Error() != test.want {
				t.Errorf("got  %s\nwant %s", e, test.want)
			}
			if e.HTTPStatusCode != 418 || e.RequestID != "req_9" || string(e.LastResponse.RawJSON) != test.body {
				t.Errorf("status %d, request %s, body %q", e.HTTPStatusCode, e.RequestID, e.LastResponse.RawJSON)
			}
		})
	}
}

// TestDriveLastResponse checks what a result says of the response it came in.
func TestDriveLastResponse(t *testing.T) {
	d := newDriver(t, answer{header: map[string]string{"Request-Id": "req_1", "X-Other": "a"}, body: `{"id":"vs_1", "new": 1}`})
	params := &stripe.IdentityVerificationSessionUpdateParams{}
	params.SetIdempotencyKey("key-1")
	s, err := d.client().V1IdentityVerificationSessions.Update(t.Context(), "vs_1", params)
	if err != nil {
		t.Fatal(err)
	}
	r := s.LastResponse
	if r.IdempotencyKey != "key-1" || r.RequestID != "req_1" || r.Status != "200 OK" || r.StatusCode != 200 {
		t.Errorf("key %q, request %q, status %q, %d", r.IdempotencyKey, r.RequestID, r.Status, r.StatusCode)
	}
	if r.Header.Get("X-Other") != "a" || string(r.RawJSON) != `{"id":"vs_1", "new": 1}` {
		t.Errorf("header %v, body %s", r.Header, r.RawJSON)
	}
	for _, part := range []string{"200", "req_1", "23 bytes"} {
		if !strings.Contains(r.String(), part) {
			t.Errorf("prints as %s, want %s in it", r, part)
		}
	}
}

// TestDriveNoClient checks that a client that cannot work says so at each call, and sends nothing.
func TestDriveNoClient(t *testing.T) {
	d := newDriver(t, answer{body: "{}"})
	for want, c := range map[string]*stripe.Client{ // by what the error is about
		"API key is empty": stripe.NewClient("", stripe.WithBaseURL(d.server.URL)),
		"white space":      stripe.NewClient("sk_test_1\n", stripe.WithBaseURL(d.server.URL)),
		"retries":          d.client(stripe.WithMaxNetworkRetries(-1)),
		"response size":    d.client(stripe.WithMaxResponseBytes(0)),
		"API version":      d.client(stripe.WithAPIVersion("2020-01-01\n")),
		"app info":         d.client(stripe.WithAppInfo(stripe.AppInfo{Version: "1"})),
		"http://":          d.client(stripe.WithBaseURL("ftp://localhost")),
		"scheme, host":     d.client(stripe.WithBaseURL("https://user:pass@localhost")),
		"base URL has no":  d.client(stripe.WithBaseURL("https:///v1")),
		"account ID":       d.client(stripe.WithStripeAccount("acct_1\r\nX: y")),
	} {
		for _, test := range driveCalls() {
			err := test.call(t.Context(), c, "vs_1")
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: error %v, want %s in it", test.name, err, want)
			} else if strings.Contains(err.Error(), "sk_test") || strings.Contains(err.Error(), "localhost") {
				t.Errorf("%s: the error shows what it should not: %v", test.name, err)
			}
		}
	}
	for _, c := range []*stripe.Client{
		{}, // its services are nil
		{
			V1IdentityVerificationSessions: new(stripe.IdentityVerificationSessionService),
			V1IdentityVerificationReports:  new(stripe.IdentityVerificationReportService),
		},
	} {
		for _, test := range driveCalls() {
			if err := test.call(t.Context(), c, "vs_1"); err == nil || err.Error() != "stripe: the client was not made by NewClient" {
				t.Errorf("%s: error %v", test.name, err)
			}
		}
	}
	d.wantRequests(t, 0)
}

// TestDriveNil checks that nil contexts and results are errors that say so.
func TestDriveNil(t *testing.T) {
	d := newDriver(t, answer{body: "{}"})
	var noContext context.Context
	for _, test := range driveCalls() {
		if err := test.call(noContext, d.client(), "vs_1"); err == nil || !strings.HasSuffix(err.Error(), ": net/http: nil Context") {
			t.Errorf("%s without a context: error %v", test.name, err)
		}
	}
	d.wantRequests(t, 0)
	for want, v := range map[string]json.Unmarshaler{
		"stripe: cannot decode into a nil *stripe.IdentityVerificationSession": (*stripe.IdentityVerificationSession)(nil),
		"stripe: cannot decode into a nil *stripe.IdentityVerificationReport":  (*stripe.IdentityVerificationReport)(nil),
		"stripe: cannot decode into a nil *stripe.Error":                       (*stripe.Error)(nil),
	} {
		if err := v.UnmarshalJSON([]byte(`{"id": "x"}`)); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

package stripe

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// failWith returns the error of a call that is answered with r.
func failWith(t *testing.T, r reply) *Error {
	t.Helper()
	s, _ := serve(t, []reply{r}, WithMaxNetworkRetries(0))
	v, err := s.create(context.Background(), nil)
	var e *Error
	if !nothing(v) || !errors.As(err, &e) {
		t.Fatalf("%v, %v", v, err)
	}
	return e
}

func TestError(t *testing.T) {
	body := `{
  "error": {
    "charge": "ch_1",
    "code": "card_declined",
    "decline_code": "insufficient_funds",
    "developer_message": "dev",
    "doc_url": "https://docs.stripe.com/error-codes/card-declined",
    "message": "Your card has\ninsufficient funds.",
    "param": "number",
    "payment_intent": {"id": "pi_1"},
    "payment_method_type": "card",
    "request_log_url": "https://dashboard.stripe.com/logs/req_1",
    "type": "card_error"
  }
}`
	e := failWith(t, reply{status: 402, body: body})
	want := &Error{
		ChargeID: "ch_1", Code: "card_declined", DeclineCode: "insufficient_funds", DeveloperMsg: "dev",
		DocURL:         "https://docs.stripe.com/error-codes/card-declined",
		HTTPStatusCode: 402, Msg: "Your card has\ninsufficient funds.", Param: "number", PaymentMethodType: "card",
		RequestID: "req_1", RequestLogURL: "https://dashboard.stripe.com/logs/req_1", Type: ErrorTypeCard,
	}
	if r := e.LastResponse; r == nil || r.StatusCode != 402 || string(r.RawJSON) != body || len(r.IdempotencyKey) < 26 {
		t.Errorf("%v", r)
	}
	text := "stripe: card_error: Your card has insufficient funds. (status 402, code card_declined, decline code insufficient_funds, param number, request req_1)"
	if e.Error() != text {
		t.Errorf("\n%s\n%s", e, text)
	}
	var card *CardError
	if !errors.As(error(e), &card) || card.DeclineCode != "insufficient_funds" || card.Error() != text {
		t.Errorf("%v", card)
	}
	got := *e
	got.LastResponse, got.Err = nil, nil
	if !reflect.DeepEqual(&got, want) {
		t.Errorf("\n%#v\n%#v", &got, want)
	}
}

func TestErrorKinds(t *testing.T) {
	for _, c := range []struct {
		name string
		kind any
	}{
		{"card_error", new(*CardError)},
		{"invalid_request_error", new(*InvalidRequestError)},
		{"idempotency_error", new(*IdempotencyError)},
		{"api_error", new(*APIError)},
		{"rate_limit", new(*APIError)},
		{"unheard_of", new(*APIError)},
	} {
		var err error = failWith(t, reply{status: 400, body: `{"error": {"type": "` + c.name + `", "message": "m"}}`})
		for _, kind := range []any{new(*CardError), new(*InvalidRequestError), new(*IdempotencyError), new(*APIError)} {
			if want := reflect.TypeOf(kind) == reflect.TypeOf(c.kind); errors.As(err, kind) != want {
				t.Errorf("%s as %T: %v", c.name, kind, !want)
			}
		}
		if want := "stripe: " + c.name + ": m (status 400, request req_1)"; errors.Unwrap(err).Error() != want {
			t.Errorf("%v, want %s", errors.Unwrap(err), want)
		}
	}
}

// What is an error but not Stripe's still is one.
func TestForeignErrors(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{"<html>\n<body>\tBad\x00 Gateway</body></html>", "unexpected response: <html> <body> Bad Gateway</body></html>"},
		{"", "unexpected response: empty"},
		{" \n", "unexpected response: empty"},
		{"null", "unexpected response: null"},
		{`{"message": "no healthy upstream"}`, `unexpected response: {"message": "no healthy upstream"}`},
		{`{"error": null}`, `unexpected response: {"error": null}`},
		{`{"error": {"code": 5}}`, `unexpected response: {"error": {"code": 5}}`},
		{`{"error": {"message": "cut`, `unexpected response: {"error": {"message": "cut`},
		{"your request: Authorization: Bearer sk_test_123", "unexpected response: your request: Authorization: Bearer [redacted]"},
		{strings.Repeat("é", 1000), "unexpected response: " + strings.Repeat("é", 100) + "…"},
		{"x" + strings.Repeat("é", 1000), "unexpected response: x" + strings.Repeat("é", 99) + "…"},
	} {
		e := failWith(t, reply{status: 418, body: c.body})
		if e.Type != ErrorTypeAPI || e.HTTPStatusCode != 418 || e.RequestID != "req_1" || e.Msg != c.want {
			t.Errorf("%.50q: %q %#v", c.body, e.Msg, e)
		}
		var api *APIError
		if !errors.As(error(e), &api) || string(e.LastResponse.RawJSON) != c.body {
			t.Errorf("%.50q: %v", c.body, e.Err)
		}
	}
}

// A member of an error that does not fit is left out, and all others count, whatever the status.
func TestErrorMembersThatDoNotFit(t *testing.T) {
	for _, status := range []int{200, 402} {
		for _, odd := range []string{
			`"charge": {"id": "ch_1"}`, `"charge": null`, `"charge": 1`, `"doc_url": [[{}]]`, `"advice_code": true`, `"status": "402"`, `"status": 1e99`,
			`"param": ["a", "b"]`, `"payment_intent": 7`, `"request_id": {}`, `"x": null`,
		} {
			for _, body := range []string{
				`{"error": {` + odd + `, "type": "card_error", "code": "card_declined", "decline_code": "lost_card", "message": "m"}}`,
				`{"error": {"type": "card_error", "code": "card_declined", "decline_code": "lost_card", "message": "m", ` + odd + `}, "error_description": {}}`,
			} {
				e := failWith(t, reply{status: status, body: body})
				var card *CardError
				if e.Type != ErrorTypeCard || e.Code != "card_declined" || e.DeclineCode != "lost_card" || e.Msg != "m" || e.ChargeID != "" ||
					e.RequestID != "req_1" || e.HTTPStatusCode != status || string(e.LastResponse.RawJSON) != body || !errors.As(error(e), &card) {
					t.Errorf("%d %s: %#v", status, body, e)
				}
			}
		}
	}
	e := failWith(t, reply{status: 402, body: `{"error": {"type": 1, "code": [], "message": "m"}}`})
	if e.Type != "" || e.Code != "" || e.Msg != "m" {
		t.Errorf("%#v", e)
	}
	e = failWith(t, reply{status: 400, body: `{"error": "invalid_grant", "error_description": 5}`})
	if e.OAuthError != "invalid_grant" || e.OAuthErrorDescription != "" {
		t.Errorf("%#v", e)
	}
}

func TestOAuthError(t *testing.T) {
	e := failWith(t, reply{status: 400, body: `{"error": "invalid_grant", "error_description": "This code\nis old"}`})
	if e.OAuthError != "invalid_grant" || e.OAuthErrorDescription != "This code\nis old" {
		t.Errorf("%#v", e)
	}
	if want := "stripe: This code is old (status 400, request req_1)"; e.Error() != want {
		t.Errorf("%s, want %s", e, want)
	}
	if e := (&Error{OAuthError: "invalid_grant"}); e.Error() != "stripe: invalid_grant" {
		t.Error(e)
	}
	if e := new(Error); e.Error() != "stripe: no message" {
		t.Error(e)
	}
}

// Errors are members of resources too: a payment intent's last_payment_error.
func TestErrorAsMember(t *testing.T) {
	var e Error
	if err := json.Unmarshal([]byte(`{"type": "card_error", "code": "expired_card", "message": "m", "status": 402}`), &e); err != nil {
		t.Fatal(err)
	}
	var card *CardError
	if e.Code != "expired_card" || e.HTTPStatusCode != 402 || !errors.As(error(&e), &card) {
		t.Errorf("%#v", &e)
	}
	var v struct{ Err *Error }
	scan := (&field{t: reflect.TypeOf(v.Err)}).scanner(nil)
	if p := scan(placeOf(&v.Err), []byte(`{"code": "x"}`), 0, 0); p != 13 || v.Err.Code != "x" {
		t.Errorf("%d %#v", p, v.Err)
	}
	if p := scan(placeOf(&v.Err), []byte(`null`), 0, 0); p != 4 || v.Err != nil {
		t.Errorf("%d %#v", p, v.Err)
	}
}

// However it is printed, an error shows neither its response nor the key.
func TestErrorPrints(t *testing.T) {
	e := failWith(t, reply{status: 400, body: `{"error": {"type": "api_error", "message": "m", "x": "SECRET"}}`, header: map[string]string{"X-S": "SECRET"}})
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
		if s := fmt.Sprintf(verb, e); strings.Contains(s, "SECRET") || strings.Contains(s, "sk_test_123") {
			t.Errorf("%s: %s", verb, s)
		}
	}
}

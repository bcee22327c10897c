package client

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// exampleServer stands in for Stripe's API: it knows two sessions.
func exampleServer() *httptest.Server {
	const (
		first  = `{"id": "vs_1", "object": "identity.verification_session", "status": "requires_input", "client_secret": "vs_1_secret"}`
		report = `{"id": "vr_2", "document": {"status": "verified", "type": "passport", "expiration_date": {"day": 1, "month": 12, "year": 2030}}}`
		second = `{"id": "vs_2", "object": "identity.verification_session", "status": "verified", "last_verification_report": `
		wrong  = `{"error": {"type": "invalid_request_error", "code": "resource_missing", "param": "session", "message": "No such session."}}`
	)
	mux := http.NewServeMux()
	answer := func(pattern string, status int, body func(*http.Request) string) {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Request-Id", "req_1")
			w.WriteHeader(status)
			fmt.Fprint(w, body(r))
		})
	}
	answer("POST /v1/identity/verification_sessions", 200, func(*http.Request) string { return first })
	answer("GET /v1/identity/verification_sessions", 200, func(r *http.Request) string {
		if r.FormValue("starting_after") == "" {
			return `{"has_more": true, "data": [` + first + `]}`
		}
		return `{"has_more": false, "data": [` + second + `"vr_2"}]}`
	})
	answer("GET /v1/identity/verification_sessions/vs_2", 200, func(r *http.Request) string {
		if r.FormValue("expand[0]") == "last_verification_report" {
			return second + report + `}`
		}
		return second + `"vr_2"}`
	})
	answer("/", 404, func(*http.Request) string { return wrong })
	return httptest.NewServer(mux)
}

// Create a session and send the user to it.
func Example_create() {
	server := exampleServer()
	defer server.Close()
	client := stripe.NewClient("sk_test_123", stripe.WithBaseURL(server.URL))

	params := &stripe.IdentityVerificationSessionCreateParams{
		Type: stripe.String(stripe.IdentityVerificationSessionTypeDocument),
		Options: &stripe.IdentityVerificationSessionCreateOptionsParams{
			Document: &stripe.IdentityVerificationSessionCreateOptionsDocumentParams{
				RequireMatchingSelfie: stripe.Bool(true),
			},
		},
	}
	params.AddMetadata("user", "17")
	session, err := client.V1IdentityVerificationSessions.Create(context.Background(), params)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(session.ID, session.Status)
	fmt.Println("for the user's browser only:", session.ClientSecret)
	// Output:
	// vs_1 requires_input
	// for the user's browser only: vs_1_secret
}

// Range over all sessions; the pages are fetched on the way.
func Example_list() {
	server := exampleServer()
	defer server.Close()
	client := stripe.NewClient("sk_test_123", stripe.WithBaseURL(server.URL))
	ctx := context.Background()

	params := &stripe.IdentityVerificationSessionListParams{
		CreatedRange: &stripe.RangeQueryParams{GreaterThanOrEqual: 1695680526},
	}
	for session, err := range client.V1IdentityVerificationSessions.List(ctx, params).All(ctx) {
		if err != nil {
			log.Fatal(err)
		}
		switch session.Status {
		case stripe.IdentityVerificationSessionStatusVerified:
			fmt.Println(session.ID, "is verified by", session.LastVerificationReport.ID)
		default:
			fmt.Println(session.ID, session.Status)
		}
	}
	// Output:
	// vs_1 requires_input
	// vs_2 is verified by vr_2
}

// Ask for the report itself instead of its ID.
func Example_expand() {
	server := exampleServer()
	defer server.Close()
	client := stripe.NewClient("sk_test_123", stripe.WithBaseURL(server.URL))

	session, err := client.V1IdentityVerificationSessions.Retrieve(context.Background(), "vs_2",
		&stripe.IdentityVerificationSessionRetrieveParams{
			Expand: stripe.StringSlice([]string{"last_verification_report"}),
		})
	if err != nil {
		log.Fatal(err)
	}
	document := session.LastVerificationReport.Document
	fmt.Println(document.Type, document.Status, "until", stripe.Int64Value(document.ExpirationDate.Year))
	// Output:
	// passport verified until 2030
}

// Tell what Stripe refused from what went wrong on the way.
func Example_error() {
	server := exampleServer()
	defer server.Close()
	client := stripe.NewClient("sk_test_123", stripe.WithBaseURL(server.URL))

	_, err := client.V1IdentityVerificationSessions.Cancel(context.Background(), "vs_0", nil)
	var refused *stripe.Error
	if errors.As(err, &refused) {
		fmt.Println(refused.HTTPStatusCode, refused.Code, refused.Param, refused.RequestID)
		fmt.Println(refused.Msg)
	}
	var request *stripe.InvalidRequestError
	fmt.Println(errors.As(err, &request))
	fmt.Println(err)
	// Output:
	// 404 resource_missing session req_1
	// No such session.
	// true
	// stripe: invalid_request_error: No such session. (status 404, code resource_missing, param session, request req_1)
}

// A session can be printed and logged: its secrets are left out.
func Example_secrets() {
	server := exampleServer()
	defer server.Close()
	client := stripe.NewClient("sk_test_123", stripe.WithBaseURL(server.URL))

	session, err := client.V1IdentityVerificationSessions.Create(context.Background(), nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(strings.Contains(fmt.Sprintf("%+v", session), session.ClientSecret))
	fmt.Println(strings.Contains(fmt.Sprintf("%#v", client), "sk_test_123"))
	fmt.Println(session.LastResponse.StatusCode, session.LastResponse.RequestID)
	// Output:
	// false
	// false
	// 200 req_1
}

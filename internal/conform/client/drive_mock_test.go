package client

import (
	"context"
	"errors"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// mockCalls returns calls for stripe-mock by the names of their golden files, each with checks of
// its result.
func mockCalls() map[string]func(*testing.T, *stripe.Client) {
	return map[string]func(*testing.T, *stripe.Client){
		"create with all":       mockCreate(allCreateParams()),
		"create with none":      mockCreate(nil),
		"create clearing":       mockCreate(clearingCreateParams()),
		"retrieve with all":     mockRetrieve(allRetrieveParams()),
		"retrieve with none":    mockRetrieve(nil),
		"update with all":       mockUpdate(allUpdateParams()),
		"update with none":      mockUpdate(nil),
		"update clearing":       mockUpdate(clearingUpdateParams()),
		"cancel with all":       mockCancel(allCancelParams()),
		"cancel with none":      mockCancel(nil),
		"redact with all":       mockRedact(allRedactParams()),
		"redact with none":      mockRedact(nil),
		"list with all":         mockList(allListParams()),
		"list with none":        mockList(nil),
		"list of a moment":      mockList(momentListParams()),
		"list backwards":        mockList(backwardsListParams()),
		"report with all":       mockReport(allReportParams()),
		"report with none":      mockReport(nil),
		"reports with all":      mockReports(allReportListParams()),
		"reports with none":     mockReports(nil),
		"reports of a moment":   mockReports(momentReportListParams()),
		"reports of a flow":     mockReports(flowReportListParams()),
		"raw request":           mockRaw,
		"extra parameters only": mockCreate(extraCreateParams()),
	}
}

// checkMockSession checks the session that stripe-mock answers with; its ID is the one in the path,
// or another one.
func checkMockSession(t *testing.T, s *stripe.IdentityVerificationSession, err error, id string) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile("^vs_[A-Za-z0-9]+$").MatchString(s.ID) || id != "" && s.ID != id {
		t.Errorf("ID %q, want %q", s.ID, id)
	}
	if s.Object != "identity.verification_session" || s.Created != 1234567890 || s.Livemode {
		t.Errorf("object %q, created %d, livemode %t", s.Object, s.Created, s.Livemode)
	}
	if s.Status != stripe.IdentityVerificationSessionStatusVerified || !s.Type.Known() {
		t.Errorf("status %q, type %q", s.Status, s.Type)
	}
	if s.Options == nil || s.Options.Document == nil || s.LastResponse == nil || s.LastResponse.StatusCode != http.StatusOK {
		t.Errorf("options %v, response %v", s.Options, s.LastResponse)
	}
}

// checkMockReport checks the report that stripe-mock answers with.
func checkMockReport(t *testing.T, r *stripe.IdentityVerificationReport) {
	t.Helper()
	if !strings.HasPrefix(r.ID, "vr_") || r.Object != "identity.verification_report" || r.Created != 1234567890 {
		t.Errorf("ID %q, object %q, created %d", r.ID, r.Object, r.Created)
	}
	d := r.Document
	if d == nil || d.FirstName != "Jenny" || d.Status != stripe.IdentityVerificationReportDocumentStatusVerified ||
		d.Type != stripe.IdentityVerificationReportDocumentTypeDrivingLicense || len(d.Files) != 2 {
		t.Fatalf("document %+v", d)
	}
	if d.Address == nil || d.Address.City != "San Francisco" || stripe.Int64Value(d.ExpirationDate.Year) != 2030 {
		t.Errorf("address %v, expiration date %v", d.Address, d.ExpirationDate)
	}
}

func mockCreate(params *stripe.IdentityVerificationSessionCreateParams) func(*testing.T, *stripe.Client) {
	return func(t *testing.T, c *stripe.Client) {
		s, err := c.V1IdentityVerificationSessions.Create(t.Context(), params)
		checkMockSession(t, s, err, "")
		checkMockExpansion(t, s, params != nil && params.Expand != nil)
	}
}

// checkMockExpansion checks that the report is whole if the call expanded it, and nothing but its
// ID otherwise.
func checkMockExpansion(t *testing.T, s *stripe.IdentityVerificationSession, expanded bool) {
	t.Helper()
	switch r := s.LastVerificationReport; {
	case r == nil || !strings.HasPrefix(r.ID, "vr_"):
		t.Errorf("report %+v", r)
	case expanded:
		checkMockReport(t, r)
	case r.Object != "" || r.Document != nil:
		t.Errorf("the report is there, but was not expanded: %+v", r)
	}
}

func mockRetrieve(params *stripe.IdentityVerificationSessionRetrieveParams) func(*testing.T, *stripe.Client) {
	return func(t *testing.T, c *stripe.Client) {
		s, err := c.V1IdentityVerificationSessions.Retrieve(t.Context(), "vs_17", params)
		checkMockSession(t, s, err, "vs_17")
		checkMockExpansion(t, s, params != nil)
	}
}

func mockUpdate(params *stripe.IdentityVerificationSessionUpdateParams) func(*testing.T, *stripe.Client) {
	return func(t *testing.T, c *stripe.Client) {
		s, err := c.V1IdentityVerificationSessions.Update(t.Context(), "vs_17", params)
		checkMockSession(t, s, err, "vs_17")
		if params != nil && params.Type != nil && s.Type != *params.Type { // stripe-mock gives it back
			t.Errorf("type %q, want %q", s.Type, *params.Type)
		}
		checkMockExpansion(t, s, params != nil && params.Expand != nil)
	}
}

func mockCancel(params *stripe.IdentityVerificationSessionCancelParams) func(*testing.T, *stripe.Client) {
	return func(t *testing.T, c *stripe.Client) {
		s, err := c.V1IdentityVerificationSessions.Cancel(t.Context(), "vs_17", params)
		checkMockSession(t, s, err, "vs_17")
		checkMockExpansion(t, s, params != nil)
	}
}

func mockRedact(params *stripe.IdentityVerificationSessionRedactParams) func(*testing.T, *stripe.Client) {
	return func(t *testing.T, c *stripe.Client) {
		s, err := c.V1IdentityVerificationSessions.Redact(t.Context(), "vs_17", params)
		checkMockSession(t, s, err, "") // stripe-mock makes one up here
		checkMockExpansion(t, s, params != nil)
	}
}

func mockList(params *stripe.IdentityVerificationSessionListParams) func(*testing.T, *stripe.Client) {
	return func(t *testing.T, c *stripe.Client) {
		n := 0
		for s, err := range c.V1IdentityVerificationSessions.List(t.Context(), params).All(t.Context()) {
			checkMockSession(t, s, err, "")
			checkMockExpansion(t, s, params != nil && params.Expand != nil)
			n++
		}
		if n != 1 {
			t.Errorf("%d sessions, want 1", n)
		}
	}
}

func mockReport(params *stripe.IdentityVerificationReportRetrieveParams) func(*testing.T, *stripe.Client) {
	return func(t *testing.T, c *stripe.Client) {
		r, err := c.V1IdentityVerificationReports.Retrieve(t.Context(), "vr_17", params)
		if err != nil {
			t.Fatal(err)
		}
		checkMockReport(t, r)
		if r.ID != "vr_17" {
			t.Errorf("ID %q", r.ID)
		}
	}
}

func mockReports(params *stripe.IdentityVerificationReportListParams) func(*testing.T, *stripe.Client) {
	return func(t *testing.T, c *stripe.Client) {
		list := c.V1IdentityVerificationReports.List(t.Context(), params)
		if list.Err() != nil || len(list.Data()) != 1 || list.Meta().URL != "/v1/identity/verification_reports" {
			t.Fatalf("%d reports of %q, error %v", len(list.Data()), list.Meta().URL, list.Err())
		}
		checkMockReport(t, list.Data()[0])
	}
}

// mockRaw reaches an endpoint that the package has no method for.
func mockRaw(t *testing.T, c *stripe.Client) {
	params := &stripe.RawParams{Values: map[string][]string{"name": {"Jenny & Co."}, "metadata[a b]": {"é"}}}
	r, err := c.RawRequest(t.Context(), http.MethodPost, "/v1/customers", params)
	if err != nil {
		t.Fatal(err)
	}
	if r.StatusCode != http.StatusOK || !strings.Contains(string(r.RawJSON), `"object":"customer"`) {
		t.Errorf("response %v: %s", r, r.RawJSON)
	}
}

// mockRefusals checks that stripe-mock looks at what it is sent, and that its refusals are errors.
func mockRefusals(t *testing.T, url string) {
	extra := &stripe.IdentityVerificationSessionCreateParams{}
	extra.AddExtra("no_such_parameter", "1")
	for name, test := range map[string]struct {
		opts   []stripe.ClientOption
		key    string
		params *stripe.IdentityVerificationSessionCreateParams
		status int
	}{
		"an unknown parameter": {key: "sk_test_123", params: extra, status: 400},
		"a value of no enum": {
			key: "sk_test_123", status: 400,
			params: &stripe.IdentityVerificationSessionCreateParams{Type: stripe.String[stripe.IdentityVerificationSessionType]("face")},
		},
		"a key that is none":    {key: "my_key", status: 401},
		"another API's version": {key: "sk_test_123", opts: []stripe.ClientOption{stripe.WithAPIVersion("2014-01-31")}, status: 400},
	} {
		c := stripe.NewClient(test.key, append(test.opts, stripe.WithBaseURL(url))...)
		_, err := c.V1IdentityVerificationSessions.Create(context.WithoutCancel(t.Context()), test.params)
		var e *stripe.Error
		if !errors.As(err, &e) || e.HTTPStatusCode != test.status || e.Type != stripe.ErrorTypeInvalidRequest {
			t.Errorf("%s: error %v, want status %d", name, err, test.status)
		}
	}
}

package client

import (
	"context"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// A driveCall is a method of the client, called with an ID if it has one, and what it sends.
type driveCall struct {
	name   string
	call   func(ctx context.Context, c *stripe.Client, id string) error
	method string
	path   string // {id} is the ID's place
}

// driveCalls returns all methods of the package, called without params.
func driveCalls() []driveCall {
	const sessions, reports = "/v1/identity/verification_sessions", "/v1/identity/verification_reports"
	return []driveCall{
		{"create", func(ctx context.Context, c *stripe.Client, _ string) error {
			_, err := c.V1IdentityVerificationSessions.Create(ctx, nil)
			return err
		}, "POST", sessions},
		{"retrieve", func(ctx context.Context, c *stripe.Client, id string) error {
			_, err := c.V1IdentityVerificationSessions.Retrieve(ctx, id, nil)
			return err
		}, "GET", sessions + "/{id}"},
		{"update", func(ctx context.Context, c *stripe.Client, id string) error {
			_, err := c.V1IdentityVerificationSessions.Update(ctx, id, nil)
			return err
		}, "POST", sessions + "/{id}"},
		{"cancel", func(ctx context.Context, c *stripe.Client, id string) error {
			_, err := c.V1IdentityVerificationSessions.Cancel(ctx, id, nil)
			return err
		}, "POST", sessions + "/{id}/cancel"},
		{"redact", func(ctx context.Context, c *stripe.Client, id string) error {
			_, err := c.V1IdentityVerificationSessions.Redact(ctx, id, nil)
			return err
		}, "POST", sessions + "/{id}/redact"},
		{"list", func(ctx context.Context, c *stripe.Client, _ string) error {
			return c.V1IdentityVerificationSessions.List(ctx, nil).Err()
		}, "GET", sessions},
		{"retrieve report", func(ctx context.Context, c *stripe.Client, id string) error {
			_, err := c.V1IdentityVerificationReports.Retrieve(ctx, id, nil)
			return err
		}, "GET", reports + "/{id}"},
		{"list reports", func(ctx context.Context, c *stripe.Client, _ string) error {
			return c.V1IdentityVerificationReports.List(ctx, nil).Err()
		}, "GET", reports},
	}
}

// TestDriveRequest checks what every method sends when it has nothing to send: method, path,
// headers, no body.
func TestDriveRequest(t *testing.T) {
	for _, test := range driveCalls() {
		t.Run(test.name, func(t *testing.T) {
			d := newDriver(t, answer{body: "{}"})
			if err := test.call(t.Context(), d.client(), "vs_1"); err != nil {
				t.Fatal(err)
			}
			r := d.only(t)
			if want := strings.Replace(test.path, "{id}", "vs_1", 1); r.method != test.method || r.uri != want || r.body != "" {
				t.Errorf("sent %s %s with body %q, want %s %s with none", r.method, r.uri, r.body, test.method, want)
			}
			checkDriveHeaders(t, r)
		})
	}
}

// checkDriveHeaders checks the headers that every request of its kind has.
func checkDriveHeaders(t *testing.T, r sent) {
	t.Helper()
	want := map[string]string{
		"Authorization":             "^Bearer " + driveKey + "$",
		"Stripe-Version":            `^\d{4}-\d{2}-\d{2}\.[a-z]+$`,
		"User-Agent":                `^Stripe/v1 stripegen/\d+\.\d+\.\d+$`,
		"Content-Type":              "^$",
		"Idempotency-Key":           "^$",
		"Stripe-Account":            "^$",
		"Stripe-Context":            "^$",
		"X-Stripe-Client-Telemetry": "^$",
	}
	if r.method == http.MethodPost {
		want["Content-Type"] = "^application/x-www-form-urlencoded$"
		want["Idempotency-Key"] = "^[A-Z2-7]{26}$" // 128 bits
	}
	for name, pattern := range want {
		if got := r.header.Values(name); len(got) > 1 || !regexp.MustCompile(pattern).MatchString(strings.Join(got, "")) {
			t.Errorf("header %s is %q, want %s", name, got, pattern)
		}
	}
	if got := r.header.Get("Stripe-Version"); got != stripe.APIVersion {
		t.Errorf("Stripe-Version is %s, want %s", got, stripe.APIVersion)
	}
}

// TestDriveHeadersOfParams checks that params send their headers, and replace the client's.
func TestDriveHeadersOfParams(t *testing.T) {
	params := &stripe.IdentityVerificationSessionCreateParams{Params: stripe.Params{
		Headers: http.Header{"stripe-version": {"2020-08-27"}, "X-Trace": {"1", "2"}},
	}}
	params.SetIdempotencyKey("order-17")
	params.SetStripeAccount("acct_1")
	params.SetStripeContext("acct_2/acct_3")

	d := newDriver(t, answer{body: "{}"})
	client := d.client(stripe.WithStripeAccount("acct_client"), stripe.WithStripeContext("acct_client"))
	if _, err := client.V1IdentityVerificationSessions.Create(t.Context(), params); err != nil {
		t.Fatal(err)
	}
	r := d.only(t)
	for name, want := range map[string]string{
		"Idempotency-Key": "order-17",
		"Stripe-Account":  "acct_1",
		"Stripe-Context":  "acct_2/acct_3",
		"Stripe-Version":  "2020-08-27",
		"X-Trace":         "1,2",
	} {
		if got := strings.Join(r.header.Values(name), ","); got != want {
			t.Errorf("header %s is %q, want %q", name, got, want)
		}
	}
}

// TestDriveHeadersOfClient checks that what the client's options set is sent with every call, and
// that params can take an account back.
func TestDriveHeadersOfClient(t *testing.T) {
	d := newDriver(t, answer{body: "{}"})
	client := d.client(
		stripe.WithStripeAccount("acct_1"),
		stripe.WithAPIVersion("2020-08-27"),
		stripe.WithAppInfo(stripe.AppInfo{Name: "shop", Version: "1.2", URL: "https://shop.example"}),
	)
	list := &stripe.IdentityVerificationSessionListParams{}
	list.SetStripeAccount("")
	if err := client.V1IdentityVerificationSessions.List(t.Context(), nil).Err(); err != nil {
		t.Fatal(err)
	}
	if err := client.V1IdentityVerificationSessions.List(t.Context(), list).Err(); err != nil {
		t.Fatal(err)
	}
	d.wantRequests(t, 2)
	for i, account := range []string{"acct_1", ""} {
		h := d.all()[i].header
		if got := h.Get("Stripe-Account"); got != account {
			t.Errorf("request %d: Stripe-Account is %q, want %q", i, got, account)
		}
		if got := h.Get("Stripe-Version"); got != "2020-08-27" {
			t.Errorf("request %d: Stripe-Version is %q", i, got)
		}
		if got := h.Get("User-Agent"); !strings.HasSuffix(got, " shop/1.2 (https://shop.example)") {
			t.Errorf("request %d: User-Agent is %q", i, got)
		}
	}
}

// TestDriveEmptyValues checks that what is there but empty is sent as such, and what is nil is not
// sent.
func TestDriveEmptyValues(t *testing.T) {
	type document = stripe.IdentityVerificationSessionUpdateOptionsDocumentParams
	options := func(d *document) *stripe.IdentityVerificationSessionUpdateOptionsParams {
		return &stripe.IdentityVerificationSessionUpdateOptionsParams{Document: d}
	}
	for want, params := range map[string]*stripe.IdentityVerificationSessionUpdateParams{
		"":                                  {Options: options(&document{})},
		"metadata=":                         {Metadata: map[string]string{}},
		"options[document][allowed_types]=": {Options: options(&document{AllowedTypes: []stripe.IdentityVerificationSessionOptionsDocumentAllowedType{}})},
		"options[document][require_id_number]=false": {Options: options(&document{RequireIDNumber: stripe.Bool(false)})},
		"metadata[order]=":                           {Metadata: map[string]string{"order": ""}},
		"type=":                                      {Type: stripe.String[stripe.IdentityVerificationSessionType]("")},
	} {
		d := newDriver(t, answer{body: "{}"})
		if _, err := d.client().V1IdentityVerificationSessions.Update(t.Context(), "vs_1", params); err != nil {
			t.Fatal(err)
		}
		if r := d.only(t); r.body != want {
			t.Errorf("sent %q, want %q", r.body, want)
		}
	}
}

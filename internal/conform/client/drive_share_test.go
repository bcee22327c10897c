package client

import (
	"net/http"
	"reflect"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// fullParams returns params that have everything set; each call returns an equal value that shares
// nothing.
func fullParams() *stripe.IdentityVerificationSessionCreateParams {
	p := &stripe.IdentityVerificationSessionCreateParams{
		Params:            stripe.Params{Headers: http.Header{"X-Trace": {"1"}}},
		ClientReferenceID: stripe.String("user-1"),
		Expand:            stripe.StringSlice([]string{"last_verification_report"}),
		Metadata:          map[string]string{"b": "2", "a": "1"},
		Options: &stripe.IdentityVerificationSessionCreateOptionsParams{
			Document: &stripe.IdentityVerificationSessionCreateOptionsDocumentParams{
				AllowedTypes: []stripe.IdentityVerificationSessionOptionsDocumentAllowedType{
					stripe.IdentityVerificationSessionOptionsDocumentAllowedTypePassport,
				},
				RequireLiveCapture: stripe.Bool(false),
			},
		},
		Type: stripe.String(stripe.IdentityVerificationSessionTypeDocument),
	}
	p.AddExtra("new", "value")
	return p
}

// TestDriveParamsAreShared calls from many goroutines with the same params, client and HTTP client:
// the race detector finds what writes to them, and afterwards they are what they were.
func TestDriveParamsAreShared(t *testing.T) {
	d := newDriver(t, answer{status: 503, header: map[string]string{"Retry-After": "0"}, body: limitBody}, answer{body: `{}`}) // an object and a page
	params := fullParams()
	list := &stripe.IdentityVerificationSessionListParams{CreatedRange: &stripe.RangeQueryParams{GreaterThan: 1}}
	list.Headers = http.Header{"X-Trace": {"1"}}
	httpClient := &http.Client{Timeout: time.Minute}
	client := d.client(stripe.WithHTTPClient(httpClient))

	const goroutines, calls = 8, 5
	var group sync.WaitGroup
	for range goroutines {
		group.Go(func() {
			for range calls {
				if _, err := client.V1IdentityVerificationSessions.Create(t.Context(), params); err != nil {
					t.Error(err)
				}
				if _, errs := rangeOver(t.Context(), client.V1IdentityVerificationSessions.List(t.Context(), list)); errs != nil {
					t.Error(errs)
				}
			}
		})
	}
	group.Wait()
	d.wantRequests(t, 2*goroutines*calls+1)
	if want := fullParams(); !reflect.DeepEqual(params, want) {
		t.Errorf("the params are %+v now, were %+v", params, want)
	}
	if httpClient.CheckRedirect != nil || httpClient.Transport != nil || httpClient.Timeout != time.Minute {
		t.Error("the caller's HTTP client was written to")
	}
}

// TestDriveSameBytes checks that the same params give the same bytes every time, maps included.
func TestDriveSameBytes(t *testing.T) {
	const want = "client_reference_id=user-1&expand[0]=last_verification_report&metadata[a]=1&metadata[b]=2" +
		"&options[document][allowed_types][0]=passport&options[document][require_live_capture]=false&type=document&new=value"
	d := newDriver(t, answer{body: "{}"})
	client := d.client()
	for range 20 {
		if _, err := client.V1IdentityVerificationSessions.Create(t.Context(), fullParams()); err != nil {
			t.Fatal(err)
		}
	}
	for i, r := range d.all() {
		if r.body != want {
			t.Errorf("request %d has the body %s, want %s", i, r.body, want)
		}
	}
}

// TestDriveListIsShared ranges over one list from many goroutines.
func TestDriveListIsShared(t *testing.T) {
	d := newDriver(t, answer{body: pageOf(true, "vs_1")}, answer{body: pageOf(false, "vs_2")})
	list := d.client().V1IdentityVerificationSessions.List(t.Context(), nil)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if ids, errs := rangeOver(t.Context(), list); len(ids) != 2 || errs != nil {
				t.Errorf("yields %q and %v", ids, errs)
			}
		})
	}
	group.Wait()
	d.wantRequests(t, 1+8)
}

// TestDriveTwoClients checks that clients with other settings do not influence each other,
// whichever is made first.
func TestDriveTwoClients(t *testing.T) {
	const clients = 4
	shared := &http.Client{}
	drivers, made := make([]*driver, clients), make([]*stripe.Client, clients)
	for i := range clients {
		n := strconv.Itoa(i)
		drivers[i] = newDriver(t, answer{status: 500, header: map[string]string{"Retry-After": "0"}, body: limitBody})
		made[i] = stripe.NewClient("sk_test_"+n,
			stripe.WithBaseURL(drivers[i].server.URL),
			stripe.WithHTTPClient(shared),
			stripe.WithStripeAccount("acct_"+n),
			stripe.WithAPIVersion("version-"+n),
			stripe.WithMaxNetworkRetries(int64(i)),
		)
	}
	var group sync.WaitGroup
	for _, c := range made {
		group.Go(func() {
			if _, err := c.V1IdentityVerificationSessions.Create(t.Context(), nil); err == nil {
				t.Error("no error")
			}
		})
	}
	group.Wait()
	for i, d := range drivers {
		n := strconv.Itoa(i)
		d.wantRequests(t, i+1)
		for _, r := range d.all() {
			for name, want := range map[string]string{
				"Authorization": "Bearer sk_test_" + n, "Stripe-Account": "acct_" + n, "Stripe-Version": "version-" + n,
			} {
				if got := r.header.Get(name); got != want {
					t.Errorf("client %d: %s is %q, want %q", i, name, got, want)
				}
			}
		}
	}
}

// TestDriveBackends checks that the settings in stripe-go's form do the same, and that the config
// is not kept.
func TestDriveBackends(t *testing.T) {
	d := newDriver(t, answer{status: 500, header: map[string]string{"Retry-After": "0"}, body: limitBody})
	config := &stripe.BackendConfig{
		HTTPClient:        d.server.Client(),
		MaxNetworkRetries: stripe.Int64(1),
		StripeContext:     stripe.String("acct_7"),
		URL:               stripe.String(d.server.URL),
	}
	backends := stripe.NewBackendsWithConfig(config)
	*config.URL, *config.MaxNetworkRetries = "http://127.0.0.1:1", 9
	client := stripe.NewClient(driveKey, stripe.WithBackends(backends))
	if _, err := client.V1IdentityVerificationSessions.Create(t.Context(), nil); err == nil {
		t.Error("no error")
	}
	d.wantRequests(t, 2)
	if got := d.all()[0].header.Get("Stripe-Context"); got != "acct_7" {
		t.Errorf("Stripe-Context is %q", got)
	}
}

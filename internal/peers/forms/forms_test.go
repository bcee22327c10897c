package forms

import (
	"net/http"
	"reflect"
	"slices"
	"testing"

	theirs "github.com/stripe/stripe-go/v86"
	"github.com/stripe/stripe-go/v86/form"

	ours "github.com/seed739054c0/stripegen/generated/stripe"
)

func client(c *http.Client) *ours.Client {
	return ours.NewClient("sk_test_123", ours.WithHTTPClient(c))
}

// FuzzForms looks for params that are not sent as stripe-go sends them.
//
//fuzz:short 10000x
func FuzzForms(f *testing.F) {
	all := Methods(client)
	for i := range all {
		f.Add(uint(i), []byte("\x01\x05abcde\x01\x02\x01x\x01y\x01\x01\x01\x01\x01\x03\x01\x02\x03\x01\x01\x01\x01\x01\x01\x01\x01\x01"))
		f.Add(uint(i), []byte("\x01\x00\x01\x00\x01\x02\x01\xff\x01&\x01\x01\x04=%+ \x01\x01\x01\x0b\xe2\x82\xac\xf0\x9f\x92\xb6[]x\x01\x01\x01\x01"))
	}
	f.Fuzz(func(t *testing.T, method uint, data []byte) {
		if wrong, _ := all[method%uint(len(all))].Compare(data, true); wrong != "" {
			t.Error(wrong)
		}
	})
}

// TestDefects has what stripe-go sends otherwise, by purpose or not, and FuzzForms leaves out.
func TestDefects(t *testing.T) {
	type params = ours.IdentityVerificationSessionUpdateParams
	type others = theirs.IdentityVerificationSessionUpdateParams
	for _, d := range []struct {
		name          string
		ours          params
		theirs        others
		sent, instead string
	}{
		{"a map without entries clears nothing", params{Metadata: map[string]string{}}, others{Metadata: map[string]string{}}, "metadata=", ""},
		{"a key with brackets is another key", params{Metadata: map[string]string{"a[b]": "c"}}, others{Metadata: map[string]string{"a[b]": "c"}}, "metadata[a%5Bb%5D]=c", "metadata[a[b]]=c"},
		{"nothing is expanded, which need not be said", params{Expand: []string{}}, others{Expand: []*string{}}, "", "expand="},
		{
			"what is cleared comes last",
			params{Options: &ours.IdentityVerificationSessionUpdateOptionsParams{UnsetFields: []ours.IdentityVerificationSessionUpdateOptionsParamsUnsetField{"document"}}, Type: ours.String(ours.IdentityVerificationSessionTypeDocument)},
			others{Options: &theirs.IdentityVerificationSessionUpdateOptionsParams{UnsetFields: []theirs.IdentityVerificationSessionUpdateOptionsParamsUnsetField{"document"}}, Type: theirs.String("document")},
			"options[document]=&type=document", "type=document&options[document]=",
		},
	} {
		update := Methods(client)[slices.IndexFunc(Methods(client), func(m Method) bool { return m.Name == "V1IdentityVerificationSessions.Update" })]
		if got := update.send(update.ours, reflect.ValueOf(&d.ours)); got != d.sent {
			t.Errorf("%s: sent is %q, want %q", d.name, got, d.sent)
		}
		if got := update.send(update.theirs, reflect.ValueOf(&d.theirs)); got != d.instead {
			t.Errorf("%s: stripe-go sends %q, want %q", d.name, got, d.instead)
		}
	}
	// What the encoder here makes of these is in templates/stripe.
	half, small, text := 1.5, 0.00001, "x"
	for want, params := range map[string]any{
		"n=1.5000": &struct { // four digits, unless a tag says otherwise
			N *float64 `form:"n"`
		}{&half},
		"n=0.0000": &struct {
			N *float64 `form:"n"`
		}{&small},
		"l[1]=x": &struct { // a gap
			L []*string `form:"l"`
		}{[]*string{nil, &text}},
		"tiers[0][up_to]=0": &theirs.PlanCreateParams{Tiers: []*theirs.PlanCreateTierParams{{}}}, // which is not set
	} {
		values := new(form.Values)
		if form.AppendTo(values, params); values.Encode() != want {
			t.Errorf("stripe-go sends %q, want %q", values.Encode(), want)
		}
	}
}

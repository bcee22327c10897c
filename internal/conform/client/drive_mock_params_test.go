package client

import (
	"net/http"
	"reflect"
	"slices"
	"testing"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// allParams returns what every call's params carry, all of it set.
func allParams() stripe.Params {
	return stripe.Params{
		Headers:        http.Header{"X-Trace": {"mock"}},
		IdempotencyKey: stripe.String("key-1"),
		StripeAccount:  stripe.String("acct_1"),
		StripeContext:  stripe.String("acct_2"),
	}
}

func allExpand() []string { return stripe.StringSlice([]string{"last_verification_report"}) }

// allCreateParams returns params with every field set; false and "" are values as well.
func allCreateParams() *stripe.IdentityVerificationSessionCreateParams {
	return &stripe.IdentityVerificationSessionCreateParams{
		Params:            allParams(),
		ClientReferenceID: stripe.String("user 1/é&=+%"),
		Expand:            allExpand(),
		Metadata:          map[string]string{"order": "17", "a b&c=d": "x\n[y]", "ключ": "значение"},
		Options: &stripe.IdentityVerificationSessionCreateOptionsParams{
			Document: &stripe.IdentityVerificationSessionCreateOptionsDocumentParams{
				AllowedTypes: []stripe.IdentityVerificationSessionOptionsDocumentAllowedType{
					stripe.IdentityVerificationSessionOptionsDocumentAllowedTypeDrivingLicense,
					stripe.IdentityVerificationSessionOptionsDocumentAllowedTypeIDCard,
					stripe.IdentityVerificationSessionOptionsDocumentAllowedTypePassport,
				},
				RequireIDNumber:       stripe.Bool(true),
				RequireLiveCapture:    stripe.Bool(false),
				RequireMatchingSelfie: stripe.Bool(true),
			},
		},
		ProvidedDetails: &stripe.IdentityVerificationSessionCreateProvidedDetailsParams{
			Email: stripe.String("jenny+test@example.com"),
			Phone: stripe.String("+15550001111"),
		},
		RelatedCustomer:        stripe.String("cus_1"),
		RelatedCustomerAccount: stripe.String("acct_3"),
		RelatedPerson: &stripe.IdentityVerificationSessionCreateRelatedPersonParams{
			Account: stripe.String("acct_4"),
			Person:  stripe.String("person_1"),
		},
		ReturnURL:        stripe.String("https://shop.example/done?a=1&b=2#top"),
		Type:             stripe.String(stripe.IdentityVerificationSessionTypeDocument),
		VerificationFlow: stripe.String("vf_1"),
	}
}

// clearingCreateParams returns params that send every empty value there is.
func clearingCreateParams() *stripe.IdentityVerificationSessionCreateParams {
	options := &stripe.IdentityVerificationSessionCreateOptionsParams{}
	options.AddUnsetField(stripe.IdentityVerificationSessionCreateOptionsParamsUnsetFieldDocument)
	return &stripe.IdentityVerificationSessionCreateParams{
		ClientReferenceID: stripe.String(""),
		Options:           options,
		ProvidedDetails:   &stripe.IdentityVerificationSessionCreateProvidedDetailsParams{Phone: stripe.String("")},
	}
}

// extraCreateParams returns params whose values the package does not know, but stripe-mock does.
func extraCreateParams() *stripe.IdentityVerificationSessionCreateParams {
	p := &stripe.IdentityVerificationSessionCreateParams{}
	p.AddExtra("type", "document")
	p.AddExtra("options[document][allowed_types][0]", "passport")
	p.AddExtra("metadata[a b]", "c&d")
	return p
}

func allRetrieveParams() *stripe.IdentityVerificationSessionRetrieveParams {
	p := allParams()
	p.IdempotencyKey = nil
	return &stripe.IdentityVerificationSessionRetrieveParams{Params: p, Expand: allExpand()}
}

// allUpdateParams returns params with every field set.
func allUpdateParams() *stripe.IdentityVerificationSessionUpdateParams {
	p := &stripe.IdentityVerificationSessionUpdateParams{
		Params: allParams(),
		Options: &stripe.IdentityVerificationSessionUpdateOptionsParams{
			Document: &stripe.IdentityVerificationSessionUpdateOptionsDocumentParams{
				AllowedTypes: []stripe.IdentityVerificationSessionOptionsDocumentAllowedType{
					stripe.IdentityVerificationSessionOptionsDocumentAllowedTypePassport,
				},
				RequireIDNumber:       stripe.Bool(false),
				RequireLiveCapture:    stripe.Bool(true),
				RequireMatchingSelfie: stripe.Bool(false),
			},
		},
		ProvidedDetails: &stripe.IdentityVerificationSessionUpdateProvidedDetailsParams{
			Email: stripe.String("jenny@example.com"),
			Phone: stripe.String("+15550001111"),
		},
		Type: stripe.String(stripe.IdentityVerificationSessionTypeIDNumber),
	}
	p.AddExpand("last_verification_report")
	p.AddMetadata("order", "17")
	p.AddMetadata("gone", "")
	return p
}

// clearingUpdateParams returns params that take everything back that stripe-mock lets them: it
// refuses the empty value that clears all metadata, since the document has no such value.
func clearingUpdateParams() *stripe.IdentityVerificationSessionUpdateParams {
	options := &stripe.IdentityVerificationSessionUpdateOptionsParams{}
	options.AddUnsetField(stripe.IdentityVerificationSessionUpdateOptionsParamsUnsetFieldDocument)
	return &stripe.IdentityVerificationSessionUpdateParams{
		Metadata:        map[string]string{"order": ""},
		Options:         options,
		ProvidedDetails: &stripe.IdentityVerificationSessionUpdateProvidedDetailsParams{Email: stripe.String(""), Phone: stripe.String("")},
	}
}

func allCancelParams() *stripe.IdentityVerificationSessionCancelParams {
	return &stripe.IdentityVerificationSessionCancelParams{Params: allParams(), Expand: allExpand()}
}

func allRedactParams() *stripe.IdentityVerificationSessionRedactParams {
	return &stripe.IdentityVerificationSessionRedactParams{Params: allParams(), Expand: allExpand()}
}

// allListBase returns what every list's params carry, but for the cursor of the other direction.
func allListBase() stripe.ListParams {
	return stripe.ListParams{
		Headers:       http.Header{"X-Trace": {"mock"}},
		Limit:         stripe.Int64(3),
		StartingAfter: stripe.String("vs_16"),
		StripeAccount: stripe.String("acct_1"),
		StripeContext: stripe.String("acct_2"),
	}
}

func allRange() *stripe.RangeQueryParams {
	return &stripe.RangeQueryParams{GreaterThan: 1, GreaterThanOrEqual: 2, LesserThan: 2000000000, LesserThanOrEqual: 1999999999}
}

func allListParams() *stripe.IdentityVerificationSessionListParams {
	return &stripe.IdentityVerificationSessionListParams{
		ListParams:             allListBase(),
		ClientReferenceID:      stripe.String("user 1"),
		CreatedRange:           allRange(),
		Expand:                 stripe.StringSlice([]string{"data.last_verification_report"}),
		RelatedCustomer:        stripe.String("cus_1"),
		RelatedCustomerAccount: stripe.String("acct_3"),
		Status:                 stripe.String(stripe.IdentityVerificationSessionStatusRequiresInput),
	}
}

func momentListParams() *stripe.IdentityVerificationSessionListParams {
	return &stripe.IdentityVerificationSessionListParams{Created: stripe.Int64(1234567890)}
}

func backwardsListParams() *stripe.IdentityVerificationSessionListParams {
	p := &stripe.IdentityVerificationSessionListParams{}
	p.EndingBefore, p.Limit = stripe.String("vs_18"), stripe.Int64(100)
	return p
}

// allReportParams asks for nothing more: a report has nothing to expand.
func allReportParams() *stripe.IdentityVerificationReportRetrieveParams {
	p := allParams()
	p.IdempotencyKey = nil
	return &stripe.IdentityVerificationReportRetrieveParams{Params: p}
}

func allReportListParams() *stripe.IdentityVerificationReportListParams {
	return &stripe.IdentityVerificationReportListParams{
		ListParams:          allListBase(),
		ClientReferenceID:   stripe.String("user 1"),
		CreatedRange:        allRange(),
		Type:                stripe.String(stripe.IdentityVerificationReportTypeIDNumber),
		VerificationSession: stripe.String("vs_17"),
	}
}

func momentReportListParams() *stripe.IdentityVerificationReportListParams {
	return &stripe.IdentityVerificationReportListParams{Created: stripe.Int64(1234567890)}
}

// flowReportListParams ends after its page, which is not sent.
func flowReportListParams() *stripe.IdentityVerificationReportListParams {
	p := &stripe.IdentityVerificationReportListParams{Type: stripe.String(stripe.IdentityVerificationReportTypeDocument)}
	p.Single = true
	return p
}

// TestMockParamsAreComplete checks that the params above leave no field out, so that a parameter
// that a later document adds is missed here.
func TestMockParamsAreComplete(t *testing.T) {
	either := []string{"Created", "EndingBefore"} // not along with CreatedRange, StartingAfter; other calls have them
	notSent := []string{"Extra", "Single", "UnsetFields"}
	read := []string{"IdempotencyKey"} // which only a POST has
	for _, test := range []struct {
		params any
		unset  []string
	}{
		{allCreateParams(), notSent},
		{allRetrieveParams(), slices.Concat(notSent, read)},
		{allUpdateParams(), notSent},
		{allCancelParams(), notSent},
		{allRedactParams(), notSent},
		{allListParams(), slices.Concat(notSent, either)},
		{allReportParams(), slices.Concat(notSent, read, []string{"Expand"})},
		{allReportListParams(), slices.Concat(notSent, either, []string{"Expand"})},
	} {
		checkComplete(t, reflect.ValueOf(test.params).Elem(), test.unset)
	}
}

// checkComplete checks that the fields of a struct are set, and those of the structs in it.
func checkComplete(t *testing.T, v reflect.Value, unset []string) {
	t.Helper()
	for i := range v.NumField() {
		field, value := v.Type().Field(i), v.Field(i)
		switch {
		case slices.Contains(unset, field.Name):
		case value.IsZero():
			t.Errorf("%v.%s is not set", v.Type(), field.Name)
		case value.Kind() == reflect.Struct:
			checkComplete(t, value, unset)
		case value.Kind() == reflect.Pointer && value.Elem().Kind() == reflect.Struct:
			checkComplete(t, value.Elem(), unset)
		}
	}
}

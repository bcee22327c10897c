package client

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// retrieved returns the session that the client makes of a body.
func retrieved(t *testing.T, body string) (*stripe.IdentityVerificationSession, error) {
	t.Helper()
	d := newDriver(t, answer{header: map[string]string{"Request-Id": "req_1"}, body: body})
	return d.client().V1IdentityVerificationSessions.Retrieve(t.Context(), "vs_1", nil)
}

// TestDriveExpansion checks that an expandable field is an object in both cases: with its ID only,
// or whole.
func TestDriveExpansion(t *testing.T) {
	for body, want := range map[string]*stripe.IdentityVerificationReport{
		`{"last_verification_report": "vr_1"}`:      {ID: "vr_1"},
		`{"last_verification_report": "vr_\u0031"}`: {ID: "vr_1"},
		`{"last_verification_report": null}`:        nil,
		`{}`:                                        nil,
		`{"last_verification_report": {"id": "vr_1", "object": "identity.verification_report", "created": 7,
			"livemode": true, "type": "id_number", "verification_session": "vs_1",
			"document": {"status": "unverified", "error": {"code": "document_expired", "reason": "Expired."},
				"dob": {"day": 1, "month": null, "year": 1990}, "files": ["file_1"]}}}`: {
			ID: "vr_1", Object: "identity.verification_report", Created: 7, Livemode: true,
			Type: stripe.IdentityVerificationReportTypeIDNumber, VerificationSession: "vs_1",
			Document: &stripe.IdentityVerificationReportDocument{
				Status: stripe.IdentityVerificationReportDocumentStatusUnverified,
				Error: &stripe.IdentityVerificationReportDocumentError{
					Code: stripe.IdentityVerificationReportDocumentErrorCodeDocumentExpired, Reason: "Expired.",
				},
				DOB:   &stripe.IdentityVerificationReportDocumentDOB{Day: stripe.Int64(1), Year: stripe.Int64(1990)},
				Files: []string{"file_1"},
			},
		},
	} {
		s, err := retrieved(t, body)
		if err != nil {
			t.Errorf("%s: %v", body, err)
		} else if got := s.LastVerificationReport; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %#v, want %#v", body, got, want)
		}
	}
}

// TestDriveExpandIsSent checks how the parameter that asks for an expansion is written.
func TestDriveExpandIsSent(t *testing.T) {
	d := newDriver(t, answer{body: "{}"})
	params := &stripe.IdentityVerificationSessionRetrieveParams{}
	params.AddExpand("last_verification_report")
	params.AddExpand("last_verification_report.document")
	if _, err := d.client().V1IdentityVerificationSessions.Retrieve(t.Context(), "vs_1", params); err != nil {
		t.Fatal(err)
	}
	d.wantURIs(t, "GET /vs_1?expand[0]=last_verification_report&expand[1]=last_verification_report.document")
}

// TestDriveOpenEnums checks that a value that came after this package is kept, said to be unknown,
// and sent again.
func TestDriveOpenEnums(t *testing.T) {
	s, err := retrieved(t, `{"status": "on_hold", "type": "document", "options": {"document": {"allowed_types": ["passport", "visa"]}}}`)
	if err != nil {
		t.Fatal(err)
	}
	if s.Status != "on_hold" || s.Status.Known() {
		t.Errorf("status %q, known %t", s.Status, s.Status.Known())
	}
	if s.Type != stripe.IdentityVerificationSessionTypeDocument || !s.Type.Known() {
		t.Errorf("type %q, known %t", s.Type, s.Type.Known())
	}
	types := s.Options.Document.AllowedTypes
	if len(types) != 2 || !types[0].Known() || types[1] != "visa" || types[1].Known() {
		t.Errorf("allowed types %q", types)
	}
	if b, err := json.Marshal(s.Status); err != nil || string(b) != `"on_hold"` {
		t.Errorf("as JSON %s, error %v", b, err)
	}
	if stripe.IdentityVerificationSessionStatus("").Known() {
		t.Error("the empty status is known")
	}
	d := newDriver(t, answer{body: pageOf(false)})
	list := d.client().V1IdentityVerificationSessions.List(t.Context(), &stripe.IdentityVerificationSessionListParams{Status: &s.Status})
	if list.Err() != nil {
		t.Fatal(list.Err())
	}
	d.wantURIs(t, "GET ?status=on_hold")
}

// TestDriveUnknownFields checks that members that came after this package are skipped, whatever is
// in them.
func TestDriveUnknownFields(t *testing.T) {
	s, err := retrieved(t, `{"new": {"id": "x", "a": [1, {"b": null}, "]}"]}, "id": "vs_1", "newer": -1.5e3, "newest": [[]],
		"options": {"face": {"strict": true}, "document": {"new": "\"", "require_id_number": true}}, "STATUS": "verified"}`)
	if err != nil {
		t.Fatal(err)
	}
	if s.ID != "vs_1" || s.Options == nil || s.Options.Document == nil || !s.Options.Document.RequireIDNumber {
		t.Errorf("got %+v", s)
	}
	if s.Status != "" {
		t.Errorf("STATUS was taken for status: %q", s.Status)
	}
}

// TestDriveMissingAndNull checks that a member that is missing or null is the zero value, in every
// field.
func TestDriveMissingAndNull(t *testing.T) {
	var zero stripe.IdentityVerificationSession
	members := make(map[string]any)
	b, err := json.Marshal(zero)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &members); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"provided_details", "related_person", "verification_flow", "verified_outputs"} { // left out when empty
		members[name] = nil
	}
	if len(members) != 20 {
		t.Errorf("a session has %d members, want 20: %q", len(members), slices.Sorted(maps.Keys(members)))
	}
	for name := range members {
		members[name] = nil
	}
	null, err := json.Marshal(members)
	if err != nil {
		t.Fatal(err)
	}
	for _, body := range []string{"{}", string(null)} {
		s, err := retrieved(t, body)
		if err != nil {
			t.Errorf("%s: %v", body, err)
			continue
		}
		s.LastResponse = nil
		if !reflect.DeepEqual(*s, zero) {
			t.Errorf("%s: got %#v", body, s)
		}
	}
}

// TestDriveMismatch checks the errors for JSON of the wrong type: they name the way to it, and the
// request.
func TestDriveMismatch(t *testing.T) {
	for body, want := range map[string]string{
		`{"created": "7"}`:                  "created: string where integer expected",
		`{"created": 7.5}`:                  "created: fraction or exponent where integer expected",
		`{"created": 1e400}`:                "created: fraction or exponent where integer expected",
		`{"created": 99999999999999999999}`: "created: number out of range",
		`{"livemode": 1}`:                   "livemode: number where boolean expected",
		`{"id": 7}`:                         "id: number where string expected",
		`{"status": {}}`:                    "status: object where string expected",
		`{"metadata": []}`:                  "metadata: array where object expected",
		`{"metadata": {"order": 7}}`:        "metadata.order: number where string expected",
		`{"metadata": {"my key": 7}}`:       `metadata["my key"]: number where string expected`,
		`{"options": true}`:                 "options: boolean where object expected",
		`{"options": {"document": {"allowed_types": {}}}}`:                       "options.document.allowed_types: object where array expected",
		`{"options": {"document": {"allowed_types": ["id", 3]}}}`:                "options.document.allowed_types[1]: number where string expected",
		`{"verified_outputs": {"dob": {"day": "1"}}}`:                            "verified_outputs.dob.day: string where integer expected",
		`{"last_verification_report": 7}`:                                        "last_verification_report: number where object expected",
		`{"last_verification_report": {"files": 1, "document": {"files": [0]}}}`: "last_verification_report.document.files[0]: number where string expected",
		`[]`:          "document: array where object expected",
		`"vs_1"`:      "document: object expected",
		`null`:        "document: object expected",
		`{"id": "vs_`: "id: JSON ends at byte 11",
		`{"id" "x"}`:  "id: invalid JSON at byte 6: colon expected",
		`{} x`:        "document: invalid JSON at byte 3: end expected",
	} {
		s, err := retrieved(t, body)
		if s != nil || err == nil {
			t.Errorf("%s: session %v, error %v", body, s, err)
			continue
		}
		for _, part := range []string{"cannot decode " + want, "GET /v1/identity/verification_sessions/vs_1", "status 200", "request req_1"} {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%s: error %v, want %s in it", body, err, part)
			}
		}
	}
}

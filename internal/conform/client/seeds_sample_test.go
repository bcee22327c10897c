package client

import (
	"encoding/json"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// seedSample reads a sample of the five documents.
func seedSample(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "seeds", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sampleFields are what the samples of sessions differ in.
type sampleFields struct {
	id, secret, url string
	created         int64
	report          string // ID of the last verification report
	redaction       stripe.IdentityVerificationSessionRedactionStatus
	status          stripe.IdentityVerificationSessionStatus
}

// checkSeedSample checks every field of a session of the samples.
func checkSeedSample(t *testing.T, s *stripe.IdentityVerificationSession, want sampleFields) {
	t.Helper()
	got := sampleFields{id: s.ID, secret: s.ClientSecret, url: s.URL, created: s.Created, status: s.Status}
	if s.LastVerificationReport != nil {
		got.report = s.LastVerificationReport.ID
	}
	if s.Redaction != nil {
		got.redaction = s.Redaction.Status
	}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if s.Object != "identity.verification_session" {
		t.Errorf("object %q", s.Object)
	}
	if s.LastError != nil || s.Livemode || s.Type != stripe.IdentityVerificationSessionTypeDocument {
		t.Errorf("last error %v, livemode %t, type %q", s.LastError, s.Livemode, s.Type)
	}
	if s.Metadata == nil || len(s.Metadata) != 0 {
		t.Errorf("metadata %#v, want an empty map", s.Metadata)
	}
	if s.Options == nil || s.Options.Document == nil || !s.Options.Document.RequireMatchingSelfie {
		t.Errorf("options %+v, want a document that requires a matching selfie", s.Options)
	}
	if s.VerifiedOutputs != nil || s.ProvidedDetails != nil || s.RelatedPerson != nil || s.VerificationFlow != "" {
		t.Error("a field that the sample does not have is set")
	}
	if !s.Status.Known() || !s.Type.Known() {
		t.Errorf("status %q or type %q is not known", s.Status, s.Type)
	}
}

// TestSeedSampleList decodes the API reference's answer to a list call, as a page and through the
// client.
func TestSeedSampleList(t *testing.T) {
	want := sampleFields{
		id: "vs_1NuNAILkdIwHu7ixh7OtGMLw", secret: "...", url: "...", created: 1695680526,
		status: stripe.IdentityVerificationSessionStatusRequiresInput,
	}
	var page stripe.IdentityVerificationSessionList
	if err := json.Unmarshal(seedSample(t, "list.json"), &page); err != nil {
		t.Fatal(err)
	}
	if page.HasMore || page.ListMeta.URL != "/v1/identity/verification_sessions" || len(page.Data) != 1 {
		t.Fatalf("page %+v with %d sessions", page.ListMeta, len(page.Data))
	}
	checkSeedSample(t, page.Data[0], want)

	d := newDriver(t, answer{body: string(seedSample(t, "list.json"))})
	n := 0
	for s, err := range d.client().V1IdentityVerificationSessions.List(t.Context(), nil).All(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		checkSeedSample(t, s, want)
	}
	if n != 1 {
		t.Errorf("%d sessions, want 1", n)
	}
}

// TestSeedSampleCancel decodes the API reference's answer to canceling a session.
func TestSeedSampleCancel(t *testing.T) {
	d := newDriver(t, answer{body: string(seedSample(t, "cancel.json"))})
	s, err := d.client().V1IdentityVerificationSessions.Cancel(t.Context(), "vs_1NuN3kLkdIwHu7ixk5OvTq3b", nil)
	if err != nil {
		t.Fatal(err)
	}
	checkSeedSample(t, s, sampleFields{
		id: "vs_1NuN3kLkdIwHu7ixk5OvTq3b", created: 1695680120,
		status: stripe.IdentityVerificationSessionStatusCanceled,
	})
}

// TestSeedSampleRedact decodes the API reference's answer to redacting a session.
func TestSeedSampleRedact(t *testing.T) {
	d := newDriver(t, answer{body: string(seedSample(t, "redact.json"))})
	s, err := d.client().V1IdentityVerificationSessions.Redact(t.Context(), "vs_1NuN3kLkdIwHu7ixk5OvTq3b", nil)
	if err != nil {
		t.Fatal(err)
	}
	checkSeedSample(t, s, sampleFields{
		id: "vs_1NuN3kLkdIwHu7ixk5OvTq3b", created: 1695680120,
		status:    stripe.IdentityVerificationSessionStatusCanceled,
		redaction: stripe.IdentityVerificationSessionRedactionStatusProcessing,
	})
}

// TestSeedSamplePerl decodes the sample of the Perl page, in which Perl has made a string of one
// number and numbers of all booleans. The API never sends that: it is an error, which says where,
// and without it the sample decodes.
func TestSeedSamplePerl(t *testing.T) {
	sample := string(seedSample(t, "perl.json"))
	for _, perl := range []struct{ is, should, problem string }{
		{`"1662261086"`, `1662261086`, "[0].created: string where integer expected"},
		{`"livemode": 0`, `"livemode": false`, "[0].livemode: number where boolean expected"},
		{`"require_matching_selfie": 1`, `"require_matching_selfie": true`, "[0].options.document.require_matching_selfie: number where boolean expected"},
	} {
		// The type decodes one session, and a page is where an array of them would come from.
		err := json.Unmarshal([]byte(`{"data":`+sample+`}`), new(stripe.IdentityVerificationSessionList))
		if want := "data" + perl.problem; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %s", perl.is, err, want)
		}
		sample = strings.Replace(sample, perl.is, perl.should, 1)
	}
	var sessions []*stripe.IdentityVerificationSession
	if err := json.Unmarshal([]byte(sample), &sessions); err != nil {
		t.Fatal(err)
	}
	if len(sessions) != 1 {
		t.Fatalf("%d sessions, want 1", len(sessions))
	}
	checkSeedSample(t, sessions[0], sampleFields{
		id: "vs_1Le9F42eZvKYlo2Chf4NfVUc", created: 1662261086, report: "vr_MMt18CcerTGCqLkvTzwaSqfw",
		status: stripe.IdentityVerificationSessionStatusVerified,
	})
}

// TestSeedSamplesAreCovered checks that every member of the samples has a field, so that the checks
// above miss none.
func TestSeedSamplesAreCovered(t *testing.T) {
	symbols := committedSymbols(t)
	wires := make(map[string]bool)
	for name, s := range symbols {
		if strings.HasPrefix(name, "IdentityVerificationSession.") {
			wires[s.wire] = true
		}
	}
	var session map[string]json.RawMessage
	if err := json.Unmarshal(seedSample(t, "redact.json"), &session); err != nil {
		t.Fatal(err)
	}
	for _, member := range slices.Sorted(maps.Keys(session)) {
		if !wires[member] {
			t.Errorf("no field of the session is %s on the wire", member)
		}
	}
	if len(session) != 13 {
		t.Errorf("%d members, want 13", len(session))
	}
}

// TestSeedObjectName checks OBJECT_NAME and object_name of the Ruby class: the object field has it,
// of a session that comes from the API, and the documentation says it.
func TestSeedObjectName(t *testing.T) {
	d := newDriver(t, answer{body: `{"id":"vs_1","object":"identity.verification_session"}`})
	s, err := d.client().V1IdentityVerificationSessions.Create(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if s.Object != "identity.verification_session" {
		t.Errorf("object %q", s.Object)
	}
	if r := d.only(t); r.method != http.MethodPost {
		t.Errorf("method %s", r.method)
	}
	if doc := committedSymbols(t)["IdentityVerificationSession"].doc; !strings.HasPrefix(doc, sessionObject) {
		t.Errorf("the documentation begins %.80q", doc)
	}
}

package spec

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// pinnedSlice slices the pinned document, with its annotations.
func pinnedSlice(t *testing.T, selection Selection) *Slice {
	t.Helper()
	d, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	annotations, err := DefaultAnnotations()
	if err != nil {
		t.Fatal(err)
	}
	s, err := d.Slice(annotations, selection)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func sessions() Selection {
	const path = "/v1/identity/verification_sessions"
	return Selection{
		Schemas: []string{"identity.verification_session"},
		Operations: []OperationKey{
			{"get", path}, {"post", path}, {"get", path + "/{session}"}, {"post", path + "/{session}/cancel"},
		},
	}
}

// TestSliceStops checks that an expandable field leads to a stub, and an embedded object to all of
// it.
func TestSliceStops(t *testing.T) {
	s := pinnedSlice(t, sessions())
	want := []string{
		"address", "gelato_data_verified_outputs_date", "gelato_provided_details", "gelato_related_person",
		"gelato_session_document_options", "gelato_session_email_options", "gelato_session_id_number_options",
		"gelato_session_last_error", "gelato_session_matching_options", "gelato_session_phone_options",
		"gelato_verification_session_options", "gelato_verified_outputs", "identity.verification_report",
		"identity.verification_session", "verification_session_redaction",
	}
	if got := slices.Sorted(maps.Keys(s.Schemas)); !slices.Equal(got, want) {
		t.Errorf("the slice has %q, want %q", got, want)
	}
	report := s.Schemas["identity.verification_report"]
	if !report.Stub || len(report.Properties) != 1 || report.ResourceID != "identity.verification_report" {
		t.Errorf("the report is no stub: %+v", report)
	}
	if len(s.Operations) != 4 || s.Version != "2026-08-26.dahlia" {
		t.Errorf("%d operations of version %s", len(s.Operations), s.Version)
	}
	if strings.Contains(string(s.JSON), "api_errors") {
		t.Error("the slice follows error responses")
	}
}

// TestSliceIsCanonical checks that the hash depends on what is selected and on nothing else.
func TestSliceIsCanonical(t *testing.T) {
	forward, backward := sessions(), sessions()
	slices.Reverse(backward.Operations)
	one, two := pinnedSlice(t, forward), pinnedSlice(t, backward)
	if one.Hash != two.Hash || len(one.Hash) != 64 {
		t.Errorf("the hashes are %s and %s", one.Hash, two.Hash)
	}
	forward.Operations = forward.Operations[1:]
	if pinnedSlice(t, forward).Hash == one.Hash {
		t.Error("a smaller slice has the same hash")
	}
}

// TestAnnotations checks what the annotated document adds, and that it adds nothing else.
func TestAnnotations(t *testing.T) {
	s := pinnedSlice(t, sessions())
	var create *Operation
	for _, op := range s.Operations {
		if op.String() == "POST /v1/identity/verification_sessions" {
			create = op
		}
	}
	options := property(t, create.Params, "options").Schema
	document := property(t, options.Properties, "document").Schema
	selfie := property(t, document.AnyOf[0].Properties, "require_matching_selfie").Schema
	if !strings.HasPrefix(selfie.Description, "Capture a face image and perform a [selfie check]") {
		t.Errorf("a nested param is described as %q", selfie.Description)
	}
	if len(options.Properties) != 1 {
		t.Errorf("the options have %d properties, the public document one", len(options.Properties))
	}
	session := s.Schemas["identity.verification_session"]
	for name, want := range map[string]bool{"client_secret": true, "url": true, "id": true, "verified_outputs": false, "verification_flow": false} {
		if got := session.Property(name).Required; got != want {
			t.Errorf("%s: required is %v, want %v", name, got, want)
		}
	}
}

func property(t *testing.T, all []*Property, name string) *Property {
	t.Helper()
	for _, p := range all {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("there is no property %s", name)
	return nil
}

// TestWithoutAnnotations checks that the public document is enough: what may be null is always
// sent.
func TestWithoutAnnotations(t *testing.T) {
	d, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	s, err := d.Slice(nil, sessions())
	if err != nil {
		t.Fatal(err)
	}
	session := s.Schemas["identity.verification_session"]
	for name, want := range map[string]bool{"client_secret": true, "verified_outputs": true, "verification_flow": false} {
		if got := session.Property(name).Required; got != want {
			t.Errorf("%s: required is %v, want %v", name, got, want)
		}
	}
}

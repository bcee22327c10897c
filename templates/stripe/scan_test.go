package stripe

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func TestDecodeSession(t *testing.T) {
	var v session
	if err := unmarshal([]byte(sessionJSON), &v); err != nil {
		t.Fatal(err)
	}
	want := session{
		ID:                     "vs_1Pgc76B7WZ01zgkWBdQi8PTU",
		Object:                 "identity.verification_session",
		ClientReferenceID:      "user_8f14e45fceea167a5a36dedd4bea2543",
		Created:                1769212800,
		LastVerificationReport: &report{ID: "vr_1PgcQXhW13B2hsHOm43JtUgs"},
		Livemode:               true,
		Metadata: map[string]string{
			"user_id": "42", "order_id": "6735", "signup_flow": "marketplace-seller", "notes": `Review waived by "ops" on 2024-03-02`,
		},
		Options: &sessionOptions{
			Document: &sessionOptionsDocument{
				AllowedTypes:          []sessionDocType{"passport", "driving_license", "id_card"},
				RequireLiveCapture:    true,
				RequireMatchingSelfie: true,
			},
			Email: &sessionOptionsEmail{RequireVerification: true},
		},
		ProvidedDetails:  &sessionProvidedDetails{Email: "jenny.rosen@example.com", Phone: "+14155552671"},
		RelatedCustomer:  "cus_QXg1o8vcGmoR32",
		Status:           "verified",
		Type:             "document",
		VerificationFlow: "vf_1PgcXyB7WZ01zgkW9mW4k1Ab",
		VerifiedOutputs: &sessionVerifiedOutputs{
			Address: &address{City: "San Francisco", Country: "US", Line1: "1234 Main St.", Line2: "Apt 4b", PostalCode: "94111", State: "CA"},
			DOB:     &sessionDOB{Day: 1, Month: 1, Year: 1985},
			Email:   "jenny.rosen@example.com", FirstName: "Jenny", LastName: "Rosén", Phone: "+14155552671",
			Sex: "female", UnparsedPlaceOfBirth: "Montréal, Québec", UnparsedSex: "F",
		},
	}
	if !reflect.DeepEqual(v, want) {
		t.Errorf("\n%+v\n%+v", v, want)
	}
}

func TestDecodeExpandable(t *testing.T) {
	for _, c := range []struct{ in, id, object string }{
		{`"vr_1"`, "vr_1", ""},
		{`"vr_\u0031"`, "vr_1", ""},
		{`{"id": "vr_1", "object": "identity.verification_report"}`, "vr_1", "identity.verification_report"},
	} {
		var v session
		if err := unmarshal([]byte(`{"last_verification_report": `+c.in+`}`), &v); err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		if r := v.LastVerificationReport; r == nil || r.ID != c.id || r.Object != c.object {
			t.Errorf("%s: %+v", c.in, r)
		}
		var r report
		if err := json.Unmarshal([]byte(c.in), &r); err != nil || r.ID != c.id {
			t.Errorf("%s alone: %+v, %v", c.in, r, err)
		}
	}
}

func TestDecodeList(t *testing.T) {
	var l sessionList
	if err := json.Unmarshal([]byte(sessionPage(3)), &l); err != nil {
		t.Fatal(err)
	}
	if len(l.Data) != 3 || l.Data[2].ID != "vs_2" || !l.HasMore || l.URL != "/v1/identity/verification_sessions" || l.TotalCount != 0 {
		t.Errorf("%d items, %+v", len(l.Data), l.ListMeta)
	}
	if err := unmarshal([]byte(`{"total_count": 4294967295, "data": null, "object": "list"}`), &l); err != nil || l.TotalCount != 4294967295 || l.Data != nil {
		t.Errorf("%v, %+v", err, l.ListMeta)
	}
	if err := unmarshal([]byte(`{"total_count": 4294967296}`), &l); err == nil {
		t.Error("a count that is too large is taken")
	}
}

// What is decoded must not keep the body alive or change with it.
func TestDecodedValuesAreCopies(t *testing.T) {
	body := []byte(`{"id": "vs_1", "status": "new_status", "metadata": {"key": "value"}, "related_customer": "é"}`)
	var v session
	if err := unmarshal(body, &v); err != nil {
		t.Fatal(err)
	}
	raw := []byte(`{"raw": {"a": 1}}`)
	var o sample
	if err := unmarshal(raw, &o); err != nil {
		t.Fatal(err)
	}
	clear(body)
	clear(raw)
	if string(o.Raw) != `{"a": 1}` {
		t.Errorf("%q", o.Raw)
	}
	if v.ID != "vs_1" || v.Status != "new_status" || v.Metadata["key"] != "value" || v.RelatedCustomer != "é" {
		t.Errorf("%+v", v)
	}
}

// Known enum values and constants cost nothing, nor do skipped values and null.
func TestDecodeAllocations(t *testing.T) {
	body := []byte(`{"status": "verified", "type": "document", "object": "identity.verification_session", "created": 1769212800,
		"livemode": true, "unknown": [{"a": "b"}, "\u00e9", 1.5e3], "url": null, "options": null}`)
	var v session
	n := testing.AllocsPerRun(100, func() {
		if err := unmarshal(body, &v); err != nil {
			t.Fatal(err)
		}
	})
	if n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// The limit is that of encoding/json, whichever function meets it.
func TestDepth(t *testing.T) {
	nested := func(open, shut string, n int) string { return strings.Repeat(open, n) + strings.Repeat(shut, n) }
	for _, c := range []struct {
		name  string
		build func(levels int) string // a document of that many levels
	}{
		{"skipped array", func(n int) string { return `{"x":` + nested("[", "]", n-1) + `}` }},
		{"skipped object", func(n int) string { return `{"x":` + nested(`{"a":`, "}", n-2) + `}` }},
		{"any array", func(n int) string { return `{"any":` + nested("[", "]", n-1) + `}` }},
		{"any object", func(n int) string {
			return `{"any":` + strings.Repeat(`{"a":`, n-2) + `{}` + strings.Repeat("}", n-2) + `}`
		}},
		{"raw", func(n int) string { return `{"raw":` + nested("[", "]", n-1) + `}` }},
		{"objects", func(n int) string {
			return strings.Repeat(`{"object":`, n-1) + "{}" + strings.Repeat("}", n-1)
		}},
		{"slice", func(n int) string {
			return strings.Repeat(`{"objects":[`, n/2-1) + `{"ints":[]` + strings.Repeat("}]", n/2-1) + "}" + strings.Repeat(" ", n%2)
		}},
		{"map", func(n int) string {
			return strings.Repeat(`{"object_map":{"a":`, n/2-1) + `{"map":{}` + strings.Repeat("}}", n/2-1) + "}"
		}},
	} {
		for _, levels := range []int{9998, 9999, 10000, 10001, 10002} {
			doc := []byte(strings.Replace(c.build(levels), `{"a":}`, "{}", 1))
			var got, want sample
			gotErr, wantErr := unmarshal(doc, &got), json.Unmarshal(doc, &want)
			if (gotErr == nil) != (wantErr == nil) {
				t.Errorf("%s, %d levels: error %v, encoding/json's %v", c.name, levels, gotErr, wantErr)
			}
			if gotErr != nil && !strings.HasSuffix(gotErr.Error(), ": nested deeper than 10000 levels") {
				t.Errorf("%s, %d levels: %v", c.name, levels, gotErr)
			}
		}
	}
}

// Every function hands an error through and makes one of a position outside the document.
func TestScanOutside(t *testing.T) {
	var v sample
	var r report
	scans := map[string]func(b []byte, p int) int{
		"scan":          func(b []byte, p int) int { return new(object).scan(placeOf(&v), b, p, 0) },
		"scanOpen":      func(b []byte, p int) int { q, _, _ := scanOpen(b, p, 0); return q },
		"scanKey":       func(b []byte, p int) int { _, q := scanKey(b, p); return q },
		"scanNext":      func(b []byte, p int) int { q, _ := scanNext(b, p); return q },
		"scanSkip":      func(b []byte, p int) int { return scanSkip(b, p, 0) },
		"scanString":    func(b []byte, p int) int { return scanString(&v.String, b, p, 0) },
		"scanEnum":      func(b []byte, p int) int { return scanEnum((*string)(&v.Enum), b, p, 0, valuesOfColor) },
		"scanInt":       func(b []byte, p int) int { return scanInt(&v.Int, b, p, 0) },
		"scanFloat":     func(b []byte, p int) int { return scanFloat(&v.Float, b, p, 0) },
		"scanDecimal":   func(b []byte, p int) int { return scanDecimal(&v.Float, b, p, 0) },
		"scanBool":      func(b []byte, p int) int { return scanBool(&v.Bool, b, p, 0) },
		"scanAny":       func(b []byte, p int) int { return scanAny(&v.Any, b, p, 0) },
		"scanRaw":       func(b []byte, p int) int { return scanRaw(&v.Raw, b, p, 0) },
		"decode":        func(b []byte, p int) int { return r.decode(b, p, 0) },
		"skipObject":    func(b []byte, p int) int { return skipObject(b, p, 0) },
		"scanStringMap": func(b []byte, p int) int { return scanStringMap(&v.Map, b, p, 0) },
	}
	for _, property := range membersOfSample.object().list {
		scans[property.key] = func(b []byte, p int) int { return property.scan(placeOf(&v), b, p, 0) }
	}
	for name, scan := range scans {
		for _, p := range []int{-1, -123} {
			if q := scan([]byte("1"), p); q != p {
				t.Errorf("%s at %d: %d", name, p, q)
			}
		}
		for _, doc := range []string{"", "1", "nul", "null"} {
			for _, p := range []int{len(doc), len(doc) + 1} {
				if q := scan([]byte(doc), p); q >= 0 {
					t.Errorf("%s at %d of %q: %d", name, p, doc, q)
				}
			}
		}
	}
	if isString(nil, 0) || isString([]byte(`"`), -1) || isString([]byte(`"`), 1) || !isString([]byte(`"`), 0) {
		t.Error("isString")
	}
}

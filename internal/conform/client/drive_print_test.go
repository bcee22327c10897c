package client

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generated/stripe"
)

// driveSecrets are strings that no way of printing may show.
var driveSecrets = []string{
	"vs_1_secret_ABC", "https://verify.example/start", "Jenny", "Rosen", "000-00-0000",
	"jenny@example.com", "+15550001111", "Springfield", "jenny.given@example.com", "+15550002222",
	"1600 Elm Street", "3141592653589",
}

// secretSession returns a session that has all of them.
func secretSession(t *testing.T) *stripe.IdentityVerificationSession {
	t.Helper()
	s, err := retrieved(t, `{"id": "vs_1", "status": "verified",
		"client_secret": "vs_1_secret_ABC", "url": "https://verify.example/start",
		"provided_details": {"email": "jenny.given@example.com", "phone": "+15550002222"},
		"verified_outputs": {"first_name": "Jenny", "last_name": "Rosen", "id_number": "000-00-0000", "sex": "female",
			"email": "jenny@example.com", "phone": "+15550001111", "unparsed_place_of_birth": "Springfield", "unparsed_sex": "Jenny",
			"address": {"line1": "1600 Elm Street"}, "dob": {"day": 3141592653589, "month": 3141592653589, "year": 3141592653589}},
		"last_verification_report": {"id": "vr_1",
			"document": {"first_name": "Jenny", "last_name": "Rosen", "number": "000-00-0000", "unparsed_place_of_birth": "Springfield",
				"address": {"line1": "1600 Elm Street"}, "dob": {"day": 3141592653589, "month": 3141592653589, "year": 3141592653589}},
			"email": {"email": "jenny@example.com"}, "phone": {"phone": "+15550001111"},
			"id_number": {"first_name": "Jenny", "last_name": "Rosen", "id_number": "000-00-0000", "dob": {"year": 3141592653589}}}}`)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// checkNoSecret checks that printing something, in a way that what names, shows no secret.
func checkNoSecret(t *testing.T, what, printed string, secrets ...string) {
	t.Helper()
	for _, secret := range secrets {
		hex := fmt.Sprintf("%x", secret)
		if strings.Contains(printed, secret) || strings.Contains(strings.ToLower(printed), hex) {
			t.Errorf("%s shows %s: %.300s", what, secret, printed)
		}
	}
}

// driveVerbs are the verbs of package fmt and letters that are none, with flags. There are no %p and
// no %w, which do not ask a value how it wants to be printed, and which go vet refuses for all but
// pointers and errors.
var driveVerbs = func() []string {
	verbs := []string{"%!", "none", "%*d"}
	for verb := 'A'; verb <= 'z'; verb++ {
		if verb != 'p' && verb != 'w' && verb != '[' {
			verbs = append(verbs, "%"+string(verb), "%+"+string(verb), "%#"+string(verb), "% "+string(verb), "%-20"+string(verb), "%08.3"+string(verb))
		}
	}
	return verbs
}()

// TestDrivePrintSecrets checks every verb of package fmt, for a session, its parts and what holds
// them.
func TestDrivePrintSecrets(t *testing.T) {
	s := secretSession(t)
	values := map[string]any{
		"session":      *s,
		"pointer":      s,
		"outputs":      *s.VerifiedOutputs,
		"outputs' ptr": s.VerifiedOutputs,
		"details":      *s.ProvidedDetails,
		"report":       *s.LastVerificationReport,
		"report's ptr": s.LastVerificationReport,
		"document":     *s.LastVerificationReport.Document,
		"email":        s.LastVerificationReport.Email,
		"phone":        s.LastVerificationReport.Phone,
		"id number":    s.LastVerificationReport.IDNumber,
		"slice":        []stripe.IdentityVerificationSession{*s},
		"pointers":     []*stripe.IdentityVerificationSession{s},
		"map":          map[string]any{"session": s, "value": *s},
		"struct": struct {
			Session stripe.IdentityVerificationSession
		}{*s},
		"page":           stripe.IdentityVerificationSessionList{Data: []*stripe.IdentityVerificationSession{s}},
		"response":       s.LastResponse,
		"response value": *s.LastResponse,
	}
	for name, v := range values {
		for _, verb := range driveVerbs {
			checkNoSecret(t, name+" with "+verb, fmt.Sprintf(verb, v), driveSecrets...)
		}
		checkNoSecret(t, name+" with Sprint", fmt.Sprint(v), driveSecrets...)
		checkNoSecret(t, name+" in an error", fmt.Errorf("no: %v %w", v, errors.ErrUnsupported).Error(), driveSecrets...)
	}
	if got := fmt.Sprintf("%v", s); !strings.Contains(got, "vs_1") || !strings.Contains(got, "[redacted]") {
		t.Errorf("prints neither the ID nor that something is left out: %s", got)
	}
}

// TestDriveLogSecrets checks both handlers of package slog.
func TestDriveLogSecrets(t *testing.T) {
	s := secretSession(t)
	report := s.LastVerificationReport
	values := map[string]any{
		"session":      *s,
		"pointer":      s,
		"outputs":      s.VerifiedOutputs,
		"details":      *s.ProvidedDetails,
		"document":     report.Document,
		"email":        *report.Email,
		"phone":        report.Phone,
		"id number":    report.IDNumber,
		"report":       report,
		"report value": *report,
		"page":         stripe.IdentityVerificationSessionList{Data: []*stripe.IdentityVerificationSession{s}},
		"response":     s.LastResponse,
		"params":       secretParams(),
		"params value": *secretParams(),
		"param":        secretParams().ProvidedDetails,
	}
	for name, v := range values {
		for format, handler := range map[string]func(io.Writer) slog.Handler{
			" as text": func(w io.Writer) slog.Handler { return slog.NewTextHandler(w, nil) },
			" as JSON": func(w io.Writer) slog.Handler { return slog.NewJSONHandler(w, nil) },
		} {
			var out bytes.Buffer
			slog.New(handler(&out)).With("with", v).WithGroup("group").Info("message", "value", v)
			checkNoSecret(t, name+format, out.String(), driveSecrets...)
		}
	}
}

// secretParams returns params that have some of them.
func secretParams() *stripe.IdentityVerificationSessionCreateParams {
	params := &stripe.IdentityVerificationSessionCreateParams{
		ClientReferenceID: stripe.String("ref_1"),
		ProvidedDetails: &stripe.IdentityVerificationSessionCreateProvidedDetailsParams{
			Email: stripe.String("jenny.given@example.com"), Phone: stripe.String("+15550002222"),
		},
	}
	params.AddExtra("new", "Springfield")
	return params
}

// TestDriveLogFields checks that what is no secret is logged by its names in the API.
func TestDriveLogFields(t *testing.T) {
	var out bytes.Buffer
	slog.New(slog.NewTextHandler(&out, nil)).Info("m", "s", secretSession(t), "p", secretParams())
	for _, want := range []string{
		" s.id=vs_1 ", " s.status=verified ", " s.client_secret=[redacted] ", " s.last_verification_report.id=vr_1 ", " s.LastResponse.status=200 ",
		" s.verified_outputs.first_name=[redacted] ", " s.last_verification_report.document.dob=[redacted] ",
		" p.client_reference_id=ref_1 ", " p.provided_details.email=[redacted] ",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in %s", want, out.String())
		}
	}
}

// TestDriveSecretsAreThere checks that only printing leaves them out: the fields and JSON have
// them.
func TestDriveSecretsAreThere(t *testing.T) {
	s := secretSession(t)
	for i, got := range []string{
		s.ClientSecret, s.URL, s.VerifiedOutputs.FirstName, s.VerifiedOutputs.LastName, s.VerifiedOutputs.IDNumber,
		s.VerifiedOutputs.Email, s.VerifiedOutputs.Phone, s.VerifiedOutputs.UnparsedPlaceOfBirth,
		s.ProvidedDetails.Email, s.ProvidedDetails.Phone, s.VerifiedOutputs.Address.Line1, fmt.Sprint(*s.VerifiedOutputs.DOB.Year),
	} {
		if got != driveSecrets[i] {
			t.Errorf("field %d is %q, want %q", i, got, driveSecrets[i])
		}
	}
	_ = fmt.Sprintf("%+v", s) // which must not have left them out for good
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range driveSecrets {
		if !bytes.Contains(b, []byte(secret)) {
			t.Errorf("%s is not in the JSON", secret)
		}
	}
}

// TestDrivePrintKey checks that no way of printing a client, its services and its lists shows the
// API key.
func TestDrivePrintKey(t *testing.T) {
	d := newDriver(t, answer{body: pageOf(false, "vs_1")})
	c := d.client()
	list := c.V1IdentityVerificationSessions.List(t.Context(), nil)
	values := map[string]any{
		"client": *c, "pointer": c, "service": *c.V1IdentityVerificationSessions,
		"service's ptr": c.V1IdentityVerificationSessions, "list": *list, "list's ptr": list,
		"struct": struct{ Client *stripe.Client }{c}, "unexported": struct{ client stripe.Client }{*c},
		"response": list.LastResponse(), "backends": stripe.NewBackends(nil),
	}
	var out bytes.Buffer
	for name, v := range values {
		for _, verb := range driveVerbs {
			checkNoSecret(t, name+" with "+verb, fmt.Sprintf(verb, v), driveKey)
		}
		slog.New(slog.NewTextHandler(&out, nil)).Info(name, "v", v)
		slog.New(slog.NewJSONHandler(&out, nil)).Info(name, "v", v)
		if b, err := json.Marshal(v); err == nil {
			checkNoSecret(t, name+" as JSON", string(b), driveKey)
		}
	}
	checkNoSecret(t, "the log", out.String(), driveKey)
}

// TestDriveErrorsHaveNoSecrets checks that an error shows neither the key nor the parameters of its
// call.
func TestDriveErrorsHaveNoSecrets(t *testing.T) {
	params := &stripe.IdentityVerificationSessionCreateParams{
		ProvidedDetails: &stripe.IdentityVerificationSessionCreateProvidedDetailsParams{Email: stripe.String("jenny@example.com")},
	}
	list := &stripe.IdentityVerificationSessionListParams{ClientReferenceID: stripe.String("jenny@example.com")}
	for name, a := range map[string]answer{
		"refused":  {status: 400, body: limitBody},
		"foreign":  {status: 500, body: "Authorization: Bearer " + driveKey},
		"redirect": {status: 302, header: map[string]string{"Location": "https://" + driveKey + ".example"}},
		"cut":      {body: `{"id":`, cut: true},
		"no JSON":  {body: "<" + driveKey + ">"},
	} {
		d := newDriver(t, a)
		c := d.client(stripe.WithMaxNetworkRetries(0))
		_, err := c.V1IdentityVerificationSessions.Create(t.Context(), params)
		if err == nil || c.V1IdentityVerificationSessions.List(t.Context(), list).Err() == nil {
			t.Fatalf("%s: no error", name)
		}
		for _, e := range []error{err, c.V1IdentityVerificationSessions.List(t.Context(), list).Err()} {
			for _, verb := range driveVerbs {
				checkNoSecret(t, name+" with "+verb, fmt.Sprintf(verb, e), driveKey, "jenny@example.com")
			}
		}
	}
	closed := newDriver(t, answer{})
	closed.server.Close()
	c := closed.client(stripe.WithMaxNetworkRetries(0))
	err := c.V1IdentityVerificationSessions.List(t.Context(), list).Err()
	checkNoSecret(t, "no connection", fmt.Sprintf("%v %+v %#v", err, err, err), driveKey, "jenny")
}

// TestDriveLogger checks that the client's own log has what a reader needs and no secret.
func TestDriveLogger(t *testing.T) {
	var out bytes.Buffer
	logger := slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug}))
	d := newDriver(t,
		answer{status: 503, header: map[string]string{"Retry-After": "0", "Request-Id": "req_1"}, body: "Bearer " + driveKey},
		answer{body: `{"client_secret": "vs_1_secret_ABC"}`},
	)
	params := &stripe.IdentityVerificationSessionCreateParams{ClientReferenceID: stripe.String("jenny@example.com")}
	if _, err := d.client(stripe.WithLogger(logger)).V1IdentityVerificationSessions.Create(t.Context(), params); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"status=503", "request_id=req_1", "stripe retry", "attempt=2", "path=/v1/identity/verification_sessions"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the log has no %s: %s", want, out.String())
		}
	}
	checkNoSecret(t, "the log", out.String(), append(driveSecrets, driveKey)...)
}

package stripe

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"testing"
)

func TestScrub(t *testing.T) {
	for s, want := range map[string]string{
		"":                     "",
		"no secret":            "no secret",
		"sk_live_51Abc":        "[redacted]",
		"sk_test_SECRET.":      "[redacted]",
		"rk_test_SECRET, and":  "[redacted], and",
		"(whsec_SECRET/+=)":    "([redacted])",
		"ek_live_SECRET":       "[redacted]",
		"pst_test_SECRET":      "[redacted]",
		"sk_org_SECRET":        "[redacted]",
		"'pi_1_secret_SECRET'": "'[redacted]'",
		"?client_secret=vs_1_secret_SECRET%2f#x&a=b": "?client_secret=[redacted]&a=b",
		"/v1/payment_intents/pi_1_secret_SECRET/x":   "/v1/payment_intents/[redacted]",
		"cs_test_a1_secret_SECRET\nnext":             "[redacted]\nnext",
		"Bearer sk_live_SECRET\x00sk_live_SECRET é":  "Bearer [redacted] é",
		"sk_test_****1234, sk_, pk_live_51Abc":       "sk_test_****1234, sk_, pk_live_51Abc",
		"the client_secret of pi_1, ask_me_anything": "the client_secret of pi_1, ask_me_anything",
		"é\xff\xfe…": "é\xff\xfe…",
		`{"a":"x\nsk_live_SECRET","b":"\u0022rk_live_SECRET\u0022"}`: `{"a":"x\n[redacted]","b":"\u0022[redacted]"}`,
		`\tek_live_SECRET \rpst_SECRET \\nsk_live_SECRET \\`:         `\t[redacted] \r[redacted] \\n[redacted] \\`,
		"key%3Dsk_live_SECRET&s%3dwhsec_SECRET %20sk_test_SECRET%":   "key%3D[redacted]&s%3d[redacted] %20[redacted]",
		`50%disk_test_1 C:\task_test_1 \n 5% \u12 %3`:                `50%disk_test_1 C:\task_test_1 \n 5% \u12 %3`,
	} {
		if got := scrub(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
	if got := brief("  a\n\tb "+strings.Repeat("é", 1000), 11); got != "a b ééé…" {
		t.Errorf("%q", got)
	}
	for s, want := range map[string]string{"a\x8b\xff b\x80": "a\uFFFD b\uFFFD", "x" + strings.Repeat(" ", 78) + "é": "x \uFFFD"} {
		if got := brief(s, 10); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
	if got := brief(strings.Repeat(" ", 1<<20)+"x sk_live_SECRET", 50); got != "x [redacted]" {
		t.Errorf("%q", got)
	}
}

// An error does not show the secrets that its message quotes; its fields have them.
func TestErrorsHaveNoSecrets(t *testing.T) {
	for _, secret := range []string{"pi_1_secret_SECRET", "sk_live_SECRET", "rk_live_SECRET", "whsec_SECRET", faultKey} {
		for _, body := range []string{
			`{"error": {"type": "card_error", "message": "No such intent: '%s'"}}`,
			`{"error": {"type": "invalid_request_error", "message": "m", "code": "%s", "param": "%[1]s"}}`,
			`{"error": {"type": "%s", "message": "m", "decline_code": "%[1]s"}}`,
			`{"error": "%s"}`,
			`{"error": "x", "error_description": "%s"}`,
			`<html>Authorization: Bearer %s</html>`,
		} {
			e := failWith(t, reply{status: 402, body: fmt.Sprintf(body, secret), header: map[string]string{"Request-Id": secret}})
			wrapped := fmt.Errorf("cannot pay: %w", e)
			checkLeaks(t, []any{e, *e, e.Err}, []any{struct{ E *Error }{e}, []error{e}, map[string]Error{"a": *e}})
			if s := fmt.Sprintf("%v %+v %#v %s %q %x %X %d", wrapped, wrapped, wrapped, wrapped, wrapped, wrapped, wrapped, errors.Join(io.EOF, e)); shows(s) {
				t.Error(s)
			}
			if !strings.Contains(e.Error(), "[redacted]") || !bytes.Contains(e.LastResponse.RawJSON, []byte(secret)) {
				t.Errorf("%s: %v", body, e)
			}
		}
	}
}

// However a call with secrets in its parameters, or in the place of an ID, goes wrong: neither its
// error nor the log shows them.
func TestFailuresHaveNoSecrets(t *testing.T) {
	const id = "pi_1_secret_SECRET"
	for _, r := range []reply{
		{reset: true},
		{status: 200, body: `{"id": "`, cut: true},
		{status: 200, body: id},
		{status: 302, header: map[string]string{"Location": "https://x.example/?client_secret=" + id}},
		{status: 302, header: map[string]string{"Location": "http://[x/" + id}},
		{status: 404, body: `{"error": {"message": "No such session: ` + id + `", "code": "a\nb"}}`},
	} {
		var out bytes.Buffer
		plain := &printer{}
		for _, log := range []ClientOption{
			WithLogger(slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug}))),
			WithBackends(NewBackendsWithConfig(&BackendConfig{LeveledLogger: plain})),
		} {
			s, srv := serve(t, []reply{r}, log)
			params := &sessionParams{ReturnURL: String(id), Metadata: map[string]string{"client_secret": id}}
			for _, get := range []bool{true, false} {
				_, err := s.create(context.Background(), params)
				if get {
					_, err = s.retrieve(context.Background(), id, params)
				}
				if err == nil {
					t.Fatalf("%+v: no error", r)
				}
				checkLeaks(t, []any{err}, nil)
			}
			srv.CloseClientConnections()
		}
		log := out.String() + strings.Join(plain.lines, "")
		if shows(log) || !strings.Contains(log, "/v1/identity/verification_sessions/[redacted]") || strings.Contains(log, "a\nb") {
			t.Errorf("%+v: %s", r, log)
		}
	}
	s, srv := serve(t, []reply{ok("{}")})
	srv.Close()
	_, err := s.retrieve(context.Background(), id, &sessionParams{ReturnURL: String(id)})
	checkLeaks(t, []any{err}, nil)
	_, err = (&Client{s.backend}).RawRequest(context.Background(), http.MethodGet, "/v1/x?client_secret=SECRET", nil)
	checkLeaks(t, []any{err}, nil)
}

// An error that wraps URLs in URLs, as those of transports that ask for tokens do, shows none.
func TestNestedURLErrors(t *testing.T) {
	inner := &url.Error{Op: "Post", URL: "https://tokens.example/?SECRET", Err: io.ErrClosedPipe}
	transport := roundTripper(func(*http.Request) (*http.Response, error) { return nil, fmt.Errorf("token: %w", inner) })
	client := NewClient(faultKey, WithHTTPClient(&http.Client{Transport: transport}), WithMaxNetworkRetries(0))
	_, err := (&sessions{client.backend}).create(context.Background(), nil)
	if !errors.Is(err, io.ErrClosedPipe) {
		t.Error(err)
	}
	checkLeaks(t, []any{err}, nil)
}

// Parameters that this package does not know print as their number only.
func TestUnknownParams(t *testing.T) {
	raw := &RawParams{JSON: []byte(`"SECRET"`), Values: url.Values{"card[number]": {"SECRET"}}}
	raw.AddExtra("card[cvc]", "SECRET")
	params := &sessionParams{Params: Params{Extra: raw.Extra, IdempotencyKey: String("SECRET")}, ReturnURL: String("SECRET")}
	checkLeaks(t, []any{raw, *raw, raw.Extra, *raw.Extra}, []any{params, *params, []*RawParams{raw}, map[string]any{"a": raw}})
	if s := fmt.Sprint(raw, raw.Extra); s != "1 values, 8 bytes of JSON 1 values" {
		t.Error(s)
	}
}

// secretValues are values that have secrets, of each kind.
func secretValues() []any {
	v := session{ID: "vs_1", ClientSecret: "SECRET", URL: "SECRET"}
	client := NewClient("sk_test_SECRET")
	e := &Error{Msg: "pi_1_secret_SECRET", APIResource: APIResource{&APIResponse{RawJSON: []byte("SECRET")}}}
	data := &EventData{Raw: []byte(`"SECRET"`), Object: map[string]any{"a": "SECRET"}, PreviousAttributes: map[string]any{"a": "SECRET"}}
	p := fullPayParams()
	return []any{
		v, &v, client, *client, e, *e, &CardError{stripeErr: e}, CardError{stripeErr: e}, *e.LastResponse, e.LastResponse, RawObject("SECRET"),
		&RawParams{JSON: []byte("SECRET")}, p, *p, *p.Card, *p.Extra, data, *data, WithAdditionalSecrets("SECRET"),
	}
}

// None of them shows a secret, by itself or in what holds it.
func TestValuesHaveNoSecrets(t *testing.T) {
	for _, v := range secretValues() {
		checkLeaks(t, []any{v}, []any{[]any{v}, map[string]any{"a": v}, struct{ V any }{v}, &[]any{v}})
	}
}

// A program that panics prints no secret.
func TestPanics(t *testing.T) {
	values := append(secretValues(), fmt.Errorf("a: %w", secretValues()[4].(error)))
	if which := os.Getenv("PANIC"); which != "" {
		var n int
		fmt.Sscan(which, &n)
		panic(values[n])
	}
	for i, value := range values {
		out := runAgain(t, fmt.Sprintf("PANIC=%d", i))
		if !strings.Contains(out, "panic: ") || shows(out) {
			t.Errorf("%T: %s", value, out)
		}
	}
}

// A test that fails prints no secret, however it says what it got.
func TestFailedTests(t *testing.T) {
	if os.Getenv("FAIL") != "" {
		for _, v := range secretValues() {
			t.Log("got", v)
			t.Error(v, []any{v})
			for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
				t.Errorf("got "+verb+", want "+verb, v, struct{ V any }{v})
			}
		}
		t.Fatal(secretValues()...)
	}
	out := runAgain(t, "FAIL=1")
	if lines := strings.Count(out, "secrets_test.go:"); lines != 9*len(secretValues())+1 || shows(out) {
		t.Errorf("%d lines: %s", lines, out)
	}
}

// runAgain runs the test again in a program of its own, which must fail, and returns what it prints.
func runAgain(t *testing.T, env string) string {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), env)
	out, err := cmd.CombinedOutput()
	if err == nil {
		t.Error("it passes")
	}
	return string(out)
}

package stripe

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"runtime"
	"strings"
	"testing"
	"time"
)

// What is wrong with the configuration is the error of every call, and nothing is sent.
func TestConfigurationErrors(t *testing.T) {
	for _, c := range []struct {
		name, key string
		opt       ClientOption
		want      string
	}{
		{"empty key", "", nil, "stripe: the API key is empty"},
		{"line break in the key", "sk_SECRET\n", nil, "stripe: byte 9 of the API key is white space or another character that keys do not have"},
		{"space in the key", "sk SECRET", nil, "stripe: byte 2 of the API key is white space or another character that keys do not have"},
		{"other characters in the key", "sk_é", nil, "stripe: byte 3 of the API key is white space or another character that keys do not have"},
		{"negative retries", "sk", WithMaxNetworkRetries(-1), "stripe: the number of retries is negative"},
		{"no limit", "sk", WithMaxResponseBytes(0), "stripe: the limit of the response size is not positive"},
		{"no name", "sk", WithAppInfo(AppInfo{Version: "1"}), "stripe: the app info has no Name"},
		{"line break in the version", "sk", WithAPIVersion("2020-01-01\n"), "stripe: byte 10 of the API version is a control character, or white space at an end"},
		{"space before the version", "sk", WithAPIVersion(" 2020-01-01"), "stripe: byte 0 of the API version is a control character, or white space at an end"},
		{"space after the version", "sk", WithAPIVersion("2020-01-01; a_beta=v1 "), "stripe: byte 21 of the API version is a control character, or white space at an end"},
		{"line break in the account", "sk", WithStripeAccount("acct_1\r"), "stripe: byte 6 of the account ID is white space or another character that IDs do not have"},
		{"space before the account", "sk", WithStripeAccount(" acct_1"), "stripe: byte 0 of the account ID is white space or another character that IDs do not have"},
		{"line break in the context", "sk", WithStripeContext("acct_1/acct_2\n"), "stripe: byte 13 of the context is white space or another character that contexts do not have"},
		{"zero byte in the context", "sk", WithStripeContext("\x00"), "stripe: byte 0 of the context is white space or another character that contexts do not have"},
		{"line break in the name", "sk", WithAppInfo(AppInfo{Name: "a\nb"}), "stripe: control character in the app info"},
		{"line break after the URL", "sk", WithBaseURL("https://example.com/SECRET\n"), "stripe: byte 26 of the base URL is a control character, or white space at an end"},
		{"space after the URL", "sk", WithBaseURL("https://example.com "), "stripe: byte 19 of the base URL is a control character, or white space at an end"},
		{"tab before the URL", "sk", WithBaseURL("\thttps://example.com"), "stripe: byte 0 of the base URL is a control character, or white space at an end"},
		{"no URL", "sk", WithBaseURL("http://SECRET:%zz"), "stripe: the base URL is not a URL"},
		{"no scheme", "sk", WithBaseURL("localhost:12111"), "stripe: the base URL begins neither with https:// nor with http://"},
		{"other scheme", "sk", WithBaseURL("ftp://example.com"), "stripe: the base URL begins neither with https:// nor with http://"},
		{"no host", "sk", WithBaseURL("https:///v1"), "stripe: the base URL has no host"},
		{"password", "sk", WithBaseURL("https://u:SECRET@example.com"), "stripe: the base URL has more than scheme, host and path"},
		{"query", "sk", WithBaseURL("https://example.com?a=SECRET"), "stripe: the base URL has more than scheme, host and path"},
		{"fragment", "sk", WithBaseURL("https://example.com/x#SECRET"), "stripe: the base URL has more than scheme, host and path"},
		{"empty fragment", "sk", WithBaseURL("https://example.com/x#"), "stripe: the base URL has more than scheme, host and path"},
		{"empty query", "sk", WithBaseURL("https://example.com?"), "stripe: the base URL has more than scheme, host and path"},
	} {
		transport := roundTripper(func(*http.Request) (*http.Response, error) { t.Errorf("%s: sent", c.name); return nil, nil })
		client := NewClient(c.key, WithHTTPClient(&http.Client{Transport: transport}), c.opt)
		s := &sessions{client.backend}
		_, err := s.create(context.Background(), nil)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
		if err := s.list(context.Background(), nil).Err(); err == nil || err.Error() != c.want {
			t.Errorf("%s, list: %v", c.name, err)
		}
		if err := s.search(context.Background(), nil).Err(); err == nil || err.Error() != c.want {
			t.Errorf("%s, search: %v", c.name, err)
		}
		if _, err := client.RawRequest(context.Background(), "GET", "/v1/x", nil); err == nil || err.Error() != c.want {
			t.Errorf("%s, raw: %v", c.name, err)
		}
	}
	if _, err := new(Client).RawRequest(context.Background(), "GET", "/v1/x", nil); err == nil {
		t.Error("a zero client can call")
	}
}

func TestEndpoint(t *testing.T) {
	for _, c := range []struct{ base, path, want string }{
		{"", "/v1/x", "https://api.stripe.com/v1/x"},
		{"", "https://files.stripe.com/v1/files", "https://files.stripe.com/v1/files"},
		{"http://localhost:12111", "/v1/x", "http://localhost:12111/v1/x"},
		{"http://localhost:12111/", "/v1/x", "http://localhost:12111/v1/x"},
		{"https://gateway.example/stripe/", "/v1/x", "https://gateway.example/stripe/v1/x"},
		{"http://localhost:12111", "https://files.stripe.com/v1/files", "http://localhost:12111/v1/files"},
	} {
		if got := NewClient("sk", WithBaseURL(c.base)).backend.endpoint(c.path); got != c.want {
			t.Errorf("%s + %s: %s, want %s", c.base, c.path, got, c.want)
		}
	}
}

func TestOwnHTTPClient(t *testing.T) {
	own := &http.Client{Timeout: time.Second, Transport: roundTripper(nil)}
	if c := NewClient("sk", WithHTTPClient(own)).backend.client(); c == own || c.Timeout != time.Second || c.Transport == nil || own.CheckRedirect != nil {
		t.Errorf("%+v", c)
	}
}

func TestUserAgent(t *testing.T) {
	for _, c := range []struct {
		app   AppInfo
		agent string
		info  string
	}{
		{AppInfo{}, "Stripe/v1 stripegen/devel", ""},
		{AppInfo{Name: "Shop"}, "Stripe/v1 stripegen/devel Shop", `{"name":"Shop"}`},
		{AppInfo{Name: "Shop", Version: "1.2", URL: "https://shop.example", PartnerID: "pp_1"},
			"Stripe/v1 stripegen/devel Shop/1.2 (https://shop.example)",
			`{"name":"Shop","partner_id":"pp_1","url":"https://shop.example","version":"1.2"}`},
		{AppInfo{Name: `a"\é😀`}, `Stripe/v1 stripegen/devel a"\é😀`, `{"name":"a\u0022\u005c\u00e9\ud83d\ude00"}`},
	} {
		s, srv := serve(t, []reply{ok(`{}`)}, WithAppInfo(c.app))
		if _, err := s.create(context.Background(), nil); err != nil {
			t.Fatal(err)
		}
		h := srv.got()[0].header
		var info map[string]json.RawMessage
		if err := json.Unmarshal([]byte(h.Get("X-Stripe-Client-User-Agent")), &info); err != nil {
			t.Fatal(err)
		}
		if h.Get("User-Agent") != c.agent || string(info["application"]) != c.info {
			t.Errorf("%s, %s", h.Get("User-Agent"), info["application"])
		}
		delete(info, "application")
		if len(info) != 4 || string(info["bindings_version"]) != `"devel"` || string(info["lang"]) != `"go"` ||
			string(info["lang_version"]) != `"`+runtime.Version()+`"` || string(info["publisher"]) != `"stripegen"` {
			t.Errorf("%s", info)
		}
	}
}

// Two clients with other settings do not get in each other's way.
func TestClientsAreApart(t *testing.T) {
	a, srvA := serve(t, []reply{ok(`{}`)}, WithStripeAccount("acct_a"), WithAPIVersion("a"))
	b, srvB := serve(t, []reply{ok(`{}`)}, WithStripeAccount("acct_b"), WithAPIVersion("b"))
	for _, s := range []*sessions{a, b, a} {
		if _, err := s.create(context.Background(), nil); err != nil {
			t.Fatal(err)
		}
	}
	for i, srv := range []*testServer{srvA, srvB} {
		for _, q := range srv.got() {
			if want := string(rune('a' + i)); q.header.Get("Stripe-Account") != "acct_"+want || q.header.Get("Stripe-Version") != want {
				t.Errorf("%s: %v", want, q.header)
			}
		}
	}
}

func TestBackends(t *testing.T) {
	s, srv := serve(t, []reply{{status: 500, body: stripeBody}})
	n := int64(1)
	base := srv.URL
	config := &BackendConfig{EnableTelemetry: Bool(true), HTTPClient: srv.Client(), MaxNetworkRetries: &n, URL: &base, StripeContext: String("ctx_1")}
	opt := WithBackends(NewBackendsWithConfig(config))
	n, base, config.HTTPClient = 9, "http://other.example", nil // not looked at any more
	client := NewClient("sk_test_123", opt)
	client.backend.wait = s.backend.wait
	if _, err := (&sessions{client.backend}).create(context.Background(), nil); err == nil {
		t.Error("no error")
	}
	if q := srv.got(); len(q) != 2 || q[1].header.Get("Stripe-Context") != "ctx_1" {
		t.Errorf("%d requests", len(q))
	}
	for _, opt := range []ClientOption{WithBackends(nil), WithBackends(NewBackendsWithConfig(nil)), WithBackends(NewBackends(nil)), nil} {
		if b := NewClient("sk", opt).backend; b.err != nil || b.retries != 2 || b.url != "" || b.client().Timeout != 80*time.Second {
			t.Errorf("%+v", b)
		}
	}
}

func TestRawRequest(t *testing.T) {
	s, srv := serve(t, []reply{{status: 500, body: stripeBody}, ok(`{"a": 1}`)})
	client := &Client{s.backend}
	params := &RawParams{Values: url.Values{"b[c]": {"1"}, "a": {"x y"}}}
	params.AddExtra("z", "2")
	params.SetStripeAccount("acct_1")
	r, err := client.RawRequest(context.Background(), "POST", "/v1/x%20y", params)
	if err != nil || string(r.RawJSON) != `{"a": 1}` || r.RequestID != "req_2" {
		t.Fatalf("%v, %v", r, err)
	}
	q := srv.got()[1]
	if q.method != "POST" || q.url != "/v1/x%20y" || q.body != "a=x+y&b[c]=1&z=2" || q.header.Get("Stripe-Account") != "acct_1" || q.header.Get("Idempotency-Key") == "" {
		t.Errorf("%+v", q)
	}
	if _, err := client.RawRequest(context.Background(), "GET", "/v1/x", params); err != nil || srv.got()[2].url != "/v1/x?a=x+y&b[c]=1&z=2" {
		t.Errorf("%v, %+v", err, srv.got()[2])
	}
	if _, err := client.RawRequest(context.Background(), "POST", "/v2/x", &RawParams{JSON: json.RawMessage(`{"a":1}`)}); err != nil {
		t.Error(err)
	}
	if q := srv.got()[3]; q.body != `{"a":1}` || q.header.Get("Content-Type") != "application/json" {
		t.Errorf("%+v", q)
	}
	for _, path := range []string{"", "v1/x", "https://example.com/v1/x", "/v1/x?a=b", "/v1/{x}", "/v1/x#y", "/v1/%zz", "/v1/x y", "/v1/x%2Fy z", "/v1/\u00e4", "/v1/%2F\"", "/v1/a\\b"} {
		if r, err := client.RawRequest(context.Background(), "GET", path, nil); r != nil || err == nil || !strings.HasPrefix(err.Error(), "stripe: ") {
			t.Errorf("%q: %v, %v", path, r, err)
		}
	}
	if n := len(srv.got()); n != 4 {
		t.Errorf("%d requests", n)
	}
}

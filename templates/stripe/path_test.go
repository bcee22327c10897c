package stripe

import (
	"context"
	"net/http"
	"strings"
	"testing"
)

func TestExpand(t *testing.T) {
	for _, c := range []struct {
		path string
		ids  []string
		want string
	}{
		{"/v1/things", nil, "/v1/things"},
		{"/v1/things/{thing}", []string{"t_1"}, "/v1/things/t_1"},
		{"/v1/coupons/{coupon}", []string{"25 OFF"}, "/v1/coupons/25%20OFF"},
		{"/v1/a/{a}/b/{b}/cancel", []string{"x", "y"}, "/v1/a/x/b/y/cancel"},
		{"/v1/things/{thing}", []string{"a/../b?c#d%e"}, "/v1/things/a%2F..%2Fb%3Fc%23d%25e"},
		{"/v1/things/{thing}", []string{"{thing}"}, "/v1/things/%7Bthing%7D"},
		{"/v1/things/{thing}", []string{"..."}, "/v1/things/..."},
		{"/v1/things/{thing}", []string{"é"}, "/v1/things/%C3%A9"},
	} {
		if got, err := expand(c.path, c.ids); err != nil || got != c.want {
			t.Errorf("%s %q: %s, %v", c.path, c.ids, got, err)
		}
	}
}

func TestExpandErrors(t *testing.T) {
	for _, c := range []struct {
		path string
		ids  []string
		want string
	}{
		{"/v1/things/{thing}", []string{""}, `stripe: "" cannot be {thing} in /v1/things/{thing}`},
		{"/v1/things/{thing}", []string{"."}, `stripe: "." cannot be {thing} in /v1/things/{thing}`},
		{"/v1/a/{a}/b/{b}", []string{"x", ".."}, `stripe: ".." cannot be {b} in /v1/a/{a}/b/{b}`},
		{"/v1/things/{thing}", nil, "stripe: fewer IDs than placeholders in /v1/things/{thing}"},
		{"/v1/things", []string{"x"}, "stripe: more IDs than placeholders in /v1/things"},
	} {
		if got, err := expand(c.path, c.ids); err == nil || err.Error() != c.want {
			t.Errorf("%s %q: %s, %v", c.path, c.ids, got, err)
		}
	}
}

// The path that is sent is the one that was meant: a base URL that net/url would escape anew, and the
// IDs behind it with it, is an error of every call.
func TestBasePaths(t *testing.T) {
	ctx := context.Background()
	calls := map[string]func(s *sessions, id string) error{
		"create":   func(s *sessions, _ string) error { _, err := s.create(ctx, nil); return err },
		"retrieve": func(s *sessions, id string) error { _, err := s.retrieve(ctx, id, nil); return err },
		"delete":   func(s *sessions, id string) error { _, err := s.delete(ctx, id, nil); return err },
		"list":     func(s *sessions, _ string) error { return s.list(ctx, nil).Err() },
		"search":   func(s *sessions, _ string) error { return s.search(ctx, nil).Err() },
		"stream":   func(s *sessions, id string) error { _, err := s.pdf(ctx, id, nil); return err },
		"raw": func(s *sessions, _ string) error {
			_, err := (&Client{s.backend}).RawRequest(ctx, "GET", "/v1/x", nil)
			return err
		},
		"upload": func(s *sessions, _ string) error {
			_, err := s.upload(ctx, &fileParams{Filename: String("a"), FileReader: strings.NewReader("x")})
			return err
		},
	}
	const refused = "stripe: the path of the base URL is not escaped, see PathEscape of package net/url"
	for _, c := range []struct{ base, sent string }{
		{"http://SECRET/my proxy", ""},
		{"http://SECRET/\u00e4", ""},
		{"http://SECRET/a%20b c", ""},
		{"http://SECRET/\"", ""},
		{"http://SECRET/a^b", ""},
		{"http://SECRET/a\\b", ""},
		{"http://SECRET", "/v1/identity/verification_sessions/a%2F..%2Fb%3Fc%20d"},
		{"HTTP://SECRET:80/", "/v1/identity/verification_sessions/a%2F..%2Fb%3Fc%20d"},
		{"http://SECRET/my%20proxy", "/my%20proxy/v1/identity/verification_sessions/a%2F..%2Fb%3Fc%20d"},
		{"http://SECRET/a%2Fb/", "/a%2Fb/v1/identity/verification_sessions/a%2F..%2Fb%3Fc%20d"},
		{"http://SECRET/a%2fb[c]", "/a%2fb[c]/v1/identity/verification_sessions/a%2F..%2Fb%3Fc%20d"},
		{"http://SECRET//a//", "//a/v1/identity/verification_sessions/a%2F..%2Fb%3Fc%20d"},
		{"http://[::1]:8080/a;b", "/a;b/v1/identity/verification_sessions/a%2F..%2Fb%3Fc%20d"},
	} {
		for name, call := range calls {
			var sent []string
			client := NewClient("sk_test_123", WithBaseURL(c.base), WithHTTPClient(&http.Client{Transport: roundTripper(func(r *http.Request) (*http.Response, error) {
				sent = append(sent, r.URL.RequestURI())
				return ok(`{}`).response(r)
			})}))
			err := call(&sessions{client.backend}, "a/../b?c d")
			switch {
			case c.sent == "" && (err == nil || err.Error() != refused || len(sent) != 0):
				t.Errorf("%s, %s: %v, %v", c.base, name, err, sent)
			case c.sent != "" && (err != nil || len(sent) != 1):
				t.Errorf("%s, %s: %v, %v", c.base, name, err, sent)
			case c.sent != "" && name == "retrieve" && sent[0] != c.sent:
				t.Errorf("%s: %s", c.base, sent[0])
			}
		}
	}
	client := NewClient("sk_test_123", WithUploadsURL("http://SECRET/my proxy"))
	if err := calls["create"](&sessions{client.backend}, ""); err == nil || err.Error() != strings.Replace(refused, "base", "uploads", 1) {
		t.Error(err)
	}
}

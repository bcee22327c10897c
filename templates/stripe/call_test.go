package stripe

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestCreate(t *testing.T) {
	s, srv := serve(t, []reply{{status: 201, body: sessionJSON, header: map[string]string{"X-Other": "y"}}})
	params := &sessionParams{Type: pointerTo(sessionType("document")), Metadata: map[string]string{"a b": "c&d"}}
	params.SetIdempotencyKey("key_1")
	v, err := s.create(context.Background(), params)
	if err != nil {
		t.Fatal(err)
	}
	if v.ID != "vs_1Pgc76B7WZ01zgkWBdQi8PTU" || v.VerifiedOutputs.DOB.Year != 1985 {
		t.Errorf("%+v", v)
	}
	r := v.LastResponse
	if r.StatusCode != 201 || r.Status != "201 Created" || r.RequestID != "req_1" || r.IdempotencyKey != "key_1" ||
		string(r.RawJSON) != sessionJSON || r.Header.Get("X-Other") != "y" {
		t.Errorf("%+v %v", r, r.Header)
	}
	q := srv.got()[0]
	if q.method != "POST" || q.url != "/v1/identity/verification_sessions" || q.body != "metadata[a+b]=c%26d&type=document" {
		t.Errorf("%+v", q)
	}
	for name, want := range map[string]string{
		"Authorization":   "Bearer sk_test_123",
		"Content-Type":    "application/x-www-form-urlencoded",
		"Idempotency-Key": "key_1",
		"Stripe-Version":  APIVersion,
		"User-Agent":      "Stripe/v1 stripegen/devel",
		"Content-Length":  "33",
		"Stripe-Account":  "",
		"Stripe-Context":  "",
	} {
		if got := q.header.Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestMethods(t *testing.T) {
	ctx := context.Background()
	params := &sessionParams{Expand: []string{"a"}}
	params.AddExtra("x[y]", "z")
	for _, c := range []struct {
		name              string
		call              func(s *sessions) (*session, error)
		method, url, body string
		key               bool
	}{
		{"create without params", func(s *sessions) (*session, error) { return s.create(ctx, nil) }, "POST", "/v1/identity/verification_sessions", "", true},
		{"retrieve", func(s *sessions) (*session, error) { return s.retrieve(ctx, "vs 1", params) }, "GET", "/v1/identity/verification_sessions/vs%201?expand[0]=a&x[y]=z", "", false},
		{"retrieve without params", func(s *sessions) (*session, error) { return s.retrieve(ctx, "vs_1", nil) }, "GET", "/v1/identity/verification_sessions/vs_1", "", false},
		{"cancel", func(s *sessions) (*session, error) { return s.cancel(ctx, "vs_1", params) }, "POST", "/v1/identity/verification_sessions/vs_1/cancel", "expand[0]=a&x[y]=z", true},
		{"delete", func(s *sessions) (*session, error) { return s.delete(ctx, "vs_1", params) }, "DELETE", "/v1/identity/verification_sessions/vs_1?expand[0]=a&x[y]=z", "", false},
	} {
		s, srv := serve(t, []reply{ok(`{"id": "vs_1"}`)})
		v, err := c.call(s)
		if err != nil || v.ID != "vs_1" {
			t.Errorf("%s: %v, %v", c.name, v, err)
			continue
		}
		q := srv.got()[0]
		if q.method != c.method || q.url != c.url || q.body != c.body {
			t.Errorf("%s: %s %s %s", c.name, q.method, q.url, q.body)
		}
		if c.key != (len(q.header.Get("Idempotency-Key")) >= 26) || c.key != (q.header.Get("Content-Type") == formContent) {
			t.Errorf("%s: %v", c.name, q.header)
		}
	}
}

// Keys that the client makes up differ from call to call.
func TestRandomKeys(t *testing.T) {
	s, srv := serve(t, []reply{ok(`{}`)})
	for range 3 {
		if _, err := s.create(context.Background(), nil); err != nil {
			t.Fatal(err)
		}
	}
	keys := make(map[string]bool)
	for _, q := range srv.got() {
		keys[q.header.Get("Idempotency-Key")] = true
	}
	if len(keys) != 3 {
		t.Errorf("%v", keys)
	}
}

// The key among the headers counts before that of the params, all attempts send it, and errors have
// it. A header without a key does not take the random one away.
func TestKeysInHeaders(t *testing.T) {
	for _, c := range []struct {
		headers http.Header
		key     *string
		want    string // "" for a random one
	}{
		{http.Header{"Idempotency-Key": {"key_1"}}, nil, "key_1"},
		{http.Header{"idempotency-key": {"key_1", "key_2"}}, nil, "key_1"},
		{http.Header{"Idempotency-Key": {"key_1"}}, String("key_2"), "key_1"},
		{http.Header{"Idempotency-Key": {""}}, String("key_2"), "key_2"},
		{http.Header{"Idempotency-Key": {""}}, nil, ""},
		{http.Header{"Idempotency-Key": {}}, nil, ""},
		{http.Header{"idempotency-key": nil}, String(""), ""},
	} {
		params := Params{Headers: c.headers, IdempotencyKey: c.key}
		calls := map[string]func(s *sessions) error{
			"create": func(s *sessions) error {
				_, err := s.create(context.Background(), &sessionParams{Params: params})
				return err
			},
			"upload": func(s *sessions) error {
				_, err := s.upload(context.Background(), &fileParams{Params: params, Filename: String("a"), FileReader: strings.NewReader("x")})
				return err
			},
			"raw": func(s *sessions) error {
				_, err := (&Client{s.backend}).RawRequest(context.Background(), http.MethodDelete, "/v1/x", &RawParams{Params: params})
				return err
			},
		}
		for name, call := range calls {
			s, srv := serve(t, []reply{{reset: true}, {status: 500, body: stripeBody}, {reset: true}})
			var e *RequestError
			if err := call(s); !errors.As(err, &e) || len(srv.got()) < 3 {
				t.Fatalf("%s: %v after %d requests", name, err, len(srv.got()))
			}
			for _, q := range srv.got() {
				sent := q.header["Idempotency-Key"]
				if len(sent) != 1 || sent[0] != e.IdempotencyKey || c.want != "" && sent[0] != c.want || len(sent[0]) < 26 && c.want == "" {
					t.Errorf("%s with %v: sent %q, want %q, the error has %q", name, c.headers, sent, c.want, e.IdempotencyKey)
				}
			}
		}
	}
}

// A header that cannot be sent is an error before anything is.
func TestHeadersThatCannotBeSent(t *testing.T) {
	s, srv := serve(t, []reply{ok(`{}`)})
	for name, want := range map[string]string{
		"":                  `stripe: "" is not the name of a header`,
		"X-More ":           `stripe: "X-More " is not the name of a header`,
		"X More":            `stripe: "X More" is not the name of a header`,
		"X-More:":           `stripe: "X-More:" is not the name of a header`,
		"X-Möre":            `stripe: "X-Möre" is not the name of a header`,
		"host":              `stripe: the header "host" cannot be set: net/http writes it itself`,
		"Content-Length":    `stripe: the header "Content-Length" cannot be set: net/http writes it itself`,
		"Transfer-Encoding": `stripe: the header "Transfer-Encoding" cannot be set: net/http writes it itself`,
		"Trailer":           `stripe: the header "Trailer" cannot be set: net/http writes it itself`,
	} {
		headers := http.Header{name: {"1"}}
		_, err := s.create(context.Background(), &sessionParams{Params: Params{Headers: headers}})
		list := s.list(context.Background(), &sessionListParams{ListParams: ListParams{Headers: headers}}).Err()
		if errorText(err) != want || errorText(list) != want || len(srv.got()) != 0 {
			t.Errorf("%q: %v, %v, want %s", name, err, list, want)
		}
	}
}

func TestHeadersOfParams(t *testing.T) {
	s, srv := serve(t, []reply{ok(`{}`)}, WithStripeAccount("acct_client"), WithStripeContext("ctx_client"), WithAPIVersion("2020-01-01"))
	for _, c := range []struct {
		params *sessionParams
		want   map[string]string
	}{
		{nil, map[string]string{"Stripe-Account": "acct_client", "Stripe-Context": "ctx_client", "Stripe-Version": "2020-01-01"}},
		{&sessionParams{Params: Params{StripeAccount: String("acct_call"), StripeContext: String("")}},
			map[string]string{"Stripe-Account": "acct_call", "Stripe-Context": "", "Stripe-Version": "2020-01-01"}},
		{&sessionParams{Params: Params{Headers: http.Header{"stripe-version": {"2030-01-01"}, "X-More": {"1", "2"}}}},
			map[string]string{"Stripe-Account": "acct_client", "Stripe-Context": "ctx_client", "Stripe-Version": "2030-01-01", "X-More": "1,2"}},
	} {
		if _, err := s.create(context.Background(), c.params); err != nil {
			t.Fatal(err)
		}
		q := srv.got()[len(srv.got())-1]
		for _, name := range slices.Sorted(maps.Keys(c.want)) {
			if got := strings.Join(q.header.Values(name), ","); got != c.want[name] {
				t.Errorf("%s: %q, want %q", name, got, c.want[name])
			}
		}
	}
}

// Nothing is sent when something is wrong with the call.
func TestRefusedCalls(t *testing.T) {
	s, srv := serve(t, []reply{ok(`{}`)})
	ctx := context.Background()
	for _, c := range []struct{ name, want string }{
		{"empty id", `stripe: "" cannot be {session} in /v1/identity/verification_sessions/{session}`},
		{"line break in the key", `stripe: control character in the header "Idempotency-Key"`},
		{"line break in the account", `stripe: control character in the header "Stripe-Account"`},
		{"line break in a header", `stripe: control character in the header "X-More"`},
	} {
		id, params := "vs_1", &sessionParams{}
		switch c.name {
		case "empty id":
			id = ""
		case "line break in the key":
			params.SetIdempotencyKey("SECRET\r\nX: y")
		case "line break in the account":
			params.SetStripeAccount("SECRET\n")
		case "line break in a header":
			params.Headers = http.Header{"X-More": {"a", "SECRET\n"}}
		}
		v, err := s.retrieve(ctx, id, params)
		if !nothing(v) || err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, %v", c.name, v, err)
		}
	}
	//lint:ignore SA1012 what happens is what is tested
	if _, err := s.retrieve(nil, "vs_1", nil); err == nil {
		t.Error("no error without a context")
	}
	if n := len(srv.got()); n != 0 {
		t.Errorf("%d requests", n)
	}
}

// Params can be shared between goroutines: calls only read them.
func TestParamsAreShared(t *testing.T) {
	s, _ := serve(t, []reply{ok(`{"id": "vs_1", "data": [{"id": "vs_1"}]}`)})
	params, listParams := allParams(), &sessionListParams{ListParams: ListParams{Limit: Int64(1)}}
	params.AddExtra("a", "b")
	listParams.Headers = http.Header{"X-More": {"1"}}
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if v, err := s.create(context.Background(), params); err != nil || v.ID != "vs_1" {
				t.Errorf("%v, %v", v, err)
			}
			if l := s.list(context.Background(), listParams); l.Err() != nil || len(l.Data()) != 1 {
				t.Errorf("%v", l.Err())
			}
		}()
	}
	wg.Wait()
}

// Params are not written to.
func TestParamsStayAsTheyAre(t *testing.T) {
	s, _ := serve(t, []reply{{status: 500, body: `{}`}, ok(`{}`)})
	params, same := allParams(), allParams()
	params.Headers, same.Headers = http.Header{"X-More": {"1"}}, http.Header{"X-More": {"1"}}
	if _, err := s.create(context.Background(), params); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(params, same) {
		t.Errorf("\n%+v\n%+v", params, same)
	}
}

package stripe

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"syscall"
	"testing"
	"time"
)

const unreadableBody = `{"id": "vs_1", "verified_outputs": {"dob": {"day": "SECRET"}}}`

// A POST that had its effect, and whose answer cannot be read: the error has all that is known of
// it, and does not look like a refusal.
func TestUnreadableAnswer(t *testing.T) {
	s, srv := serve(t, []reply{{status: 201, body: unreadableBody, header: map[string]string{"X-Other": "y"}}})
	v, err := s.create(context.Background(), nil)
	const want = "stripe: POST /v1/identity/verification_sessions: cannot decode verified_outputs.dob.day: string where integer expected" +
		" (status 201, request req_1, content type application/json)"
	if !nothing(v) || err == nil || err.Error() != want || len(srv.got()) != 1 {
		t.Fatalf("%v, %v after %d requests", v, err, len(srv.got()))
	}
	var refusal *Error
	if errors.As(err, &refusal) {
		t.Errorf("it looks like a refusal: %v", refusal)
	}
	var e *ResponseError
	if !errors.As(fmt.Errorf("order 17: %w", err), &e) {
		t.Fatalf("%T", err)
	}
	r := e.LastResponse
	if r.StatusCode != 201 || r.Status != "201 Created" || r.RequestID != "req_1" || r.Header.Get("X-Other") != "y" || string(r.RawJSON) != unreadableBody {
		t.Errorf("%+v", r)
	}
	if sent := srv.got()[0].header.Get("Idempotency-Key"); sent == "" || r.IdempotencyKey != sent {
		t.Errorf("key %q, sent %q", r.IdempotencyKey, sent)
	}
	if e.Unwrap() == nil || e.Unwrap() != e.Err {
		t.Errorf("%v", e.Unwrap())
	}
	for _, verb := range []string{"%v", "%s", "%+v"} {
		if got := fmt.Sprintf(verb, err); got != want {
			t.Errorf("%s: %s", verb, got)
		}
	}
}

// Everything that reads an answer says the same of one that it cannot read.
func TestUnreadableAnswers(t *testing.T) {
	ctx := context.Background()
	page := ok(`{"data": [` + unreadableBody + `]}`)
	last := func(l interface{ Err() error }) error { return l.Err() }
	for _, c := range []struct {
		name    string
		replies []reply
		call    func(s *sessions) error
		raw     string
	}{
		{"retrieve", []reply{ok(unreadableBody)}, func(s *sessions) error { _, err := s.retrieve(ctx, "vs_1", nil); return err }, unreadableBody},
		{"delete", []reply{ok(unreadableBody)}, func(s *sessions) error { _, err := s.delete(ctx, "vs_1", nil); return err }, unreadableBody},
		{"list", []reply{page}, func(s *sessions) error { return last(s.list(ctx, nil)) }, page.body},
		{"second page", []reply{pageOf(true, "a"), page}, func(s *sessions) error {
			_, errs := ids(ctx, s.list(ctx, nil))
			return errors.Join(errs...)
		}, page.body},
		{"search", []reply{page}, func(s *sessions) error { return last(s.search(ctx, nil)) }, page.body},
		{"too large", []reply{ok(strings.Repeat("x", 2000))}, func(s *sessions) error { _, err := s.retrieve(ctx, "vs_1", nil); return err }, ""},
		{"cut off", []reply{{status: 200, body: `{"id": "vs_1"`, cut: true}}, func(s *sessions) error { _, err := s.retrieve(ctx, "vs_1", nil); return err }, `{"id": "vs_1"`},
		{"refused stream, cut off", []reply{{status: 404, body: `{"error": {`, cut: true}}, func(s *sessions) error { _, err := s.pdf(ctx, "vs_1", nil); return err }, `{"error": {`},
	} {
		s, srv := serve(t, c.replies, WithMaxResponseBytes(1000))
		err := c.call(s)
		var refusal *Error
		var e *ResponseError
		if !errors.As(err, &e) || errors.As(err, &refusal) {
			t.Errorf("%s: %T %v", c.name, err, err)
			continue
		}
		want := fmt.Sprintf("req_%d", len(srv.got()))
		if string(e.LastResponse.RawJSON) != c.raw || e.LastResponse.RequestID != want || !strings.Contains(err.Error(), want+", content type application/json") {
			t.Errorf("%s: %v, %q", c.name, err, e.LastResponse.RawJSON)
		}
	}
}

// A POST that nothing answered: the error has the key to ask again with.
func TestUnansweredRequest(t *testing.T) {
	for _, key := range []string{"", "key_1"} {
		var sent []string
		transport := roundTripper(func(r *http.Request) (*http.Response, error) {
			sent = append(sent, r.Header.Get("Idempotency-Key"))
			return nil, fmt.Errorf("write SECRET: %w", syscall.ECONNRESET)
		})
		client := NewClient("sk_test_SECRET", WithHTTPClient(&http.Client{Transport: transport}))
		client.backend.wait = func(context.Context, time.Duration) error { return nil }
		params := new(sessionParams)
		if key != "" {
			params.SetIdempotencyKey(key)
		}
		v, err := (&sessions{client.backend}).create(context.Background(), params)
		var e *RequestError
		if !nothing(v) || !errors.As(err, &e) || !errors.Is(err, syscall.ECONNRESET) || len(sent) != 3 {
			t.Fatalf("%v, %v after %d requests", v, err, len(sent))
		}
		if e.IdempotencyKey != sent[0] || e.IdempotencyKey != sent[2] || sent[0] == "" || key != "" && sent[0] != key {
			t.Errorf("key %q, sent %q", e.IdempotencyKey, sent)
		}
		const want = "stripe: POST /v1/identity/verification_sessions: write SECRET: connection reset by peer"
		if fmt.Sprintf("%+v", err) != want || e.Unwrap() != e.Err {
			t.Errorf("%+v", err)
		}
	}
}

// A context that ends during a wait: the error has the key, and what was waited after.
func TestContextEndsDuringWait(t *testing.T) {
	for _, failure := range []reply{{status: 500, body: stripeBody}, {status: 200, body: `{`, cut: true}} {
		s, srv := serve(t, []reply{failure})
		ctx, cancel := context.WithCancel(context.Background())
		s.backend.wait = func(ctx context.Context, _ time.Duration) error {
			cancel()
			return ctx.Err()
		}
		v, err := s.create(ctx, nil)
		var e *RequestError
		if !nothing(v) || !errors.As(err, &e) || !errors.Is(err, context.Canceled) || len(srv.got()) != 1 {
			t.Fatalf("%v, %v after %d requests", v, err, len(srv.got()))
		}
		if sent := srv.got()[0].header.Get("Idempotency-Key"); sent == "" || e.IdempotencyKey != sent {
			t.Errorf("key %q, sent %q", e.IdempotencyKey, sent)
		}
		var refusal *Error
		var unreadable *ResponseError
		if errors.As(err, &refusal) != !failure.cut || errors.As(err, &unreadable) != failure.cut || errors.Is(err, io.ErrUnexpectedEOF) != failure.cut {
			t.Errorf("%v", err)
		}
		if failure.cut && err.Error() != "stripe: POST /v1/identity/verification_sessions: context canceled while waiting to retry after: unexpected EOF (status 200, request req_1, content type application/json)" {
			t.Errorf("%v", err)
		}
	}
}

// An error is one with status 200 as well, whatever was asked for.
func TestRefusalsWithStatus200(t *testing.T) {
	ctx := context.Background()
	refusal := ok(stripeBody)
	for name, call := range map[string]func(s *sessions) error{
		"create":   func(s *sessions) error { _, err := s.create(ctx, nil); return err },
		"retrieve": func(s *sessions) error { _, err := s.retrieve(ctx, "vs_1", nil); return err },
		"delete":   func(s *sessions) error { _, err := s.delete(ctx, "vs_1", nil); return err },
		"list":     func(s *sessions) error { return s.list(ctx, nil).Err() },
		"search":   func(s *sessions) error { return s.search(ctx, nil).Err() },
		"upload": func(s *sessions) error {
			_, err := s.upload(ctx, &fileParams{Filename: String("a"), FileReader: strings.NewReader("x")})
			return err
		},
		"raw": func(s *sessions) error {
			_, err := (&Client{s.backend}).RawRequest(ctx, http.MethodPost, "/v1/x", nil)
			return err
		},
	} {
		s, srv := serve(t, []reply{refusal})
		var e *Error
		err := call(s)
		if !errors.As(err, &e) || e.Type != ErrorTypeAPI || e.Msg != "m" || e.HTTPStatusCode != 200 || e.RequestID != "req_1" || len(srv.got()) != 1 {
			t.Errorf("%s: %v after %d requests", name, err, len(srv.got()))
		}
	}
}

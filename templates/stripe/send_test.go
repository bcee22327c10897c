package stripe

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
)

// A redirect is an error, and the key does not go where it points.
func TestRedirects(t *testing.T) {
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("followed") }))
	defer elsewhere.Close()
	for _, status := range []int{301, 302, 303, 307, 308} {
		follow := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return nil }}
		s, srv := serve(t, []reply{{status: status, header: map[string]string{"Location": elsewhere.URL}}}, WithHTTPClient(follow))
		v, err := s.create(context.Background(), nil)
		var e *Error
		if !nothing(v) || !errors.As(err, &e) || e.HTTPStatusCode != status || len(srv.got()) != 1 {
			t.Errorf("%d: %v, %v, %d requests", status, v, err, len(srv.got()))
		}
		if follow.CheckRedirect(nil, nil) != nil {
			t.Error("the caller's client was changed")
		}
	}
}

func TestResponseLimit(t *testing.T) {
	body := `{"id": "` + strings.Repeat("x", 1000) + `"}`
	for _, c := range []struct {
		name    string
		limit   int64
		chunked bool
		fits    bool
	}{
		{"at the limit", int64(len(body)), false, true},
		{"at the limit, length unknown", int64(len(body)), true, true},
		{"over the limit", int64(len(body)) - 1, false, false},
		{"over the limit, length unknown", int64(len(body)) - 1, true, false},
		{"no limit", 1<<63 - 1, true, true},
	} {
		requests := 0
		unread := strings.NewReader(body)
		transport := roundTripper(func(*http.Request) (*http.Response, error) {
			requests++
			res := &http.Response{StatusCode: 200, Header: http.Header{"Stripe-Should-Retry": {"true"}}, Body: io.NopCloser(unread), ContentLength: int64(len(body))}
			if c.chunked {
				res.ContentLength = -1
			}
			return res, nil
		})
		client := NewClient("sk_test_123", WithHTTPClient(&http.Client{Transport: transport}), WithMaxResponseBytes(c.limit))
		_, err := (&sessions{client.backend}).create(context.Background(), nil)
		if (err == nil) != c.fits || requests != 1 {
			t.Errorf("%s: %v, %d requests", c.name, err, requests)
		}
		if !c.fits && !c.chunked && unread.Len() != len(body) {
			t.Errorf("%s: read all the same", c.name)
		}
		if err != nil && !strings.Contains(err.Error(), "larger than 1009 bytes") {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// A large body that comes in small pieces arrives whole.
func TestLargeResponse(t *testing.T) {
	page := sessionPage(3000)
	s, _ := serve(t, []reply{ok(strings.Replace(page, `"has_more": true`, `"has_more": false`, 1))})
	l := s.list(context.Background(), nil)
	if l.Err() != nil || len(l.Data()) != 3000 || !bytes.Contains(l.LastResponse().RawJSON, []byte(`"vs_2999"`)) {
		t.Errorf("%v, %d items", l.Err(), len(l.Data()))
	}
}

// net/http can send a request again by itself, which HTTP/2 does.
func TestRequestsAreReplayable(t *testing.T) {
	var bodies []string
	transport := roundTripper(func(r *http.Request) (*http.Response, error) {
		for range 2 {
			body, err := r.GetBody()
			if err != nil {
				t.Fatal(err)
			}
			b, _ := io.ReadAll(body)
			bodies = append(bodies, string(b))
		}
		return &http.Response{StatusCode: 200, Body: io.NopCloser(strings.NewReader(`{}`))}, nil
	})
	client := NewClient("sk_test_123", WithHTTPClient(&http.Client{Transport: transport}))
	if _, err := (&sessions{client.backend}).create(context.Background(), &sessionParams{ReturnURL: String("x")}); err != nil {
		t.Fatal(err)
	}
	if want := []string{"return_url=x", "return_url=x"}; !slices.Equal(bodies, want) {
		t.Errorf("%q", bodies)
	}
}

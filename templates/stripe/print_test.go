package stripe

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"reflect"
	"strings"
	"testing"
)

// Nothing that prints a client shows its key, nor does what walks over its fields.
func TestClientDoesNotPrintItsKey(t *testing.T) {
	const key = "sk_test_SECRET"
	c := NewClient(key, WithStripeAccount("acct_1"))
	service := struct{ Sessions *sessions }{&sessions{c.backend}}
	config := &BackendConfig{HTTPClient: http.DefaultClient, MaxNetworkRetries: Int64(1)}
	checkLeaks(t, []any{
		c, *c, []*Client{c}, struct{ C *Client }{c}, struct{ c Client }{*c}, c.backend, service, service.Sessions,
		WithStripeAccount("a"), config, *config, NewBackendsWithConfig(config),
	}, nil)
	if where := find(reflect.ValueOf(c), "SECRET", nil); where != nil {
		t.Errorf("the key lies in %v", where)
	}
	for _, s := range []string{c.String(), c.GoString(), fmt.Sprint(c), fmt.Sprintf("%+v", *c), c.LogValue().String()} {
		if s != "stripe.Client(https://api.stripe.com/)" {
			t.Error(s)
		}
	}
	if s := fmt.Sprint(new(Client), (*Client)(nil)); s != "stripe.Client <nil>" {
		t.Error(s)
	}
}

// find returns the way to a string that contains s, looking into unexported fields and behind
// pointers too.
func find(v reflect.Value, s string, way []string) []string {
	if len(way) > 8 {
		return nil
	}
	switch v.Kind() {
	case reflect.String:
		if strings.Contains(v.String(), s) {
			return append(way, "here")
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return find(v.Elem(), s, append(way, v.Type().String()))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if found := find(v.Field(i), s, append(way, v.Type().Field(i).Name)); found != nil {
				return found
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if found := find(v.Index(i), s, append(way, "[]")); found != nil {
				return found
			}
		}
	}
	return nil
}

// find finds what it is to find: a key in a plain field.
func TestFind(t *testing.T) {
	v := &struct{ a *struct{ b []string } }{&struct{ b []string }{[]string{"x", "SECRET"}}}
	if find(reflect.ValueOf(v), "SECRET", nil) == nil {
		t.Error("not found")
	}
}

func TestResponsePrints(t *testing.T) {
	r := &APIResponse{
		Header: http.Header{"X": {"SECRET"}}, IdempotencyKey: "SECRET", RawJSON: []byte("SECRET"),
		RequestID: "req_1", Status: "200 OK", StatusCode: 200,
	}
	checkLeaks(t, []any{r, *r, APIResource{r}}, []any{[]*APIResponse{r}, struct{ R APIResponse }{*r}})
	for _, s := range []string{r.String(), r.GoString(), fmt.Sprintf("%v", r), fmt.Sprintf("%#v", *r), fmt.Sprintf("%d", r)} {
		if s != "status 200, request req_1, 6 bytes" {
			t.Error(s)
		}
	}
	if s := fmt.Sprint((*APIResponse)(nil), APIResponse{}); s != "<nil> status 0, 0 bytes" {
		t.Error(s)
	}
	var out bytes.Buffer
	slog.New(slog.NewJSONHandler(&out, nil)).Info("m", "r", r)
	if !strings.Contains(out.String(), `"r":{"status":200,"request_id":"req_1","size":6}`) {
		t.Error(out.String())
	}
}

func TestRedacted(t *testing.T) {
	if redacted("") != "" || redacted("x") != "[redacted]" {
		t.Error("redacted")
	}
	v := session{ID: "vs_1", ClientSecret: "SECRET", URL: "SECRET", Status: "verified"}
	v.LastResponse = &APIResponse{RawJSON: []byte("SECRET")}
	checkLeaks(t, []any{v, &v}, []any{[]session{v}, []*session{&v}, struct{ S session }{v}, map[string]session{"a": v}, []any{v, &v}})
	for _, c := range []struct{ got, want string }{
		{fmt.Sprintf("%+v", v), "ClientSecret:[redacted] Created:0 ID:vs_1 "},
		{fmt.Sprintf("%#v", v), `ClientSecret:"[redacted]", Created:0, ID:"vs_1", `},
		{v.String(), " [redacted] 0 vs_1 "},
		{v.GoString(), `ClientSecret:"[redacted]", Created:0, ID:"vs_1", `},
	} {
		if !strings.Contains(c.got, c.want) {
			t.Errorf("%s: no %s in it", c.got, c.want)
		}
	}
	if v.ClientSecret != "SECRET" {
		t.Error("printing changed the value")
	}
	if s := fmt.Sprint(session{}); strings.Contains(s, "redacted") {
		t.Errorf("a secret that is not there: %s", s)
	}
}

func TestLogging(t *testing.T) {
	var text bytes.Buffer
	plain := &printer{}
	for _, opt := range []ClientOption{
		WithLogger(slog.New(slog.NewTextHandler(&text, &slog.HandlerOptions{Level: slog.LevelDebug}))),
		WithBackends(NewBackendsWithConfig(&BackendConfig{LeveledLogger: plain})),
	} {
		failure := reply{status: 500, body: `{"error": {"type": "api_error", "code": "c", "message": "SECRET"}}`}
		s, srv := serve(t, []reply{failure, ok(`{"client_secret": "SECRET"}`)}, opt)
		s.create(context.Background(), &sessionParams{ReturnURL: String("SECRET")})
		s.retrieve(context.Background(), "vs_1", &sessionParams{ReturnURL: String("SECRET")})
		srv.CloseClientConnections()
	}
	for _, c := range []struct {
		name, log string
		want      []string
	}{
		{"slog", text.String(), []string{
			`level=DEBUG msg="stripe request" method=POST path=/v1/identity/verification_sessions attempt=1 took=`,
			` status=500 request_id=req_1 type=api_error code=c`,
			`level=INFO msg="stripe retry" method=POST path=/v1/identity/verification_sessions wait=`,
			` attempt=2 took=`, ` status=200 request_id=req_2`, ` path=/v1/identity/verification_sessions/vs_1 attempt=1`,
		}},
		{"leveled", strings.Join(plain.lines, "\n"), []string{
			"debug stripe request method=POST path=/v1/identity/verification_sessions attempt=1 took=",
			" status=500 request_id=req_1 type=api_error code=c",
			"info stripe retry method=POST path=/v1/identity/verification_sessions wait=",
		}},
	} {
		if strings.Contains(c.log, "SECRET") || strings.Contains(c.log, "sk_test_123") {
			t.Errorf("%s: %s", c.name, c.log)
		}
		for _, want := range c.want {
			if !strings.Contains(c.log, want) {
				t.Errorf("%s: no %s in\n%s", c.name, want, c.log)
			}
		}
	}
	if n := len(plain.lines); n != 4 {
		t.Errorf("%d lines", n)
	}
}

// printer is a leveled logger that keeps its lines.
type printer struct {
	lines []string
}

func (p *printer) Debugf(format string, v ...any) { p.add("debug ", format, v) }
func (p *printer) Infof(format string, v ...any)  { p.add("info ", format, v) }
func (p *printer) Warnf(format string, v ...any)  { p.add("warn ", format, v) }
func (p *printer) Errorf(format string, v ...any) { p.add("error ", format, v) }

func (p *printer) add(level, format string, v []any) {
	p.lines = append(p.lines, level+fmt.Sprintf(format, v...))
}

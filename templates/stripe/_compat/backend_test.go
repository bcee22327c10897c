package stripe

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

type contextKey struct{}

// fakeBackend is a backend as tests of programs have it. It records what it is called with and
// answers with its replies in turn.
type fakeBackend struct {
	calls   []string
	params  []ParamsContainer
	context []any // the value in each call's context
	replies []string
	err     error
	fill    func(v any) // instead of replies, if not nil
}

func (b *fakeBackend) record(call string, p ParamsContainer, v any) error {
	b.calls = append(b.calls, call)
	b.params = append(b.params, p)
	b.context = append(b.context, p.GetParams().Context.Value(contextKey{}))
	if b.err != nil {
		return b.err
	}
	if b.fill != nil {
		b.fill(v)
		return nil
	}
	reply := b.replies[0]
	b.replies = b.replies[1:]
	return json.Unmarshal([]byte(reply), v)
}

func (b *fakeBackend) Call(method, path, key string, params ParamsContainer, v LastResponseSetter) error {
	return b.record(fmt.Sprintf("Call %s %s %s %T %T", method, path, key, params, v), params, v)
}

func (b *fakeBackend) CallStreaming(method, path, key string, params ParamsContainer, v StreamingLastResponseSetter) error {
	v.SetLastResponse(&StreamingAPIResponse{StatusCode: 200, Body: io.NopCloser(strings.NewReader("file"))})
	b.fill = func(any) {}
	return b.record(fmt.Sprintf("CallStreaming %s %s %s %T", method, path, key, params), params, v)
}

func (b *fakeBackend) CallRaw(method, path, key string, body []byte, params *Params, v LastResponseSetter) error {
	v.SetLastResponse(&APIResponse{RequestID: "req_fake", StatusCode: 200})
	return b.record(fmt.Sprintf("CallRaw %s %s %s %s", method, path, key, body), params, v)
}

func (b *fakeBackend) CallMultipart(method, path, key, boundary string, body *bytes.Buffer, params *Params, v LastResponseSetter) error {
	text := strings.ReplaceAll(strings.ReplaceAll(body.String(), boundary, "BOUNDARY"), "\r\n", "|")
	return b.record(fmt.Sprintf("CallMultipart %s %s %s %s", method, path, key, text), params, v)
}

func (b *fakeBackend) SetMaxNetworkRetries(int64) {}

// withFake returns the methods of a client that calls b for all hosts.
func withFake(b Backend, opts ...ClientOption) *sessions {
	opts = append([]ClientOption{WithBackends(&Backends{API: b, Connect: b, Uploads: b, MeterEvents: b})}, opts...)
	return &sessions{NewClient("sk_test_123", opts...).backend}
}

func testContext() context.Context {
	return context.WithValue(context.Background(), contextKey{}, "mine")
}

func TestCompatBackendCall(t *testing.T) {
	b := &fakeBackend{replies: []string{`{"id": "vs_1"}`, `{"id": "vs_2"}`}}
	s := withFake(b, WithStripeAccount("acct_1"), WithAPIVersion("2020-01-01"))
	params := &sessionParams{ClientReferenceID: String("r"), Params: Params{Context: context.Background(), IdempotencyKey: String("k")}}
	v, err := s.create(testContext(), params)
	if err != nil || v.ID != "vs_1" || v.LastResponse != nil {
		t.Errorf("%+v, %v", v, err)
	}
	if v, err = s.retrieve(testContext(), "vs 2/x", nil); err != nil || v.ID != "vs_2" {
		t.Errorf("%+v, %v", v, err)
	}
	want := []string{
		"Call POST /v1/identity/verification_sessions sk_test_123 *stripe.sessionParams *stripe.session",
		"Call GET /v1/identity/verification_sessions/vs%202%2Fx sk_test_123 *stripe.sessionParams *stripe.session",
	}
	if !slices.Equal(b.calls, want) {
		t.Errorf("got  %q\nwant %q", b.calls, want)
	}
	got := b.params[0].(*sessionParams)
	if *got.ClientReferenceID != "r" || *got.IdempotencyKey != "k" || *got.StripeAccount != "acct_1" || got.Headers.Get("Stripe-Version") != "2020-01-01" {
		t.Errorf("%+v", got)
	}
	if b.params[1].GetParams().IdempotencyKey != nil {
		t.Error("an idempotency key that nobody gave")
	}
	if !slices.Equal(b.context, []any{"mine", "mine"}) {
		t.Errorf("contexts %v", b.context)
	}
	if got == params || params.Context != context.Background() || params.StripeAccount != nil || params.Headers != nil {
		t.Errorf("the caller's params were written to: %+v", params)
	}
}

func TestCompatBackendFills(t *testing.T) {
	b := &fakeBackend{fill: func(v any) { *v.(*session) = session{ID: "vs_1"} }}
	if v, err := withFake(b).create(testContext(), nil); err != nil || v.ID != "vs_1" {
		t.Errorf("%v, %v", v, err)
	}
	b = &fakeBackend{err: &Error{Code: "resource_missing"}}
	v, err := withFake(b).create(testContext(), nil)
	if e := (*Error)(nil); v == nil || v.ID != "" || !errors.As(err, &e) || e.Code != "resource_missing" {
		t.Errorf("%v, %v", v, err)
	}
}

// TestCompatFailed reads what a call returns before the error, as programs do.
func TestCompatFailed(t *testing.T) {
	refusal := reply{status: 402, body: `{"error": {"type": "card_error", "message": "m"}}`}
	s, _ := serve(t, []reply{refusal, refusal, refusal, ok(`{"id": "vs_1", "livemode": "text"}`)})
	v, err := s.create(testContext(), nil)
	if e := (*Error)(nil); v.ID != "" || v.LastResponse != nil || !errors.As(err, &e) {
		t.Errorf("%v, %v", v.ID, err)
	}
	file, err := s.upload(testContext(), &fileParams{FileReader: strings.NewReader(""), Filename: String("a"), Purpose: String("p")})
	if file.ID != "" || err == nil {
		t.Errorf("%v, %v", file.ID, err)
	}
	if stream, err := s.pdf(testContext(), "qt_1", nil); stream.LastResponse != nil || err == nil {
		t.Errorf("%v, %v", stream.LastResponse, err)
	}
	if v, err := s.retrieve(testContext(), "", nil); v.ID != "" || err == nil {
		t.Errorf("%v, %v", v.ID, err)
	}
	if v, err := s.retrieve(testContext(), "vs_1", nil); v.ID != "vs_1" || err == nil {
		t.Errorf("%v, %v", v.ID, err)
	}
}

func TestCompatBackendLists(t *testing.T) {
	b := &fakeBackend{replies: []string{
		`{"object": "list", "data": [{"id": "a"}, {"id": "b"}], "has_more": true, "url": "/v1/x"}`,
		`{"object": "list", "data": [{"id": "c"}], "has_more": false}`,
	}}
	s := withFake(b)
	params := new(sessionListParams)
	params.Limit, params.Expand = Int64(2), []*string{String("data.x")}
	params.SetStripeAccount("acct_1")
	params.Filters.AddFilter("created", "gte", "12 3")
	params.Filters.AddFilter("email", "", "a@b")
	l := s.list(testContext(), params)
	params.Filters.AddFilter("later", "", "1")
	got, errs := ids(testContext(), l)
	if !slices.Equal(got, []string{"a", "b", "c"}) || errs != nil || l.LastResponse().RequestID != "req_fake" || l.Meta().URL != "/v1/x" {
		t.Errorf("%v %v %v", got, errs, l.LastResponse())
	}
	const call = "CallRaw GET /v1/identity/verification_sessions sk_test_123 expand[0]=data.x&created[gte]=12+3&email=a%40b&limit=2"
	if want := []string{call, call + "&starting_after=b"}; !slices.Equal(b.calls, want) {
		t.Errorf("got  %q\nwant %q", b.calls, want)
	}
	if p := b.params[1].(*Params); *p.StripeAccount != "acct_1" || b.context[1] != "mine" || p.IdempotencyKey != nil {
		t.Errorf("%+v", p)
	}

	b.replies = []string{`{"data": [{"id": "a"}], "has_more": true, "next_page": "p2"}`, `{"data": [{"id": "b"}], "has_more": false}`}
	b.calls = nil
	search := &sessionSearchParams{Expand: []string{"data.x"}}
	search.Query = "q"
	search.SearchParams.AddExpand("data.y")
	found := 0
	for _, err := range s.search(testContext(), search).All(testContext()) {
		if err != nil {
			t.Error(err)
		}
		found++
	}
	const query = "CallRaw GET /v1/identity/verification_sessions/search sk_test_123 expand[0]=data.x&expand[1]=data.y&query=q"
	if want := []string{query, query + "&page=p2"}; found != 2 || !slices.Equal(b.calls, want) {
		t.Errorf("%d found; got  %q\nwant %q", found, b.calls, want)
	}

	nothing := &fakeBackend{fill: func(any) {}}
	if l := withFake(nothing).list(testContext(), nil); l.Err() != nil || len(l.Data()) != 0 || l.Meta().HasMore {
		t.Errorf("a list that nobody filled: %v %v", l.Err(), l.Data())
	}
	refused := withFake(&fakeBackend{err: errors.New("refused")}).list(testContext(), nil)
	if refused.Err() == nil || refused.Err().Error() != "refused" {
		t.Errorf("%v", refused.Err())
	}
}

func TestCompatBackendFiles(t *testing.T) {
	b := &fakeBackend{replies: []string{`{"id": "file_1"}`}}
	s := withFake(b)
	v, err := s.upload(testContext(), &fileParams{FileReader: strings.NewReader("content"), Filename: String("a.txt"), Purpose: String("p")})
	if err != nil || v.ID != "file_1" {
		t.Errorf("%v, %v", v, err)
	}
	stream, err := s.pdf(testContext(), "file_1", nil)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(stream.LastResponse.Body)
	if err != nil || string(content) != "file" {
		t.Errorf("%q, %v", content, err)
	}
	want := []string{
		`CallMultipart POST /v1/files sk_test_123 --BOUNDARY|Content-Disposition: form-data; name="purpose"||p|--BOUNDARY|` +
			`Content-Disposition: form-data; name="file"; filename="a.txt"|Content-Type: application/octet-stream||content|--BOUNDARY--|`,
		"CallStreaming GET /v1/quotes/file_1/pdf sk_test_123 *stripe.sessionParams",
	}
	if !slices.Equal(b.calls, want) {
		t.Errorf("got  %q\nwant %q", b.calls, want)
	}
}

// rawBackend takes the calls of RawRequest too.
type rawBackend struct {
	fakeBackend
}

func (b *rawBackend) RawRequest(method, path, key, content string, params *RawParams) (*APIResponse, error) {
	b.calls = append(b.calls, fmt.Sprintf("RawRequest %s %s %s %s %v", method, path, key, content, params.Context.Value(contextKey{})))
	return &APIResponse{RequestID: "req_raw"}, nil
}

func TestCompatBackendRaw(t *testing.T) {
	fake, raw := &fakeBackend{replies: []string{"{}", "{}"}}, new(rawBackend)
	params := &RawParams{Values: map[string][]string{"a": {"b c"}}}
	for _, b := range []Backend{fake, raw} {
		client := NewClient("sk_test_123", WithBackends(&Backends{API: b}))
		for _, method := range []string{"GET", "POST"} {
			if r, err := client.RawRequest(testContext(), method, "/v1/x", params); err != nil || r.RequestID != "req_fake" && r.RequestID != "req_raw" {
				t.Errorf("%v, %v", r, err)
			}
		}
	}
	if want := []string{"CallRaw GET /v1/x sk_test_123 a=b+c", "CallRaw POST /v1/x sk_test_123 a=b+c"}; !slices.Equal(fake.calls, want) {
		t.Errorf("%q", fake.calls)
	}
	if want := []string{"RawRequest GET /v1/x?a=b+c sk_test_123  mine", "RawRequest POST /v1/x sk_test_123 a=b+c mine"}; !slices.Equal(raw.calls, want) {
		t.Errorf("%q", raw.calls)
	}
}

// A backend of the program's own for one host leaves no other to the network.
func TestCompatMissingBackend(t *testing.T) {
	b := &fakeBackend{replies: []string{"{}"}}
	s := &sessions{NewClient("sk_test_123", WithBackends(&Backends{API: b})).backend}
	if _, err := s.create(testContext(), nil); err != nil {
		t.Error(err)
	}
	_, err := s.upload(testContext(), &fileParams{FileReader: strings.NewReader(""), Filename: String("a"), Purpose: String("p")})
	if want := `stripe: WithBackends got no backend "uploads", which the call needs`; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	s = &sessions{NewClient("", WithBackends(&Backends{API: b})).backend}
	b.replies = []string{"{}"}
	if _, err := s.create(testContext(), nil); err != nil {
		t.Errorf("without a key: %v", err)
	}
}

// wrapper passes calls to another backend, as programs do that count or log them.
type wrapper struct {
	Backend
	calls int
}

func (w *wrapper) Call(method, path, key string, params ParamsContainer, v LastResponseSetter) error {
	w.calls++
	return w.Backend.Call(method, path, key, params, v)
}

func (w *wrapper) CallRaw(method, path, key string, body []byte, params *Params, v LastResponseSetter) error {
	w.calls++
	return w.Backend.CallRaw(method, path, key, body, params, v)
}

func TestCompatWrappedBackend(t *testing.T) {
	_, srv := serve(t, []reply{ok(`{"id": "vs_1"}`), pageOf(true, "a"), pageOf(false, "b"), ok(`{"id": "file_1"}`), ok("file")})
	inner := GetBackendWithConfig(APIBackend, &BackendConfig{URL: String(srv.URL + "/v1/"), HTTPClient: srv.Client()})
	w := &wrapper{Backend: inner}
	s := withFake(w, WithStripeAccount("acct_1"))
	params := &sessionParams{ClientReferenceID: String("r"), Expand: []string{"a"}, Metadata: map[string]string{"k": "own"}}
	params.Params.AddExpand("b")
	params.Params.AddMetadata("k", "embedded")
	params.Params.AddMetadata("l", "2")
	if v, err := s.create(testContext(), params); err != nil || v.ID != "vs_1" || v.LastResponse.RequestID != "req_1" {
		t.Errorf("%v, %v", v, err)
	}
	if got, errs := ids(testContext(), s.list(testContext(), nil)); !slices.Equal(got, []string{"a", "b"}) || errs != nil {
		t.Errorf("%v %v", got, errs)
	}
	if v, err := s.upload(testContext(), &fileParams{FileReader: strings.NewReader("content"), Filename: String("a"), Purpose: String("p")}); err != nil || v.ID != "file_1" {
		t.Errorf("%v, %v", v, err)
	}
	stream, err := s.pdf(testContext(), "file_1", nil)
	if err != nil {
		t.Fatal(err)
	}
	if content, err := io.ReadAll(stream.LastResponse.Body); err != nil || string(content) != "file" {
		t.Errorf("%q, %v", content, err)
	}
	var got []string
	for _, q := range srv.got() {
		body := q.body
		if strings.HasPrefix(q.header.Get("Content-Type"), "multipart/") {
			body = strings.Join(parts(t, q), "; ")
		}
		got = append(got, q.method+" "+q.url+" "+body)
		if q.header.Get("Authorization") != "Bearer sk_test_123" || q.header.Get("Stripe-Account") != "acct_1" {
			t.Errorf("%v", q.header)
		}
	}
	want := []string{
		"POST /v1/identity/verification_sessions client_reference_id=r&expand[0]=a&metadata[k]=own&expand[1]=b&metadata[l]=2",
		"GET /v1/identity/verification_sessions ",
		"GET /v1/identity/verification_sessions?starting_after=a ",
		"POST /v1/files purpose=p; file=content as a, application/octet-stream",
		"GET /v1/quotes/file_1/pdf ",
	}
	if !slices.Equal(got, want) || w.calls != 3 {
		t.Errorf("%d calls; got  %q\nwant %q", w.calls, got, want)
	}
}

// ownAnswer is a type of a program.
type ownAnswer struct {
	APIResource
	Name string `json:"name"`
}

func TestCompatDirectCalls(t *testing.T) {
	_, srv := serve(t, []reply{ok(`{"id": "vs_1", "name": "n"}`)})
	b := GetBackendWithConfig(APIBackend, &BackendConfig{URL: &srv.URL, HTTPClient: srv.Client()}).(*BackendImplementation)
	list := &sessionListParams{ListParams: ListParams{Limit: Int64(3), StartingAfter: String("a")}}
	var typed session
	var own ownAnswer
	for _, err := range []error{
		b.Call("POST", "/v1/x", "sk_1", &sessionParams{ClientReferenceID: String("r")}, &typed),
		b.Call("GET", "/v1/x", "sk_1", (*sessionParams)(nil), &own),
		b.Call("GET", "v1/x", "sk_1", nil, &own),
		b.Call("GET", "/v1/x", "sk_1", list, &own),
		b.Call("GET", "/v1/x", "sk_1", &list.ListParams, &own),
		b.Call("POST", "/v1/x", "sk_1", &Params{Expand: []*string{String("e")}, IdempotencyKey: String("k")}, &own),
		b.CallRaw("DELETE", "/v1/x", "sk_1", []byte("a=b"), nil, &own),
		b.CallRaw("POST", "/v2/x", "sk_1", []byte(`{"a":1}`), &Params{Expand: []*string{String("e")}}, &own),
	} {
		if err != nil {
			t.Error(err)
		}
	}
	if typed.ID != "vs_1" || typed.LastResponse == nil || own.Name != "n" || own.LastResponse.RequestID == "" {
		t.Errorf("%+v %+v", typed, own)
	}
	r, err := b.RawRequest("GET", "/v1/x?a=b", "sk_1", "", nil)
	if err != nil || string(r.RawJSON) != `{"id": "vs_1", "name": "n"}` {
		t.Errorf("%v, %v", r, err)
	}
	var got []string
	for _, q := range srv.got() {
		got = append(got, strings.TrimSpace(q.method+" "+q.url+" "+q.body+" "+q.header.Get("Content-Type")))
	}
	const form = "application/x-www-form-urlencoded"
	want := []string{
		"POST /v1/x client_reference_id=r " + form, "GET /v1/x", "GET /v1/x", "GET /v1/x?limit=3&starting_after=a", "GET /v1/x?limit=3&starting_after=a",
		"POST /v1/x expand[0]=e " + form, "DELETE /v1/x?a=b", `POST /v2/x {"a":1} application/json`, "GET /v1/x?a=b",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	n := len(got)
	for want, err := range map[string]error{
		"stripe: the params are a *struct { stripe.sessionParams }, which is not a type of this package: use Extra or CallRaw": b.Call("GET", "/v1/x", "sk_1", &struct{ sessionParams }{}, &own),
		"stripe: v, which the answer goes into, is nil": b.Call("GET", "/v1/x", "sk_1", nil, nil),
		"stripe: the API key is empty":                  b.Call("GET", "/v1/x", "", nil, &own),
	} {
		if err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if len(srv.got()) != n {
		t.Error("a wrong call was sent")
	}
}

func TestCompatBackendSettings(t *testing.T) {
	if a, b := GetBackend(APIBackend), GetBackend(APIBackend); a == b {
		t.Error("GetBackend returns the same value twice")
	}
	if GetBackend("other") != nil {
		t.Error("there is a backend that there is not")
	}
	var got []string
	transport := roundTripper(func(r *http.Request) (*http.Response, error) {
		got = append(got, r.URL.Host+" "+r.Header.Get("Stripe-Context"))
		return nil, errors.New("offline")
	})
	config := &BackendConfig{HTTPClient: &http.Client{Transport: transport}, MaxNetworkRetries: Int64(1), StripeContext: String("ctx")}
	b := NewBackendsWithConfig(config)
	opt := WithBackends(b)
	b.API.SetMaxNetworkRetries(7)
	*config.StripeContext = "other"
	client := NewClient("sk_test_123", opt)
	client.backend.wait = func(ctx context.Context, _ time.Duration) error { return nil }
	s := &sessions{client.backend}
	s.create(testContext(), nil)
	s.upload(testContext(), &fileParams{FileReader: strings.NewReader(""), Filename: String("a"), Purpose: String("p")})
	want := []string{"api.stripe.com ctx", "api.stripe.com ctx", "files.stripe.com ctx", "files.stripe.com ctx"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	s = &sessions{NewClient("sk_test_123", WithBackends(NewBackendsWithConfig(&BackendConfig{LeveledLogger: 5}))).backend}
	_, err := s.create(testContext(), nil)
	if want := "stripe: LeveledLogger is a int: a LeveledLoggerInterface or a ContextLeveledLoggerInterface expected"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	for _, own := range []Backend{&UsageBackend{B: b.API}, (*BackendImplementation)(nil)} {
		backends := &Backends{API: own}
		if backends.carriers() != nil || NewClient("sk_test_123", WithBackends(backends)).backend.err != nil {
			t.Errorf("%T is taken for a backend of the program's own", own)
		}
	}
}

// contextLogger notes the value in the context of what is logged.
type contextLogger struct {
	lines []string
}

func (l *contextLogger) log(ctx context.Context, level, format string, v []any) {
	l.lines = append(l.lines, fmt.Sprint(level, " ", ctx.Value(contextKey{}), " ", fmt.Sprintf(format, v...)))
}

func (l *contextLogger) Debugf(ctx context.Context, format string, v ...any) {
	l.log(ctx, "debug", format, v)
}
func (l *contextLogger) Infof(ctx context.Context, format string, v ...any) {
	l.log(ctx, "info", format, v)
}
func (l *contextLogger) Warnf(ctx context.Context, format string, v ...any) {
	l.log(ctx, "warn", format, v)
}
func (l *contextLogger) Errorf(ctx context.Context, format string, v ...any) {
	l.log(ctx, "error", format, v)
}

func TestCompatContextLogger(t *testing.T) {
	l := new(contextLogger)
	config := newConfig([]ClientOption{WithBackends(NewBackendsWithConfig(&BackendConfig{LeveledLogger: l}))})
	config.log.LogAttrs(testContext(), -4, "m")
	config.log.LogAttrs(testContext(), 0, "n")
	if want := []string{"debug mine m", "info mine n"}; !slices.Equal(l.lines, want) {
		t.Errorf("%q", l.lines)
	}
}

func TestCompatStripeContext(t *testing.T) {
	c := ParseStripeContext("a/b")
	pushed, err := c.Push(" c ")
	if err != nil || *pushed.StringPtr() != "a/b/c" || *c.StringPtr() != "a/b" {
		t.Errorf("%v, %v", pushed, err)
	}
	popped, err := c.Pop()
	if err != nil || !reflect.DeepEqual(popped.Segments, []string{"a"}) {
		t.Errorf("%v, %v", popped, err)
	}
	if _, err := c.Push(" "); err == nil {
		t.Error("a blank segment is no error")
	}
	if _, err := NewStripeContext(nil).Pop(); err == nil {
		t.Error("nothing to pop is no error")
	}
	var p Params
	p.SetStripeContextFrom(nil)
	if p.StripeContext != nil {
		t.Error("a nil context is set")
	}
	p.SetStripeContextFrom(c)
	if *p.StripeContext != "a/b" || ParseStripeContext("") != nil {
		t.Errorf("%q", *p.StripeContext)
	}
	var read Context
	if err := json.Unmarshal([]byte(`"x/y"`), &read); err != nil || !reflect.DeepEqual(read.Segments, []string{"x", "y"}) {
		t.Errorf("%v, %v", read, err)
	}
}

func TestCompatHelpers(t *testing.T) {
	if got := FormatURLPath("/v1/%s/x", "a b"); got != "/v1/a+b/x" {
		t.Error(got)
	}
	for in, want := range map[string]string{`"cus_1"`: "cus_1 true", `{"id": 1}`: " false", `"`: " false", "": " false"} {
		if id, ok := ParseID([]byte(in)); fmt.Sprint(id, " ", ok) != want {
			t.Errorf("%q: %q %v", in, id, ok)
		}
	}
	if a, b := NewIdempotencyKey(), NewIdempotencyKey(); a == b || len(a) < 26 {
		t.Errorf("%q %q", a, b)
	}
	if PointerValue(Pointer(7)) != 7 || PointerValue[string](nil) != "" || !TimeValue(nil).IsZero() {
		t.Error("a value is not what it was")
	}
	var f Filters
	f.AddFilter("email", "", "a@b")
	if got := fmt.Sprintf("%v %+v %s", f, f, f.LogValue()); got != "1 filters 1 filters 1 filters" {
		t.Error(got)
	}
	var all Seq2[int, error] = func(yield func(int, error) bool) { yield(1, nil) }
	for i, err := range all {
		if i != 1 || err != nil {
			t.Error(i, err)
		}
	}
}

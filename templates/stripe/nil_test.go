package stripe

import (
	"bytes"
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

// A nilCall calls an exported function or method with nil and zero arguments.
type nilCall struct {
	name string
	want string // the error that it returns; for one that returns none, what else matters
	call func() any
}

const (
	noClient = "stripe: the client was not made by NewClient"
	noKey    = "stripe: the API key is empty"
	noSecret = "stripe: the webhook secret is empty"
)

var noContext context.Context

func nilCalls() []nilCall {
	return slicesOf(nilClientCalls(), nilOptionCalls(), nilParamsCalls(), nilListCalls(), nilWebhookCalls(), nilErrorCalls(), nilPrintCalls(), nilPointerCalls())
}

func slicesOf(all ...[]nilCall) (out []nilCall) {
	for _, calls := range all {
		out = append(out, calls...)
	}
	return out
}

func nilClientCalls() []nilCall {
	raw := func(c *Client) any {
		_, err := c.RawRequest(context.Background(), "GET", "/v1/x", nil)
		return err
	}
	with := func(opts ...ClientOption) func() any { return func() any { return raw(NewClient("", opts...)) } }
	return []nilCall{
		{"NewClient", noKey, with()},
		{"NewClient", noKey, with(nil, nil)},
		{"NewClient", noKey, with(nil...)},
		{"NewBackends", noKey, with(WithBackends(NewBackends(nil)))},
		{"NewBackendsWithConfig", noKey, with(WithBackends(NewBackendsWithConfig(nil)))},
		{"NewBackendsWithConfig", noKey, with(WithBackends(NewBackendsWithConfig(new(BackendConfig))))},
		{"WithBackends", noKey, with(WithBackends(nil))},
		{"WithBackends", noKey, with(WithBackends(new(Backends)))},
		{"(*Client).RawRequest", noClient, func() any { return raw(nil) }},
		{"(*Client).RawRequest", noClient, func() any { return raw(new(Client)) }},
		{"(*Client).RawRequest", `stripe: path "": a slash and then a path without query expected`, func() any {
			_, err := NewClient("sk_test_123").RawRequest(noContext, "", "", nil)
			return err
		}},
		{"(*Client).RawRequest", "stripe: GET /v1/x: net/http: nil Context", func() any {
			_, err := NewClient("sk_test_123").RawRequest(noContext, "GET", "/v1/x", new(RawParams))
			return err
		}},
		{"(*Client).ConstructEvent", noSecret, func() any {
			_, err := (*Client)(nil).ConstructEvent(nil, "", "", nil, nil)
			return err
		}},
	}
}

func nilOptionCalls() []nilCall {
	option := func(name string, opt ClientOption, want string) nilCall {
		return nilCall{name, want, func() any { return NewClient("sk_test_123", opt).backend.err }}
	}
	return []nilCall{
		option("WithHTTPClient", WithHTTPClient(nil), ""),
		option("WithMaxNetworkRetries", WithMaxNetworkRetries(0), ""),
		option("WithBaseURL", WithBaseURL(""), ""),
		option("WithUploadsURL", WithUploadsURL(""), ""),
		option("WithLogger", WithLogger(nil), ""),
		option("WithStripeAccount", WithStripeAccount(""), ""),
		option("WithStripeContext", WithStripeContext(""), ""),
		option("WithAPIVersion", WithAPIVersion(""), ""),
		option("WithAppInfo", WithAppInfo(AppInfo{}), ""),
		option("WithMaxResponseBytes", WithMaxResponseBytes(0), "stripe: the limit of the response size is not positive"),
	}
}

// nilParamsCalls are setters: nil params cannot keep anything, and a call without a setting that the
// program made could be for another account. So they panic where they are called, as a write to a nil
// map does.
func nilParamsCalls() []nilCall {
	panics := func(name string, call func()) nilCall {
		const want = "runtime error: invalid memory address or nil pointer dereference"
		return nilCall{name, want, func() (err any) {
			defer func() { err = recover() }()
			call()
			return nil
		}}
	}
	return []nilCall{
		panics("(*Params).AddExtra", func() { (*Params)(nil).AddExtra("", "") }),
		panics("(*Params).SetIdempotencyKey", func() { (*Params)(nil).SetIdempotencyKey("") }),
		panics("(*Params).SetStripeAccount", func() { (*Params)(nil).SetStripeAccount("") }),
		panics("(*Params).SetStripeContext", func() { (*Params)(nil).SetStripeContext("") }),
		panics("(*ListParams).AddExtra", func() { (*ListParams)(nil).AddExtra("", "") }),
		panics("(*ListParams).SetStripeAccount", func() { (*ListParams)(nil).SetStripeAccount("") }),
		panics("(*ListParams).SetStripeContext", func() { (*ListParams)(nil).SetStripeContext("") }),
		panics("(*SearchParams).AddExtra", func() { (*SearchParams)(nil).AddExtra("", "") }),
		panics("(*SearchParams).SetStripeAccount", func() { (*SearchParams)(nil).SetStripeAccount("") }),
		panics("(*SearchParams).SetStripeContext", func() { (*SearchParams)(nil).SetStripeContext("") }),
		panics("(*APIStream).SetLastResponse", func() { (*APIStream)(nil).SetLastResponse(nil) }),
	}
}

func nilListCalls() []nilCall {
	const none = "stripe: the list is nil"
	var l *V1List[*session]
	var found *V1SearchList[*session]
	first := func(all func(func(*session, error) bool)) any {
		for v, err := range all {
			if v != nil {
				return v
			}
			return err
		}
		return nil
	}
	return []nilCall{
		{"NewV1List", "", func() any { return first(NewV1List[*session](nil...).All(noContext)) }},
		{"NewV1SearchList", "", func() any { return first(NewV1SearchList[*session](nil...).All(noContext)) }},
		{"(*V1List[T]).All", none, func() any { return first(l.All(noContext)) }},
		{"(*V1List[T]).All", "", func() any { return first(new(V1List[*session]).All(noContext)) }},
		{"(*V1List[T]).Data", "[]", func() any { return fmt.Sprint(l.Data()) }},
		{"(*V1List[T]).Err", none, func() any { return l.Err() }},
		{"(*V1List[T]).LastResponse", "<nil>", func() any { return fmt.Sprint(l.LastResponse()) }},
		{"(*V1List[T]).Meta", "{false  0}", func() any { return fmt.Sprint(l.Meta()) }},
		{"(*V1SearchList[T]).All", none, func() any { return first(found.All(noContext)) }},
		{"(*V1SearchList[T]).All", "", func() any { return first(new(V1SearchList[*session]).All(noContext)) }},
		{"(*V1SearchList[T]).Data", "[]", func() any { return fmt.Sprint(found.Data()) }},
		{"(*V1SearchList[T]).Err", none, func() any { return found.Err() }},
		{"(*V1SearchList[T]).LastResponse", "<nil>", func() any { return fmt.Sprint(found.LastResponse()) }},
		{"(*V1SearchList[T]).Meta", "{false <nil>  <nil>}", func() any { return fmt.Sprint(found.Meta()) }},
	}
}

func nilWebhookCalls() []nilCall {
	validate := func(secret string, opts ...WebhookOption) func() any {
		return func() any { return ValidatePayload(nil, "t=1,v1=00", secret, opts...) }
	}
	some := &EventData{Raw: []byte(`{"object": "thing"}`)}
	return []nilCall{
		{"ConstructEvent", noSecret, func() any { _, err := ConstructEvent(nil, "", "", nil...); return err }},
		{"ValidatePayload", noSecret, validate("", nil, nil)},
		{"WithAdditionalSecrets", noSecret, validate("", WithAdditionalSecrets())},
		{"WithAdditionalSecrets", "stripe: the additional webhook secret 1 is empty", validate("whsec_1", WithAdditionalSecrets(""))},
		{"WithTolerance", noSecret, validate("", WithTolerance(0))},
		{"WithIgnoreTolerance", ErrWebhookNoValidSignature.Error(), validate("whsec_1", WithIgnoreTolerance())},
		{"WithIgnoreAPIVersionMismatch", noSecret, validate("", WithIgnoreAPIVersionMismatch())},
		{"GenerateTestSignedPayload", "payload of 0 bytes, v1, 32 bytes", func() any {
			s := GenerateTestSignedPayload(nil)
			return fmt.Sprintf("%v, %s, %d bytes", s, s.Scheme, len(s.Signature))
		}},
		{"ComputeSignature", "32", func() any { return fmt.Sprint(len(ComputeSignature(time.Time{}, nil, ""))) }},
		{"(*EventData).UnmarshalJSON", "stripe: cannot decode into a nil *stripe.EventData", func() any { return (*EventData)(nil).UnmarshalJSON(nil) }},
		{"(*EventData).Decode", "stripe: the event has no data", func() any { return (*EventData)(nil).Decode(nil) }},
		{"(*EventData).Decode", "stripe: the event has no data", func() any { return new(EventData).Decode(nil) }},
		{"(*EventData).Decode", "stripe: the argument of Decode is nil where a pointer to a variable is expected", func() any { return some.Decode(nil) }},
		{"(*EventData).Decode", "stripe: the argument of Decode is nil where a pointer to a variable is expected", func() any { return some.Decode((*thing)(nil)) }},
		{"(*Event).GetObjectValue", "", func() any { return (*Event)(nil).GetObjectValue() + new(Event).GetObjectValue() }},
		{"(*Event).GetPreviousValue", "", func() any { return (*Event)(nil).GetPreviousValue("") + new(Event).GetPreviousValue("") }},
	}
}

// thing is a resource that events can be about.
type thing struct{ session }

func (*thing) objectNames() []string { return []string{"thing"} }

func nilErrorCalls() []nilCall {
	const none = "stripe: no error"
	both := func(a, b error) func() any { return func() any { return a.Error() + "; " + b.Error() } }
	return []nilCall{
		{"(*Error).Error", none + "; stripe: no message", both((*Error)(nil), new(Error))},
		{"(*Error).Unwrap", "<nil> <nil>", func() any { return fmt.Sprint((*Error)(nil).Unwrap(), new(Error).Unwrap()) }},
		{"(*Error).UnmarshalJSON", "stripe: cannot decode into a nil *stripe.Error", func() any { return (*Error)(nil).UnmarshalJSON([]byte("{}")) }},
		{"(*CardError).Error", none + "; " + none, both((*CardError)(nil), new(CardError))},
		{"(*InvalidRequestError).Error", none + "; " + none, both((*InvalidRequestError)(nil), new(InvalidRequestError))},
		{"(*IdempotencyError).Error", none + "; " + none, both((*IdempotencyError)(nil), new(IdempotencyError))},
		{"(*APIError).Error", none + "; " + none, both((*APIError)(nil), new(APIError))},
		{"(*ResponseError).Error", none + "; " + none, both((*ResponseError)(nil), new(ResponseError))},
		{"(*ResponseError).Error", none + "; EOF", both((*ResponseError)(nil), &ResponseError{Err: io.EOF})},
		{"(*ResponseError).Unwrap", "<nil> <nil>", func() any { return fmt.Sprint((*ResponseError)(nil).Unwrap(), new(ResponseError).Unwrap()) }},
		{"(*RequestError).Error", none + "; " + none, both((*RequestError)(nil), new(RequestError))},
		{"(*RequestError).Unwrap", "<nil> <nil>", func() any { return fmt.Sprint((*RequestError)(nil).Unwrap(), new(RequestError).Unwrap()) }},
	}
}

// nilPrintCalls print zero values. Their methods have no pointers for receivers, which Go itself
// looks at before a call.
func nilPrintCalls() []nilCall {
	format := func(name string, v any, want string) nilCall {
		return nilCall{name + ".Format", want, func() any { return fmt.Sprintf("%v", v) }}
	}
	return []nilCall{
		format("Error", Error{}, "stripe: no message"),
		{"Error.LogValue", "stripe: no message", func() any { return Error{}.LogValue().String() }},
		format("CardError", CardError{}, "stripe: no error"),
		format("InvalidRequestError", InvalidRequestError{}, "stripe: no error"),
		format("IdempotencyError", IdempotencyError{}, "stripe: no error"),
		format("APIError", APIError{}, "stripe: no error"),
		format("ResponseError", ResponseError{}, "stripe: no error"),
		{"ResponseError.LogValue", "stripe: no error", func() any { return ResponseError{}.LogValue().String() }},
		format("RequestError", RequestError{}, "stripe: no error"),
		{"RequestError.LogValue", "stripe: no error", func() any { return RequestError{}.LogValue().String() }},
		format("EventData", EventData{}, "0 bytes of JSON"),
		{"EventData.String", "0 bytes of JSON", func() any { return EventData{}.String() }},
		{"EventData.GoString", "0 bytes of JSON", func() any { return EventData{}.GoString() }},
		{"EventData.LogValue", "0 bytes of JSON", func() any { return EventData{}.LogValue().String() }},
		format("ExtraValues", ExtraValues{}, "0 values"),
		{"ExtraValues.LogValue", "0 values", func() any { return ExtraValues{}.LogValue().String() }},
		format("Client", Client{}, "stripe.Client"),
		{"Client.String", "stripe.Client", func() any { return Client{}.String() }},
		{"Client.GoString", "stripe.Client", func() any { return Client{}.GoString() }},
		{"Client.LogValue", "stripe.Client", func() any { return Client{}.LogValue().String() }},
		format("RawParams", RawParams{}, "0 values, 0 bytes of JSON"),
		{"RawParams.LogValue", "0 values, 0 bytes of JSON", func() any { return RawParams{}.LogValue().String() }},
		format("RawObject", RawObject(nil), "0 bytes of JSON"),
		{"RawObject.String", "0 bytes of JSON", func() any { return RawObject(nil).String() }},
		{"RawObject.GoString", "0 bytes of JSON", func() any { return RawObject(nil).GoString() }},
		{"RawObject.LogValue", "0 bytes of JSON", func() any { return RawObject(nil).LogValue().String() }},
		format("APIResponse", APIResponse{}, "status 0, 0 bytes"),
		{"APIResponse.String", "status 0, 0 bytes", func() any { return APIResponse{}.String() }},
		{"APIResponse.GoString", "status 0, 0 bytes", func() any { return APIResponse{}.GoString() }},
		{"APIResponse.LogValue", "[status=0 request_id= size=0]", func() any { return APIResponse{}.LogValue().String() }},
		format("UnsignedPayload", UnsignedPayload{}, "payload of 0 bytes"),
		{"UnsignedPayload.String", "payload of 0 bytes", func() any { return UnsignedPayload{}.String() }},
		{"UnsignedPayload.GoString", "payload of 0 bytes", func() any { return UnsignedPayload{}.GoString() }},
		{"UnsignedPayload.LogValue", "payload of 0 bytes", func() any { return UnsignedPayload{}.LogValue().String() }},
	}
}

func nilPointerCalls() []nilCall {
	return []nilCall{
		{"String", "", func() any { return *String("") }},
		{"StringValue", "", func() any { return StringValue[string](nil) }},
		{"StringSlice", "[]", func() any { return fmt.Sprint(StringSlice[string](nil)) }},
		{"Int64", "0", func() any { return fmt.Sprint(*Int64(0)) }},
		{"Int64Value", "0", func() any { return fmt.Sprint(Int64Value(nil)) }},
		{"Int64Slice", "[]", func() any { return fmt.Sprint(Int64Slice(nil)) }},
		{"Float64", "0", func() any { return fmt.Sprint(*Float64(0)) }},
		{"Float64Value", "0", func() any { return fmt.Sprint(Float64Value(nil)) }},
		{"Float64Slice", "[]", func() any { return fmt.Sprint(Float64Slice(nil)) }},
		{"Bool", "false", func() any { return fmt.Sprint(*Bool(false)) }},
		{"BoolValue", "false", func() any { return fmt.Sprint(BoolValue(nil)) }},
		{"BoolSlice", "[]", func() any { return fmt.Sprint(BoolSlice(nil)) }},
	}
}

// Nothing that a program can call panics for nil and zero arguments: what is missing is an error,
// or nothing happens where none can be returned.
func TestNilArguments(t *testing.T) {
	tested := make(map[string]bool)
	for _, c := range nilCalls() {
		tested[c.name] = true
		func() {
			defer func() {
				if v := recover(); v != nil {
					t.Errorf("%s panics: %v", c.name, v)
				}
			}()
			got := c.call()
			if err, ok := got.(error); ok {
				got = err.Error()
			} else if got == nil {
				got = ""
			}
			if got != c.want {
				t.Errorf("%s: got %v, want %s", c.name, got, c.want)
			}
		}()
	}
	for _, name := range exportedFunctions(t) {
		if !tested[name] {
			t.Errorf("%s is not called with nil arguments", name)
		}
		delete(tested, name)
	}
	for name := range tested {
		t.Errorf("there is no %s", name)
	}
}

// exportedFunctions are the functions and methods that the files of the package export.
func exportedFunctions(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		if name := entry.Name(); !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), entry.Name(), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || !f.Name.IsExported() {
				continue
			}
			if receiver := receiverOf(f); receiver == "" {
				names = append(names, f.Name.Name)
			} else if ast.IsExported(strings.TrimLeft(receiver, "(*")) {
				names = append(names, receiver+"."+f.Name.Name)
			}
		}
	}
	return names
}

// receiverOf returns the type of a method's receiver: T, (*T) or (*T[P]).
func receiverOf(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	var text func(e ast.Expr) string
	text = func(e ast.Expr) string {
		switch e := e.(type) {
		case *ast.StarExpr:
			return "(*" + text(e.X) + ")"
		case *ast.IndexExpr:
			return text(e.X) + "[" + text(e.Index) + "]"
		}
		return e.(*ast.Ident).Name
	}
	return text(f.Recv.List[0].Type)
}

// The methods of services whose client was not made by NewClient say so, and those that send files
// that there is none.
func TestNilServices(t *testing.T) {
	for _, s := range []*sessions{nil, {}} {
		b := backendOf(s)
		ctx := context.Background()
		_, called := (&sessions{b}).create(ctx, nil)
		_, uploaded := upload(ctx, b, "/v1/files", &fileParams{}, new(session))
		_, streamed := stream(ctx, b.forVersion(String("x")), "GET", "/v1/files", &sessionParams{})
		for name, err := range map[string]error{
			"call": called, "upload": uploaded, "stream": streamed,
			"list":   (&sessions{b}).list(ctx, nil).Err(),
			"search": (&sessions{b}).search(ctx, nil).Err(),
		} {
			if err == nil || err.Error() != noClient {
				t.Errorf("%s of %v: %v", name, s, err)
			}
		}
	}
}

// A file reader that is a nil pointer is none, too.
func TestNilFileReader(t *testing.T) {
	s, srv := serve(t, []reply{ok(`{}`)})
	for _, r := range []io.Reader{nil, (*bytes.Buffer)(nil), (*os.File)(nil)} {
		_, err := s.upload(context.Background(), &fileParams{FileReader: r, Filename: String("f")})
		if err == nil || err.Error() != "stripe: POST /v1/files: no FileReader" {
			t.Errorf("%T: %v", r, err)
		}
	}
	if n := len(srv.got()); n != 0 {
		t.Errorf("%d requests", n)
	}
}

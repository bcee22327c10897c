package stripe

import (
	"reflect"
	"testing"
)

// What stripe-go has by hand takes nil and zero arguments without a panic: what is missing is an
// error that names it.
func TestCompatNilArguments(t *testing.T) {
	const noBackend, noAnswer = "stripe: the backend is nil", "stripe: v, which the answer goes into, is nil"
	real := GetBackend(APIBackend)
	type embedding struct{ *Params }
	for name, c := range map[string]struct {
		call func() error
		want string
	}{
		"Call of a nil UsageBackend":       {func() error { return (*UsageBackend)(nil).Call("GET", "/v1/x", "sk", nil, new(session)) }, noBackend},
		"Call of an empty UsageBackend":    {func() error { return new(UsageBackend).Call("GET", "/v1/x", "sk", nil, new(session)) }, noBackend},
		"CallRaw of an empty UsageBackend": {func() error { return new(UsageBackend).CallRaw("GET", "/v1/x", "sk", nil, nil, new(session)) }, noBackend},
		"CallMultipart of an empty one": {func() error {
			return new(UsageBackend).CallMultipart("POST", "/v1/x", "sk", "b", nil, nil, new(session))
		}, noBackend},
		"CallStreaming of an empty one": {func() error { return new(UsageBackend).CallStreaming("GET", "/v1/x", "sk", nil, new(APIStream)) }, noBackend},
		"Call of a nil implementation":  {func() error { return (*BackendImplementation)(nil).Call("GET", "/v1/x", "sk", nil, new(session)) }, noBackend},
		"CallStreaming of a nil one": {func() error {
			return (*BackendImplementation)(nil).CallStreaming("GET", "/v1/x", "sk", nil, new(APIStream))
		}, noBackend},
		"Call without an answer":              {func() error { return real.Call("GET", "/v1/x", "sk", nil, nil) }, noAnswer},
		"CallStreaming without an answer":     {func() error { return real.CallStreaming("GET", "/v1/x", "sk", nil, nil) }, noAnswer},
		"Call with params that are a struct":  {func() error { return real.Call("GET", "/v1/x", "sk", embedding{new(Params)}, new(session)) }, "stripe: the params are a stripe.embedding, which is not a type of this package: use Extra or CallRaw"},
		"UnmarshalJSON of a nil Context":      {func() error { return (*Context)(nil).UnmarshalJSON([]byte(`"a"`)) }, "stripe: cannot decode into a nil *stripe.Context"},
		"Pop of a nil Context":                {func() error { _, err := (*Context)(nil).Pop(); return err }, "stripe: the context has no segment to remove"},
		"a client with an empty UsageBackend": {func() error { _, err := withFake(new(UsageBackend)).create(testContext(), nil); return err }, noBackend},
	} {
		if err := c.call(); err == nil || err.Error() != c.want {
			t.Errorf("%s: got %v, want %s", name, err, c.want)
		}
	}
	new(UsageBackend).SetMaxNetworkRetries(1)
	if pushed, err := (*Context)(nil).Push("a"); err != nil || !reflect.DeepEqual(pushed.Segments, []string{"a"}) {
		t.Errorf("%v, %v", pushed, err)
	}
	if s := (*Context)(nil).StringPtr(); *s != "" {
		t.Errorf("%q", *s)
	}
	read := Context{Segments: []string{"former"}}
	if err := read.UnmarshalJSON([]byte(`""`)); err != nil || read.Segments != nil {
		t.Errorf("%v, %v", read, err)
	}
}

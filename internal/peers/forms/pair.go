// Package forms lets the encoders of the generated package and of stripe-go write the same params, and
// compares what is sent.
package forms

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"slices"
	"strings"

	theirs "github.com/stripe/stripe-go/v86"
)

// A Method is one that both clients have.
type Method struct {
	Name         string // V1IdentityVerificationSessions.Create
	ours, theirs reflect.Value
	sent         *capture
}

// Methods pairs the methods of a generated client, which make makes, with stripe-go's, sorted by name.
func Methods[C any](make func(*http.Client) *C) []Method {
	sent := &capture{}
	config := &theirs.BackendConfig{HTTPClient: sent.client(), LeveledLogger: &theirs.LeveledLogger{}}
	ours := reflect.ValueOf(make(sent.client())).Elem()
	other := reflect.ValueOf(theirs.NewClient("sk_test_123", theirs.WithBackends(theirs.NewBackendsWithConfig(config)))).Elem()
	var all []Method
	for i := range ours.NumField() {
		field := ours.Type().Field(i)
		if !field.IsExported() || !other.FieldByName(field.Name).IsValid() {
			continue
		}
		service := ours.Field(i)
		for j := range service.NumMethod() {
			name := service.Type().Method(j).Name
			m := Method{field.Name + "." + name, service.Method(j), other.FieldByName(field.Name).MethodByName(name), sent}
			if m.theirs.IsValid() && m.theirs.Type().NumIn() == m.ours.Type().NumIn() {
				all = append(all, m)
			}
		}
	}
	slices.SortFunc(all, func(a, b Method) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// Compare sends params that are made of the data by both clients, in the same order or in any. It gives what is
// wrong, empty for nothing, and reports whether there was anything to compare.
func (m Method) Compare(data []byte, order bool) (wrong string, sent bool) {
	f := &filler{data: data}
	a, b := m.params(m.ours), m.params(m.theirs)
	f.fill(a, b)
	got, want := m.send(m.ours, a), m.send(m.theirs, b)
	if f.late || !order {
		got, want = inOrder(got), inOrder(want)
	}
	if got != want {
		wrong = fmt.Sprintf("%s\n  ours   %s\n  theirs %s", m.Name, got, want)
	}
	return wrong, got != ""
}

// params makes the params of a method.
func (m Method) params(method reflect.Value) reflect.Value {
	t := method.Type()
	return reflect.New(t.In(t.NumIn() - 1).Elem())
}

// send calls the method, and gives the body or the query.
func (m Method) send(method, params reflect.Value) string {
	in := []reflect.Value{reflect.ValueOf(context.Background())}
	if method.Type().NumIn() == 3 {
		in = append(in, reflect.ValueOf("id"))
	}
	m.sent.form = ""
	result := method.Call(append(in, params))[0]
	if all := result.MethodByName("All"); all.IsValid() { // a list, which may begin with the first item
		stop := func([]reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf(false)} }
		items := all.Call(in[:1])[0]
		items.Call([]reflect.Value{reflect.MakeFunc(items.Type().In(0), stop)})
	}
	return m.sent.form
}

func inOrder(form string) string {
	pairs := strings.Split(form, "&")
	slices.Sort(pairs)
	return strings.Join(pairs, "&")
}

// A capture keeps what was sent, and answers with an object.
type capture struct{ form string }

func (c *capture) client() *http.Client { return &http.Client{Transport: c} }

// RoundTrip keeps the body of a request, or its query.
func (c *capture) RoundTrip(r *http.Request) (*http.Response, error) {
	c.form = r.URL.RawQuery
	if r.Body != nil {
		b, err := io.ReadAll(r.Body)
		if err != nil {
			return nil, err
		}
		c.form += string(b)
	}
	body := io.NopCloser(strings.NewReader(`{"data": [], "object": "list", "url": "/v1/x"}`))
	return &http.Response{StatusCode: http.StatusOK, Status: "200 OK", Header: http.Header{}, Body: body, Request: r}, nil
}

// Command calls prints how each method of a client calls its Backend. The import is replaced by stripe-go's for
// the other side of the comparison.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	stripe "generated"
)

// recorder is a Backend that notes its last calls.
type recorder struct {
	calls []string
}

func (r *recorder) add(format string, args ...any) error {
	r.calls = append(r.calls, fmt.Sprintf(format, args...))
	return errors.New("recorded")
}

func (r *recorder) Call(method, path, key string, params stripe.ParamsContainer, v stripe.LastResponseSetter) error {
	return r.add("Call %s %s %s %T %T %v", method, path, key, params, v, params.GetParams().Context)
}

func (r *recorder) CallStreaming(method, path, key string, params stripe.ParamsContainer, v stripe.StreamingLastResponseSetter) error {
	return r.add("CallStreaming %s %s %s %T %T %v", method, path, key, params, v, params.GetParams().Context)
}

func (r *recorder) CallRaw(method, path, key string, body []byte, params *stripe.Params, v stripe.LastResponseSetter) error {
	return r.add("CallRaw %s %s %s %s %v", method, path, key, body, params.Context)
}

func (r *recorder) CallMultipart(method, path, key, boundary string, body *bytes.Buffer, params *stripe.Params, v stripe.LastResponseSetter) error {
	return r.add("CallMultipart %s %s %s %d parts %T %v", method, path, key, strings.Count(body.String(), boundary)-1, v, params.Context)
}

func (r *recorder) SetMaxNetworkRetries(int64) {}

func main() {
	r := new(recorder)
	client := stripe.NewClient("sk_test_123", stripe.WithBackends(&stripe.Backends{API: r, Connect: r, Uploads: r, MeterEvents: r}))
	services := reflect.ValueOf(client).Elem()
	for i := range services.NumField() {
		field := services.Type().Field(i)
		if !strings.HasPrefix(field.Name, "V1") {
			continue
		}
		for j := range services.Field(i).NumMethod() {
			r.calls = nil
			method := services.Field(i).Method(j)
			method.Call(arguments(method.Type()))
			fmt.Printf("%s.%s\t%s\n", field.Name, services.Field(i).Type().Method(j).Name, strings.Join(r.calls, "; "))
		}
	}
}

type contextKey struct{}

// arguments are a context, IDs and params.
func arguments(t reflect.Type) (args []reflect.Value) {
	for i := range t.NumIn() {
		switch in := t.In(i); in.Kind() {
		case reflect.Interface:
			args = append(args, reflect.ValueOf(context.WithValue(context.Background(), contextKey{}, "value")))
		case reflect.String:
			args = append(args, reflect.ValueOf("id_1"))
		default:
			params := reflect.New(in.Elem())
			fill(params.Elem())
			args = append(args, params)
		}
	}
	return args
}

// fill sets what the path needs, the version of an ephemeral key, and a file. Of an account and a customer, either of
// which may have a path of its own, it sets the customer.
func fill(params reflect.Value) {
	_, customer := params.Type().FieldByName("Customer")
	for i := range params.NumField() {
		f, name := params.Field(i), params.Type().Field(i).Name
		tag := params.Type().Field(i).Tag.Get("form")
		switch {
		case name == "StripeVersion" || name == "Filename":
			text := "2020-01-01"
			f.Set(reflect.ValueOf(&text))
		case name == "FileReader":
			f.Set(reflect.ValueOf(io.Reader(strings.NewReader("content"))))
		case tag == "-" && f.Type() == reflect.TypeFor[*string]() && name != "Token" && (name != "Account" || !customer):
			id := "id_2"
			f.Set(reflect.ValueOf(&id))
		}
	}
}

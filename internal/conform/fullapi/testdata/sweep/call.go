package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"sweep.example/sweep/stripe"
)

// probe stands in the path where an ID belongs.
const probe = "id_1"

// A method is a method of a service.
type method struct {
	name string // V1PaymentIntents.Create
	call reflect.Value
}

// methods lists the methods of all services of a client.
func methods(client any) (services int, all []method) {
	v := reflect.ValueOf(client).Elem()
	for i := range v.NumField() {
		if !v.Type().Field(i).IsExported() {
			continue
		}
		services++
		service := v.Field(i)
		for m := range service.NumMethod() {
			all = append(all, method{v.Type().Field(i).Name + "." + service.Type().Method(m).Name, service.Method(m)})
		}
	}
	return services, all
}

// params makes params of the method, in which placeholders of the path are filled, and files.
func (m method) params() reflect.Value {
	v := reflect.New(m.call.Type().In(m.call.Type().NumIn() - 1).Elem())
	for i := range v.Elem().NumField() {
		f := v.Elem().Type().Field(i)
		switch {
		case inPath(f):
			value := probe
			if f.Name == "StripeVersion" {
				value = stripe.APIVersion // the only one that stripe-mock takes
			}
			v.Elem().Field(i).Set(reflect.ValueOf(&value))
		case f.Type == reflect.TypeFor[io.Reader]():
			v.Elem().Field(i).Set(reflect.ValueOf(strings.NewReader(fileContent)))
		}
	}
	return v
}

// do calls the method and reads all of its result: an object, a list or a file.
func (m method) do(ctx context.Context, params reflect.Value) (result reflect.Value, err error) {
	in := []reflect.Value{reflect.ValueOf(ctx)}
	for range m.call.Type().NumIn() - 2 {
		in = append(in, reflect.ValueOf(probe))
	}
	out := m.call.Call(append(in, params))
	if len(out) == 2 {
		err, _ = out[1].Interface().(error)
	}
	if err != nil {
		return out[0], err
	}
	if all := out[0].MethodByName("All"); all.IsValid() {
		return out[0].MethodByName("Data").Call(nil)[0], rangeAll(all.Call([]reflect.Value{reflect.ValueOf(ctx)})[0])
	}
	return out[0], readAll(out[0])
}

// rangeAll ranges over the first items of a list.
func rangeAll(all reflect.Value) error {
	const most = 3
	n := 0
	for item, err := range all.Seq2() {
		if e, _ := err.Interface().(error); e != nil {
			return e
		}
		if item.IsNil() {
			return errors.New("an item is nil")
		}
		if n++; n == most {
			break
		}
	}
	if n == 0 {
		return errors.New("the list is empty")
	}
	return nil
}

// readAll reads and closes the file that a call returns; an object is none.
func readAll(result reflect.Value) error {
	body := file(result)
	if body == nil {
		return nil
	}
	content, err := io.ReadAll(body)
	if err == nil && len(content) == 0 {
		err = errors.New("the file is empty")
	}
	return cmp.Or(err, body.Close())
}

// file is what there is to read in a result: itself, or a field of the response in it.
func file(result reflect.Value) io.ReadCloser {
	if body, ok := result.Interface().(io.ReadCloser); ok {
		return body
	}
	if result.Type().Elem().Name() != "APIStream" {
		return nil
	}
	for _, f := range reflect.VisibleFields(result.Elem().Type()) {
		if !f.IsExported() {
			continue
		}
		value := result.Elem().FieldByIndex(f.Index)
		if body, ok := value.Interface().(io.ReadCloser); ok {
			return body
		}
		if value.Kind() == reflect.Pointer && !value.IsNil() && value.Elem().Kind() == reflect.Struct {
			if body := value.Elem().FieldByName("Body"); body.IsValid() {
				return body.Interface().(io.ReadCloser)
			}
		}
	}
	return nil
}

// unlike says how what was sent is unlike what was to be sent.
func unlike(got, want []pair) string {
	order := func(a, b pair) int { return cmp.Or(strings.Compare(a.key, b.key), strings.Compare(a.value, b.value)) }
	got, want = slices.SortedFunc(slices.Values(got), order), slices.SortedFunc(slices.Values(want), order)
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got) || i < len(want) && order(got[i], want[i]) > 0:
			return fmt.Sprintf("%s=%s is not sent", want[i].key, want[i].value)
		case i >= len(want) || order(got[i], want[i]) < 0:
			return fmt.Sprintf("%s=%s is sent", got[i].key, got[i].value)
		}
	}
	return ""
}

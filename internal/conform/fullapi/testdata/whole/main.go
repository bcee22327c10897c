// Command whole decodes objects into the types of a generated package, and writes what these
// encode to.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
)

// A kind is a type of the package.
type kind struct {
	new func() any

	// plain makes of a value of the type one that has the same fields and no methods, so that
	// encoding/json decodes it by its tags. It is nil if the tags do not tell all.
	plain func(v any) any
}

// A question is an object of a component.
type question struct {
	Component string
	JSON      json.RawMessage
}

// An answer is what has become of the object.
type answer struct {
	JSON  json.RawMessage   // what its type encodes to
	Raw   []json.RawMessage // what stubs have kept
	Error string
}

func main() {
	in := json.NewDecoder(bufio.NewReader(os.Stdin))
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	write := json.NewEncoder(out)
	all := kinds()
	for {
		var q question
		if err := in.Decode(&q); err == io.EOF {
			return
		} else if err != nil {
			panic(err)
		}
		var a answer
		if err := a.find(all[q.Component], q.JSON); err != nil {
			a.Error = err.Error()
		}
		if err := write.Encode(a); err != nil {
			panic(err)
		}
	}
}

// find decodes the object and encodes it, and does that again with the result.
func (a *answer) find(k kind, object []byte) error {
	first, second := k.new(), k.new()
	if err := json.Unmarshal(object, first); err != nil {
		return err
	}
	a.Raw = raw(nil, reflect.ValueOf(first))
	again, err := json.Marshal(first)
	if err != nil {
		return err
	}
	a.JSON = again
	if err := json.Unmarshal(again, second); err != nil {
		return fmt.Errorf("its own JSON: %w", err)
	}
	third, err := json.Marshal(second)
	if err != nil {
		return err
	}
	if !bytes.Equal(again, third) {
		return fmt.Errorf("decoded from its own JSON it encodes to %s, was %s", third, again)
	}
	if k.plain == nil {
		return nil
	}
	v := k.new()
	if err := json.Unmarshal(object, k.plain(v)); err != nil {
		return fmt.Errorf("by its tags: %w", err)
	}
	return difference(reflect.ValueOf(first).Elem(), reflect.ValueOf(v).Elem())
}

// difference names the fields that the decoder and the tags set to different values.
func difference(decoded, tagged reflect.Value) error {
	var all []error
	for i := range decoded.NumField() {
		d, t := decoded.Field(i).Interface(), tagged.Field(i).Interface()
		if !reflect.DeepEqual(d, t) {
			was, is := encoded(d), encoded(t)
			all = append(all, fmt.Errorf("%s is decoded as %s, its tag says %s", decoded.Type().Field(i).Name, was, is))
		}
	}
	return errors.Join(all...)
}

// encoded is v in JSON, as far as that goes.
func encoded(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		return []byte(err.Error())
	}
	return b
}

// raw appends the JSON that stubs within v have kept.
func raw(found []json.RawMessage, v reflect.Value) []json.RawMessage {
	switch {
	case v.Type().Name() == "RawObject":
		if v.Len() > 0 {
			found = append(found, v.Bytes())
		}
		return found
	case v.Kind() == reflect.Pointer && !v.IsNil():
		return raw(found, v.Elem())
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			found = raw(found, v.Field(i))
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			found = raw(found, v.Index(i))
		}
	case v.Kind() == reflect.Map:
		for _, key := range v.MapKeys() {
			found = raw(found, v.MapIndex(key))
		}
	}
	return found
}

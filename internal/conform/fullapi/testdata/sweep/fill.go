package main

import (
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
)

// A filling says what to set in params.
type filling struct {
	name         string
	requiredOnly bool
	expand       bool // ask for whole objects; stripe-mock cannot make all of them
	choice       int  // which of the fields that send the same parameter, and of the two cursors
	clearAt      int  // the depth of the objects whose parameters are cleared; 0 is none
}

// A filler fills params, and knows what they are to send.
type filler struct {
	filling
	constants map[string][]string // of the package, by type
	verb      string
	paged     bool // the call returns a list

	sent    []pair
	covered map[string]bool // parameters, as items[].price
	wrong   []string

	// what params have that is a parameter of the method, and what is none of it
	native, foreign []string
	choices         int // the most fields that send one parameter
	depth           int // of the deepest object that can be cleared
	serial          int // makes values different
}

// A pair is a parameter as it is sent.
type pair struct{ key, value string }

// A place is where a parameter belongs.
type place struct {
	key   string // as it is sent: items[0][price]
	name  string // as it is covered: items[].price
	depth int
}

func (p place) at(wire string) place {
	if p.key == "" {
		return place{wire, wire, p.depth + 1}
	}
	return place{p.key + "[" + wire + "]", p.name + "." + wire, p.depth + 1}
}

func (p place) element(key string) place {
	return place{p.key + "[" + key + "]", p.name + "[]", p.depth}
}

func (f *filler) wrongf(format string, args ...any) {
	f.wrong = append(f.wrong, fmt.Sprintf(format, args...))
}

func (f *filler) send(at place, value string) {
	f.sent = append(f.sent, pair{at.key, value})
	f.covered[at.name] = true
}

// object fills a struct.
func (f *filler) object(v reflect.Value, s *schema, at place) {
	fields, foreign := fieldsOf(v.Type(), s)
	f.foreign = append(f.foreign, foreign...)
	for _, c := range fields {
		f.native = append(f.native, v.Type().Name()+"."+c.Name)
	}
	unset, required := f.unset(v, s, at), s.Required
	if len(required) == 0 && at.key != "" && len(s.Properties) > 0 {
		required = s.wires()[:1] // an object with nothing in it cannot be sent
	}
	for _, wire := range s.wires() {
		alternatives := slices.DeleteFunc(slices.Clone(fields), func(c field) bool { return c.wire != wire })
		switch {
		case at.key == "" && wire == "expand" && len(alternatives) > 0:
			f.expansion(v.FieldByIndex(alternatives[0].Index), at.at(wire))
		case f.requiredOnly && !slices.Contains(required, wire):
		case slices.Contains(unset, wire):
			f.send(at.at(wire), "")
		case len(alternatives) > 0:
			f.checkUnset(v.Type(), alternatives[0], s.Properties[wire])
			f.choices = max(f.choices, len(alternatives))
			f.field(v, alternatives[f.choice%len(alternatives)], s.Properties[wire], at.at(wire))
		case !f.base(v, wire, at.at(wire)):
			f.wrongf("%s has no field for %s", v.Type().Name(), at.at(wire).key)
		}
	}
}

// unset fills UnsetFields if the filling clears what is at this depth, and returns the parameters
// that are cleared. Every parameter that the package can clear is one that the document lets it.
func (f *filler) unset(v reflect.Value, s *schema, at place) []string {
	fields := v.FieldByName("UnsetFields")
	if !fields.IsValid() {
		return nil
	}
	f.depth = max(f.depth, at.depth+1)
	var wires []string
	for _, wire := range f.constants[fields.Type().Elem().Name()] {
		name := v.Type().Name() + ".UnsetFields " + wire
		if p := s.Properties[wire]; p == nil || !p.clearable() {
			f.foreign = append(f.foreign, name)
			continue
		}
		f.native = append(f.native, name)
		wires = append(wires, wire)
	}
	if f.clearAt != at.depth+1 {
		return nil
	}
	for _, wire := range wires {
		fields.Set(reflect.Append(fields, reflect.ValueOf(wire).Convert(fields.Type().Elem())))
	}
	return wires
}

// checkUnset checks that what the document lets a program clear can be named in UnsetFields. A
// string is cleared by an empty one as well.
func (f *filler) checkUnset(t reflect.Type, c field, s *schema) {
	isString := c.Type == reflect.TypeFor[*string]()
	if s.clearable() && !isString && !slices.Contains(f.constants[t.Name()+"UnsetField"], c.wire) {
		f.wrongf("%s does not clear %s", t.Name(), c.wire)
	}
}

// field fills a field of the struct v.
func (f *filler) field(v reflect.Value, c field, s *schema, at place) {
	into := v.FieldByIndex(c.Index)
	if c.word != "" {
		yes := true
		into.Set(reflect.ValueOf(&yes))
		f.send(at, c.word)
		return
	}
	member := fitting(c.Type, s)
	if member == nil {
		f.wrongf("%s.%s is a %v, which %s is not in the document", v.Type().Name(), c.Name, c.Type, at.key)
		return
	}
	into.Set(f.value(c.Type, member, at))
}

// value makes a value of the type, which fits the schema.
func (f *filler) value(t reflect.Type, s *schema, at place) reflect.Value {
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(t.Elem()))
		v.Elem().Set(f.value(t.Elem(), s, at))
	case reflect.Struct:
		f.covered[at.name] = true
		f.object(v, s, at)
	case reflect.Slice:
		f.slice(v, s, at)
	case reflect.Map:
		f.maps(v, s, at)
	case reflect.Interface:
		v.Set(reflect.ValueOf(io.Reader(strings.NewReader(fileContent))))
		f.send(at, fileContent)
	default:
		f.serial++
		f.send(at, f.scalar(v, s))
	}
	return v
}

// slice puts two elements into a slice.
func (f *filler) slice(v reflect.Value, s *schema, at place) {
	f.covered[at.name] = true
	member := fitting(v.Type().Elem(), s.Items)
	if member == nil {
		f.wrongf("%s is a %v, which it is not in the document", at.key, v.Type())
		return
	}
	for _, i := range []string{"0", "1"} {
		v.Set(reflect.Append(v, f.value(v.Type().Elem(), member, at.element(i))))
	}
}

// maps puts two values into a map. Keys have what is to be escaped.
func (f *filler) maps(v reflect.Value, s *schema, at place) {
	f.covered[at.name] = true
	values := s.Values.schema
	if values == nil {
		values = &schema{Type: "string"} // anything
	}
	member := fitting(v.Type().Elem(), values)
	if member == nil {
		f.wrongf("%s is a %v, which it is not in the document", at.key, v.Type())
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	for _, key := range []string{"one", "to & fro"} {
		v.SetMapIndex(reflect.ValueOf(key), f.value(v.Type().Elem(), member, at.element(key)))
	}
}

package stripe

import (
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"
)

// A table that is wrong panics when it is used, and nothing is written.
func TestTableRefused(t *testing.T) {
	type other struct {
		A, B *string
		P    *other
	}
	type one struct {
		A, B *string
		Part *other
		C    complex64
	}
	var zeroOfOne, v one
	var zeroOfOther other
	var two [2]one
	read := func(m member) func() {
		return func() {
			(&members{zero: &zeroOfOne, list: []member{m}}).scan(&v, []byte(`{"a":{}}`), 0, 0)
		}
	}
	write := func(p parameter) func() {
		return func() { (&parameters{zero: &zeroOfOne, list: []parameter{p}}).put(newForm(), &v) }
	}
	ofOther := members{zero: &zeroOfOther}
	intoOther := parameters{zero: &zeroOfOther}
	for name, c := range map[string]struct {
		do   func()
		want string
	}{
		"struct":                 {func() { ofOther.scan(&v, []byte(`{}`), 0, 0) }, "a table of another type"},
		"no pointer":             {func() { ofOther.scan(zeroOfOther, []byte(`{}`), 0, 0) }, "a table of another type"},
		"field of another":       {read(member{name: "a", to: &zeroOfOther.B}), "a table of another struct"},
		"more than the struct":   {func() { (&members{zero: &two[0], list: []member{{name: "a", to: &two}}}).object() }, "a table of another struct"},
		"field before":           {func() { (&members{zero: &two[1], list: []member{{name: "a", to: &two}}}).object() }, "a table of another struct"},
		"part of another type":   {read(member{name: "a", to: &zeroOfOne.Part, as: &members{zero: &zeroOfOne}}), "a table of another type"},
		"part that is no struct": {read(member{name: "a", to: &zeroOfOne.A, as: &ofOther}), "a table of another type"},
		"part that is no part":   {read(member{to: &zeroOfOne.Part, as: &ofOther}), "a table of another type"},
		"id of another":          {func() { (&members{zero: &zeroOfOne, id: new(string)}).object() }, "a table of another struct"},
		"raw of another":         {func() { (&members{zero: &zeroOfOne, raw: new([]byte)}).object() }, "a table of another struct"},
		"number that is a part":  {read(member{name: "a", to: &zeroOfOne.C, as: &ofOther}), "an unknown way to read: complex64"},
		"unknown type":           {read(member{name: "a", to: &zeroOfOne.C}), "a field that nothing reads: complex64"},

		"params":                      {func() { intoOther.put(newForm(), &v) }, "a table of another type"},
		"parameter of another":        {write(parameter{key: "a", from: &zeroOfOther.B}), "a table of another struct"},
		"params of another type":      {write(parameter{key: "a", from: &zeroOfOne.Part, as: &parameters{zero: &zeroOfOne}}), "a table of another type"},
		"params that nothing writes":  {write(parameter{key: "a", from: &zeroOfOne.Part}), "a struct that nothing writes: *stripe.other"},
		"parameter of unknown type":   {write(parameter{key: "a", from: &zeroOfOne.C}), "a field that nothing writes: complex64"},
		"no list":                     {func() { fieldOf(&zeroOfOne, &zeroOfOne.A).offsetAs(reflect.Slice) }, "a table of another type: *string is no slice"},
		"no text":                     {func() { fieldOf(&zeroOfOne, &zeroOfOne.A).offsetAs(reflect.String) }, "a table of another type: *string is no string"},
		"another number":              {func() { fieldOf(&zeroOfOne, &zeroOfOne.C).offsetAs(reflect.Int64) }, "a table of another type: complex64 is no int64"},
		"element behind the last one": {func() { new(slice).element(0, reflect.TypeFor[[]string]()) }, "no such element"},
	} {
		func() {
			defer func() {
				if got, _ := recover().(string); !strings.Contains(got, c.want) {
					t.Errorf("%s: %q, want %q", name, got, c.want)
				}
			}()
			c.do()
		}()
	}
	if v != (one{}) || zeroOfOne != (one{}) || zeroOfOther != (other{}) {
		t.Error("something was written")
	}
}

// The field of a struct is where it is in the zero value.
func TestFieldOf(t *testing.T) {
	v := new(sample)
	at := placeOf(v)
	if in(at, slot[any](fieldOf(&zeroOfSample, &zeroOfSample.Any).offset)) != &v.Any ||
		in(at, slot[*uint32](fieldOf(&zeroOfSample, &zeroOfSample.UintP).offset)) != &v.UintP ||
		in(at, slot[sample](fieldOf(&zeroOfSample, &zeroOfSample).offset)) != v {
		t.Error("another field")
	}
	f := fieldOf(&zeroOfSample, &zeroOfSample.Enums)
	if f.place(at).as(f.pointer()) != any(&v.Enums) || f.value(at).Addr().Interface() != any(&v.Enums) {
		t.Error("another list")
	}
	if fieldOf(&zeroOfSample, &zeroOfSample.Enums).isNil(at) || !fieldOf(&zeroOfSample, &zeroOfSample.Part).isNil(at) {
		t.Error("what is nil")
	}
}

// What is made is zero and new each time, whatever is written to it, and stays when memory is reused.
func TestMakerOf(t *testing.T) {
	for _, like := range []any{
		new(sample), new(piece), new(string), new(*int64), new(bool), new(map[string]string), new([]string), new(any),
		new(struct{ p *piece }), new([1]*piece), new(struct{}), new(struct{ a, b int64 }),
	} {
		made := makerOf(reflect.TypeOf(like).Elem())
		var all []reflect.Value
		for range 100 {
			v := reflect.ValueOf(made().as(like)).Elem()
			if !v.IsZero() {
				t.Errorf("%T: %v", like, v)
			}
			if v.Kind() == reflect.String {
				v.SetString("x")
			} else if v.Kind() == reflect.Struct && v.NumField() == 2 && v.Field(0).Kind() == reflect.String {
				v.Field(0).SetString("x")
				v.Field(1).Set(reflect.ValueOf(Int64(1)))
			}
			all = append(all, v)
			runtime.GC()
		}
		for i, v := range all[1:] {
			if v.Type().Size() > 0 && v.Addr().Pointer() == all[i].Addr().Pointer() {
				t.Errorf("%T: the same twice", like)
			}
			if v.Kind() == reflect.String && v.String() != "x" {
				t.Errorf("%T: %v", like, v)
			}
		}
	}
}

// A slice grows as append makes it grow: what is there stays, and what is new is zero.
func TestSlice(t *testing.T) {
	var colors []color
	s := in(placeOf(&colors), slot[slice](0))
	if !s.isNil() {
		t.Error("not nil")
	}
	for i := range 100 {
		at := s.add(reflect.TypeOf(colors)).as(new(color)).(*color)
		if *at != "" || at != &colors[i] || len(colors) != i+1 {
			t.Fatalf("%d: %q of %d", i, *at, len(colors))
		}
		*at = color(strings.Repeat("x", i))
	}
	for i, c := range colors {
		if len(c) != i {
			t.Errorf("%d: %q", i, c)
		}
	}
}

// Several callers at once may be the first to use a table.
func TestTableTogether(t *testing.T) {
	read := members{zero: &zeroOfPiece, list: membersOfPiece.list}
	write := parameters{zero: &zeroOfPiece, list: []parameter{{key: "name", from: &zeroOfPiece.Name}}}
	var all sync.WaitGroup
	for range 8 {
		all.Add(1)
		go func() {
			defer all.Done()
			var v piece
			f := newForm()
			read.scan(&v, []byte(`{"name":"x","size":1}`), 0, 0)
			write.put(f, &v)
			if string(f.body) != "name=x" || *v.Size != 1 {
				t.Errorf("%+v %s", v, f.body)
			}
		}()
	}
	all.Wait()
}

package forms

import (
	"math"
	"reflect"
	"strings"

	"github.com/stripe/stripe-go/v86/form"
)

// A filler sets params of both packages to the same values, which it makes of data. It leaves out what stripe-go
// is known to send otherwise: see the tests of its defects.
type filler struct {
	data   []byte
	late   bool // stripe-go sends some of it behind all others
	within int  // maps
}

// next is the next byte of the data. Behind its end there are zeros, which set nothing.
func (f *filler) next() int {
	if len(f.data) == 0 {
		return 0
	}
	b := f.data[0]
	f.data = f.data[1:]
	return int(b)
}

// text is the next few bytes.
func (f *filler) text() string {
	n := min(f.next()%12, len(f.data))
	s := string(f.data[:n])
	f.data = f.data[n:]
	return s
}

// key is a key of a map. What has brackets is not distinguished from what is nested by stripe-go.
func (f *filler) key() string { return strings.NewReplacer("[", "(", "]", ")").Replace(f.text()) }

func (f *filler) int() int64 {
	var v uint64
	for range f.next() % 9 {
		v = v<<8 | uint64(f.next())
	}
	return int64(v)
}

// fill sets what both pointers lead to.
func (f *filler) fill(a, b reflect.Value) {
	t := a.Elem().Type()
	number := false
	for i := range t.NumField() {
		field := t.Field(i)
		twin, ok := b.Elem().Type().FieldByName(field.Name)
		if !ok || !field.IsExported() || field.Anonymous || len(twin.Index) != 1 {
			continue
		}
		x, y := a.Elem().Field(i), b.Elem().FieldByIndex(twin.Index)
		name, options, _ := strings.Cut(twin.Tag.Get("form"), ",")
		switch {
		case field.Name == "UnsetFields":
			f.unset(x, y)
		case name == "-" && isPointerTo(x, reflect.String): // a part of the path
			id := "id"
			x.Set(reflect.ValueOf(&id))
			y.Set(reflect.ValueOf(&id))
		case name == "page": // of a search: both clients have their own
		case name == "-" && isPointerTo(x, reflect.Int64): // stripe-go sends one that is not set, as 0
			number, f.late = true, true
			f.value(x, y)
		case name == "-": // a word beside a number
			if isPointerTo(x, reflect.Bool) && f.next()%4 == 1 && !number {
				f.late = true
				f.value(x, y)
			}
		case isFloat(y.Type()) && options != "high_precision": // has four digits
		case f.next()%2 == 1:
			f.value(x, y)
			if name == "expand" && x.Len() == 0 { // is sent by stripe-go
				x.SetZero()
				y.SetZero()
			}
		}
	}
}

// unset clears a parameter that is none, so that none is set as well. In maps, stripe-go overlooks it.
func (f *filler) unset(x, y reflect.Value) {
	if f.next()%4 != 1 || f.within > 0 {
		return
	}
	f.late = true
	word := reflect.ValueOf("none_" + f.key())
	x.Set(reflect.Append(x, word.Convert(x.Type().Elem())))
	y.Set(reflect.Append(y, word.Convert(y.Type().Elem())))
}

func isPointerTo(v reflect.Value, kind reflect.Kind) bool {
	return v.Kind() == reflect.Pointer && v.Type().Elem().Kind() == kind
}

func isFloat(t reflect.Type) bool {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	return t.Kind() == reflect.Float64
}

// value sets two variables of types that differ in pointers and in names only.
func (f *filler) value(x, y reflect.Value) {
	if isAppender(x.Type(), y.Type()) {
		return
	}
	if x.Kind() == reflect.Pointer {
		x.Set(reflect.New(x.Type().Elem()))
		x = x.Elem()
	}
	if y.Kind() == reflect.Pointer {
		y.Set(reflect.New(y.Type().Elem()))
		y = y.Elem()
	}
	switch x.Kind() {
	case reflect.String:
		s := f.text()
		x.SetString(s)
		y.SetString(s)
	case reflect.Int64:
		v := f.int()
		x.SetInt(v)
		y.SetInt(v)
	case reflect.Bool:
		v := f.next()%2 == 1
		x.SetBool(v)
		y.SetBool(v)
	case reflect.Float64:
		v := math.Float64frombits(uint64(f.int()))
		x.SetFloat(v)
		y.SetFloat(v)
	case reflect.Slice:
		f.slice(x, y)
	case reflect.Map:
		f.mapping(x, y)
	case reflect.Struct:
		f.fill(x.Addr(), y.Addr())
	}
}

func (f *filler) slice(x, y reflect.Value) {
	n := f.next() % 4
	x.Set(reflect.MakeSlice(x.Type(), n, n))
	y.Set(reflect.MakeSlice(y.Type(), n, n))
	for i := range n {
		f.value(x.Index(i), y.Index(i))
	}
}

// mapping sets maps. One without entries is not sent by stripe-go.
func (f *filler) mapping(x, y reflect.Value) {
	x.Set(reflect.MakeMap(x.Type()))
	y.Set(reflect.MakeMap(y.Type()))
	f.within++
	defer func() { f.within-- }()
	for range 1 + f.next()%3 {
		v, w := reflect.New(x.Type().Elem()).Elem(), reflect.New(y.Type().Elem()).Elem()
		f.value(v, w)
		key := reflect.ValueOf(f.key())
		x.SetMapIndex(key, v)
		y.SetMapIndex(key, w)
	}
}

// isAppender reports whether stripe-go's params are encoded by code of their own, for a type that has another form
// here: a source, which is an object or a token.
func isAppender(ours, theirs reflect.Type) bool {
	own := theirs.Implements(reflect.TypeFor[form.Appender]())
	for ours.Kind() == reflect.Pointer {
		ours = ours.Elem()
	}
	for theirs.Kind() == reflect.Pointer {
		theirs = theirs.Elem()
	}
	return ours.Kind() != theirs.Kind() || own && ours.Kind() == reflect.Struct && ours.Name() != theirs.Name()
}

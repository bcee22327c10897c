package stripe

import (
	"strings"
	"testing"
	"unsafe"
)

// A table that is wrong panics, and writes nowhere.
func TestPlaceRefuses(t *testing.T) {
	type one struct{ A, B *string }
	type other struct {
		A, B *string
		P    *other
	}
	var zeroOfOne, v one
	var zeroOfOther other
	for name, c := range map[string]struct {
		do   func()
		want string
	}{
		"type of the struct":   {func() { placeOf(&v, &zeroOfOther) }, "a table of another type"},
		"no struct":            {func() { placeOf(v, &zeroOfOne) }, "a table of another type"},
		"type of a part":       {func() { p := placeOf(&v, &zeroOfOne); p.part(&zeroOfOne.A, &zeroOfOther) }, "a table of another type"},
		"type of what is null": {func() { p := placeOf(&v, &zeroOfOne); p.clear(&zeroOfOne.A, &zeroOfOther) }, "a table of another type"},
		"field of another":     {func() { p := placeOf(&v, &zeroOfOne); in(&p, &zeroOfOther.B) }, "a table of another struct"},
		"variable of another":  {func() { p := placeOf(&v, &zeroOfOne); p.variable(&zeroOfOther.B) }, "a table of another struct"},
		"part of another":      {func() { p := placeOf(&v, &zeroOfOne); p.clear(&zeroOfOther.P, &zeroOfOther) }, "a table of another struct"},
		"no pointer":           {func() { variableAt(new(int64)).value() }, "a table of no pointer: int64"},
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
func TestPlaceIn(t *testing.T) {
	p := placeOf(new(sample), &zeroOfSample)
	v := (*sample)(p.at)
	if in(&p, &zeroOfSample.Any) != &v.Any || in(&p, &zeroOfSample.UintP) != &v.UintP || in(&p, &zeroOfSample) != v {
		t.Error("another field")
	}
	if p.field(&zeroOfSample.Table) != any(&v.Table) || p.has(&zeroOfSample.Object, &zeroOfSample) {
		t.Error("another field, of a type that is known at run time")
	}
	in(&p, &zeroOfSample.Enums)
	at := p.variable(&zeroOfSample.Enums)
	if list, ok := at.strings(); at.at != unsafe.Pointer(&v.Enums) || list != (*[]string)(unsafe.Pointer(&v.Enums)) || !ok {
		t.Error("another list")
	}
	if _, ok := p.variable(&zeroOfSample.Ints).strings(); ok {
		t.Error("integers are strings")
	}
	if _, ok := p.variable(&zeroOfSample.IntP).string(); ok {
		t.Error("an integer is a string")
	}
}

package stripe

import (
	"reflect"
	"unsafe"
)

// The tables of generated code are data, which Go compiles in a fraction of the time that functions
// take. They say where the fields of a struct are by pointers into a zero value of it, which
// nothing writes to: the compiler gives such a pointer its type and its place. At its first use a
// table becomes functions, which know the fields by their offsets. What their types are is compared
// then, so that a table that is wrong panics, and none makes a function leave a struct or mistake a
// type. This file has what is unsafe of that, and is the only one.

// A place is where a value is: a pointer to a type that is known at run time only.
type place struct{ at unsafe.Pointer }

// placeOf returns the place that v points to.
func placeOf(v any) place { return place{pointer(v)} }

// checkType panics unless v points to what the zero value of a table is.
func checkType(v, zero any) {
	if reflect.TypeOf(v) != reflect.TypeOf(zero) {
		panic("stripe: a table of another type")
	}
}

// pointer returns the pointer that v holds: an interface is its type, and then the pointer.
func pointer(v any) unsafe.Pointer { return (*[2]unsafe.Pointer)(unsafe.Pointer(&v))[1] }

// makerOf returns what makes values of the type: Interface, since an interface points to a copy of
// its own. That takes half as long as reflect.New, which makes what has no such copies: values
// without size, and those that are a pointer and nothing else.
func makerOf(t reflect.Type) func() place {
	zero := reflect.New(t).Elem()
	copied := func() place { return placeOf(zero.Interface()) }
	if one, other := copied(), copied(); one != other {
		return copied
	}
	return func() place { return place{reflect.New(t).UnsafePointer()} }
}

// makerLike returns what makes values of the type that like, a pointer, points to.
func makerLike(like any) func() any {
	made := makerOf(reflect.TypeOf(like).Elem())
	return func() any { return made().as(like) }
}

// setZero sets what v points to to its zero value.
func setZero(v any) { reflect.ValueOf(v).Elem().SetZero() }

// isNil says whether there is no place.
func (p place) isNil() bool { return p.at == nil }

// as returns p as a pointer of the type of like.
func (p place) as(like any) any {
	(*[2]unsafe.Pointer)(unsafe.Pointer(&like))[1] = p.at
	return like
}

// A field is where a struct has a value of a type; one at offset 0 may be any value by itself.
type field struct {
	t      reflect.Type
	offset uintptr
}

// fieldOf returns the field that to points to, of the struct that zero points to.
func fieldOf(zero, to any) *field {
	size, f := reflect.TypeOf(zero).Elem().Size(), &field{t: reflect.TypeOf(to).Elem()}
	f.offset = uintptr(pointer(to)) - uintptr(pointer(zero))
	if f.offset > size || f.t.Size() > size-f.offset {
		panic("stripe: a table of another struct")
	}
	return f
}

// elem returns an element of the field, by itself, or what the field points to.
func (f *field) elem() *field { return &field{t: f.t.Elem()} }

// pointer returns the nil pointer to the type of the field.
func (f *field) pointer() any { return reflect.NewAt(f.t, nil).Interface() }

// place returns the place of the field of the struct at p.
func (f *field) place(p place) place { return place{unsafe.Add(p.at, f.offset)} }

// isNil says whether the field of the struct at p is a pointer that is nil.
func (f *field) isNil(p place) bool {
	return f.t.Kind() == reflect.Pointer && in(f.place(p), slot[place](0)).isNil()
}

// value returns the field of the struct at p.
func (f *field) value(p place) reflect.Value { return reflect.NewAt(f.t, f.place(p).at).Elem() }

// offsetAs returns the offset of the field if it is of the kind, for those who have not asked yet.
func (f *field) offsetAs(kind reflect.Kind) uintptr {
	if f.t.Kind() != kind {
		panic("stripe: a table of another type: " + f.t.String() + " is no " + kind.String())
	}
	return f.offset
}

// A slot is the offset of a field that is a T in memory: all types of a kind are the same, but for
// structs and arrays. A place is any pointer, and a slice any slice.
type slot[T any] uintptr

// in returns what the struct at p has in the slot.
func in[T any](p place, s slot[T]) *T { return (*T)(unsafe.Add(p.at, s)) }

// A slice is one of any type.
type slice struct {
	first    unsafe.Pointer
	len, cap int
}

// isNil says whether s is nil.
func (s *slice) isNil() bool { return s.first == nil }

// element returns the place of an element; t is the type of s.
func (s *slice) element(i int, t reflect.Type) place {
	if uint(i) >= uint(s.len) {
		panic("stripe: no such element")
	}
	return place{unsafe.Add(s.first, uintptr(i)*t.Elem().Size())}
}

// add makes s, which is of type t, one longer and returns the place of the new element. It has what
// was there before, if s has been cut.
func (s *slice) add(t reflect.Type) place {
	if s.len == s.cap {
		const few = 4 // most have no more
		reflect.NewAt(t, unsafe.Pointer(s)).Elem().Grow(max(1, few-s.cap))
	}
	s.len++
	return s.element(s.len-1, t)
}

package stripe

import (
	"reflect"
	"unsafe"
)

// The tables of generated code are data, which Go compiles in a fraction of the time that functions
// take. They say where the fields of a struct are by pointers into a zero value of it, which
// nothing writes to. The compiler gives such a pointer its type and its place, and what is there of
// another struct of the type follows from both: that is all that this file does, the only one with
// unsafe. A table that is wrong makes it panic; none makes it leave a struct or mistake a type.

// A place is a struct that a table is about. For the place that is zero, pointers are those of the
// fields themselves.
type place struct {
	at, zero unsafe.Pointer // the struct, and the zero value
	size     uintptr
}

// placeOf returns the place of the struct that v points to; zero points to the zero value.
func placeOf(v, zero any) place {
	t := reflect.TypeOf(zero)
	if reflect.TypeOf(v) != t {
		panic("stripe: a table of another type")
	}
	return place{pointer(v), pointer(zero), t.Elem().Size()}
}

// pointer returns the pointer that v holds: an interface is its type, and then the pointer.
func pointer(v any) unsafe.Pointer { return (*[2]unsafe.Pointer)(unsafe.Pointer(&v))[1] }

// in returns the field of the struct that field is of the zero value.
func in[T any](p *place, field *T) *T {
	if p.at == nil {
		return field
	}
	offset := uintptr(unsafe.Pointer(field)) - uintptr(p.zero)
	if offset >= p.size {
		panic("stripe: a table of another struct")
	}
	return (*T)(unsafe.Add(p.at, offset))
}

// slot returns the field that points to a struct, whose table has zero.
func (p *place) slot(field, zero any) *unsafe.Pointer {
	if reflect.TypeOf(field).Elem() != reflect.TypeOf(zero) {
		panic("stripe: a table of another type")
	}
	return (*unsafe.Pointer)(unsafe.Pointer(in(p, (*byte)(pointer(field)))))
}

// clear makes the field nil.
func (p *place) clear(field, zero any) { *p.slot(field, zero) = nil }

// has says whether the field points to anything.
func (p *place) has(field, zero any) bool { return *p.slot(field, zero) != nil }

// part returns the place of the struct that the field points to, which is made if there is none.
func (p *place) part(field, zero any) place {
	slot, t := p.slot(field, zero), reflect.TypeOf(zero).Elem()
	if *slot == nil {
		*slot = reflect.New(t).UnsafePointer()
	}
	return place{*slot, pointer(zero), t.Size()}
}

// A variable is a field, or an element of one, whose type is known at run time only.
type variable struct {
	at unsafe.Pointer
	t  reflect.Type
}

// variable returns the field of the struct that field points to in the zero value.
func (p *place) variable(field any) variable {
	v := variableAt(field)
	v.at = unsafe.Pointer(in(p, (*byte)(v.at)))
	return v
}

// variableAt returns the variable that to points to.
func variableAt(to any) variable {
	return variable{pointer(to), reflect.TypeOf(to).Elem()}
}

// address returns a pointer to v, of the type that it is.
func (v variable) address() any { return reflect.NewAt(v.t, v.at).Interface() }

// pointer returns v, which is a pointer.
func (v variable) pointer() *unsafe.Pointer {
	if v.t.Kind() != reflect.Pointer {
		panic("stripe: a table of no pointer: " + v.t.String())
	}
	return (*unsafe.Pointer)(v.at)
}

// isNil says whether v, a pointer, is nil.
func (v variable) isNil() bool { return *v.pointer() == nil }

// clear makes v nil.
func (v variable) clear() {
	if v.t.Kind() == reflect.Pointer {
		*v.pointer() = nil
		return
	}
	reflect.NewAt(v.t, v.at).Elem().SetZero()
}

// value returns v, a pointer, to a new value if there is none.
func (v variable) value() any {
	p := v.pointer()
	if *p == nil {
		*p = reflect.New(v.t.Elem()).UnsafePointer()
	}
	return reflect.NewAt(v.t.Elem(), *p).Interface()
}

// element returns an element of the list that v is.
func (v variable) element(list reflect.Value, i int) variable {
	return variable{unsafe.Pointer(list.Index(i).UnsafeAddr()), v.t.Elem()}
}

// strings returns v if it is a list of strings of any type.
func (v variable) strings() (*[]string, bool) {
	if v.t.Kind() != reflect.Slice || v.t.Elem().Kind() != reflect.String {
		return nil, false
	}
	return (*[]string)(v.at), true
}

// string returns v if it is a pointer to a string of any type.
func (v variable) string() (**string, bool) {
	if v.t.Kind() != reflect.Pointer || v.t.Elem().Kind() != reflect.String {
		return nil, false
	}
	return (**string)(v.at), true
}

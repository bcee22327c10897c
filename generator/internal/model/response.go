package model

import (
	"cmp"
	"slices"
)

// A Struct is an object that responses hold.
type Struct struct {
	Name   string
	Pos    string
	Doc    Doc
	Fields []*Field // sorted by wire name

	Resource   bool // a type of its own, not one by path: it decodes by itself
	Returned   bool // a method returns it, so it embeds APIResource
	Listed     bool // it is an element of lists, which continue behind its id
	Expandable bool // an id may stand for it
	Guarded    bool // it has secrets, or parts that have
}

// HasSecrets reports whether the struct has fields that are never printed.
func (s *Struct) HasSecrets() bool {
	for _, f := range s.Fields {
		if f.Secret {
			return true
		}
	}
	return false
}

// RawField gives the field that keeps the object's JSON, nil if there is none.
func (s *Struct) RawField() *Field {
	for _, f := range s.Fields {
		if f.Raw {
			return f
		}
	}
	return nil
}

// Kind gives the field that says which resource an answer is, if it can be that of a call and the document knows what
// the field says; else nil.
func (s *Struct) Kind() *Field {
	if !s.Returned && !s.Listed {
		return nil
	}
	for _, f := range s.Fields {
		if f.Const != "" {
			return f
		}
	}
	return nil
}

// A Field is a member of a response's object.
type Field struct {
	Name      string
	Wire      string
	Pos       string
	Type      Type
	Doc       Doc
	OmitEmpty bool
	Secret    bool   // never printed
	Raw       bool   // it keeps the JSON of the whole object, and is no member of it
	Const     string // the only value that the document knows, if it is the object's name
}

// A Stub stands for a resource that is referred to but not selected.
type Stub struct {
	Name string
	Pos  string
	Doc  Doc
}

// A ListType is a page of resources, as responses embed it.
type ListType struct {
	Name string
	Pos  string
	Doc  Doc
	Item Decoded // *Struct or *Union

	Guarded bool // the items have secrets, or parts that have
}

// A Union is one of several resources.
type Union struct {
	Name    string
	Pos     string
	Doc     Doc
	Type    *Enum // of the field that says which resource it is
	Members []*Member

	Returned bool // a method returns it, so it embeds APIResource
	Listed   bool // it is an element of lists, which continue behind its id
	Guarded  bool // members have secrets, or parts that have
}

// A Member is a resource that a union may be.
type Member struct {
	Name string  // Go name of the field
	Wire string  // what the member object of the resource says
	Decl Decoded // *Struct or *Stub
}

// Member gives the member of the wire name, nil if there is none.
func (u *Union) Member(wire string) *Member {
	for _, m := range u.Members {
		if m.Wire == wire {
			return m
		}
	}
	return nil
}

// An EventObject is a type for what an event is about.
type EventObject struct {
	Decl  Decoded  // *Struct or *Union
	Wires []string // what the member object of its JSON may say
}

// An Enum is a string with known values. The set is open.
type Enum struct {
	Name      string
	Pos       string
	Doc       Doc
	ValuesDoc Doc // of the constants together
	Values    []*EnumValue
	Sent      bool // only params have it, so that no unknown value can come
}

// Sorted are the values in the order in which the runtime looks for one: by length.
func (e *Enum) Sorted() []string {
	values := make([]string, len(e.Values))
	for i, v := range e.Values {
		values[i] = v.Wire
	}
	slices.SortFunc(values, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	return values
}

// An EnumValue is a constant.
type EnumValue struct {
	Name string
	Wire string
	Pos  string
	Doc  Doc // may be empty
}

// DeclName gives the struct's name.
func (s *Struct) DeclName() string { return s.Name }

// DeclName gives the stub's name.
func (s *Stub) DeclName() string { return s.Name }

// DeclName gives the union's name.
func (u *Union) DeclName() string { return u.Name }

// DeclPos gives the position of the union.
func (u *Union) DeclPos() string { return u.Pos }

// DeclName gives the list's name.
func (l *ListType) DeclName() string { return l.Name }

// DeclName gives the enum's name.
func (e *Enum) DeclName() string { return e.Name }

// DeclPos gives the schema's position.
func (s *Struct) DeclPos() string { return s.Pos }

// DeclPos gives the schema's position.
func (s *Stub) DeclPos() string { return s.Pos }

// DeclPos gives the position of the listed schema.
func (l *ListType) DeclPos() string { return l.Pos }

// DeclPos gives the schema's position.
func (e *Enum) DeclPos() string { return e.Pos }

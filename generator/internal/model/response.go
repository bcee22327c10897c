package model

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

// A Field is a member of a response's object.
type Field struct {
	Name      string
	Wire      string
	Pos       string
	Type      Type
	Doc       Doc
	OmitEmpty bool
	Secret    bool   // never printed
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
	Item *Struct

	Guarded bool // the items have secrets, or parts that have
}

// An Enum is a string with known values. The set is open.
type Enum struct {
	Name      string
	Pos       string
	Doc       Doc
	ValuesDoc Doc // of the constants together
	Values    []*EnumValue
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

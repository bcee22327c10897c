package model

// A Type is a Go type: Basic, *Named, *Pointer, *Slice or *Map.
type Type interface {
	// String writes the type as Go does.
	String() string
}

// A Basic type needs no declaration.
type Basic string

// The basic types.
const (
	String  Basic = "string"
	Int     Basic = "int64"
	Float   Basic = "float64"
	Bool    Basic = "bool"
	Any     Basic = "any"
	Bytes   Basic = "[]byte"
	Decimal Basic = "decimal" // a float64 that JSON carries in a string
	Reader  Basic = "io.Reader"
)

// A Named type is declared in the package, or by the runtime if it has no declaration.
type Named struct {
	Name string
	Decl Decl  // *Struct, *Union, *Stub, *ListType, *Params or *Enum; nil for the runtime's types
	Base Basic // what a type of the runtime is underneath, if that is basic
}

// A Pointer may be nil: what it leads to is then absent, or null.
type Pointer struct{ Elem Type }

// A Slice has elements of one type.
type Slice struct{ Elem Type }

// A Map has strings as keys.
type Map struct {
	Key  Type
	Elem Type
}

func (b Basic) String() string {
	if b == Decimal {
		return "float64"
	}
	return string(b)
}

func (n *Named) String() string   { return n.Name }
func (p *Pointer) String() string { return "*" + p.Elem.String() }
func (s *Slice) String() string   { return "[]" + s.Elem.String() }
func (m *Map) String() string     { return "map[" + m.Key.String() + "]" + m.Elem.String() }

// Part is the declaration of what a type holds, or holds elements of; nil if there is none.
func Part(t Type) Decl {
	switch t := t.(type) {
	case *Pointer:
		return Part(t.Elem)
	case *Slice:
		return Part(t.Elem)
	case *Map:
		return Part(t.Elem)
	case *Named:
		return t.Decl
	}
	return nil
}

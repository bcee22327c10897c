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
	JSON    Basic = "json.RawMessage" // any value, as it came
	Decimal Basic = "decimal"         // a float64 that JSON carries in a string
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

// Leaf is what a type has in the end: what a pointer points to, and what lists and maps have elements of.
func Leaf(t Type) Type {
	switch t := t.(type) {
	case *Pointer:
		return Leaf(t.Elem)
	case *Slice:
		return Leaf(t.Elem)
	case *Map:
		return Leaf(t.Elem)
	}
	return t
}

// Part is the declaration of the leaf of a type; nil if there is none.
func Part(t Type) Decl {
	if n, ok := Leaf(t).(*Named); ok {
		return n.Decl
	}
	return nil
}

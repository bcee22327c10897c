package model

// The names in codecs are not exported, so no name of the document meets them. None of the runtime
// begins as they do, but for the decoder of its errors, which is called as if it were generated.

// A Decoded declaration has a function that decodes it: *Struct, *Union, *Stub or *ListType.
type Decoded interface {
	Decl

	// Decoder is the name of the function.
	Decoder() string
}

// Decoder is the name of the function that decodes the type.
func (n *Named) Decoder() string { return decoder(n.Name) }

// Decoder is the name of the function that decodes the struct.
func (s *Struct) Decoder() string { return decoder(s.Name) }

// Decoder is the name of the function that decodes the union.
func (u *Union) Decoder() string { return decoder(u.Name) }

// Decoder is the name of the function that decodes the stub.
func (s *Stub) Decoder() string { return decoder(s.Name) }

// Decoder is the name of the function that decodes the page.
func (l *ListType) Decoder() string { return decoder(l.Name) }

func decoder(name string) string { return "decode" + name }

// All is the name of the constant that has all values.
func (e *Enum) All() string { return "valuesOf" + e.Name }

// ValueSeparator stands between the values in that constant. No value has it.
const ValueSeparator = "|"

package spec

// A Slice is a small document: selected operations and the schemas they reach,
// decoded, annotated and checked.
type Slice struct {
	Version    string             // of the API
	Hash       string             // sha256 of JSON, in hexadecimal
	Annotated  string             // stands for the slice with its annotations: other ones give another text; empty without
	JSON       []byte             // the slice as an OpenAPI document, in canonical form, without annotations
	Operations []*Operation       // sorted by path and verb
	Schemas    map[string]*Schema // the components

	document *Document
}

// Errorf makes an error about a place of the document that the slice was cut from.
func (s *Slice) Errorf(pos, remedy, format string, args ...any) *Error {
	return s.document.Errorf(pos, remedy, format, args...)
}

// Position is where the JSON pointer leads in the document that the slice was cut from.
func (s *Slice) Position(pos string) Position { return s.document.Position(pos) }

// An Operation is one verb of one path.
type Operation struct {
	OperationKey
	Pos         string // JSON pointer
	Description string
	Deprecated  bool
	Server      string // URL, if the operation has a host of its own

	PathParams []string    // in the order of the path
	Params     []*Property // of the query, or of the form body; sorted by name
	Multipart  bool        // the body is multipart/form-data
	Kind       ResultKind
	Result     *Schema // of the result, or of an item of its list; nil for streams
}

// A Property is a member of an object, or a parameter.
type Property struct {
	Name     string
	Schema   *Schema
	Required bool // always sent; what may be null can be required all the same
}

// A Schema describes a value. Exactly one of Ref, Expansion, AnyOf, Type says
// what kind of value; a schema without any of them allows everything.
type Schema struct {
	Pos         string // JSON pointer
	Component   string // name, if this is a component
	ResourceID  string // x-resourceId
	Stub        bool   // only referred to: nothing but the id is known here
	Description string
	Nullable    bool
	Deprecated  bool

	Ref       *Schema   // the component that stands here
	Expansion []*Schema // the components that an expandable field may hold; an id stands for them
	AnyOf     []*Schema

	Type       string // string, integer, number, boolean, array, object or empty
	Format     string
	MaxLength  uint64 // of a string, in characters; 0 is no limit
	Enum       []EnumValue
	Items      *Schema     // of an array
	Properties []*Property // of an object, sorted by name
	Values     *Schema     // of an object that is a map
	Open       bool        // an object of which nothing is said
	Untyped    bool        // an element of an array of which nothing is said, or a value that has no one type
}

// An EnumValue is one of the values that a string may have.
type EnumValue struct {
	Value       string
	Description string // from the annotated document; may be empty
}

// Resolve gives what the schema is a reference to, through components that are
// references themselves; the schema itself if it is none.
func (s *Schema) Resolve() *Schema {
	for s.Ref != nil {
		s = s.Ref
	}
	return s
}

// Property gives the property of the name, nil if there is none.
func (s *Schema) Property(name string) *Property {
	for _, p := range s.Properties {
		if p.Name == name {
			return p
		}
	}
	return nil
}

// EnumValues are the values that a string may have.
func (s *Schema) EnumValues() []string {
	values := make([]string, len(s.Enum))
	for i, v := range s.Enum {
		values[i] = v.Value
	}
	return values
}

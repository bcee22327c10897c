package model

import (
	"net/url"
	"strings"
)

// The names in codecs are not exported, so no name of the document meets them, and none of the runtime
// begins as they do. Of each struct there is a zero value, which tables point into.

// A Decoded declaration has a type that responses have: *Struct, *Union, *Stub or *ListType.
type Decoded interface {
	Decl

	// DecodesItself reports whether the type has a method that decodes it. Others have but a table.
	DecodesItself() bool
}

// DecodesItself reports whether the struct stands for itself: by its methods types lead to each other, which tables
// cannot, as Go sees it.
func (s *Struct) DecodesItself() bool { return s.Resource || s.Expandable }

// DecodesItself is true.
func (u *Union) DecodesItself() bool { return true }

// DecodesItself is true.
func (s *Stub) DecodesItself() bool { return true }

// DecodesItself is true.
func (l *ListType) DecodesItself() bool { return true }

// EncodesItself reports whether the params have a method that encodes them. Others have but a table.
func (p *Params) EncodesItself() bool { return p.Base != "" || p.Source != nil }

// Zero is the name of the variable that the table points into.
func (s *Struct) Zero() string { return zero(s.Name) }

// Zero is the name of the variable that the table points into.
func (s *Stub) Zero() string { return zero(s.Name) }

// Zero is the name of the variable that the table points into.
func (l *ListType) Zero() string { return zero(l.Name) }

// Zero is the name of the variable that the table points into.
func (p *Params) Zero() string { return zero(p.Name) }

func zero(name string) string { return "zeroOf" + name }

// Table is the name of the table by which the struct is decoded.
func (s *Struct) Table() string { return membersOf(s.Name) }

// Table is the name of the table by which the stub is decoded.
func (s *Stub) Table() string { return membersOf(s.Name) }

// Table is the name of the table by which the page is decoded.
func (l *ListType) Table() string { return membersOf(l.Name) }

func membersOf(name string) string { return "membersOf" + name }

// Table is the name of the table by which the params are encoded.
func (p *Params) Table() string { return "parametersOf" + p.Name }

// SourceTable is the name of the table of what describes an object for which a token may be sent.
func (p *Params) SourceTable() string { return "sourceOf" + p.Name }

// All is the name of the constant that has all values.
func (e *Enum) All() string { return "valuesOf" + e.Name }

// ValueSeparator stands between the values in that constant. No value has it.
const ValueSeparator = "|"

// PartTable is the name of the table of what the field holds, or holds elements of; empty if that needs none.
func (f *Field) PartTable() string {
	if s, ok := Part(f.Type).(*Struct); ok && !s.DecodesItself() {
		return s.Table()
	}
	return ""
}

// PartTable is the name of the table of what the field holds, or holds elements of; empty if that needs none.
func (f *ParamField) PartTable() string {
	if p, ok := Part(f.Type).(*Params); ok && p.Source == nil {
		return p.Table()
	}
	return ""
}

// Known are the values that a text usually has, or that texts in a list or a map have: the only one, or the constant
// that has all. Both are empty if it may have any.
func (f *Field) Known() (only, constant string) {
	if f.Const != "" && !strings.Contains(f.Const, ValueSeparator) {
		return f.Const, ""
	}
	if e, ok := Part(f.Type).(*Enum); ok {
		return "", e.All()
	}
	return "", ""
}

// ScanFunc is the name of the function that reads what the field has; empty if its type says enough.
func (f *Field) ScanFunc() string {
	switch Leaf(f.Type) {
	case Decimal:
		return "scanDecimal"
	case Any:
		return "scanAny"
	case JSON:
		return "scanRaw"
	}
	return ""
}

// Key is what the field is sent under: escaped, and empty if it goes beside the other fields of p, as what has the
// key itself does, and the fields of an object for which a token may be sent.
func (f *ParamField) Key(p *Params) string {
	if f.IsSource() || p.Source != nil && f.Wire == p.Source.Object {
		return ""
	}
	return url.QueryEscape(f.Wire)
}

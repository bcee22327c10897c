package model

// Params are what a method sends, or an object therein.
type Params struct {
	Name    string
	Pos     string
	Doc     Doc
	Guarded bool   // they have secrets, or parts that have
	Nested  bool   // they are a parameter of other params; they may be those of a method as well
	Base    string // what a method's params embed: Params, ListParams or SearchParams; else empty
	Fields  []*ParamField
	Unset   *UnsetFields // nil if nothing can be cleared
	Source  *Source      // not nil if a token may stand for the fields
	File    string       // what the form calls the file that is sent; empty if none is
}

// A Source is an object for which a token may be sent: a bank account or a card.
type Source struct {
	Key    string // wire name of the parameter that is the object or the token
	Object string // what the object says it is
	Maker  string // the function that makes params of a token or of an object; empty if there is none
}

// Field gives the field of the wire name, nil if there is none.
func (p *Params) Field(wire string) *ParamField {
	for _, f := range p.Fields {
		if f.Wire == wire {
			return f
		}
	}
	return nil
}

// A ParamField is one parameter.
type ParamField struct {
	Name     string
	Wire     string
	Pos      string
	Type     Type
	Doc      Doc
	InPath   bool   // it fills a placeholder of the path, and is not sent
	InFile   bool   // it is the content of the file that is sent, or its name
	Default  string // what is sent if it is not set; empty for nothing
	Flag     string // what a true one sends under the wire name; empty for all but flags
	Token    bool   // it is sent instead of the object that the other fields describe
	ByBase   bool   // the embedded params send it
	Outside  bool   // it is no part of that object
	Secret   bool   // never logged
	Required bool
}

// InForm reports whether the params send the parameter themselves, in the query or the body.
func (f *ParamField) InForm() bool { return !f.InPath && !f.InFile && !f.Token && !f.ByBase }

// IsExpand reports whether the parameter says which objects come instead of their ids.
func (f *ParamField) IsExpand() bool {
	s, ok := f.Type.(*Slice)
	return ok && f.Wire == "expand" && (s.Elem == String || s.Elem.String() == "*string")
}

// IsMetadata reports whether the parameter is what programs keep with an object.
func (f *ParamField) IsMetadata() bool {
	m, ok := f.Type.(*Map)
	return ok && f.Wire == "metadata" && m.Elem == String
}

// IsSource reports whether the parameter is an object for which a token may be sent.
func (f *ParamField) IsSource() bool { return f.source() != nil }

// Maker is the function that makes what the parameter is, of a token or of an object; empty if there is none.
func (f *ParamField) Maker() string {
	if s := f.source(); s != nil {
		return s.Maker
	}
	return ""
}

// source says which object the parameter is, if a token may be sent for it.
func (f *ParamField) source() *Source {
	p, ok := f.Type.(*Pointer)
	if !ok {
		return nil
	}
	n, ok := p.Elem.(*Named)
	if !ok {
		return nil
	}
	if params, ok := n.Decl.(*Params); ok {
		return params.Source
	}
	return nil
}

// UnsetFields is the type that names the parameters of a struct that can be cleared.
type UnsetFields struct {
	Name   string // IdentityVerificationSessionCreateOptionsParamsUnsetField
	Doc    Doc
	Values []*EnumValue
}

// DeclName gives the struct's name.
func (p *Params) DeclName() string { return p.Name }

// DeclPos gives the position of the operation or of the parameter.
func (p *Params) DeclPos() string { return p.Pos }

package model

// Params are what a method sends, or an object therein.
type Params struct {
	Name   string
	Pos    string
	Doc    Doc
	Base   string // what a method's params embed: Params, ListParams or SearchParams; else empty
	Fields []*ParamField
	Unset  *UnsetFields // nil if nothing can be cleared
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
	Flag     string // what a true one sends under the wire name; empty for all but flags
	Required bool
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

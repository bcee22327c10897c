package model

// A Service has the methods of one resource.
type Service struct {
	Name     string // IdentityVerificationSessionService
	Field    string // of the client: V1IdentityVerificationSessions
	Resource string // resource id
	Pos      string
	Doc      Doc
	Methods  []*Method
}

// A Method calls one operation.
type Method struct {
	Name   string
	Verb   string // POST
	Path   string // /v1/identity/verification_sessions/{session}/cancel
	Server string // https://files.stripe.com, if the operation has a server of its own
	Pos    string
	Doc    Doc
	Answer Answer
	Params *Params
	Result Decoded // *Struct or *Union: of one call, or an element of the list; nil for a stream

	// Arguments fill the path's placeholders, in their order.
	Arguments []Argument

	AnyKind  bool          // the operation may return other resources than Result too
	Version  *ParamField   // says for which version of the API the call is; nil for nearly all
	Customer *CustomerPath // nil if the path is always the same
}

// A CustomerPath is what a method calls instead of its path if a parameter names a customer.
type CustomerPath struct {
	Path  string
	Field *ParamField
}

// TakesID reports whether the method has an argument for an id.
func (m *Method) TakesID() bool {
	for _, a := range m.Arguments {
		if a.Field == nil {
			return true
		}
	}
	return false
}

// An Argument is what fills a placeholder: a field of the params, or the argument id if Field is
// nil.
type Argument struct {
	Field *ParamField
}

// An Answer says what a method returns.
type Answer int

// The answers.
const (
	One    Answer = iota // a resource, or an error
	List                 // a V1List
	Search               // a V1SearchList
	Stream               // an APIStream, or an error
)

// DeclName gives the service's name.
func (s *Service) DeclName() string { return s.Name }

// DeclPos gives the resource's position.
func (s *Service) DeclPos() string { return s.Pos }

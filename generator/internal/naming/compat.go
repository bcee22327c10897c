package naming

import (
	"slices"
	"strings"
)

// IsPlain reports whether stripe-go has a plain string where the document has an enum.
func (n *Namer) IsPlain(owner, field string) bool {
	_, ok := n.plain.row(owner + "." + field)
	return ok
}

// CompatType gives the type that a field has in stripe-go, in Go's notation, if the document gives
// it another.
func (n *Namer) CompatType(owner, field string) (string, bool) {
	return n.compat.row(owner + "." + field)
}

// Hidden gives the fields that stripe-go has and the document hides.
func (n *Namer) Hidden(owner string) []Member {
	members, _ := n.hidden.row(owner)
	return members
}

// HiddenStruct gives the fields of a struct that stripe-go has and the document hides.
func (n *Namer) HiddenStruct(name string) ([]Member, bool) { return n.structs.row(name) }

// HiddenResource gives the id of a resource to which stripe-go leads where the public document does not.
func (n *Namer) HiddenResource(name string) (id string, ok bool) { return n.leads.row(name) }

// AddedParams gives the parameters that stripe-go has and the document has not.
func (n *Namer) AddedParams(owner string) []Member {
	unlisted, _ := n.unlisted.row(owner)
	added, _ := n.added.row(owner)
	return slices.Concat(unlisted, added)
}

// MadeParams gives the parameters of a struct of stripe-go's that the document does not have.
func (n *Namer) MadeParams(name string) ([]Member, bool) { return n.made.row(name) }

// ChangedParam gives the type that a parameter has in stripe-go, in Go's notation, if the document gives it
// another.
func (n *Namer) ChangedParam(owner, field string) (string, bool) {
	return n.changed.row(owner + "." + field)
}

// Clearable gives the wire names of parameters that only stripe-go lets clear.
func (n *Namer) Clearable(owner string) []string {
	list, ok := n.clears.row(owner)
	if !ok {
		return nil
	}
	return strings.Split(list, ", ")
}

// Source says how a params struct is sent that is an object or a token.
func (n *Namer) Source(owner string) (Source, bool) { return n.sources.row(owner) }

// CustomerPath gives the path that a method calls for a customer, by its params.
func (n *Namer) CustomerPath(params string) (string, bool) { return n.customer.row(params) }

// PathParam gives the Go name of a placeholder in the path of a method, by its params.
func (n *Namer) PathParam(params, placeholder string) string {
	if e, ok := n.pathParams.row(params + "." + placeholder); ok {
		return e.name
	}
	return n.Camel(placeholder)
}

// CompatResult gives the resource that a method returns in stripe-go, if the document says otherwise.
func (n *Namer) CompatResult(m Method) (string, bool) {
	return n.results.row(m.Resource + "." + m.Name)
}

// CompatConstant gives the value of a constant that an enum has in stripe-go and not by the rules.
func (n *Namer) CompatConstant(enum string) (name, value string, ok bool) {
	row, ok := n.extra.row(enum)
	name, value, _ = strings.Cut(row, "=")
	return enum + name, value, ok
}

// RawField gives the name of the field that keeps the JSON of the whole object.
func (n *Namer) RawField(owner string) (string, bool) {
	e, ok := n.raw.row(owner)
	return e.name, ok
}

// VersionParam gives the name of the parameter that says which version of the API a call is for.
func (n *Namer) VersionParam(params string) (string, bool) {
	e, ok := n.headers.row(params)
	return e.name, ok
}

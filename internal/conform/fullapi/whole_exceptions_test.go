package fullapi

import (
	"path"
	"strings"
)

// A wholeException is a set of properties that do not have to come back.
type wholeException struct {
	component string // a pattern
	property  string // a pattern of the way from the component
	reason    string
}

// wholeExceptions are all of them, for all resources.
func wholeExceptions() []wholeException {
	return []wholeException{
		{"*", "*.object", "the name of an embedded list, which always is list"},
		{"*_client", "*", "the form that browsers get"},
		{"payment_flows_installment_options", "*", "a part of a form that browsers get"},
		{"error", "error", "the body of a failure, which the runtime reads"},
	}
}

func (e wholeException) covers(p pair) bool {
	of, _ := path.Match(e.component, p.schema.component)
	is, _ := path.Match(e.property, strings.TrimPrefix(p.String(), p.schema.component+"."))
	return of && is
}

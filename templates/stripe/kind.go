package stripe

import (
	"fmt"
	"strings"
)

// kinded is an answer that says which resource it is. What it should be is "" for one of several
// resources: Stripe may add others, which are kept as they are.
type kinded interface {
	kind() (is, should string)
}

// checkKind returns an error if o.into is an answer for something else, which a decoder cannot see:
// the members that both have are read, and all others passed over. An answer that does not say what
// it is may be anything, and so may one that says the ID that is in the path, as stripe-mock does
// for POST /v1/invoices/{invoice}/add_lines.
func (o *outgoing) checkKind() error {
	switch v := o.into.(type) {
	case kinded:
		is, should := v.kind()
		if is != should && strings.Contains(o.path, "/"+is+"/") {
			return nil
		}
		return wrongKind("object", is, should)
	case interface{ wrongKind() error }: // a page
		return v.wrongKind()
	}
	return nil
}

// wrongKind returns an error if the member at the path does not say what it should. No resource is
// a page of others.
func wrongKind(path, is, should string) error {
	switch {
	case is == "" || is == should:
		return nil
	case should != "":
		return fmt.Errorf("stripe: cannot decode %s: %q where %q expected", path, brief(is, 100), should)
	case isPage(is):
		return fmt.Errorf("stripe: cannot decode %s: %q where a resource expected", path, is)
	}
	return nil
}

// isPage says whether an object is a page of a list or a search.
func isPage(object string) bool { return object == "list" || object == "search_result" }

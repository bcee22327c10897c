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

// checkKind returns an error if the answer in o.into is another resource than it should be.
// Decoders cannot see that: they read the members that they know and skip all others. An answer
// without the member object is accepted, and so is one whose object is the ID in the path, which
// stripe-mock returns for POST /v1/invoices/{invoice}/add_lines.
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

// wrongKind returns an error if the member at the path does not say what it should, or says that
// there is a page where a resource should be.
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

package fullapi

import (
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/internal/conform"
	"github.com/seed739054c0/stripegen/internal/report"
)

// TestWholeReport reports on the package for the whole document: as the first one, in which every resource is
// found, and beside itself in the other style.
func TestWholeReport(t *testing.T) {
	both := conform.Wholes(t)
	var sides []*report.Package
	for _, whole := range both {
		files := make(map[string][]byte)
		for name, content := range whole.Content {
			files[name] = []byte(content)
		}
		p, err := report.Read("stripe", files)
		if err != nil {
			t.Fatalf("%s: %v", whole.Style, err)
		}
		sides = append(sides, p)
	}
	none, err := report.Read("stripe", nil)
	if err != nil {
		t.Fatal(err)
	}
	first := report.Compare(none, sides[0]).Markdown(0, "")
	for _, resource := range selectable(t) {
		if resource == "external_account" {
			continue // a union, whose comment does not name it
		}
		if !strings.Contains(first, "<code>"+resource+"</code> <b>added</b>") {
			t.Errorf("%s is no resource of the report", resource)
		}
	}
	if got := report.Compare(sides[1], sides[1]).Markdown(0, ""); !strings.HasSuffix(got, "\n\nWhat the package exports has not changed.\n") {
		t.Errorf("beside itself, it has changed:\n%.1000s", got)
	}
	const want = "- **breaking**: changed param `IdentityVerificationSessionCreateParams.Type` (`type`): `*string` → `*IdentityVerificationSessionType`."
	if got := report.Compare(sides[1], sides[0]).Markdown(0, ""); !strings.Contains(got, want) {
		t.Errorf("the styles differ in nothing:\n%.1000s", got)
	}
}

package peers

import (
	"fmt"
	"path"
)

// A reason is why symbols of stripe-go are not here, or are otherwise. It covers the members of a
// type that it names.
type reason struct {
	names string // a pattern in the manner of path.Match: *.IIN
	why   string
}

// reasons lists what is meant to differ. A row that no difference uses fails the test.
func reasons() []reason {
	const (
		legacy = "the struct is that of the legacy client, and the modern one sends nothing from this field"
		nested = "an object inside of params has no headers or idempotency key to send"
	)
	return []reason{
		{"*.AppendTo*", "it encodes the params with stripe-go's package form"},
		{"FileCreateParams.GetBody", "it holds the file in memory; a Backend gets the body in CallMultipart"},
		{"SetupAttempt.APIResource", "no method returns a setup attempt by itself, so that it would stay empty"},
		{"SourceSourceOrder.Shipping", "a pointer, as everywhere else, so that null can be told"},
		{"BankAccountParams.Account", legacy},
		{"BankAccountParams.Customer", legacy},
		{"BankAccountParams.ID", legacy},
		{"BankAccountParams.Token", legacy},
		{"CardParams.Account", legacy},
		{"CardParams.Customer", legacy},
		{"CardParams.ID", legacy},
		{"CardParams.Token", legacy},
		{"PersonParams.Account", legacy},
		{"AccountExternalAccountParams.AddMetadata", legacy},
		{"*AccountParams.Params", nested},
		{"CardParams.Params", nested},
		{"FileCreateFileLinkDataParams.Params", nested},
		{"PersonParams.Params", nested},
		{"PlanCreateTierParams.Params", nested},
		{"PaymentSourceVerifyParams.Amounts", "an array cannot tell amounts that are 0 from none"},
		{"SetupIntentMandateDataCustomerAcceptanceParams.Type", "a pointer to a string, as every other value in params"},
	}
}

// unexplained gives the differences without a reason, and the reasons without a difference.
func (c comparison) unexplained(reasons []reason) (left []difference, unused []reason) {
	used := make([]bool, len(reasons))
	for _, d := range c.differences {
		explained := false
		for i, r := range reasons {
			if r.covers(d) {
				used[i], explained = true, true
			}
		}
		if !explained {
			left = append(left, d)
		}
	}
	for i, r := range reasons {
		if !used[i] {
			unused = append(unused, r)
		}
	}
	return left, unused
}

// covers tells whether a reason names a symbol or the type that it belongs to.
func (r reason) covers(d difference) bool {
	name, _ := path.Match(r.names, d.name)
	owner, _ := path.Match(r.names, d.theirs.owner)
	return name || owner
}

// grouped writes a line for each difference, but only one for a type that is missing with all its
// members.
func grouped(differences []difference) (lines []string) {
	members := make(map[string]int)
	for _, d := range differences {
		if d.theirs.owner == "" && d.ours == "nothing" {
			members[d.name] = 0
		}
	}
	for _, d := range differences {
		if _, ok := members[d.theirs.owner]; ok {
			members[d.theirs.owner]++
		}
	}
	for _, d := range differences {
		if _, ok := members[d.theirs.owner]; ok {
			continue
		}
		line := fmt.Sprintf("%s %s: theirs %s, ours %s", d.theirs.kind, d.name, d.theirs.is, d.ours)
		if n := members[d.name]; n > 0 {
			line += fmt.Sprintf(", members %d", n)
		}
		lines = append(lines, line)
	}
	return lines
}

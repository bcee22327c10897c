package naming

import (
	"cmp"
	"slices"
	"strings"
)

// settle leaves one operation for each Go method: the one that annotations name, else the one whose path says most,
// whatever the order in which they come. The other operations are unused, unless they have another method.
func settle(methods []Method, annotated func(Method) bool, unused []Unused) ([]Method, []Unused) {
	type goMethod struct {
		resource, name string
		testHelper     bool
	}
	namer := New()
	key := func(m Method) goMethod { return goMethod{m.Resource, namer.Camel(m.Name), m.TestHelper} }
	first := make(map[goMethod]Method)
	for _, m := range methods {
		other, ok := first[key(m)]
		if !ok || compareRivals(m, other, annotated) < 0 {
			first[key(m)] = m
		}
	}
	var kept []Method
	bound := make(map[string]bool)
	for _, m := range methods {
		if first[key(m)] == m {
			kept = append(kept, m)
			bound[m.Verb+" "+m.Path] = true
		}
	}
	for _, m := range methods {
		winner := first[key(m)]
		if bound[m.Verb+" "+m.Path] {
			continue
		}
		same := func(u Unused) bool { return u.Verb == m.Verb && u.Path == m.Path }
		if i := slices.IndexFunc(unused, same); i >= 0 {
			unused[i].Covered = append(unused[i].Covered, winner)
			continue
		}
		unused = append(unused, Unused{
			Verb: m.Verb, Path: m.Path, Resource: m.Resource, Covered: []Method{winner}, Reason: OtherPath,
		})
	}
	slices.SortStableFunc(unused, func(x, y Unused) int {
		return cmp.Or(cmp.Compare(x.Path, y.Path), cmp.Compare(x.Verb, y.Verb))
	})
	return kept, unused
}

// compareRivals orders two operations for one Go method: the one that is to have it is first. An account's persons
// win over those of the account that the key belongs to.
func compareRivals(x, y Method, annotated func(Method) bool) int {
	rank := func(is bool) int {
		if is {
			return 0
		}
		return 1
	}
	named := func(m Method) bool { return isNamedFor(m.Path, m.Resource) }
	return cmp.Or(
		cmp.Compare(rank(annotated(x)), rank(annotated(y))),
		cmp.Compare(strings.Count(y.Path, "{"), strings.Count(x.Path, "{")),
		cmp.Compare(rank(named(x)), rank(named(y))),
		cmp.Compare(strings.Count(x.Path, "/"), strings.Count(y.Path, "/")),
		cmp.Compare(x.Path, y.Path),
		cmp.Compare(x.Verb, y.Verb),
	)
}

package generator

import (
	"context"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/naming"
)

// An Unused is an operation of the document that no method covers. The client's RawRequest calls it.
type Unused struct {
	Verb     string   `json:"verb"` // POST
	Path     string   `json:"path"`
	Resource string   `json:"resource,omitempty"` // id of what it returns, or lists
	Covered  []string `json:"covered,omitempty"`  // methods that do the same, as a selection names them
	Reason   string   `json:"reason"`

	// Selected is the selected resource that the operation is of. It is empty if the operation is of none, and in lists
	// of the whole document.
	Selected string `json:"-"`
}

// ListUnused lists the operations of the configuration's document that no method covers, sorted by path: those that
// give no method, and those that cannot be generated. The pattern is that of [List]; it matches what an operation returns,
// what its path hangs below, and the path itself, with dots.
func ListUnused(ctx context.Context, c Config, pattern string) ([]Unused, error) {
	items, err := parsePattern(pattern)
	if err != nil {
		return nil, err
	}
	c.Resources, c.Package = "*", "stripe" // any name
	b, err := assemble(ctx, c)
	if err != nil {
		return nil, err
	}
	all := []Unused{}
	for _, u := range b.selected.unused {
		if matchAny(items, u.Resource, u.Owner, dotted(u.Path)) {
			all = append(all, unusedOf(u))
		}
	}
	for _, l := range b.selected.leftOut {
		if l.Path != "" && l.Reason != naming.VersionTwo && matchAny(items, l.Resource, dotted(l.Path)) {
			all = append(all, Unused{Verb: l.Verb, Path: l.Path, Resource: l.Resource, Reason: l.Reason})
		}
	}
	slices.SortFunc(all, func(x, y Unused) int {
		return strings.Compare(x.Path+" "+x.Verb, y.Path+" "+y.Verb)
	})
	return all, nil
}

func unusedOf(u naming.Unused) Unused {
	unused := Unused{Verb: strings.ToUpper(u.Verb), Path: u.Path, Resource: u.Resource, Reason: u.Reason}
	for _, m := range u.Covered {
		unused.Covered = append(unused.Covered, m.Resource+":"+m.Name)
	}
	return unused
}

// matchAny reports whether the items select one of the names, and exclude none.
func matchAny(items []Selector, names ...string) bool {
	selected := false
	for _, item := range items {
		matches := slices.ContainsFunc(names, item.matches)
		if matches && item.Exclude {
			return false
		}
		selected = selected || matches
	}
	return selected
}

// unusedOperations are the operations without a method that return resources which are selected as a whole, or hang
// below them; of those that do neither, the ones whose paths a pattern matches.
func (s *selected) unusedOperations() []Unused {
	var all []Unused
	for _, u := range s.unused {
		if u.Reason == naming.VersionTwo { // left out
			continue
		}
		unused := unusedOf(u)
		switch {
		case s.whole[u.Resource]:
			unused.Selected = u.Resource
		case s.whole[u.Owner]:
			unused.Selected = u.Owner
		case !matchAny(s.items, u.Resource, u.Owner, dotted(u.Path)):
			continue
		}
		all = append(all, unused)
	}
	return all
}

// withoutMethods are the resources that are selected by their ids, and have no methods.
func (s *selected) withoutMethods() []string {
	with := make(map[string]bool)
	for _, m := range s.methods {
		with[m.Resource] = true
	}
	var without []string
	for _, r := range s.slice.Schemas {
		if s.named[resourcePos(r)] && !with[r] {
			without = append(without, r)
		}
	}
	return without
}

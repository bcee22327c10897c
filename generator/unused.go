package generator

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
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
// what its path hangs below, and the path itself, with dots: v1.customers. It is an error if an element of it matches
// nothing of the document, or chooses methods.
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
	if err := b.selected.checkPattern(c.Document, items); err != nil {
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

// checkPattern reports what of the pattern of [ListUnused] names nothing, or a method: what is listed has none.
func (s *selected) checkPattern(d *spec.Document, items []Selector) error {
	ids := allResources(d, nil)
	for _, op := range s.operations {
		if op.Result != "" {
			ids = append(ids, op.Result)
		}
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	for _, item := range items {
		switch {
		case len(item.Methods) > 0:
			return fmt.Errorf("%s chooses methods, and operations that no method covers have none; write %s",
				item, Selector{Pattern: item.Pattern, Exclude: item.Exclude})
		case !slices.ContainsFunc(ids, item.matches) && !s.isPath(item):
			return fmt.Errorf("%s: there is no resource or path like %q; %s", d.Name, item.Pattern, nearest(item.Pattern, ids))
		}
	}
	return nil
}

// isPath reports whether an item matches the path of an operation, written with dots.
func (s *selected) isPath(item Selector) bool {
	return slices.ContainsFunc(s.operations, func(op naming.Operation) bool { return item.matches(dotted(op.Path)) })
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

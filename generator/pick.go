package generator

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/naming"
)

// A picker picks what the elements of a selection name.
type picker struct {
	Config
	*selected
	all         []naming.Method
	known       []string        // ids of resources
	unsupported map[string]bool // of them, those of the v2 API
	picked      map[naming.Method]bool
	items       []Selector
	absent      error // what a slice does not have, and need not
}

// matches are the resources that an element names.
func (p *picker) matches(item Selector) []string {
	return naming.Bound(slices.DeleteFunc(slices.Clone(p.known), func(r string) bool { return !item.matches(r) }))
}

// add picks what an element selects.
func (p *picker) add(item Selector) error {
	matches := p.matches(item)
	if len(matches) == 0 {
		return p.noResource(item)
	}
	supported := slices.DeleteFunc(slices.Clone(matches), func(r string) bool { return p.unsupported[r] })
	if len(supported) == 0 && (item.within || !item.isPattern()) {
		return fmt.Errorf("%s: the operations of %s are under /v2, which is not supported; select other resources, and call these with RawRequest",
			p.Document.Name, matches[0])
	}
	for _, r := range p.known { // those too whose methods belong to others
		p.whole[r] = p.whole[r] || len(item.Methods) == 0 && item.matches(r)
	}
	for _, r := range supported {
		p.slice.Schemas = append(p.slice.Schemas, r)
		p.named[resourcePos(r)] = p.named[resourcePos(r)] || !item.isPattern()
	}
	for _, name := range item.names() {
		found := p.each(supported, name, func(m naming.Method) {
			p.picked[m] = true
			at := operation(m).Pos()
			p.named[at] = p.named[at] || !item.isPattern()
		})
		if !found && name != "*" {
			if err := p.noMethod(item, name, matches); err != nil {
				return err
			}
		}
	}
	return nil
}

// exclude takes back what an element matches.
func (p *picker) exclude(item Selector) error {
	matches := p.matches(item)
	if len(matches) == 0 {
		return p.noResource(item)
	}
	before := len(p.picked) + len(p.slice.Schemas)
	if len(item.Methods) == 0 {
		p.slice.Schemas = slices.DeleteFunc(p.slice.Schemas, func(r string) bool { return slices.Contains(matches, r) })
		maps.DeleteFunc(p.whole, func(r string, _ bool) bool { return item.matches(r) })
	}
	for _, name := range item.names() {
		found := p.each(matches, name, func(m naming.Method) { delete(p.picked, m) })
		if !found && name != "*" {
			if err := p.noMethod(item, name, matches); err != nil {
				return err
			}
		}
	}
	excluded := len(p.picked)+len(p.slice.Schemas) < before
	unsupported := slices.ContainsFunc(matches, func(r string) bool { return p.unsupported[r] })
	if !excluded && !unsupported && !p.Document.IsSlice() && !p.SkipUnknown {
		return fmt.Errorf("%s: %s excludes nothing that is selected; take it out of the selection", p.Document.Name, item)
	}
	return nil
}

// each calls f for the methods of the name, or for all if it is "*", and reports whether there are any.
func (p *picker) each(resources []string, name string, f func(naming.Method)) bool {
	found := false
	for _, m := range p.all {
		if slices.Contains(resources, m.Resource) && (name == "*" || m.Name == name) {
			f(m)
			found = true
		}
	}
	return found
}

// noResource says that an element matches nothing, unless that may be.
func (p *picker) noResource(item Selector) error {
	if !p.SkipUnknown {
		return p.mayLack(item, fmt.Errorf("%s: %s no resource %q; %s",
			p.Document.Name, thereIs(p.Document), item.Pattern, nearest(item.Pattern, p.known)))
	}
	alone := Selector{Pattern: item.Pattern, Exclude: item.Exclude}
	p.unknown = append(p.unknown, alone.String())
	for _, name := range item.Methods {
		alone.Methods = []string{name}
		p.unknown = append(p.unknown, alone.String())
	}
	return nil
}

// noMethod says that none of the resources that an element matches has the method, unless that may be.
func (p *picker) noMethod(item Selector, name string, matches []string) error {
	if p.SkipUnknown {
		p.unknown = append(p.unknown, Selector{Pattern: item.Pattern, Exclude: item.Exclude, Methods: []string{name}}.String())
		return nil
	}
	item.Methods = []string{name}
	offer := nearest(name, methodNames(p.all, matches))
	if slices.Contains(p.known, name) { // which would be one of its own anywhere else in the selection
		offer = fmt.Sprintf("to select the resource after methods, write %s:*", name)
	}
	return p.mayLack(item, fmt.Errorf("%s: %s has no method %q; %s", p.Document.Name, item.Pattern, name, offer))
}

// mayLack is the error, unless the document is a slice by the same selection: it does not have what was excluded, nor
// what a pattern matched and could not be generated.
func (p *picker) mayLack(item Selector, err error) error {
	excluded := slices.ContainsFunc(p.items, func(other Selector) bool {
		names := len(other.Methods) == 0 || len(item.Methods) == 1 && slices.Contains(other.Methods, item.Methods[0])
		return other.Exclude && names && other.matches(item.Pattern)
	})
	if !p.Document.IsSlice() || item.within || !item.isPattern() && !item.Exclude && !excluded {
		return err
	}
	p.absent = cmp.Or(p.absent, err)
	return nil
}

// versionTwo are the resources that only operations under /v2 are about.
func (s *selected) versionTwo(known []string) map[string]bool {
	first, second := make(map[string]bool), make(map[string]bool)
	for _, op := range s.operations {
		if naming.IsVersionTwo(op.Path) {
			second[op.Result] = true
		} else {
			first[op.Result] = true
		}
	}
	set := make(map[string]bool)
	for _, r := range known {
		set[r] = !first[r] && (second[r] || strings.HasPrefix(r, "v2."))
	}
	return set
}

// leaveOutVersionTwo notes the operations under /v2 that patterns select, by what they return or by their paths.
func (p *picker) leaveOutVersionTwo() {
	for _, u := range p.unused {
		if u.Reason != naming.VersionTwo {
			continue
		}
		if matchAny(p.selected.items, u.Resource, dotted(u.Path)) {
			p.leftOut = append(p.leftOut, LeftOut{Verb: strings.ToUpper(u.Verb), Path: u.Path, Resource: u.Resource, Reason: u.Reason})
		}
	}
}

// dotted writes a path as a resource is called: v2.core.events for /v2/core/events/{id}.
func dotted(of string) string {
	fixed, _, _ := strings.Cut(of, "/{")
	return strings.ReplaceAll(strings.Trim(path.Clean(fixed), "/"), "/", ".")
}

package report

import (
	"cmp"
	"fmt"
	"go/doc/comment"
	"maps"
	"slices"
	"strings"
)

// An action is what happened to a symbol.
type action int

// The actions, in the order of the report.
const (
	added action = iota
	removed
	changed
)

// A change is one thing in which the packages differ.
type change struct {
	action   action
	symbol   *symbol // the new one, unless it is removed
	breaking bool
	within   bool     // it is not listed: the type that it is part of came or went as a whole
	notes    []string // how a changed symbol differs, in Markdown
}

// A comparison is all in which two packages differ.
type comparison struct {
	old, new  *Package
	breaks    breaks
	changes   []*change
	described int // how many descriptions have changed
}

func compare(old, new *Package) *comparison {
	c := &comparison{old: old, new: new, breaks: breaksOf(old.types, new.types)}
	all := maps.Clone(old.symbols)
	maps.Copy(all, new.symbols)
	for _, label := range slices.Sorted(maps.Keys(all)) {
		was, is := old.symbols[label], new.symbols[label]
		switch {
		case is != nil && is.resource == "" && len(old.symbols) == 0: // the first package has a runtime
		case was == nil:
			c.add(added, is, old)
		case is == nil:
			c.add(removed, was, new)
		case !is.implied:
			c.differ(was, is)
		}
	}
	c.addOthers()
	c.addSubPackages()
	return c
}

// add adds a symbol that the other package does not have.
func (c *comparison) add(did action, s *symbol, other *Package) {
	if s.implied {
		if other.symbols[c.outermost(s)] == nil {
			c.breaks.take(s.label)
			c.breaks.take(s.also...)
		}
		return
	}
	alone := s.owner == "" || other.symbols[s.owner] != nil
	breaking := c.breaks.take(s.label) || did == removed // of a type that is gone apidiff says no more
	c.changes = append(c.changes, &change{action: did, symbol: s, breaking: breaking, within: !alone && s.kind != method})
}

// outermost is the label of the type that a symbol is part of, or of the type that that is part of.
func (c *comparison) outermost(s *symbol) string {
	for s.owner != "" {
		owner := c.old.symbols[s.owner]
		if owner == nil {
			return s.owner
		}
		s = owner
	}
	return s.label
}

// differ adds how a symbol of both packages differs.
func (c *comparison) differ(was, is *symbol) {
	var notes []string
	if was.typ != is.typ {
		notes = append(notes, code(was.typ)+" → "+code(is.typ))
	}
	if was.wire != is.wire {
		notes = append(notes, "was "+code(was.wire))
	}
	if len(notes) == 0 {
		notes = c.breaks.notes(is.label) // something else that breaks programs, if anything does
	}
	if was.doc != is.doc {
		notes = append(notes, c.saidOtherwise(was, is)...)
	}
	if len(notes) > 0 {
		c.changes = append(c.changes, &change{action: changed, symbol: is, breaking: c.breaks.take(is.label), notes: notes})
	}
}

// saidOtherwise notes how the facts in the comments of a symbol differ, and counts a description that does.
func (c *comparison) saidOtherwise(was, is *symbol) []string {
	before, now := saidOf(was), saidOf(is)
	if markdownOf(before.text) != markdownOf(now.text) {
		c.described++
	}
	var notes []string
	for _, fact := range now.facts {
		if !slices.Contains(before.facts, fact) && !(strings.HasSuffix(fact, "when null") && was.typ != is.typ) {
			notes = append(notes, fmt.Sprintf("now “%s”", escape(fact)))
		}
	}
	for _, fact := range before.facts {
		if !slices.Contains(now.facts, fact) && was.typ == is.typ {
			notes = append(notes, fmt.Sprintf("no longer “%s”", escape(fact)))
		}
	}
	if now.deprecated && !before.deprecated {
		notes = append(notes, "deprecated now")
	}
	if before.deprecated && !now.deprecated {
		notes = append(notes, "no longer deprecated")
	}
	return notes
}

// markdownOf is a text with the targets of its links.
func markdownOf(blocks []comment.Block) string {
	return string(new(comment.Printer).Markdown(&comment.Doc{Content: blocks}))
}

// addOthers adds what breaks programs and has no part in the document.
func (c *comparison) addOthers() {
	for _, label := range slices.Sorted(maps.Keys(c.breaks)) {
		s := &symbol{kind: other, label: label, name: strings.NewReplacer("(*", "", ")", "").Replace(label)}
		owner, _, _ := strings.Cut(s.name, ".")
		if t := cmp.Or(c.new.symbols[owner], c.old.symbols[owner]); t != nil {
			s.resource = t.resource
		}
		c.changes = append(c.changes, &change{action: changed, symbol: s, breaking: true, notes: c.breaks.notes(label)})
	}
}

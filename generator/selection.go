package generator

import (
	"fmt"
	"path"
	"strings"
)

// A Selector is one element of a selection.
type Selector struct {
	Pattern string   // a resource id, in which * stands for any text
	Methods []string // names of methods as Stripe calls them; empty for all
	Exclude bool     // the element takes out of the selection what it matches

	within bool // the pattern may be any part of an id
}

func (s Selector) matches(resource string) bool {
	if s.within {
		return strings.Contains(resource, s.Pattern)
	}
	ok, _ := path.Match(s.Pattern, resource)
	return ok
}

// isPattern reports whether the selector means all that is supported, instead of naming one resource.
func (s Selector) isPattern() bool { return s.within || strings.Contains(s.Pattern, "*") }

// String gives the selector of one method at most as a selection has it.
func (s Selector) String() string {
	text := s.Pattern
	if s.Exclude {
		text = "!" + text
	}
	if len(s.Methods) > 0 {
		text += ":" + strings.Join(s.Methods, ",")
	}
	return text
}

func (s Selector) names() []string {
	if len(s.Methods) == 0 {
		return []string{"*"}
	}
	return s.Methods
}

// ParseSelection reads a selection: resource ids separated by commas, in which * stands for any
// text, each with the names of methods after a colon if not all of them are wanted:
//
//	identity.verification_session,identity.verification_report
//	identity.*
//	customer:create,retrieve,invoice:*
//	*,!v2.*,!customer:delete,update
//
// A name after a colon belongs to the methods until the next one with a colon, a dot or an
// exclamation mark in it; to select a resource without a dot after methods, write it with :*.
//
// An id is generated, or is an error. A pattern with * means what is supported: what cannot be
// generated is left out. An element that begins with ! excludes what it matches from the whole
// selection, wherever it stands.
func ParseSelection(text string) ([]Selector, error) {
	var all []Selector
	inMethods, selects := false, false
	for _, word := range strings.Split(text, ",") {
		word = strings.TrimSpace(word)
		element, exclude := strings.CutPrefix(word, "!")
		pattern, method, hasColon := strings.Cut(element, ":")
		switch {
		case word == "":
			return nil, fmt.Errorf("the selection %q has an empty element; write resource ids separated by commas", text)
		case exclude && element == "":
			return nil, fmt.Errorf("the selection has %q; write !resource or !resource:method", word)
		case hasColon && (pattern == "" || method == ""):
			return nil, fmt.Errorf("the selection has %q; write resource:method", word)
		case inMethods && !hasColon && !exclude && !strings.ContainsAny(word, ".*"):
			last := &all[len(all)-1]
			last.Methods = append(last.Methods, word)
			continue
		}
		if strings.ContainsAny(element, `?[]\`) {
			return nil, fmt.Errorf("the selection has %q; only * is special in a pattern", word)
		}
		if strings.Contains(element, "!") {
			return nil, fmt.Errorf("the selection has %q; ! excludes, and stands at the beginning of an element only", word)
		}
		s := Selector{Pattern: pattern, Exclude: exclude}
		if hasColon && method != "*" {
			s.Methods = []string{method}
		}
		inMethods = hasColon && method != "*"
		selects = selects || !exclude
		all = append(all, s)
	}
	if !selects {
		return nil, fmt.Errorf("the selection %q only excludes; begin with what it excludes from, such as *,%s", text, all[0])
	}
	return all, nil
}

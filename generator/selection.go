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

	within bool // the pattern may be any part of an id
}

func (s Selector) matches(resource string) bool {
	if s.within {
		return strings.Contains(resource, s.Pattern)
	}
	ok, _ := path.Match(s.Pattern, resource)
	return ok
}

func (s Selector) names() []string {
	if len(s.Methods) == 0 {
		return []string{"*"}
	}
	return s.Methods
}

// ParseSelection reads a selection: resource ids separated by commas, in which * stands for any
// text, each with the names of methods behind a colon if not all of them are wanted:
//
//	identity.verification_session,identity.verification_report
//	identity.*
//	customer:create,retrieve,invoice:*
//
// A name behind a colon belongs to the methods until the next one with a colon or a dot in it;
// to select a resource without a dot behind methods, write it with :*.
func ParseSelection(text string) ([]Selector, error) {
	var all []Selector
	inMethods := false
	for _, word := range strings.Split(text, ",") {
		word = strings.TrimSpace(word)
		pattern, method, hasColon := strings.Cut(word, ":")
		switch {
		case word == "":
			return nil, fmt.Errorf("the selection %q has an empty element; write resource ids separated by commas", text)
		case hasColon && (pattern == "" || method == ""):
			return nil, fmt.Errorf("the selection has %q; write resource:method", word)
		case inMethods && !hasColon && !strings.ContainsAny(word, ".*"):
			last := &all[len(all)-1]
			last.Methods = append(last.Methods, word)
			continue
		}
		if strings.ContainsAny(pattern, `?[]\`) {
			return nil, fmt.Errorf("the selection has %q; only * is special in a pattern", word)
		}
		s := Selector{Pattern: pattern}
		if hasColon && method != "*" {
			s.Methods = []string{method}
		}
		inMethods = hasColon && method != "*"
		all = append(all, s)
	}
	return all, nil
}

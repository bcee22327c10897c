package report

import (
	"fmt"
	"strings"
)

// mostMembers is how many members of a type that came or went are named.
const mostMembers = 24

// names of the kinds, singular and plural.
func (k kind) names() (one, many string) {
	switch k {
	case method:
		return "method", "methods"
	case param:
		return "param", "params"
	case field:
		return "field", "fields"
	case value:
		return "enum value", "enum values"
	case declared:
		return "type", "types"
	case subPackage:
		return "sub-package", "sub-packages"
	}
	return "other name", "other names"
}

func (a action) String() string {
	return [...]string{added: "added", removed: "removed", changed: "changed"}[a]
}

// line writes a change as an item of a list.
func (ch *change) line() string {
	s := ch.symbol
	var b strings.Builder
	b.WriteString("- ")
	if ch.breaking {
		b.WriteString("**breaking**: ")
	}
	if s.kind != other {
		one, _ := s.kind.names()
		fmt.Fprintf(&b, "%s %s ", ch.action, one)
	}
	b.WriteString(code(s.name))
	if s.wire != "" || s.kind == value {
		fmt.Fprintf(&b, " (%s)", code(s.wire))
	}
	said := saidOf(s)
	switch {
	case ch.action == changed:
		fmt.Fprintf(&b, ": %s", strings.Join(ch.notes, "; "))
	case s.kind == declared || s.kind == subPackage:
		b.WriteString(s.has())
	case s.kind == field || s.kind == param:
		fmt.Fprintf(&b, ", %s", code(s.typ))
	}
	if ch.action == added && said.deprecated {
		b.WriteString(", deprecated")
	}
	b.WriteByte('.')
	if sentence := said.sentence(); sentence != "" && !s.isEnum() {
		b.WriteString(" " + sentence)
	}
	return b.String() + "\n"
}

// isEnum reports whether the symbol is the type of an enum. Of these the generator alone says something.
func (s *symbol) isEnum() bool { return s.kind == declared && s.typ == "string" }

// has says what a type consists of.
func (s *symbol) has() string {
	var names []string
	for _, m := range s.members {
		name := code(strings.TrimPrefix(m.name, s.name+"."))
		switch {
		case m.kind == value:
			name = code(m.wire)
		case m.wire != "":
			name += " (" + code(m.wire) + ")"
		}
		names = append(names, name)
	}
	rest := ""
	if n := len(names) - mostMembers; n > 0 {
		names, rest = names[:mostMembers], fmt.Sprintf(" and %d more", n)
	}
	if len(names) == 0 {
		return ""
	}
	return ": " + strings.Join(names, ", ") + rest
}

package report

import (
	"cmp"
	"fmt"
	"html"
	"slices"
	"strings"
)

// A group has the changes of a resource, or of what resources share.
type group struct {
	resource string
	state    action // what happened to the resource
	changes  []*change
}

// groups sorts the changes by resource; what is shared comes last.
func (c *comparison) groups() []*group {
	byResource := make(map[string]*group)
	var all []*group
	for _, ch := range c.changes {
		id := ch.symbol.resource
		g := byResource[id]
		if g == nil {
			g = &group{resource: id, state: changed}
			before, now := c.old.resources[id], c.new.resources[id]
			if now && !before {
				g.state = added
			}
			if before && !now {
				g.state = removed
			}
			byResource[id] = g
			all = append(all, g)
		}
		g.changes = append(g.changes, ch)
	}
	slices.SortFunc(all, func(a, b *group) int {
		if a.resource == "" || b.resource == "" {
			return cmp.Compare(b.resource, a.resource)
		}
		return cmp.Compare(a.resource, b.resource)
	})
	for _, g := range all {
		slices.SortStableFunc(g.changes, func(a, b *change) int { return cmp.Compare(a.rank(), b.rank()) })
	}
	return all
}

// rank orders the changes of a group: what breaks programs comes first.
func (ch *change) rank() kind {
	if ch.breaking {
		return ch.symbol.kind
	}
	return ch.symbol.kind + other + 1
}

// title says in HTML what happened, in a word for each kind.
func (g *group) title() string {
	name := "Shared by resources"
	if g.resource != "" {
		name = "<code>" + html.EscapeString(g.resource) + "</code>"
	}
	if g.state != changed {
		name += fmt.Sprintf(" <b>%s</b>", g.state)
	}
	t := tallyOf(g.changes)
	var parts []string
	for did := added; did <= changed; did++ {
		var counts []string
		for k := method; k < other; k++ {
			if n := t.count[k][did]; n > 0 {
				counts = append(counts, number(n, k))
			}
		}
		if len(counts) > 0 {
			parts = append(parts, strings.Join(counts, ", ")+" "+did.String())
		}
	}
	if n := t.breakingTotal(); n > 0 {
		parts = append(parts, fmt.Sprintf("<b>%d breaking</b>", n))
	}
	return name + ": " + strings.Join(parts, "; ")
}

func number(n int, k kind) string {
	one, many := k.names()
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// A tally counts changes.
type tally struct {
	count    [other + 1][changed + 1]int
	breaking [other + 1]int
}

func tallyOf(changes []*change) *tally {
	t := &tally{}
	for _, ch := range changes {
		t.count[ch.symbol.kind][ch.action]++
		if ch.breaking && !ch.within { // a type that is gone breaks programs once
			t.breaking[ch.symbol.kind]++
		}
	}
	return t
}

func (t *tally) breakingTotal() int {
	sum := 0
	for _, n := range t.breaking {
		sum += n
	}
	return sum
}

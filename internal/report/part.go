package report

import (
	"fmt"
	"slices"
	"strings"
)

// fewLines is how many changes are shown without a click.
const fewLines = 40

// more says how many changes of a part are left out.
const more = "- … %d more\n"

// A part is the text about a group.
type part struct {
	begin, end string
	lines      []line
	dropped    bool
}

// A line is the text about a change.
type line struct {
	text     string
	breaking bool
	dropped  bool
}

// partsOf writes the groups. Those that break nothing are folded, if there is much to read.
func partsOf(groups []*group) []*part {
	var parts []*part
	total := 0
	for _, g := range groups {
		p := &part{begin: fmt.Sprintf("<summary>%s</summary>\n\n", g.title()), end: "\n</details>\n"}
		for _, ch := range g.changes {
			if !ch.within {
				p.lines = append(p.lines, line{text: ch.line(), breaking: ch.breaking})
			}
		}
		total += len(p.lines)
		parts = append(parts, p)
	}
	for _, p := range parts {
		tag := "\n<details>\n"
		if total <= fewLines || slices.ContainsFunc(p.lines, func(l line) bool { return l.breaking }) {
			tag = "\n<details open>\n"
		}
		p.begin = tag + p.begin
	}
	return parts
}

// written puts the text together.
func written(parts []*part) string {
	var b strings.Builder
	for _, p := range parts {
		if p.dropped {
			continue
		}
		b.WriteString(p.begin)
		left := 0
		for _, l := range p.lines {
			if l.dropped {
				left++
			} else {
				b.WriteString(l.text)
			}
		}
		if left > 0 {
			fmt.Fprintf(&b, more, left)
		}
		b.WriteString(p.end)
	}
	return b.String()
}

// shrink drops what has no room, and gives the number of dropped lines. Titles come first, then what breaks
// programs, then the rest.
func shrink(parts []*part, room int) int {
	fits := func(n int) bool {
		if n > room {
			return false
		}
		room -= n
		return true
	}
	for _, p := range parts {
		p.dropped = !fits(len(p.begin) + len(fmt.Sprintf(more, len(p.lines))) + len(p.end))
	}
	dropped := 0
	for _, breaking := range []bool{true, false} {
		for _, p := range parts {
			for i := range p.lines {
				l := &p.lines[i]
				if l.breaking != breaking {
					continue
				}
				if l.dropped = p.dropped || !fits(len(l.text)); l.dropped {
					dropped++
				}
			}
		}
	}
	return dropped
}

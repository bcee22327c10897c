// Package report says what a program notices when one generated package takes the place of another, in
// Markdown, for the reviewer of a pull request.
//
// Both sides are read from Go source, so that they are seen the same way whether they come from a document
// or from a folder: names and types are Go's, wire names are in the tags of fields and in what comments of
// methods begin with, and what the document says is in the comments. What breaks a program that compiles
// today is for golang.org/x/exp/apidiff to say.
package report

import (
	"fmt"
	"strings"
)

// A Report is a comparison of two packages.
type Report struct {
	c *comparison
}

// Compare compares two packages.
func Compare(old, new *Package) *Report {
	return &Report{compare(old, new)}
}

// Markdown writes the report. If that takes more bytes than the limit, which is not zero, changes are left
// out, of those that break nothing first, and the report says that the command writes them all.
func (r *Report) Markdown(limit int, command string) string {
	groups := r.c.groups()
	head, parts := r.head(groups), partsOf(groups)
	whole := head + written(parts)
	if limit == 0 || len(whole) <= limit {
		return whole
	}
	footer := func(left int) string {
		return fmt.Sprintf("\n%d changes are left out here, to stay below %d bytes. This writes them all: %s\n", left, limit, code(command))
	}
	left := shrink(parts, limit-len(head)-len(footer(len(r.c.changes))))
	return head + written(parts) + footer(left)
}

// head writes the title, and what has changed in numbers.
func (r *Report) head(groups []*group) string {
	c, t := r.c, tallyOf(r.c.changes)
	var b strings.Builder
	b.WriteString("## API ")
	if c.old.version != c.new.version && c.old.version != "" {
		b.WriteString(escape(c.old.version) + " → ")
	}
	fmt.Fprintf(&b, "%s\n\n", escape(c.new.version))
	switch n := t.breakingTotal(); {
	case len(c.old.symbols) == 0:
		b.WriteString("There was no package before.")
	case len(c.changes) == 0:
		b.WriteString("What the package exports has not changed.")
	case n == 0:
		b.WriteString("Every program that compiles today still does.")
	case n == 1:
		b.WriteString("**1 change breaks programs that compile today.**")
	default:
		fmt.Fprintf(&b, "**%d changes break programs that compile today.**", n)
	}
	if c.described > 0 {
		fmt.Fprintf(&b, " New wording of descriptions (%d) is not listed.", c.described)
	}
	b.WriteString("\n")
	if len(groups) > 0 {
		b.WriteString(t.table(groups))
	}
	return b.String()
}

// table writes the numbers of changes.
func (t *tally) table(groups []*group) string {
	var b strings.Builder
	b.WriteString("\n| | added | removed | changed | breaking |\n|---|---:|---:|---:|---:|\n")
	row := func(name string, n [changed + 1]int, breaking int) {
		if n != [changed + 1]int{} {
			fmt.Fprintf(&b, "| %s | %d | %d | %d | %d |\n", name, n[added], n[removed], n[changed], breaking)
		}
	}
	var resources [changed + 1]int
	broken := 0
	for _, g := range groups {
		if g.resource == "" {
			continue
		}
		resources[g.state]++
		if tallyOf(g.changes).breakingTotal() > 0 {
			broken++
		}
	}
	row("resources", resources, broken)
	for k := method; k <= other; k++ {
		_, name := k.names()
		row(name, t.count[k], t.breaking[k])
	}
	return b.String()
}

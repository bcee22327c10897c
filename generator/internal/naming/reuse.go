package naming

import (
	"cmp"
	"regexp"
	"slices"
)

// A Place says where a type that is named by its path belongs.
type Place struct {
	Name   string // Go name; of params, without Params
	Shared bool   // other paths lead to the same type, which has the fields of all of them
	File   string // Go name of its file, if other resources have it too
}

// Type gives the place of a response's struct or enum, by its path.
func (n *Namer) Type(path string) Place {
	p := place(n.types, path)
	if n.shared[p.Name] {
		p.File = p.Name
	}
	return p
}

// Params gives the place of a params struct, by its path without Params.
func (n *Namer) Params(path string) Place { return place(n.params, path) }

// place finds the row for a path, and whether the path is what a row leads to.
func place(rows []*reuseRow, path string) Place {
	p := Place{Name: path}
	for _, r := range rows {
		switch {
		case r.from.MatchString(path) && !(r.not != nil && r.not.MatchString(path)):
			r.used = true
			p.Name, p.Shared = r.from.ReplaceAllString(path, r.name), true
		case r.name == path:
			p.Shared = true
		default:
			continue
		}
		p.File = cmp.Or(p.File, r.file)
	}
	return p
}

// A reuseRow is a row ready to be looked up.
type reuseRow struct {
	reuse
	from, not *regexp.Regexp
	used      bool
}

func reuseRows(table []reuse) []*reuseRow {
	rows := make([]*reuseRow, len(table))
	for i, r := range table {
		rows[i] = &reuseRow{reuse: r, from: whole(r.path)}
		if r.except != "" {
			rows[i].not = whole(r.except)
		}
	}
	return rows
}

func whole(pattern string) *regexp.Regexp { return regexp.MustCompile("^(?:" + pattern + ")$") }

// SourceUnion is the type of whatever may be a source.
const SourceUnion = "PaymentSource"

// Union gives the place of a type that is one of several resources, by its path and the components.
// Whatever may be a source is a payment source.
func (n *Namer) Union(path string, components []string) Place {
	if path == SourceUnion || slices.Contains(components, "source") {
		return Place{Name: SourceUnion, Shared: true, File: SourceUnion}
	}
	return Place{Name: path}
}

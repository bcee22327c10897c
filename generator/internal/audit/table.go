package audit

import (
	"strconv"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// table adds a table, the zero value that it points into, and its parts besides the rows.
func (d *declared) table(name, zero, table, tableType string, parts ...string) {
	d.code("var %s %s", zero, name)
	d.code("var %s = %s", table, tableType)
	for _, part := range append(parts, "&"+zero) {
		d.code("part %s %s", table, part)
	}
}

// row adds a row of a table: the texts and the field that it has.
func (d *declared) row(table, text, zero, field string, more ...string) {
	words := []string{"row", table}
	if text != "" {
		words = append(words, strconv.Quote(text))
	}
	words = append(words, "&"+zero+"."+field)
	d.code("%s", strings.Join(append(words, more...), " "))
}

// members adds the table by which a struct is decoded.
func (d *declared) members(s *model.Struct) {
	var parts []string
	if s.Expandable {
		parts = append(parts, "&"+s.Zero()+".ID")
	}
	if raw := s.RawField(); raw != nil {
		parts = append(parts, "&"+s.Zero()+"."+raw.Name)
	}
	d.table(s.Name, s.Zero(), s.Table(), "members", parts...)
	for _, f := range s.Fields {
		var more []string
		if only, constant := f.Known(); only != "" {
			more = []string{strconv.Quote(only)}
		} else if constant != "" {
			more = []string{constant}
		} else if table := f.PartTable(); table != "" {
			more = []string{"&" + table}
		}
		if !f.Raw {
			d.row(s.Table(), f.Wire, s.Zero(), f.Name, more...)
		}
	}
}

// parameters adds the tables by which params are encoded.
func (d *declared) parameters(p *model.Params) {
	var parts []string
	if p.Unset != nil {
		parts = append(parts, "&"+p.Zero()+".UnsetFields")
	}
	d.table(p.Name, p.Zero(), p.Table(), "parameters", parts...)
	if p.Source != nil {
		d.code("var %s = parameters", p.SourceTable())
		d.code("part %s &%s", p.SourceTable(), p.Zero())
	}
	for _, f := range p.Fields {
		table, more := p.Table(), []string(nil)
		if p.Source != nil && !f.Outside {
			table = p.SourceTable()
		}
		if of := f.PartTable(); of != "" {
			more = append(more, "&"+of)
		}
		for _, text := range []string{f.Flag, f.Default} {
			if text != "" {
				more = append(more, strconv.Quote(text))
			}
		}
		if f.InForm() {
			d.row(table, f.Key(p), p.Zero(), f.Name, more...)
		}
	}
}

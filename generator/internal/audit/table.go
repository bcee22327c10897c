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
	switch raw := s.RawField(); {
	case raw == nil:
	case raw.Type == model.Bytes:
		parts = append(parts, "&"+s.Zero()+"."+raw.Name)
	default:
		parts = append(parts, "(*[]byte)(&"+s.Zero()+"."+raw.Name+")")
	}
	d.table(s.Name, s.Zero(), s.Table(), "members", parts...)
	for _, f := range s.Fields {
		if !f.Raw {
			d.row(s.Table(), f.Wire, s.Zero(), f.Name, readAs(f)...)
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
		table := p.Table()
		if p.Source != nil && !f.Outside {
			table = p.SourceTable()
		}
		if f.InForm() {
			d.row(table, f.Key(p), p.Zero(), f.Name, sentAs(p, f)...)
		}
	}
}

// readAs is as what a field is read.
func readAs(f *model.Field) []string {
	only, constant := f.Known()
	switch table := f.PartTable(); {
	case only != "":
		return []string{"values", strconv.Quote(only)}
	case constant != "":
		return []string{"values", constant}
	case table != "":
		return []string{"&" + table}
	case f.ScanFunc() != "":
		return []string{"scanFunc", f.ScanFunc()}
	}
	return nil
}

// sentAs is as what a field is sent.
func sentAs(p *model.Params, f *model.ParamField) []string {
	switch table := f.PartTable(); {
	case table != "":
		return []string{"&" + table}
	case f.Flag != "":
		return []string{"word", strconv.Quote(f.Flag)}
	case f.Default != "":
		return []string{"instead", strconv.Quote(f.Default)}
	case f.IsExpand() && p.Base != "":
		return []string{"sparse"}
	}
	return nil
}

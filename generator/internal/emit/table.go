package emit

import "github.com/dave/jennifer/jen"

// A table is how a struct is decoded or encoded: data, with a row for each field.
type table struct {
	typeName   string   // of the struct; empty if another table has its zero value
	name, zero string   // of the table, and of the zero value that it points into
	id         bool     // an id may stand for the object, which goes into the field ID
	raw        jen.Code // a pointer to what keeps the object's JSON; nil if nothing does
	unset      bool     // the field UnsetFields names what is cleared
	rows       []jen.Code
}

// members writes the table by which the runtime decodes the struct.
func (t *table) members(f *jen.File) {
	head := jen.Id("zero").Op(":").Op("&").Id(t.zero)
	if t.id {
		head.Op(",").Id("id").Op(":").Add(fieldAt(t.zero, "ID"))
	}
	if t.raw != nil {
		head.Op(",").Id("raw").Op(":").Add(t.raw)
	}
	t.write(f, head, "members", "member")
}

// parameters writes the table by which the runtime encodes the struct.
func (t *table) parameters(f *jen.File) {
	head := jen.Id("zero").Op(":").Op("&").Id(t.zero)
	if t.unset {
		head.Op(",").Id("unset").Op(":").Add(fieldAt(t.zero, "UnsetFields"))
	}
	t.write(f, head, "parameters", "parameter")
}

func (t *table) write(f *jen.File, head *jen.Statement, tableType, rowType string) {
	if len(t.rows) > 0 {
		head.Op(",").Id("list").Op(":").Index().Id(rowType).Custom(multiLine(), t.rows...)
	}
	if t.typeName != "" {
		f.Line()
		f.Var().Id(t.zero).Id(t.typeName)
	}
	f.Line()
	f.Var().Id(t.name).Op("=").Id(tableType).Values(head)
}

// fieldAt writes a pointer to a field of a variable.
func fieldAt(variable, field string) *jen.Statement { return jen.Op("&").Id(variable).Dot(field) }

// multiLine are the options of a literal with a row on each line.
func multiLine() jen.Options {
	return jen.Options{Open: "{", Close: "}", Separator: ",", Multi: true}
}

package build

import (
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// stubFile holds all stubs: there is little to say of each.
const stubFile = "stubs"

// resource gives the type that a component is by itself, and declares it if that
// has not been done. It is nil for components that are named by path.
func (b *builder) resource(component string) model.Decoded {
	component = b.live(component)
	if d, ok := b.resources[component]; ok {
		return d
	}
	schema := b.Slice.Schemas[component]
	if schema == nil {
		return nil
	}
	name, ok := b.namer.Resource(component, schema.ResourceID)
	if !ok {
		return nil
	}
	defer b.building(schema.Pos)()
	if len(schema.AnyOf) > 0 {
		u := b.oneOf(scope{file: b.file(naming.File(component)), owner: name}, name, schema, b.members(schema))
		d := declOf(u)
		b.resources[component] = d
		return d
	}
	if schema.Stub {
		stub := &model.Stub{Name: name, Pos: schema.Pos, Doc: stubDoc(name, component)}
		b.resources[component] = stub
		b.declare(b.file(stubFile), stub)
		return stub
	}
	s := &model.Struct{
		Name:       name,
		Pos:        schema.Pos,
		Doc:        resourceDoc(name, component, schema),
		Resource:   true,
		Returned:   b.Returned[component],
		Listed:     b.Listed[component],
		Expandable: schema.Property("id") != nil,
	}
	b.resources[component] = s
	file := b.file(naming.File(component))
	b.declare(file, s)
	b.fields(scope{file: file, owner: name, component: component}, s, schema)
	if b.Slice.Schemas["deleted_"+component] != nil && schema.Property("deleted") == nil {
		b.addField(scope{}, s, &model.Field{Name: "Deleted", Wire: "deleted", Pos: schema.Pos, Type: model.Bool, OmitEmpty: true, Doc: deletedDoc()})
	}
	if s.Listed {
		b.declare(file, b.list(s))
		if id := schema.Property("id"); id == nil || id.Schema.Resolve().Type != "string" {
			b.fail(schema.Pos, "a list continues after the id of an element, and %s does not have one of the type string", name)
		}
	}
	b.checkMethods(s)
	return s
}

// live is the component that a deleted_ variant is a variant of.
func (b *builder) live(component string) string {
	live, ok := strings.CutPrefix(component, "deleted_")
	if ok && b.Slice.Schemas[live] != nil {
		return live
	}
	return component
}

// list gives the type of a page of resources, which is not declared yet the first time.
func (b *builder) list(item model.Decoded) *model.ListType {
	l, ok := b.lists[item.DeclName()]
	if !ok {
		name := item.DeclName() + "List"
		l = &model.ListType{Name: name, Pos: item.DeclPos(), Item: item, Doc: listDoc(name, item.DeclName())}
		b.lists[item.DeclName()] = l
	}
	return l
}

// embeddedList gives the type of a page that a response embeds. Unless the resource is listed by a method
// too, and declares it, the file of the list is its own: what embeds it may not be selected next time.
func (b *builder) embeddedList(item model.Decoded) *model.ListType {
	l := b.list(item)
	if s, ok := item.(*model.Struct); ok && s.Listed {
		return l
	}
	if b.home[l] == nil {
		b.declare(b.file(naming.File(l.Name)), l)
	}
	return l
}

// A scope says where the type of a field belongs.
type scope struct {
	file      *model.File
	owner     string // Go name of the struct
	component string // name of the struct's schema; empty if it is inline
	shared    bool   // the struct, or one that it is a part of, has the fields of several schemas
	wire      string // name of the property
	part      string // what of the property the type is for: "", or "the elements of "
	enum      string // the enum of a string whose values the document does not list
	plain     bool   // the string has no enum, whatever the document lists
	keyed     bool   // the string is in a map whose keys are the currencies
}

// fields fills a struct with the properties of its schema.
func (b *builder) fields(in scope, s *model.Struct, schema *spec.Schema) {
	for _, p := range schema.Properties {
		in.wire = p.Name
		f := &model.Field{
			Name:      b.namer.Camel(p.Name),
			Wire:      p.Name,
			Pos:       p.Schema.Pos,
			OmitEmpty: !p.Required,
			Secret:    b.isSecret(in.component, p.Name),
		}
		in.enum, _ = b.namer.FieldEnum(s.Name, f.Name)
		in.plain = b.Compat && b.namer.IsPlain(s.Name, f.Name)
		f.Type = b.responseType(in, f, p.Schema)
		if p.Name == "object" && f.Type == model.String {
			f.Const = onlyValue(p.Schema)
		}
		f.Doc = b.fieldDoc(s, f, p.Schema)
		b.addField(in, s, f)
	}
	if name, ok := b.namer.RawField(s.Name); ok {
		b.addField(in, s, &model.Field{Name: name, Wire: "-", Pos: schema.Pos, Type: model.Bytes, Raw: true, Doc: rawDoc()})
	}
	b.hidden(in, s)
}

// addField adds a field, unless its name is taken.
func (b *builder) addField(in scope, s *model.Struct, f *model.Field) {
	for _, other := range s.Fields {
		if in.shared && other.Wire == f.Wire && other.Type.String() == f.Type.String() {
			other.OmitEmpty = other.OmitEmpty || f.OmitEmpty
			other.Secret = other.Secret || f.Secret
			return
		}
		if in.shared && other.Name == f.Name && other.Wire == f.Wire {
			b.disagree(s.Name+"."+f.Name, f.Pos, f.Type, other.Pos, other.Type)
			return
		}
		if other.Name == f.Name {
			b.clash(s.Name+"."+f.Name, f.Pos, other.Pos)
			return
		}
	}
	if !naming.IsExported(f.Name) {
		b.fail(f.Pos, "the name gives %q, which is not an exported Go name", f.Name)
		return
	}
	if !naming.IsTag(f.Wire) {
		b.fail(f.Pos, "the name %q cannot be in a struct tag", f.Wire)
		return
	}
	s.Fields = append(s.Fields, f)
}

// onlyValue is the value of an enum that has one, else empty.
func onlyValue(s *spec.Schema) string {
	if len(s.Enum) == 1 {
		return s.Enum[0].Value
	}
	return ""
}

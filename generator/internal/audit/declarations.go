package audit

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
)

// lines are what the files declare, by name, as package surface lists it.
type lines map[string][]string

// declarations are all that the emitted files of a package may declare.
func declarations(p *model.Package, version string) lines {
	all := lines{
		"client.go":        client(p),
		"doc.go":           nil,
		"error_objects.go": errorObjects(p),
		"version.go": {
			"const APIVersion = " + strconv.Quote(p.APIVersion),
			"const generatorVersion = " + strconv.Quote(version),
		},
	}
	if p.Event != nil {
		all["event_objects.go"] = eventObjects(p)
	}
	for _, f := range p.Files {
		d := &declared{}
		for _, decl := range f.Decls {
			d.decl(decl)
		}
		all[f.Base+".go"] = d.read
		if d.codec {
			all[f.Base+"_codec.go"] = d.generated
		}
	}
	return all
}

func client(p *model.Package) []string {
	all := []string{"type Client struct", "field Client.backend *backend", "method (*Client) bind(b *backend)"}
	for _, s := range p.Services {
		all = append(all, "field Client."+s.Field+" *"+s.Name)
	}
	return all
}

func errorObjects(p *model.Package) []string {
	var d declared
	d.object(p.ErrorObjects)
	return append(d.read, d.generated...)
}

func eventObjects(p *model.Package) []string {
	var all []string
	for _, o := range p.EventObjects {
		all = append(all, fmt.Sprintf("method (*%s) objectNames() []string", o.Decl.DeclName()))
	}
	return all
}

// declared are what the declarations of one file come to: in the file that people read, and in the one with
// decoders and encoders.
type declared struct {
	read, generated []string
	codec           bool // there is such a file
}

func (d *declared) say(format string, args ...any) {
	d.read = append(d.read, fmt.Sprintf(format, args...))
}

func (d *declared) code(format string, args ...any) {
	d.generated = append(d.generated, fmt.Sprintf(format, args...))
}

func (d *declared) decl(decl model.Decl) {
	if s, ok := decl.(*model.Service); ok {
		d.service(s)
		return
	}
	d.codec = true
	switch decl := decl.(type) {
	case *model.Struct:
		d.object(decl)
	case *model.Union:
		d.union(decl)
	case *model.Stub:
		d.say("type %s struct", decl.Name)
		d.fields(decl.Name, `ID string "id"`, `Object string "object"`, `Deleted bool "deleted,omitempty"`, `Raw RawObject "-"`)
		d.decodes(decl.Name, true)
		d.table(decl.Name, decl.Zero(), decl.Table(), "members", "&"+decl.Zero()+".ID", "(*[]byte)(&"+decl.Zero()+".Raw)")
		for wire, field := range map[string]string{"id": "ID", "object": "Object", "deleted": "Deleted"} {
			d.row(decl.Table(), wire, decl.Zero(), field)
		}
	case *model.ListType:
		d.list(decl)
	case *model.Enum:
		d.enum(decl)
	case *model.Params:
		d.params(decl)
	}
}

// fields adds fields, each with the name of its member in quotation marks behind the type.
func (d *declared) fields(owner string, all ...string) {
	for _, f := range all {
		name, rest, _ := strings.Cut(f, " ")
		goType, member, _ := strings.Cut(rest, " ")
		d.say("field %s.%s %s `json:%s`", owner, name, goType, member)
	}
}

func (d *declared) service(s *model.Service) {
	d.say("type %s service", s.Name)
	for _, m := range s.Methods {
		id, result := "", "*APIStream"
		if m.TakesID() {
			id = "id string, "
		}
		if m.Result != nil {
			result = "*" + m.Result.DeclName()
		}
		switch m.Answer {
		case model.List:
			result = "*V1List[" + result + "]"
		case model.Search:
			result = "*V1SearchList[" + result + "]"
		default:
			result = "(" + result + ", error)"
		}
		d.say("method (*%s) %s(ctx context.Context, %sparams *%s) %s", s.Name, m.Name, id, m.Params.Name, result)
	}
}

func (d *declared) object(s *model.Struct) {
	d.say("type %s struct", s.Name)
	if s.Returned {
		d.say("field %s embeds APIResource `json:\"-\"`", s.Name)
	}
	for _, f := range s.Fields {
		d.say("%s", field(s.Name, f))
	}
	d.decodes(s.Name, s.DecodesItself())
	d.members(s)
	if s.Listed {
		d.code("method (*%s) cursor() string", s.Name)
	}
	if s.HasSecrets() {
		d.code("method (%s) Format(f fmt.State, verb rune)", s.Name)
	}
	if s.HasSecrets() && s.Resource {
		d.code("method (%s) String() string", s.Name)
		d.code("method (%s) GoString() string", s.Name)
	}
	d.logs(s.Name, s.Guarded)
}

// decodes adds the methods by which a type decodes itself, if it does.
func (d *declared) decodes(name string, itself bool) {
	if itself {
		d.code("method (*%s) UnmarshalJSON(b []byte) error", name)
		d.code("method (*%s) decode(b []byte, p, depth int) int", name)
	}
}

func (d *declared) logs(name string, guarded bool) {
	if guarded {
		d.code("method (%s) LogValue() slog.Value", name)
	}
}

func (d *declared) union(u *model.Union) {
	d.say("type %s struct", u.Name)
	if u.Returned {
		d.say("field %s embeds APIResource `json:\"-\"`", u.Name)
	}
	d.fields(u.Name, `ID string "id"`, "Type "+u.Type.Name+` "object"`, `Deleted bool "deleted,omitempty"`)
	for _, m := range u.Members {
		d.fields(u.Name, m.Name+" *"+m.Decl.DeclName()+` "-"`)
	}
	d.decodes(u.Name, true)
	d.code("method (%s) MarshalJSON() ([]byte, error)", u.Name)
	if u.Listed {
		d.code("method (*%s) cursor() string", u.Name)
	}
	d.logs(u.Name, u.Guarded)
}

func (d *declared) list(l *model.ListType) {
	d.say("type %s struct", l.Name)
	d.say("field %s embeds APIResource `json:\"-\"`", l.Name)
	d.say("field %s embeds ListMeta", l.Name)
	d.fields(l.Name, "Data []*"+l.Item.DeclName()+` "data"`)
	d.decodes(l.Name, true)
	d.table(l.Name, l.Zero(), l.Table(), "members")
	for wire, field := range map[string]string{"data": "Data", "has_more": "HasMore", "total_count": "TotalCount", "url": "URL"} {
		d.row(l.Table(), wire, l.Zero(), field)
	}
	d.logs(l.Name, l.Guarded)
}

func (d *declared) enum(e *model.Enum) {
	d.say("type %s string", e.Name)
	d.constants(e.Name, e.Values)
	if e.Sent {
		return
	}
	d.say("method (%s) Known() bool", e.Name)
	d.code("const %s = %q", e.All(), strings.Join(e.Sorted(), model.ValueSeparator))
}

func (d *declared) constants(name string, values []*model.EnumValue) {
	for _, v := range values {
		d.say("const %s %s = %q", v.Name, name, v.Wire)
	}
}

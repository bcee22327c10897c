package audit

import (
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator/internal/emit"
	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
)

// things is a package with a declaration of each kind.
func things() *model.Package {
	doc := model.Doc{prose.Sentence("Words.")}
	kind := &model.Enum{Name: "ThingKind", Doc: doc, ValuesDoc: doc, Values: []*model.EnumValue{{Name: "ThingKindOld", Wire: "old"}, {Name: "ThingKindNew", Wire: "new"}}}
	owner := &model.Stub{Name: "Owner", Doc: doc}
	thing := &model.Struct{Name: "Thing", Doc: doc, Resource: true, Returned: true, Listed: true, Expandable: true, Guarded: true, Fields: []*model.Field{
		{Name: "ID", Wire: "id", Type: model.String, Doc: doc},
		{Name: "Kind", Wire: "kind", Type: &model.Named{Name: "ThingKind", Decl: kind}, OmitEmpty: true},
		{Name: "Secret", Wire: "secret", Type: model.String, Secret: true},
	}}
	create := &model.Params{Name: "ThingCreateParams", Doc: doc, Base: "Params", Fields: []*model.ParamField{
		{Name: "Expand", Wire: "expand", Type: &model.Slice{Elem: model.String}},
		{Name: "Rate", Wire: "rate", Type: &model.Pointer{Elem: model.Float}},
	}, Unset: &model.UnsetFields{Name: "ThingCreateParamsUnsetField", Doc: doc, Values: []*model.EnumValue{{Name: "ThingCreateParamsUnsetFieldRate", Wire: "rate"}}}}
	source := &model.Enum{Name: "SourceType", Doc: doc, ValuesDoc: doc, Values: []*model.EnumValue{{Name: "SourceTypeOwner", Wire: "owner"}}}
	service := &model.Service{Name: "ThingService", Field: "V1Things", Resource: "thing", Doc: doc, Methods: []*model.Method{
		{Name: "Create", Verb: "POST", Path: "/v1/things", Doc: doc, Params: create, Result: thing},
		{Name: "List", Verb: "GET", Path: "/v1/things", Doc: doc, Params: create, Result: thing, Answer: model.List},
	}}
	event := &model.Struct{Name: "Event", Doc: doc, Resource: true, Fields: []*model.Field{{Name: "ID", Wire: "id", Type: model.String}}}
	return &model.Package{
		Event: event, EventObjects: []*model.EventObject{{Decl: thing, Wires: []string{"thing"}}},
		Name: "stripe", APIVersion: "2026-01-01", Hash: "0", Services: []*model.Service{service},
		Error: &model.Struct{Name: "Error", Fields: []*model.Field{{Name: "Thing", Wire: "thing", Type: &model.Pointer{Elem: &model.Named{Name: "Thing", Decl: thing}}}}},
		Files: []*model.File{
			{Base: "event", Decls: []model.Decl{event}},
			{Base: "source", Decls: []model.Decl{&model.Union{Name: "Source", Doc: doc, Type: source, Members: []*model.Member{{Name: "Owner", Wire: "owner", Decl: owner}}}, source}},
			{Base: "stubs", Decls: []model.Decl{owner}},
			{Base: "thing", Decls: []model.Decl{service, thing, kind, &model.ListType{Name: "ThingList", Doc: doc, Item: thing}, create}},
		},
	}
}

// emitted are the files of the package.
func emitted(t *testing.T) map[string][]byte {
	t.Helper()
	files, err := emit.Files(things(), "0.0")
	if err != nil {
		t.Fatal(err)
	}
	content := make(map[string][]byte)
	for _, f := range files {
		content[f.Name] = f.Content
	}
	return content
}

func TestCheck(t *testing.T) {
	seen, err := Check(things(), "0.0", emitted(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(seen.Exported) < 40 || !seen.Mentioned["V1List"] || !seen.Mentioned[".objectNames"] || seen.Mentioned["V1Things"] {
		t.Errorf("%d symbols are exported, mentioned are %v", len(seen.Exported), seen.Mentioned)
	}
}

// TestCheckPlanted plants in emitted files what a printer that can be talked into something would write.
func TestCheckPlanted(t *testing.T) {
	const end, imports = "\x00", "import (\n"
	for _, planted := range []struct{ file, old, new, want string }{
		{"thing.go", end, "func init() { panic(1) }\n", "thing.go has func init(), which the model has not"},
		{"thing.go", end, "var _ = NewClient(``)\n", "thing.go has var _ = NewClient(``), which the model has not"},
		{"thing.go", end, "var Planted int\n", "thing.go has var Planted int, which"},
		{"thing.go", end, "func planted() {}\n", "thing.go has func planted(), which"},
		{"thing.go", end, "func (v Thing) MarshalJSON() ([]byte, error) { return nil, nil }\n", "thing.go has method (Thing) MarshalJSON() ([]byte, error), which"},
		{"thing.go", end, "type Planted = Thing\n", "thing.go has type Planted = Thing, which"},
		{"thing.go", end, "const planted = 1\n", "thing.go has const planted = 1, which"},
		{"event_objects.go", "objectNames()", "planted()", "event_objects.go lacks method (*Thing) objectNames() []string"},
		{"event_objects.go", end, "func (*Event) objectNames() []string { return nil }\n", "event_objects.go has method (*Event) objectNames() []string, which"},
		{"doc.go", end, "type planted int\n", "doc.go has type planted int, which"},
		{"thing.go", "\tID string", "\tPlanted int\n\tID string", "thing.go has field Thing.Planted int, which"},
		{"thing.go", `json:"id"`, `json:"id" xml:"id"`, "thing.go has field Thing.ID string `json:\"id\" xml:\"id\"`, which"},
		{"thing.go", `json:"id"`, `json:"no"`, "thing.go lacks field Thing.ID string `json:\"id\"`"},
		{"thing.go", "\tID string", "\tID any", "thing.go has field Thing.ID any `json:\"id\"`, which"},
		{"thing.go", `= "old"`, `= "no"`, `thing.go has const ThingKindOld ThingKind = "no", which`},
		{"thing.go", "ThingKind = ", "Owner = ", `thing.go has const ThingKindOld Owner = "old", which`},
		{"thing.go", "func (s *ThingService) List", "func (s *ThingService) Planted", "thing.go lacks method (*ThingService) List(ctx context.Context, params *ThingCreateParams) *V1List[*Thing]"},
		{"thing_codec.go", "new|old", "new|old|no", `thing_codec.go lacks const valuesOfThingKind = "new|old"`},
		{"thing_codec.go", "func (v Thing) Format", "func (v Thing) planted", "thing_codec.go lacks method (Thing) Format(f fmt.State, verb rune)"},
		{"thing_codec.go", `name: "id", to: &zeroOfThing.ID`, `name: "id", to: &zeroOfThing.Secret`, `thing_codec.go lacks row membersOfThing "id" &zeroOfThing.ID`},
		{"thing_codec.go", `name: "kind", to`, `name: "no", to`, `thing_codec.go lacks row membersOfThing "kind" &zeroOfThing.Kind values valuesOfThingKind`},
		{"thing_codec.go", "zero: &zeroOfThing,", "zero: &zeroOfThingList,", "thing_codec.go lacks part membersOfThing &zeroOfThing"},
		{"thing_codec.go", `{key: "rate"`, `{key: "rat"`, `thing_codec.go has row parametersOfThingCreateParams "rat" &zeroOfThingCreateParams.Rate, which`},
		{"thing_codec.go", "as: sparse{}", "as: word(`x`)", "thing_codec.go lacks row parametersOfThingCreateParams \"expand\" &zeroOfThingCreateParams.Expand sparse"},
		{"thing_codec.go", ", as: sparse{}", "", "thing_codec.go has row parametersOfThingCreateParams \"expand\" &zeroOfThingCreateParams.Expand, which"},
		{"thing_codec.go", "var zeroOfThing Thing", "var zeroOfThing = Thing{}", "thing_codec.go has var zeroOfThing = Thing, which"},
		{"version.go", `"2026-01-01"`, `"2026" + "-02"`, `version.go lacks const APIVersion = "2026-01-01"`},
		{"thing.go", imports, imports + "\t\"os\"\n", `thing.go imports "os"`},
		{"thing.go", imports, imports + "\t_ \"io\"\n", `thing.go imports "io"`},
		{"thing.go", imports, imports + "\t. \"bytes\"\n", `thing.go imports "bytes"`},
		{"thing.go", imports, "import \"C\"\n\n" + imports, `thing.go imports "C"`},
		{"thing.go", imports, "import `unsafe`\n\n" + imports, "thing.go imports `unsafe`"},
		{"thing.go", "http.MethodPost", "http.ProxyFromEnvironment", "thing.go has http.ProxyFromEnvironment"},
		{"thing_codec.go", "slog.Value {", "slog.Value {\n\tslog.Default()\n", "thing_codec.go has slog.Default"},
		{"thing.go", "// Words.\n", "//go:embed /etc/passwd\n", "thing.go has the comment //go:embed /etc/passwd"},
		{"thing.go", "// Words.\n", "//go:linkname planted os.Exit\n", "thing.go has the comment //go:linkname planted os.Exit"},
		{"thing.go", "// Words.\n", "//line /etc/passwd:1\n", "thing.go has the comment //line /etc/passwd:1"},
		{"thing.go", "// Words.\n", "// +build ignore\n", "thing.go has the comment // +build ignore"},
		{"thing.go", "// Words.\n", "/* Words. */\n", "thing.go has the comment /* Words. */"},
		{"thing.go", "package stripe", "//go:build ignore\n\npackage stripe", "thing.go has the comment //go:build ignore"},
		{"thing.go", "package stripe", "package main", "thing.go is in the package main"},
		{"thing.go", "// Code generated", "// Code written", "thing.go does not begin with the header"},
		{"thing.go", "Words.", "Wo\u202erds.", "thing.go has the character U+202E"},
		{"thing.go", "Words.", "Wo\u200brds.", "thing.go has the character U+200B"},
		{"thing.go", "Words.", "Wo\x1brds.", "thing.go has the character U+001B"},
		{"thing.go", "Words.", "Wo\rrds.", "thing.go has the character U+000D"},
		{"thing.go", "type Thing struct", "type Thing struct {", "thing.go:"},
	} {
		files := emitted(t)
		was := string(files[planted.file])
		files[planted.file] = []byte(strings.Replace(was+end, planted.old, planted.new, 1))
		files[planted.file] = []byte(strings.TrimSuffix(string(files[planted.file]), end))
		if string(files[planted.file]) == was {
			t.Errorf("there is no %q in %s", planted.old, planted.file)
		}
		if _, err := Check(things(), "0.0", files); err == nil || !strings.HasPrefix(err.Error(), planted.want) {
			t.Errorf("%q in %s gives %v, want %s", planted.new, planted.file, err, planted.want)
		}
	}
}

// TestCheckFiles plants a file, and takes one away.
func TestCheckFiles(t *testing.T) {
	files := emitted(t)
	files["../planted.go"] = files["doc.go"]
	if _, err := Check(things(), "0.0", files); err == nil || err.Error() != `"../planted.go" is emitted, and the model has no such file` {
		t.Errorf("a file more gives %v", err)
	}
	files = emitted(t)
	delete(files, "stubs_codec.go")
	if _, err := Check(things(), "0.0", files); err == nil || err.Error() != "stubs_codec.go is not emitted" {
		t.Errorf("a file less gives %v", err)
	}
	p := things()
	p.Files[0].Base = "../../planted"
	made, err := emit.Files(p, "0.0")
	if err != nil {
		t.Fatal(err)
	}
	files = make(map[string][]byte)
	for _, f := range made {
		files[f.Name] = f.Content
	}
	if _, err := Check(p, "0.0", files); err == nil || err.Error() != `"../../planted.go" is no name for a file of the package` {
		t.Errorf("a model with a file elsewhere gives %v", err)
	}
}

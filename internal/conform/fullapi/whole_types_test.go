package fullapi

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
)

// A wholeType is a generated type that decodes itself.
type wholeType struct {
	name    string
	fields  []wholeField
	encodes bool // itself too
}

type wholeField struct{ name, typ, tag string }

// wholeTypes are the types of the package that decode themselves, as its list of symbols has them.
func wholeTypes(files []generator.File) map[string]*wholeType {
	list := files[slices.IndexFunc(files, func(f generator.File) bool { return f.Name == "api.txt" })]
	types := make(map[string]*wholeType)
	lines := strings.Split(string(list.Content), "\n")
	for _, line := range lines {
		if name, ok := strings.CutSuffix(line, ") UnmarshalJSON(b []byte) error"); ok {
			name = strings.TrimPrefix(name, "method (*")
			types[name] = &wholeType{name: name}
		}
	}
	for _, line := range lines {
		symbol, tag, _ := strings.Cut(line, " `")
		words := strings.Fields(symbol)
		switch {
		case len(words) == 3 && words[0] == "field" && words[1] != "embeds":
			owner, field, _ := strings.Cut(words[1], ".")
			if t := types[owner]; t != nil {
				t.fields = append(t.fields, wholeField{field, words[2], tag})
			}
		case strings.HasSuffix(line, ") MarshalJSON() ([]byte, error)"):
			owner := strings.Trim(words[1], "(*)")
			if t := types[owner]; t != nil {
				t.encodes = true
			}
		}
	}
	return types
}

func (t *wholeType) has(name, typ string) bool {
	return slices.ContainsFunc(t.fields, func(f wholeField) bool { return f.name == name && f.typ == typ })
}

// stub says whether the type keeps what it is decoded from.
func (t *wholeType) stub() bool { return t.has("Raw", "RawObject") }

// tagged says whether the tags of the fields tell all.
func (t *wholeType) tagged() bool {
	return t.members() == nil &&
		!slices.ContainsFunc(t.fields, func(f wholeField) bool { return strings.Contains(f.tag, `"-"`) })
}

// members are the fields of a union: it has an ID, a type, and a pointer for each of several
// resources. Other types have none.
func (t *wholeType) members() []string {
	var names []string
	for _, f := range t.fields {
		if strings.HasPrefix(f.typ, "*") {
			names = append(names, f.name)
		}
	}
	if t.has("Object", "string") || !t.has("ID", "string") || len(names) < 2 || !t.has("Type", t.name+"Type") {
		return nil
	}
	return names
}

// unionEncoders is a file for the package that has unions encode as the member that they hold.
// Without it they encode as what encoding/json makes of their fields. It leaves out those that do
// already, and is empty if that leaves none.
func unionEncoders(types map[string]*wholeType) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(types)) {
		t := types[name]
		if t.encodes || t.members() == nil {
			continue
		}
		fmt.Fprintf(&b, "\nfunc (v %s) MarshalJSON() ([]byte, error) {\n\tswitch {\n", name)
		for _, m := range t.members() {
			fmt.Fprintf(&b, "\tcase v.%s != nil:\n\t\treturn json.Marshal(v.%[1]s)\n", m)
		}
		b.WriteString("\t}\n\treturn json.Marshal(map[string]any{\"id\": v.ID, \"object\": v.Type})\n}\n")
	}
	if b.Len() == 0 {
		return ""
	}
	return "package stripe\n\nimport \"encoding/json\"\n" + b.String()
}

// wholeComponents gives each component the type that it is by itself.
func wholeComponents(t *testing.T, all schemas, types map[string]*wholeType) map[string]*wholeType {
	t.Helper()
	listed, err := listResources()
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{"api_errors": "Error", "discount": "Discount"} // which are no resources
	for _, r := range listed {
		names[r.ID] = r.Type
	}
	found := make(map[string]*wholeType)
	for component := range all {
		if live := strings.TrimPrefix(component, "deleted_"); types[names[live]] != nil {
			found[component] = types[names[live]]
		}
	}
	return found
}

// wholeKinds is the file of the program that makes values of the types.
func wholeKinds(components map[string]*wholeType) string {
	var kinds, plain strings.Builder
	declared := make(map[string]bool)
	for _, component := range slices.Sorted(maps.Keys(components)) {
		t := components[component]
		if !t.tagged() {
			fmt.Fprintf(&kinds, "\t\t%q: {func() any { return new(stripe.%s) }, nil},\n", component, t.name)
			continue
		}
		fmt.Fprintf(&kinds, "\t\t%q: {func() any { return new(stripe.%s) }, func(v any) any { return (*plain%[2]s)(v.(*stripe.%[2]s)) }},\n",
			component, t.name)
		if !declared[t.name] {
			fmt.Fprintf(&plain, "type plain%s stripe.%[1]s\n", t.name)
		}
		declared[t.name] = true
	}
	return fmt.Sprintf("package main\n\nimport \"whole.example/whole/stripe\"\n\n%s\nfunc kinds() map[string]kind {\n\treturn map[string]kind{\n%s\t}\n}\n",
		&plain, &kinds)
}

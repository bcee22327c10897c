package naming

import (
	"encoding/json"
	"go/token"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// FuzzNames looks for two names of a document of which the rules make no Go names, or others each time.
//
//fuzz:short 1000x
func FuzzNames(f *testing.F) {
	for _, name := range []string{
		"", "id", "tax_id_data", "br_cpf", "identity.verification_session", "1.0.2", "GMT+1", "2fa", "-", "..", "x.test", "con", "nul.x",
		"a_b", "a-b", "aB", "\u0430", "K\u212a", "\u017f", "a\u202eb", "a,b", "a`b", "a\"b", "a\\b", "a b", "a|b", "windows_amd64", "X.Linux", "_.x", "func", "init",
	} {
		f.Add(name, "a.b")
	}
	f.Fuzz(func(t *testing.T, name, other string) {
		checkNames(t, name)
		checkFile(t, name)
		checkTag(t, name)
		checkConstants(t, name, other)
	})
}

// checkNames: whatever a name gives, it is letters and digits, the same each time, and a Go name if it is
// said to be one.
func checkNames(t *testing.T, name string) {
	n, other := New(), New()
	for of, make := range map[string]func(*Namer) string{
		"Camel":     func(n *Namer) string { return n.Camel(name) },
		"Element":   func(n *Namer) string { return n.Element("Thing", name) },
		"PathParam": func(n *Namer) string { return n.PathParam("ThingCreateParams", name) },
		"Resource":  func(n *Namer) string { goName, _ := n.Resource(name, name); return goName },
		"Plural":    func(n *Namer) string { return Plural(n.Camel(name)) },
	} {
		got := make(n)
		if again := make(n); again != got || make(other) != got {
			t.Errorf("%s(%q) is %q, then %q", of, name, got, again)
		}
		if !regexp.MustCompile(`^[A-Za-z0-9]*$`).MatchString(got) {
			t.Errorf("%s(%q) is %q", of, name, got)
		}
		if IsExported(got) && (!token.IsIdentifier(got) || !token.IsExported(got)) {
			t.Errorf("%s(%q) is %q, which is no exported Go name", of, name, got)
		}
	}
}

// checkFile: every resource has a file that all systems take, and that is in the build.
func checkFile(t *testing.T, name string) {
	base := File(name)
	last := base[strings.LastIndexByte(base, '_')+1:]
	if !regexp.MustCompile(`^[a-z0-9]+(_[a-z0-9]+)*$`).MatchString(base) || isBuildSuffix(last) || isDevice(base) || last == "codec" {
		t.Errorf("the file of %q is %q", name, base)
	}
}

// checkTag: a name that is said to be one for a tag is what package encoding/json uses.
func checkTag(t *testing.T, name string) {
	if !IsTag(name) || name == "-" { // which leaves the field out, and gives no Go name
		return
	}
	field := reflect.StructField{Name: "X", Type: reflect.TypeFor[int](), Tag: reflect.StructTag(`json:"` + name + `"`)}
	got, err := json.Marshal(reflect.New(reflect.StructOf([]reflect.StructField{field})).Interface())
	if err != nil {
		t.Fatal(err)
	}
	var members map[string]int
	if err := json.Unmarshal(got, &members); err != nil || len(members) != 1 {
		t.Fatalf("%s: %v", got, err)
	}
	if _, ok := members[name]; !ok {
		t.Errorf("a field with the tag %q is the member %s", name, got)
	}
}

// checkConstants: two values have two constants, or one name, which is reported when the type is built.
func checkConstants(t *testing.T, value, other string) {
	names := New().Constants("ThingKind", []string{value, other})
	for i, v := range []string{value, other} {
		if !strings.HasPrefix(names[i], "ThingKind") || !IsExported(names[i]) {
			t.Errorf("the constant of %q is %q", v, names[i])
		}
	}
	if alone := New().Constants("ThingKind", []string{value}); names[0] != names[1] && alone[0] != names[0] && !strings.ContainsAny(value, "+-") {
		t.Errorf("the constant of %q is %q alone, and %q beside %q", value, alone[0], names[0], other)
	}
}

package peers

import (
	"fmt"
	"go/types"
	"maps"
	"slices"
	"strings"
	"testing"
)

// A kind is a sort of symbol that is counted by itself.
type kind string

const (
	typeKind     kind = "types"
	fieldKind    kind = "fields"
	constantKind kind = "constants"
	methodKind   kind = "methods"
	clientKind   kind = "client fields"
)

// A symbol is something that programs refer to.
type symbol struct {
	kind kind
	name string // IdentityVerificationSession.Status
	is   string // its type, or a constant's value
}

// TestIdentityParity checks that a program written for the modern client of stripe-go finds every
// symbol of the identity namespace, of the same type, in the package generated with Compat.
func TestIdentityParity(t *testing.T) {
	theirs := symbols(load(t, "", "github.com/stripe/stripe-go/v85"))
	ours := symbols(load(t, generated(t, "identity.*"), "."))
	missed := differences(t, theirs, ours)
	for name := range reasons() {
		if !missed[name] {
			t.Errorf("the reason for %s is not needed any more", name)
		}
	}
}

// differences reports the symbols of theirs that ours lacks or has otherwise, and counts all by
// kind.
func differences(t *testing.T, theirs, ours map[string]symbol) map[string]bool {
	total, same := make(map[kind]int), make(map[kind]int)
	missed := make(map[string]bool)
	for _, name := range slices.Sorted(maps.Keys(theirs)) {
		their, our := theirs[name], ours[name]
		total[their.kind]++
		if our.is == their.is {
			same[their.kind]++
			continue
		}
		missed[name] = true
		if _, ok := reasons()[name]; !ok {
			t.Errorf("%s is %q, stripe-go has %q", name, our.is, their.is)
		}
	}
	for _, k := range []kind{clientKind, typeKind, methodKind, fieldKind, constantKind} {
		if total[k] == 0 {
			t.Errorf("no %s were compared", k)
		}
		t.Logf("%-14s %4d of %4d", k, same[k], total[k])
	}
	return missed
}

// symbols lists what the identity services of a package lead to: themselves, what their methods
// take and return, and the constants of those types.
func symbols(pkg *types.Package) map[string]symbol {
	all := make(map[string]symbol)
	add := func(k kind, name, is string) { all[name] = symbol{k, name, is} }
	client := pkg.Scope().Lookup("Client").(*types.TypeName)
	clientSymbols(client, add)
	reached := reachable(client)
	for _, name := range pkg.Scope().Names() {
		switch object := pkg.Scope().Lookup(name).(type) {
		case *types.Const:
			if reached[object.Type()] {
				add(constantKind, name, fmt.Sprintf("%s = %s", text(object.Type()), object.Val()))
			}
		case *types.TypeName:
			if reached[object.Type()] {
				typeSymbols(object, add)
			}
		}
	}
	return all
}

// reachable finds the types that the identity services lead to. What it does not find of
// stripe-go belongs to its older, resource-based packages.
func reachable(client *types.TypeName) map[types.Type]bool {
	reached := make(map[types.Type]bool)
	s := client.Type().Underlying().(*types.Struct)
	for i := range s.NumFields() {
		if f := s.Field(i); strings.HasPrefix(f.Name(), "V1Identity") {
			reach(f.Type(), reached)
		}
	}
	return reached
}

func reach(t types.Type, reached map[types.Type]bool) {
	switch t := t.(type) {
	case *types.Pointer:
		reach(t.Elem(), reached)
	case *types.Slice:
		reach(t.Elem(), reached)
	case *types.Map:
		reach(t.Elem(), reached)
	case *types.Signature:
		reach(t.Params(), reached)
		reach(t.Results(), reached)
	case *types.Tuple:
		for i := range t.Len() {
			reach(t.At(i).Type(), reached)
		}
	case *types.Named:
		for i := range t.TypeArgs().Len() {
			reach(t.TypeArgs().At(i), reached)
		}
		name := modern(t.Obj().Name())
		if reached[t] || name != "Address" && !strings.HasPrefix(name, "Identity") {
			return // the runtime's types are not the namespace's
		}
		reached[t] = true
		for i := range t.NumMethods() {
			if m := t.Method(i); m.Exported() {
				reach(m.Type(), reached)
			}
		}
		if s, ok := t.Underlying().(*types.Struct); ok {
			for i := range s.NumFields() {
				reach(s.Field(i).Type(), reached)
			}
		}
	}
}

// typeSymbols lists a type, its fields and its methods. Services count by their methods alone:
// stripe-go does not export their types.
func typeSymbols(object *types.TypeName, add func(k kind, name, is string)) {
	name := modern(object.Name())
	s, isStruct := object.Type().Underlying().(*types.Struct)
	if !strings.HasSuffix(name, "Service") {
		add(typeKind, name, kindOf(object.Type().Underlying()))
		for i := 0; isStruct && i < s.NumFields(); i++ {
			if f := s.Field(i); f.Exported() {
				add(fieldKind, name+"."+f.Name(), text(f.Type()))
			}
		}
	}
	named := object.Type().(*types.Named)
	for i := range named.NumMethods() {
		if m := named.Method(i); m.Exported() {
			add(methodKind, name+"."+m.Name(), text(m.Type()))
		}
	}
}

// clientSymbols lists the services of the client.
func clientSymbols(object *types.TypeName, add func(k kind, name, is string)) {
	s := object.Type().Underlying().(*types.Struct)
	for i := range s.NumFields() {
		if f := s.Field(i); strings.HasPrefix(f.Name(), "V1Identity") {
			add(clientKind, "Client."+f.Name(), modern(text(f.Type())))
		}
	}
}

// kindOf tells structs from strings; their fields are compared one by one.
func kindOf(t types.Type) string {
	if _, ok := t.(*types.Struct); ok {
		return "struct"
	}
	return text(t)
}

// modern gives the service types of stripe-go, v1XService, the names under which we export them.
func modern(name string) string {
	star := strings.HasPrefix(name, "*")
	name = strings.TrimPrefix(strings.TrimPrefix(name, "*"), "v1")
	if star {
		return "*" + name
	}
	return name
}

// text writes a type without package names, and parameters without their own.
func text(t types.Type) string {
	if signature, ok := t.(*types.Signature); ok {
		return "func" + tuple(signature.Params()) + " " + tuple(signature.Results())
	}
	return types.TypeString(t, func(*types.Package) string { return "" })
}

func tuple(t *types.Tuple) string {
	var all []string
	for i := range t.Len() {
		all = append(all, text(t.At(i).Type()))
	}
	return "(" + strings.Join(all, ", ") + ")"
}

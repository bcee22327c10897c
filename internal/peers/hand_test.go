package peers

import (
	"bytes"
	"go/types"
	"maps"
	"os"
	"slices"
	"testing"

	"golang.org/x/tools/go/packages"
)

const (
	function     kind = "functions"
	variable     kind = "variables"
	constantHand kind = "constants"
	typeName     kind = "types"
	fieldHand    kind = "fields"
	methodHand   kind = "methods"
)

// TestHandWrittenParity checks that a program finds what stripe-go has besides what Stripe's document describes:
// the client's settings, backends, params, lists, errors, helpers, and the package webhook.
func TestHandWrittenParity(t *testing.T) {
	dir := generatedFolder(t, "*")
	for _, c := range []struct {
		theirs, ours string // what to load
		reasons      []reason
	}{
		{stripeGo, ".", handWrittenReasons()},
		{stripeGo + "/webhook", "./webhook", webhookReasons()},
	} {
		t.Run(c.theirs, func(t *testing.T) {
			compareHandWritten(t, load(t, "", c.theirs), load(t, dir, c.ours)).reportHandWritten(t, c.reasons)
		})
	}
}

// compareHandWritten looks up in ours what the hand-written files of theirs declare, and the functions and variables
// of all.
func compareHandWritten(t *testing.T, their, our *packages.Package) comparison {
	t.Helper()
	files := make(map[string]bool)
	written := func(object types.Object) bool {
		switch object.(type) {
		case *types.Func, *types.Var: // wherever they are
			return true
		}
		name := their.Fset.Position(object.Pos()).Filename
		if _, ok := files[name]; !ok {
			content, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files[name] = !bytes.Contains(content, []byte("File generated from our OpenAPI spec"))
		}
		return files[name]
	}
	theirs := declaredIn(their, written)
	ours := declaredIn(our, func(types.Object) bool { return true })
	c := comparison{total: make(map[kind]int), same: make(map[kind]int)}
	for _, name := range slices.Sorted(maps.Keys(theirs)) {
		c.add(name, theirs[name], ours[name])
	}
	return c
}

// declaredIn lists what a package exports, as far as it is chosen, with the exported fields and methods of its types.
func declaredIn(pkg *packages.Package, chosen func(types.Object) bool) surface {
	all := make(surface)
	scope := pkg.Types.Scope()
	for _, name := range scope.Names() {
		object := scope.Lookup(name)
		if !object.Exported() || !chosen(object) {
			continue
		}
		switch object := object.(type) {
		case *types.Const:
			all[name] = symbol{constantHand, "", text(object.Type()) + " = " + object.Val().ExactString()}
		case *types.Var:
			all[name] = symbol{variable, "", text(object.Type())}
		case *types.Func:
			all[name] = symbol{function, "", text(object.Type())}
		case *types.TypeName:
			all.declaredType(object)
		}
	}
	return all
}

// declaredType adds a type with its fields and methods.
func (all surface) declaredType(object *types.TypeName) {
	owner := object.Name()
	switch u := object.Type().Underlying().(type) {
	case *types.Struct:
		all[owner] = symbol{typeName, "", "struct"}
		for i := range u.NumFields() {
			if f := u.Field(i); f.Exported() {
				all[owner+"."+f.Name()] = symbol{fieldHand, owner, text(f.Type())}
			}
		}
	case *types.Interface:
		all[owner] = symbol{typeName, "", "interface"}
		for m := range u.Methods() {
			all[owner+"."+m.Name()] = symbol{methodHand, owner, text(m.Type())}
		}
	default:
		all[owner] = symbol{typeName, "", text(u)}
	}
	if named, ok := types.Unalias(object.Type()).(*types.Named); ok {
		for m := range named.Methods() {
			if m.Exported() {
				all[owner+"."+m.Name()] = symbol{methodHand, owner, text(m.Type())}
			}
		}
	}
}

// reportHandWritten writes the counts, and as errors the differences without a reason and the reasons without a
// difference.
func (c comparison) reportHandWritten(t *testing.T, reasons []reason) {
	t.Helper()
	for _, k := range slices.Sorted(maps.Keys(c.total)) {
		t.Logf("%-10s %4d of %4d", k, c.same[k], c.total[k])
	}
	c.reportReasons(t, reasons)
}

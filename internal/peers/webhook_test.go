package peers

import (
	"fmt"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// exports are what a package exports, with its type, and with the fields of structs that are written out. Packages
// stand there by their names.
func exports(p *types.Package) map[string]string {
	byName := func(p *types.Package) string { return p.Name() }
	all := make(map[string]string)
	for _, name := range p.Scope().Names() {
		object := p.Scope().Lookup(name)
		if !object.Exported() {
			continue
		}
		all[name] = types.ObjectString(object, byName)
		if t, ok := object.(*types.TypeName); ok {
			all[name] = "type"
			fields := t.Type().Underlying().(*types.Struct)
			for i := range fields.NumFields() {
				f := fields.Field(i)
				all[name+"."+f.Name()] = strings.ReplaceAll(types.TypeString(f.Type(), byName), "stripe.", "webhook.") // an alias is as good
			}
		}
		all[name] = strings.ReplaceAll(all[name], "webhook."+name, name)
	}
	return all
}

// TestWebhook compares the package webhook with stripe-go's: the same names, of the same types.
func TestWebhook(t *testing.T) {
	document, err := spec.Default()
	if err != nil {
		t.Fatal(err)
	}
	result, err := generator.Generate(t.Context(), generator.Config{
		Document: document, Resources: "event", Package: "stripe", ImportPath: ownModule, Compat: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "webhook"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, f := range append(result.Files, generator.File{Name: "go.mod", Content: []byte("module " + ownModule + "\n\ngo 1.24\n")}) {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(f.Name)), f.Content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got := exports(load(t, dir, "./webhook").Types)
	want := exports(load(t, ".", stripeGo+"/webhook").Types)
	all := maps.Clone(want)
	maps.Copy(all, got)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if got[name] != want[name] {
			t.Errorf("%s: got %q, stripe-go has %q", name, got[name], want[name])
		}
	}
	if len(want) < 20 {
		t.Error(fmt.Sprint("stripe-go has ", slices.Sorted(maps.Keys(want))))
	}
}

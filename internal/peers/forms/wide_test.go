package forms

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// wide are resources whose params have all that params have: floats, words beside numbers, lists and maps of
// objects, and more than two levels.
const wide = "price,product,tax_rate,subscription,subscription_schedule,tax.registration,plan,quote,invoice,invoiceitem,customer"

// TestWide compares what both clients send for a package that is only there while the test runs, with random
// params.
func TestWide(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a large package")
	}
	document, err := spec.Default()
	if err != nil {
		t.Fatal(err)
	}
	annotations, err := spec.DefaultAnnotations()
	if err != nil {
		t.Fatal(err)
	}
	c := generator.Config{Document: document, Annotations: annotations, Resources: wide, Package: "wide", Compat: true}
	result, err := generator.Generate(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(t.TempDir(), "program")
	build := exec.Command("go", "build", "-overlay", overlay(t, result.Files), "-o", program, "./program")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command(program).CombinedOutput()
	var methods, compared int
	if _, scanned := fmt.Sscan(string(out), &methods, &compared); err != nil || scanned != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if t.Logf("%d methods, %d params", methods, compared); methods < 50 || compared < 15_000 {
		t.Errorf("only %d methods and %d params are compared", methods, compared)
	}
}

// overlay puts the package and the program into this folder, for the go command alone.
func overlay(t *testing.T, files []generator.File) string {
	t.Helper()
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	replace := map[string]string{filepath.Join(here, "program", "main.go"): filepath.Join(here, "testdata", "wide.go")}
	for _, f := range files {
		to := filepath.Join(folder, f.Name)
		if err := os.WriteFile(to, f.Content, 0o666); err != nil {
			t.Fatal(err)
		}
		replace[filepath.Join(here, "wide", f.Name)] = to
	}
	b, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(folder, "overlay.json")
	if err := os.WriteFile(name, b, 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

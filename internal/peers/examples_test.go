package peers

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// examples is how many of stripe-go's examples use stripe.NewClient and not version 2 of the API.
const examples = 421

// TestExamples runs stripe-go's own examples of its modern client with the generated package in its place, on
// stripe-mock. They are read from the module, and nothing but the imports and the call of NewClient is changed.
func TestExamples(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the whole API and runs stripe-mock")
	}
	source, names := modernExamples(t, filepath.Join(moduleFolder(t, stripeGo), "example", "generated_examples_test.go"))
	if len(names) != examples {
		t.Errorf("%d examples, want %d", len(names), examples)
	}
	dir := generatedFolder(t, "*")
	writeFiles(t, dir, []generator.File{
		{Name: "examples/examples_test.go", Content: source},
		{Name: "examples/setup_test.go", Content: []byte(exampleSetup)},
	})
	cmd := exec.CommandContext(t.Context(), "go", "test", "-v", "./examples")
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "STRIPE_MOCK="+conform.StartMock(t))
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("go test: %v", err)
	}
	passed := make(map[string]bool)
	for line := range bytes.Lines(out) {
		if name, ok := bytes.CutPrefix(line, []byte("--- PASS: ")); ok {
			name, _, _ := bytes.Cut(name, []byte(" "))
			passed[string(name)] = true
		} else if !bytes.HasPrefix(line, []byte("=== ")) {
			t.Logf("%s", bytes.TrimSpace(line))
		}
	}
	for _, name := range names {
		if !passed[name] {
			t.Errorf("%s does not pass", name)
		}
	}
}

// exampleSetup has what the examples take from packages that they import besides stripe-go.
const exampleSetup = `package examples

import (
	"os"
	"reflect"
	"testing"

	stripe "` + ownModule + `"
)

func newClient() *stripe.Client {
	return stripe.NewClient("sk_test_123", stripe.WithBaseURL(os.Getenv("STRIPE_MOCK")), stripe.WithMaxNetworkRetries(0))
}

type asserter struct{}

var assert asserter

func (asserter) NotNil(t *testing.T, v any) {
	t.Helper()
	if v == nil || reflect.ValueOf(v).Kind() == reflect.Pointer && reflect.ValueOf(v).IsNil() {
		t.Fatal("nil")
	}
}

func (asserter) NoError(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
`

// modernExamples returns the examples that use stripe.NewClient, without those of version 2, as a file that
// calls newClient instead, and their names.
func modernExamples(t *testing.T, name string) (source []byte, names []string) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	packages := make(map[string]bool)
	var bodies bytes.Buffer
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || !useNewClient(f, packages) {
			continue
		}
		names = append(names, f.Name.Name)
		bodies.WriteString("\n")
		if err := format.Node(&bodies, fset, f); err != nil {
			t.Fatal(err)
		}
		bodies.WriteString("\n")
	}
	var b bytes.Buffer
	b.WriteString("package examples\n\nimport (\n\t\"testing\"\n\tstripe \"" + ownModule + "\"\n")
	for _, path := range []string{"context", "net/http", "time"} {
		if packages[path[strings.LastIndex(path, "/")+1:]] {
			b.WriteString("\t" + strconv.Quote(path) + "\n")
		}
	}
	b.WriteString(")\n")
	return append(b.Bytes(), bodies.Bytes()...), names
}

// useNewClient puts newClient in place of stripe.NewClient, and notes what f uses of packages. It says whether f is an
// example of the modern client for version 1 of the API.
func useNewClient(f *ast.FuncDecl, packages map[string]bool) bool {
	modern, used := false, make(map[string]bool)
	version2 := false
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if s, ok := n.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "NewClient" {
				n.Fun, n.Args = ast.NewIdent("newClient"), nil
				modern = true
			}
		case *ast.SelectorExpr:
			version2 = version2 || strings.HasPrefix(n.Sel.Name, "V2")
			if x, ok := n.X.(*ast.Ident); ok {
				used[x.Name] = true
			}
		}
		return true
	})
	if !modern || version2 {
		return false
	}
	for name := range used {
		packages[name] = true
	}
	return true
}

// moduleFolder is where the source of a module is that this one depends on.
func moduleFolder(t *testing.T, module string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil || len(bytes.TrimSpace(out)) == 0 {
		t.Fatalf("go list -m %s: %v", module, err)
	}
	return string(bytes.TrimSpace(out))
}

func TestModernExamples(t *testing.T) {
	name := filepath.Join(t.TempDir(), "x_test.go")
	writeFiles(t, filepath.Dir(name), []generator.File{{Name: "x_test.go", Content: []byte(`package x

import (
	"context"
	"testing"
	"time"
)

func TestOld(t *testing.T) { sc := client.New(TestAPIKey, nil); sc.Do(time.Now()) }

func TestNew(t *testing.T) {
	sc := stripe.NewClient(TestAPIKey)
	sc.V1Things.Create(context.TODO())
}

func TestNew2(t *testing.T) { stripe.NewClient(TestAPIKey).V2Things.Create(time.Now()) }
`)}})
	source, names := modernExamples(t, name)
	want := `package examples

import (
	"testing"
	stripe "generated"
	"context"
)

func TestNew(t *testing.T) {
	sc := newClient()
	sc.V1Things.Create(context.TODO())
}
`
	if string(source) != want || !slices.Equal(names, []string{"TestNew"}) {
		t.Errorf("%q\n%s", names, source)
	}
}

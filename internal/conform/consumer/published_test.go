package consumer

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// consumerFlags are what the user has chosen.
const consumerFlags = "-resources identity.verification_session,refund:create,retrieve -out internal/stripe"

// consumerProgram uses a package with sessions that lies at the import path in %.
const consumerProgram = `// Package main is a program of a user.
package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"

	"%"
)

func main() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "{\"id\": \"vs_1\", \"status\": \"verified\"}")
	}))
	defer server.Close()
	client := stripe.NewClient("sk_test_123", stripe.WithBaseURL(server.URL))
	session, err := client.V1IdentityVerificationSessions.Retrieve(context.Background(), "vs_1", nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(session.ID, session.Status == stripe.IdentityVerificationSessionStatusVerified)
}
`

// A consumer is a module of a user, with a go command that has no network and a module cache of its own.
type consumer struct {
	folder string
	env    []string
}

// newConsumer makes an empty module.
func newConsumer(t *testing.T) *consumer {
	t.Helper()
	if testing.Short() {
		t.Skip("builds programs")
	}
	goproxy := proxy(t)
	c := &consumer{folder: t.TempDir()}
	c.env = []string{
		"GOPROXY=" + goproxy, "GOSUMDB=off", "GOFLAGS=-trimpath -modcacherw", "GOTOOLCHAIN=local", "GOWORK=off",
		"GOMODCACHE=" + t.TempDir(),
	}
	conform.WriteFile(t, c.folder, "go.mod", "module shop.example\n\ngo 1.25.0\n")
	return c
}

// program writes the program, which uses the package of an import path.
func (c *consumer) program(t *testing.T, imports string) {
	t.Helper()
	conform.WriteFile(t, c.folder, "main.go", strings.Replace(consumerProgram, "%", imports, 1))
}

// goes runs the go command in the module.
func (c *consumer) goes(t *testing.T, args ...string) string {
	t.Helper()
	return goOutput(t, c.folder, c.env, args...)
}

// offline is what follows once everything is vendored: there is no proxy and no module cache.
func (c *consumer) offline(t *testing.T) {
	c.env = append(c.env, "GOPROXY=off", "GOMODCACHE="+t.TempDir(), "GOFLAGS=-trimpath -mod=vendor")
}

// sums returns the modules that go.sum has entries for.
func (c *consumer) sums(t *testing.T) []string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(c.folder, "go.sum"))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var modules []string
	for line := range strings.Lines(string(content)) {
		modules = append(modules, strings.Fields(line)[0])
	}
	return modules
}

// runs builds the program and looks at what it prints, and at what it consists of.
func (c *consumer) runs(t *testing.T, want string) {
	t.Helper()
	if out := c.goes(t, "run", "."); out != "vs_1 true" {
		t.Errorf("the program prints %q", out)
	}
	if out := c.goes(t, "vet", "./..."); out != "" {
		t.Errorf("go vet prints %s", out)
	}
	foreign := c.goes(t, "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", ".")
	if got := strings.Join(strings.Fields(foreign), " "); got != want {
		t.Errorf("the program consists of %s, want %s", got, want)
	}
}

// TestConsumerWithTool walks the way of the README: the generator is a tool of the module, and a go:generate
// line runs it.
func TestConsumerWithTool(t *testing.T) {
	c := newConsumer(t)
	conform.WriteFile(t, c.folder, "generate.go", "package main\n\n//go:generate go tool gen "+consumerFlags+"\n")
	c.goes(t, "get", "-tool", ownModule+"/cmd/gen@"+moduleVersion)
	// without -e it asks the network for what only tests of other modules need
	c.goes(t, "mod", "tidy", "-e")
	sums := c.sums(t)

	c.goes(t, "generate", ".")
	c.program(t, "shop.example/internal/stripe")
	c.goes(t, "mod", "tidy", "-e")
	if !slices.Equal(c.sums(t), sums) {
		t.Errorf("with the package, go.sum has %s, without it %s", c.sums(t), sums)
	}
	c.runs(t, "shop.example/internal/stripe shop.example")

	c.goes(t, "mod", "vendor")
	c.offline(t)
	c.runs(t, "shop.example/internal/stripe shop.example")
	check := append([]string{"tool", "gen", "check"}, strings.Fields(consumerFlags)...)
	if out := c.goes(t, check...); out != "" {
		t.Errorf("gen check prints %s", out)
	}
	conform.WriteFile(t, c.folder, "internal/stripe/doc.go", "// "+generator.Header+"\n\npackage stripe\n")
	if out, err := goCommand(t, c.folder, c.env, check...).CombinedOutput(); err == nil || !strings.Contains(string(out), "stale    "+filepath.FromSlash("internal/stripe/doc.go")) {
		t.Errorf("gen check prints %s, error %v", out, err)
	}
	c.goes(t, "generate", ".")
	c.goes(t, check...)
}

// TestConsumerOfLibrary imports the package that this module has, and vendors it.
func TestConsumerOfLibrary(t *testing.T) {
	c := newConsumer(t)
	c.program(t, ownModule+"/generated/stripe")
	c.goes(t, "get", ownModule+"/generated/stripe@"+moduleVersion)
	c.goes(t, "mod", "tidy")
	want := ownModule + "/generated/stripe shop.example"
	c.runs(t, want)
	for _, module := range c.sums(t) {
		if module != ownModule {
			t.Errorf("go.sum has %s", module)
		}
	}
	c.goes(t, "mod", "vendor")
	if entries, err := os.ReadDir(filepath.Join(c.folder, "vendor", "github.com")); err != nil || len(entries) != 1 {
		t.Errorf("there is %s in the vendored modules, error %v", entries, err)
	}
	c.offline(t)
	c.runs(t, want)
}

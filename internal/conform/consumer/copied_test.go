package consumer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

const consumerMain = `package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"

	"consumer.example/shop/stripe"
)

func main() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, ` + "`" + `{"id": "vs_1", "status": "verified", "client_secret": "secret", "url": %q}` + "`" + `, r.URL.Path)
	}))
	defer server.Close()
	client := stripe.NewClient("sk_test_123", stripe.WithBaseURL(server.URL))
	session, err := client.V1IdentityVerificationSessions.Create(context.Background(),
		&stripe.IdentityVerificationSessionCreateParams{
			Type: stripe.String(stripe.IdentityVerificationSessionTypeDocument),
		})
	if err != nil {
		panic(err)
	}
	fmt.Println(session.ID, session.Status.Known(), session.URL)
}
`

// TestConsumer does what a user does: the generated package lies in a folder of a module of its
// own, which requires nothing, has no go.sum, and builds without a network.
func TestConsumer(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	names, err := filepath.Glob(filepath.Join(conform.CommittedFolder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	var files []generator.File
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, generator.File{Name: filepath.Base(name), Content: content})
	}
	module := conform.WriteModule(t, "consumer.example/shop", files)
	conform.WriteFile(t, module, "main.go", consumerMain)

	if out, want := conform.Go(t, module, "run", "."), "vs_1 true /v1/identity/verification_sessions\n"; out != want {
		t.Errorf("the program writes %q, want %q", out, want)
	}
	if out := conform.Go(t, module, "vet", "./..."); out != "" {
		t.Errorf("go vet writes %s", out)
	}
	if out := conform.Go(t, module, "list", "-m", "all"); out != "consumer.example/shop\n" {
		t.Errorf("the module requires %q", out)
	}
	for _, path := range strings.Fields(conform.Go(t, module, "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", ".")) {
		if !strings.HasPrefix(path, "consumer.example/shop") {
			t.Errorf("the program contains %s", path)
		}
	}
	conform.Go(t, module, "mod", "tidy")
	if _, err := os.Stat(filepath.Join(module, "go.sum")); !os.IsNotExist(err) {
		t.Errorf("there is a go.sum: %v", err)
	}
	if content, err := os.ReadFile(filepath.Join(module, "go.mod")); err != nil || string(content) != "module consumer.example/shop\n\ngo 1.24\n" {
		t.Errorf("go.mod is %q, error %v", content, err)
	}
}

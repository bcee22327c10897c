package conform

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/seed739054c0/stripegen/generator"
)

// WriteModule makes a module with the path and a generated package in its folder stripe, and returns the
// module's folder. It uses the oldest Go that generated packages are for.
func WriteModule(t *testing.T, path string, files []generator.File) string {
	t.Helper()
	module := t.TempDir()
	WriteFile(t, module, "go.mod", "module "+path+"\n\ngo 1.24\n")
	for _, f := range files {
		WriteFile(t, module, filepath.Join("stripe", f.Name), string(f.Content))
	}
	return module
}

// WriteFile writes a file of a module.
func WriteFile(t *testing.T, module, name, content string) {
	t.Helper()
	name = filepath.Join(module, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Go runs the go command in a module, without a network, and returns what it writes.
func Go(t *testing.T, module string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off", "GOTOOLCHAIN=local")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

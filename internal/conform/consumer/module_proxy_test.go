package consumer

import (
	"archive/zip"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/internal/conform"
)

// ownModule is this module, moduleVersion the version that the tests publish it as.
const (
	ownModule     = "github.com/seed739054c0/stripegen"
	moduleVersion = "v0.1.0"
)

// proxy publishes this module in a folder that the go command takes for a module proxy, and
// returns a GOPROXY that has it and what the module cache has: everything that go.mod names.
func proxy(t *testing.T) string {
	t.Helper()
	root := goOutput(t, ".", nil, "list", "-m", "-f", "{{.Dir}}")
	cache := goOutput(t, ".", nil, "env", "GOMODCACHE")
	folder := t.TempDir()
	versions := filepath.Join(folder, filepath.FromSlash(ownModule), "@v")
	requirements, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	info, err := json.Marshal(map[string]string{"Version": moduleVersion, "Time": "2026-01-01T00:00:00Z"})
	if err != nil {
		t.Fatal(err)
	}
	conform.WriteFile(t, versions, "list", moduleVersion+"\n")
	conform.WriteFile(t, versions, moduleVersion+".info", string(info))
	conform.WriteFile(t, versions, moduleVersion+".mod", string(requirements))
	archive(t, filepath.Join(versions, moduleVersion+".zip"), root)
	return "file://" + filepath.ToSlash(folder) + ",file://" + filepath.ToSlash(filepath.Join(cache, "cache", "download"))
}

// archive packs the module in the folder root, without modules inside of it.
func archive(t *testing.T, name, root string) {
	t.Helper()
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	w := zip.NewWriter(f)
	err = filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			_, err := os.Stat(filepath.Join(path, "go.mod"))
			if path != root && (err == nil || strings.HasPrefix(d.Name(), ".")) {
				return filepath.SkipDir
			}
			return nil
		}
		if !d.Type().IsRegular() {
			return nil
		}
		relative, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		part, err := w.Create(ownModule + "@" + moduleVersion + "/" + filepath.ToSlash(relative))
		if err != nil {
			return err
		}
		content, err := os.ReadFile(path)
		if err == nil {
			_, err = part.Write(content)
		}
		return err
	})
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}

// goCommand is the go command in a folder, with more variables in its environment.
func goCommand(t *testing.T, folder string, env []string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(t.Context(), "go", args...)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), env...)
	return cmd
}

// goOutput runs the go command in a folder and returns what it prints, without spaces around it.
func goOutput(t *testing.T, folder string, env []string, args ...string) string {
	t.Helper()
	out, err := goCommand(t, folder, env, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

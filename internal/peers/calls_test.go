package peers

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
)

// methods is how many methods both clients have.
const methods = 533

// TestBackendCalls checks that each method of the client calls a Backend of the program's own as stripe-go's does:
// once, by the same method, with the same arguments.
func TestBackendCalls(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles both clients")
	}
	source, err := os.ReadFile(filepath.Join("testdata", "calls", "main.go"))
	if err != nil {
		t.Fatal(err)
	}
	ours, theirs := ourCalls(t, source), theirCalls(t, source)
	shared := 0
	for _, name := range slices.Sorted(maps.Keys(ours)) {
		if strings.Contains(ours[name], "; ") || ours[name] == "" {
			t.Errorf("%s calls %q, one call expected", name, ours[name])
		}
		call, ok := theirs[name]
		if !ok {
			continue
		}
		shared++
		if why, differs := callReasons()[name]; differs && ours[name] == call {
			t.Errorf("the reason for %s is not needed any more: %s", name, why)
		} else if !differs && ours[name] != call {
			t.Errorf("%s: theirs %s, ours %s", name, call, ours[name])
		}
	}
	if shared != methods {
		t.Errorf("%d methods were compared, want %d", shared, methods)
	}
}

// callReasons says why methods call a Backend otherwise.
func callReasons() map[string]string {
	const encoded = "stripe-go encodes the source by hand; here the params do"
	return map[string]string{
		"V1BankAccounts.Create": encoded,
		"V1Cards.Create":        encoded,
		"V1Payouts.Cancel":      "stripe-go v86.2 cancels the top-up with the ID of the payout",
	}
}

// ourCalls runs the program with the generated package.
func ourCalls(t *testing.T, source []byte) map[string]string {
	t.Helper()
	dir := generatedFolder(t, "*")
	writeFiles(t, dir, []generator.File{{Name: "calls/main.go", Content: source}})
	return runCalls(t, dir, "./calls")
}

// theirCalls runs the program with stripe-go. It is in a folder of this module for the go command alone.
func theirCalls(t *testing.T, source []byte) map[string]string {
	t.Helper()
	here, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{
		filepath.Join(here, "calls", "main.go"): filepath.Join(dir, "main.go"),
	}})
	if err != nil {
		t.Fatal(err)
	}
	writeFiles(t, dir, []generator.File{
		{Name: "main.go", Content: bytes.Replace(source, []byte(`"`+ownModule+`"`), []byte(`"`+stripeGo+`"`), 1)},
		{Name: "overlay.json", Content: overlay},
	})
	return runCalls(t, here, "-overlay", filepath.Join(dir, "overlay.json"), "./calls")
}

// runCalls runs the program and returns the call of each method.
func runCalls(t *testing.T, dir string, args ...string) map[string]string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", append([]string{"run"}, args...)...)
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go run: %v\n%s", err, stderr.Bytes())
	}
	calls := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		name, call, _ := strings.Cut(strings.TrimSpace(line), "\t")
		calls[name] = call
	}
	return calls
}

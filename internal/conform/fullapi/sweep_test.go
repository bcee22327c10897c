package fullapi

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stripe/stripe-mock/embedded"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// A sweepReport is what the program in testdata/sweep writes.
type sweepReport struct {
	Services, Methods, Calls, Params int
	Failures                         []sweepFailure
}

// A sweepFailure is something wrong with a method: in what was sent when its params were filled in
// one of several ways, or in what it got.
type sweepFailure struct {
	Method, Filling, Sent, Got string
}

// TestSweep calls every method of the package for the whole document on the real stripe-mock: with
// all parameters of the document, with the required ones, and clearing them. What is sent has to be
// just that, accepted, and what comes back has to be decoded to what it says.
func TestSweep(t *testing.T) {
	result := conform.Wholes(t)[0].Result
	folder := writeSweep(t, result)
	conform.Go(t, folder, "build", "-trimpath", "-ldflags=-s -w", "-o", "sweep.exe", ".")
	host := strings.TrimPrefix(conform.StartMock(t), "http://")
	cmd := exec.CommandContext(t.Context(), filepath.Join(folder, "sweep.exe"),
		"-host", host, "-document", "document.json", "-constants", "constants.json")
	cmd.Dir, cmd.Stderr = folder, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var report sweepReport
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatal(err)
	}
	for _, f := range unexpected(t, report.Failures) {
		t.Errorf("%s, %s: %s\n→ %s", f.Method, f.Filling, f.Sent, f.Got)
	}
	if report.Methods != result.Methods {
		t.Errorf("the client has %d methods, %d were generated", report.Methods, result.Methods)
	}
	conform.Golden(t, filepath.Join("testdata", "sweep.golden"), fmt.Sprintf("%d services\n%d methods\n%d calls\n%d parameters\n",
		report.Services, report.Methods, report.Calls, report.Params))
}

// writeSweep writes a module with the package and the program that sweeps it, and what the program
// reads. It returns the module's folder.
func writeSweep(t *testing.T, result *generator.Result) string {
	t.Helper()
	folder := conform.WriteModule(t, "sweep.example/sweep", result.Files)
	names, err := filepath.Glob(filepath.Join("testdata", "sweep", "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no program in testdata/sweep: %v", err)
	}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		conform.WriteFile(t, folder, filepath.Base(name), string(content))
	}
	constants, err := json.Marshal(sweepConstants(t, result.Files))
	if err != nil {
		t.Fatal(err)
	}
	conform.WriteFile(t, folder, "constants.json", string(constants))
	conform.WriteFile(t, folder, "document.json", string(embedded.OpenAPISpec))
	return folder
}

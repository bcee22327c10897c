package conform

import (
	"bufio"
	"context"
	"io"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// StartMock builds the pinned stripe-mock, runs it on a free port of the loopback interface for the
// time of the test, and returns its URL. It checks that requests are for the version of the API
// that its own document is of.
func StartMock(t *testing.T) string {
	t.Helper()
	ctx := t.Context()
	if deadline, ok := t.Deadline(); ok { // leave no process behind when the tests are killed
		c, cancel := context.WithDeadline(ctx, deadline.Add(-5*time.Second))
		t.Cleanup(cancel)
		ctx = c
	}
	program := filepath.Join(t.TempDir(), "stripe-mock")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	build := exec.CommandContext(ctx, "go", "build", "-o", program, "github.com/stripe/stripe-mock")
	build.Dir = root(t) // whose go.mod pins it
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building stripe-mock: %v\n%s", err, out)
	}

	ctx, cancel := context.WithCancel(ctx)
	cmd := exec.CommandContext(ctx, program, "-http-addr", "127.0.0.1:0", "-https-addr", "127.0.0.1:0", "-strict-version-check")
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	url := make(chan string, 1)
	var reader sync.WaitGroup
	reader.Go(func() {
		url <- listenURL(stdout)
		_, _ = io.Copy(io.Discard, stdout) // it writes every request, and waits while the pipe is full
	})
	t.Cleanup(func() {
		cancel() // kills it
		reader.Wait()
		_ = cmd.Wait() // says that it was killed
	})
	u := <-url
	if u == "" {
		t.Fatal("stripe-mock ended before it listened")
	}
	return u
}

// root is the folder of this module, whichever module the tests are in.
func root(t *testing.T) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Dir}}", "github.com/seed739054c0/stripegen").Output()
	if err != nil {
		t.Fatalf("go list -m: %v", err)
	}
	return strings.TrimSpace(string(out))
}

// listenURL returns the URL that stripe-mock says it listens at, "" if it says none before it ends.
func listenURL(stdout io.Reader) string {
	lines := bufio.NewScanner(stdout)
	for lines.Scan() {
		if address, ok := strings.CutPrefix(lines.Text(), "Listening for HTTP at address: "); ok {
			return "http://" + address
		}
	}
	return ""
}

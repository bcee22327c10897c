//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// BenchmarkDefaultRun measures the built command on the pinned documents, loading included, when
// nothing has changed: wall time (ns/op), processor time and the largest resident set.
func BenchmarkDefaultRun(b *testing.B) {
	gen := filepath.Join(b.TempDir(), "gen")
	execute(b, "", nil, "go", "build", "-o", gen, ".")
	folder := b.TempDir()
	execute(b, folder, nil, gen)
	var cpu, resident float64
	for b.Loop() {
		state := execute(b, folder, nil, gen)
		cpu += seconds(state)
		resident = max(resident, megabytes(state))
	}
	b.ReportMetric(cpu/float64(b.N), "cpu-s/op")
	b.ReportMetric(resident, "MB-resident")
}

// BenchmarkColdBuild measures the build of a program that uses the flagship, with the standard
// library in the cache and nothing else; and beside it that of a program with the same imports
// and no more, which is what a machine takes at least.
func BenchmarkColdBuild(b *testing.B) {
	module := consumer(b)
	var cpu, least, resident float64
	for b.Loop() {
		b.StopTimer()
		cache := b.TempDir()
		env := append(os.Environ(), "GOCACHE="+cache, "GOFLAGS=-mod=mod", "GOPROXY=off")
		execute(b, module, env, "go", "build", "-o", os.DevNull, "./std")
		least += seconds(execute(b, module, env, "go", "build", "-o", os.DevNull, "./std"))
		b.StartTimer()
		state := execute(b, module, env, "go", "build", "-o", os.DevNull, "./program")
		cpu += seconds(state)
		resident = max(resident, megabytes(state))
	}
	b.ReportMetric(cpu/float64(b.N), "cpu-s/op")
	b.ReportMetric(least/float64(b.N), "cpu-s-without-package/op")
	b.ReportMetric(resident, "MB-resident")
}

// consumer makes a module with the generated package in it, a program that uses it, and
// another one with the same imports of the standard library.
func consumer(b *testing.B) (folder string) {
	b.Helper()
	folder = b.TempDir()
	files := map[string]string{
		"go.mod": "module consumer\n\ngo 1.24\n",
		"std/main.go": `package main

import (
	_ "bytes"
	_ "context"
	_ "crypto/rand"
	_ "encoding/hex"
	_ "encoding/json"
	_ "errors"
	_ "fmt"
	_ "io"
	_ "iter"
	_ "log/slog"
	_ "maps"
	_ "math/rand/v2"
	_ "net/http"
	_ "net/url"
	_ "slices"
	_ "strconv"
)

func main() {}
`,
		"program/main.go": `package main

import (
	"context"
	"fmt"
	"os"

	"consumer/stripe"
)

func main() {
	client := stripe.NewClient(os.Getenv("KEY"))
	for s, err := range client.V1IdentityVerificationSessions.List(context.Background(), nil).All(context.Background()) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(s.ID)
	}
}
`,
	}
	for name, content := range files {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	if err := os.CopyFS(filepath.Join(folder, "stripe"), os.DirFS(filepath.Join("..", "..", "generated", "stripe"))); err != nil {
		b.Fatal(err)
	}
	return folder
}

// execute runs a program that has to succeed.
func execute(b *testing.B, folder string, env []string, name string, args ...string) *os.ProcessState {
	b.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = folder, env
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%s %q: %v\n%s", name, args, err, out)
	}
	return cmd.ProcessState
}

// seconds is the processor time of a process and of those that it waited for.
func seconds(s *os.ProcessState) float64 { return (s.UserTime() + s.SystemTime()).Seconds() }

// megabytes is the largest resident set of the process, or of one that it waited for. Linux counts
// it in KiB.
func megabytes(s *os.ProcessState) float64 {
	return float64(s.SysUsage().(*syscall.Rusage).Maxrss) / 1024
}

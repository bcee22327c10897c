//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// BenchmarkCommands measures the built command on the pinned documents and the default resources,
// loading included, when nothing has changed: wall time (ns/op), processor time and the largest
// resident set.
//
// Where the time goes, by CPU profiles. Default resources: half is encoding/json's check of the two
// documents (each on a core of its own), a quarter their index, made once for each; a fifth decodes
// the operations, of which the selection keeps eight. Slicing, building and printing share the rest.
// All resources: parsing the slice takes 24 % and validating it 11 %, both kin-openapi's (schemas and
// paths each on a core); printing and go/format 21 %, file by file on all cores; collecting garbage
// 12 %, listing what is exported 5 %, building 3 %.
func BenchmarkCommands(b *testing.B) {
	gen := filepath.Join(b.TempDir(), "gen")
	execute(b, "", "go", "build", "-o", gen, ".")
	folder := b.TempDir()
	execute(b, folder, gen)
	for _, args := range [][]string{{"generate"}, {"check"}, {"list"}, {"why", "address"}} {
		b.Run(args[0], func(b *testing.B) {
			var cpu, resident float64
			for b.Loop() {
				state := execute(b, folder, gen, args...)
				cpu += seconds(state)
				resident = max(resident, megabytes(state))
			}
			b.ReportMetric(cpu/float64(b.N), "cpu-s/op")
			b.ReportMetric(resident, "MB-resident")
		})
	}
}

// execute runs a program that has to succeed.
func execute(b *testing.B, folder, name string, args ...string) *os.ProcessState {
	b.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = folder
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

//go:build unix

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// A cost is what a process took, with those that it waited for.
type cost struct {
	wall, cpu float64 // seconds
	memory    float64 // MB, the largest resident set of any of the processes
}

// execute runs a program that has to succeed. Linux counts in a process what its parent had when it was
// started; this program is therefore kept small, and the command is built and run instead of called.
func execute(ctx context.Context, folder string, env []string, name string, args ...string) (cost, string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir, cmd.Env = folder, append(os.Environ(), env...)
	start := time.Now()
	out, err := cmd.CombinedOutput()
	wall := time.Since(start)
	if err != nil {
		return cost{}, "", fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, out)
	}
	state := cmd.ProcessState
	return cost{
		wall:   wall.Seconds(),
		cpu:    (state.UserTime() + state.SystemTime()).Seconds(),
		memory: float64(state.SysUsage().(*syscall.Rusage).Maxrss) * 1024 / 1e6, // Linux counts it in KiB
	}, string(out), nil
}

// least takes the least of two measurements, of which the first may be missing.
func least(a, b cost) cost {
	if a == (cost{}) {
		return b
	}
	return cost{min(a.wall, b.wall), min(a.cpu, b.cpu), min(a.memory, b.memory)}
}

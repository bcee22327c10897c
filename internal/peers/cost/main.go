//go:build unix

// Cost measures what generated packages cost beside stripe-go, in one run, and prints tables in
// Markdown: what is generated and compiled for each of the most used resources, for a few sets of them
// and for the whole API; and what it takes to build a program.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"time"
)

// Other programs disturb the figures. Everything is therefore measured in rounds, in which all take
// their turns, and the least counts.
const (
	packageRounds = 2
	programRounds = 3
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintf(os.Stderr, "cost: %v\n", err)
		os.Exit(1)
	}
}

// run is the program without the process around it.
func run(ctx context.Context, w io.Writer) error {
	folder, err := os.MkdirTemp("", "cost")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)

	// 1. Prepare: a module for each candidate, and a cache that has the standard library only.
	b := &bench{folder: folder}
	if err := b.prepare(ctx); err != nil {
		return err
	}
	fmt.Fprintf(w, "%s, %s, %s/%s, %d CPUs\n\n", time.Now().UTC().Format(time.DateOnly),
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())

	// 2. Generate and compile the packages.
	packages := append(b.sets, b.theirs)
	err = rounds(ctx, packageRounds, packages, b.compile)
	if err != nil {
		return err
	}
	packageTable(packages).print(w)

	// 3. Build the programs.
	programs := append([]*candidate{b.floor}, b.withProgram()...)
	err = rounds(ctx, programRounds, programs, b.build)
	if err != nil {
		return err
	}
	programTable(programs, b.theirs).print(w)
	return nil
}

// rounds measures all candidates a number of times, in turn.
func rounds(ctx context.Context, n int, all []*candidate, measure func(context.Context, *candidate) error) error {
	for i := range n {
		for _, c := range all {
			fmt.Fprintf(os.Stderr, "round %d of %d: %s\n", i+1, n, c.name)
			if err := measure(ctx, c); err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
		}
	}
	return nil
}

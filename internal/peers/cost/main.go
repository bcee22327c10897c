//go:build unix

// Cost measures what generated packages cost beside stripe-go, in one run, and prints tables in
// Markdown. It has three parts:
//
//   - build: what is generated and compiled for each of the most used resources, for a few sets of
//     them and for the whole API; and what it takes to build a program
//   - generator: how the time to generate grows with the number of resources
//   - speed: what the packages take to decode, to encode and to call
//
// Without arguments it does all of them.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"slices"
	"time"
)

// Other programs disturb the figures. Everything is therefore measured in rounds, in which all take
// their turns, and the least counts.
const (
	packageRounds   = 3
	programRounds   = 3
	generatorRounds = 3
)

func main() {
	var o options
	flag.StringVar(&o.also, "also", "", "a variable, such as GOTOOLCHAIN=go1.27.0, to do the part speed again with")
	flag.StringVar(&o.plot, "plot", "", "the `file` to draw the figures of build and speed in, as SVG")
	flag.Parse()
	o.parts = flag.Args()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Stdout, o)
	stop()
	if err != nil {
		fmt.Fprintf(os.Stderr, "cost: %v\n", err)
		os.Exit(1)
	}
}

// options are what to do.
type options struct {
	parts      []string // all if there is none
	also, plot string
}

// check says what is wrong with them.
func (o options) check() error {
	for _, part := range o.parts {
		if !slices.Contains([]string{"build", "generator", "speed"}, part) {
			return fmt.Errorf("there is no part %q: build, generator, speed", part)
		}
	}
	if o.plot != "" && !(o.has("build") && o.has("speed")) {
		return errors.New("-plot takes the parts build and speed")
	}
	return nil
}

// has says whether to do a part.
func (o options) has(part string) bool { return len(o.parts) == 0 || slices.Contains(o.parts, part) }

// run is the program without the process around it.
func run(ctx context.Context, w io.Writer, o options) error {
	if err := o.check(); err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "cost")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	b := &bench{folder: folder}
	if err := b.buildCommand(ctx); err != nil {
		return err
	}
	fmt.Fprintf(w, "%s, %s, %s/%s, %d CPUs\n\n", time.Now().UTC().Format(time.DateOnly),
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())

	if o.has("build") {
		if err := b.measureBuilds(ctx, w); err != nil {
			return err
		}
	}
	if o.has("generator") {
		if err := b.measureGenerator(ctx, w); err != nil {
			return err
		}
	}
	if o.has("speed") {
		if err := b.measureSpeed(ctx, w, o.also); err != nil {
			return err
		}
	}
	if o.plot != "" {
		return os.WriteFile(o.plot, svg(b.charts()), 0o666)
	}
	return nil
}

// measureBuilds does the part build.
func (b *bench) measureBuilds(ctx context.Context, w io.Writer) error {
	// 1. Prepare: a module for each candidate, and a cache that has the standard library only.
	if err := b.prepare(ctx); err != nil {
		return err
	}

	// 2. Generate and compile the packages.
	packages := append(b.sets, b.theirs)
	if err := rounds(ctx, packageRounds, packages, b.compile); err != nil {
		return err
	}
	packageTable(packages).print(w)

	// 3. Build the programs.
	programs := append([]*candidate{b.floor}, b.withProgram()...)
	if err := rounds(ctx, programRounds, programs, b.build); err != nil {
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

// Gen turns a slice of Stripe's OpenAPI document into a Go package that needs
// nothing but the standard library.
//
// Usage:
//
//	gen [generate] [flags]   write the package
//	gen check [flags]        report what is out of date; write nothing
//	gen help [command]       explain
//	gen version              print the version
//
// See gen help for the flags. It exits with 0 if all is well, with 1 if check finds
// something out of date, and with 2 if anything is wrong: then nothing was written.
package main

//go:generate go run . -out ../../generated/stripe

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// The exit codes.
const (
	exitOK      = 0
	exitStale   = 1
	exitTrouble = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// A command is something that gen does.
type command struct {
	name    string
	args    string // what follows the flags, as the help shows it
	summary string
	flags   []string // names of flagTable
	about   string   // what the help says below the flags
	run     func(ctx context.Context, args []string, stdout, stderr io.Writer) (int, error)
}

// commands are all commands. The first one is what gen does if none is named.
func commands() []command {
	generating := []string{"resources", "out", "package", "spec", "annotations", "compat", "v"}
	return []command{
		{
			name:    "generate",
			summary: "write the package (this is what gen does if no command is named)",
			flags:   generating,
			run:     generate,
		},
		{
			name:    "check",
			summary: "report generated files that are out of date, and write nothing",
			flags:   generating,
			about: "The flags must be those that the package was generated with.\n" +
				"It exits with 1 if a file is stale, missing or orphaned.",
			run: check,
		},
		{name: "help", args: "[command]", summary: "explain gen, or one of its commands", run: help},
		{name: "version", summary: "print the version of gen", run: version},
	}
}

// commandNamed returns the command of the name.
func commandNamed(name string) (command, error) {
	for _, c := range commands() {
		if c.name == name {
			return c, nil
		}
	}
	return command{}, fmt.Errorf("there is no command %q; see gen help", name)
}

// run is gen without the process around it.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	cmd := commands()[0]
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		var err error
		if cmd, err = commandNamed(args[0]); err != nil {
			explain(stderr, err)
			return exitTrouble
		}
		args = args[1:]
	}
	code, err := cmd.run(ctx, args, stdout, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		cmd.usage(stdout)
		return exitOK
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "gen: interrupted; nothing was written")
		return exitTrouble
	case err != nil:
		explain(stderr, err)
		return exitTrouble
	}
	return code
}

// explain prints an error. What is wrong with a document begins with the document's name, so
// that editors find the place; all else with gen's.
func explain(w io.Writer, err error) {
	var one *spec.Error
	var all spec.Errors
	if errors.As(err, &one) || errors.As(err, &all) {
		fmt.Fprintln(w, err)
		return
	}
	fmt.Fprintf(w, "gen: %v\n", err)
}

func version(_ context.Context, args []string, stdout, _ io.Writer) (int, error) {
	if len(args) > 0 {
		return exitTrouble, fmt.Errorf("version takes no arguments")
	}
	_, err := fmt.Fprintf(stdout, "stripegen %s\n", generator.Version)
	return exitOK, err
}

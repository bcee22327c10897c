// Gen turns a slice of Stripe's OpenAPI document into a Go package that needs
// nothing but the standard library.
//
// Usage:
//
//	gen [generate] [flags]   write the package
//	gen check [flags]        report what is out of date; write nothing
//	gen diff [flags]         show what generate would change
//	gen list [PATTERN]       list resources and their methods
//	gen why NAME             say what leads to a schema or a Go type
//	gen slice -o FILE        write the part of the document that the package is made from
//	gen completion SHELL     print a script that completes commands
//	gen help [COMMAND]       explain
//	gen version              print the version
//
// See gen help for the flags. It exits with 0 if all is well, with 1 if check finds
// something out of date, diff a difference or why nothing, and with 2 if anything is
// wrong: then nothing was written, or the error says which file could not be replaced.
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
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// The exit codes.
const (
	exitOK      = 0
	exitStale   = 1
	exitNothing = 1 // why finds nothing
	exitTrouble = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second one ends the process
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
	generating := []string{"resources", "out", "package", "import", "spec", "annotations", "sha256", "compat", "v"}
	return []command{
		{
			name:    "generate",
			summary: "write the package (this is what gen does if no command is named)",
			flags:   generating,
			about:   "See gen help for the other commands, and for what it exits with.",
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
		{
			name:    "diff",
			summary: "show what generate would change, as lines or as a report; write nothing",
			flags:   append(slices.Clone(generating), "report", "old", "old-annotations", "limit"),
			about: "It exits with 0 if there is no difference, with 1 if there is one, and with 2 if\n" +
				"anything is wrong, as diff(1) does.",
			run: diff,
		},
		{
			name:    "list",
			args:    "[PATTERN]",
			summary: "list resources with their methods, as -resources takes them",
			flags:   []string{"spec", "annotations", "sha256", "l", "unused", "json"},
			about: "PATTERN is like -resources, except that an id stands for all ids that it is a part of.\n" +
				"What is listed without methods is a part of other resources; it can be selected all the same.\n" +
				"With -unused, it lists the operations that return what PATTERN selects, or whose paths hang below it.",
			run: list,
		},
		{
			name:    "why",
			args:    "NAME",
			summary: "say what of the selection leads to a schema or a Go type",
			flags:   []string{"resources", "spec", "annotations", "sha256", "compat", "json"},
			about: "NAME is a schema, such as address, or a type of the package, such as Address. The answer is the\n" +
				"shortest way there: an operation, and the fields that lead on, each in the document and in Go.\n" +
				"It exits with 1 if nothing in the selection leads there.",
			run: why,
		},
		{
			name:    "slice",
			summary: "write the part of the document that the package is generated from",
			flags:   []string{"o", "resources", "spec", "annotations", "sha256"},
			about: "The slice is a document of its own: with it as -spec, and otherwise the same flags, the package is the same,\n" +
				"byte for byte. Its members are sorted, so two slices can be compared. The annotations are not in it, but they\n" +
				"name methods. A file that is not a slice is not overwritten.",
			run: slice,
		},
		{
			name:    "completion",
			args:    "bash|zsh|fish",
			summary: "print a script by which the shell completes commands, flags and resources",
			about:   aboutCompletion,
			run:     completion,
		},
		{name: "help", args: "[COMMAND]", summary: "explain gen, or one of its commands", run: help},
		{name: "version", summary: "print the versions of gen, Go and the pinned document", flags: []string{"json"}, run: version},
	}
}

// commandNamed returns the command of the name.
func commandNamed(name string) (command, error) {
	var names []string
	for _, c := range commands() {
		if c.name == name {
			return c, nil
		}
		names = append(names, c.name)
	}
	offer := generator.Nearest(name, names)
	if offer != "" {
		offer += " "
	}
	return command{}, fmt.Errorf("there is no command %q; %ssee gen help", name, offer)
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
	fmt.Fprintf(w, "gen: %s\n", printable(err.Error()))
}

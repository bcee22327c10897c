package main

import (
	"context"
	"fmt"
	"io"
)

func help(_ context.Context, args []string, stdout, _ io.Writer) (int, error) {
	if len(args) > 1 {
		return exitTrouble, fmt.Errorf("help takes one command; see gen help")
	}
	name := ""
	if len(args) == 1 {
		name = args[0]
		known := false
		for _, c := range commands() {
			known = known || c.name == name
		}
		if !known {
			return exitTrouble, fmt.Errorf("there is no command %q; see gen help", name)
		}
	}
	usage(stdout, name)
	return exitOK, nil
}

// usage explains a command, or gen as a whole if the name is empty.
func usage(w io.Writer, name string) {
	switch name {
	case "generate", "check":
		for _, c := range commands() {
			if c.name == name {
				fmt.Fprintf(w, "gen %s: %s.\n\nFlags:\n", name, c.summary)
			}
		}
		fs := (&options{}).flags(name)
		fs.SetOutput(w)
		fs.PrintDefaults()
		if name == "check" {
			fmt.Fprint(w, "\nThe flags must be those that the package was generated with.\nIt exits with 1 if a file is stale, missing or orphaned.\n")
		}
	case "version":
		fmt.Fprint(w, "gen version: print the version of gen.\n")
	default:
		fmt.Fprint(w, "Gen turns a slice of Stripe's OpenAPI document into a Go package that needs nothing but the standard library.\n\nUsage: gen [command] [flags]\n\nCommands:\n")
		for _, c := range commands() {
			fmt.Fprintf(w, "  %-9s %s\n", c.name, c.summary)
		}
		fmt.Fprint(w, "\nSee gen help generate for the flags. It exits with 0 if all is well, with 1 if check finds\nsomething out of date, and with 2 if anything is wrong: then nothing was written.\n")
	}
}

package main

import (
	"context"
	"fmt"
	"io"
)

func help(_ context.Context, args []string, stdout, _ io.Writer) (int, error) {
	o, err := parse("help", args)
	switch {
	case err != nil:
		return exitTrouble, err
	case len(o.args) == 0:
		overview(stdout)
		return exitOK, nil
	}
	c, err := commandNamed(o.args[0])
	if err != nil {
		return exitTrouble, err
	}
	c.usage(stdout)
	return exitOK, nil
}

// overview explains gen as a whole.
func overview(w io.Writer) {
	fmt.Fprint(w, "Gen turns a slice of Stripe's OpenAPI document into a Go package that needs nothing but the standard library.\n\nUsage: gen [command] [flags]\n\nCommands:\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-10s %s\n", c.name, c.summary)
	}
	fmt.Fprint(w, "\nSee gen help generate for the flags. It exits with 0 if all is well, with 1 if check finds something\nout of date, diff a difference or why nothing, and with 2 if anything is wrong: then nothing was written.\n")
}

// usage explains the command.
func (c command) usage(w io.Writer) {
	name := c.name
	if c.args != "" {
		name += " " + c.args
	}
	fmt.Fprintf(w, "gen %s: %s.\n", name, c.summary)
	if len(c.flags) > 0 {
		fmt.Fprint(w, "\nFlags:\n")
		fs := (&options{}).flags(c)
		fs.SetOutput(w)
		fs.PrintDefaults()
	}
	if c.about != "" {
		fmt.Fprintf(w, "\n%s\n", c.about)
	}
}

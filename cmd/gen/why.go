package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/seed739054c0/stripegen/generator"
)

// why prints the way from the selection to a schema or a type.
func why(ctx context.Context, args []string, stdout, _ io.Writer) (int, error) {
	o, err := parse("why", args)
	if err != nil {
		return exitTrouble, err
	}
	c, err := o.config(ctx)
	if err != nil {
		return exitTrouble, err
	}
	name := o.args[0]
	reason, err := generator.Why(ctx, c, name)
	if err != nil {
		return exitTrouble, err
	}
	code := exitOK
	if len(reason.Steps) == 0 && !reason.Runtime {
		code = exitNothing
	}
	if o.json {
		return code, printJSON(stdout, reason)
	}
	s := styleFor(stdout, os.Getenv)
	_, err = fmt.Fprintf(stdout, "%s\n%s", s.name("# "+printable(title(reason))), explanation(reason, name))
	return code, err
}

// title names what is asked for, in the document and in Go.
func title(r *generator.Reason) string {
	switch {
	case r.Type == "":
		return r.Schema
	case r.Schema == "":
		return r.Type
	}
	return fmt.Sprintf("%s (%s)", r.Schema, r.Type)
}

// explanation says how it comes that the package has something, or that it does not.
func explanation(r *generator.Reason, name string) string {
	switch {
	case r.Runtime:
		return "(the runtime has it, and so does every package)\n"
	case len(r.Steps) == 0:
		return fmt.Sprintf("(nothing in the selection leads to %s)\n", printable(name))
	}
	var rows [][]string
	for _, step := range r.Steps {
		rows = append(rows, []string{step.Wire, step.Go})
	}
	text := style{}.columns(rows)
	if r.Stub {
		text += "(a stub, with nothing but the id: select it to have the rest)\n"
	}
	return text
}

package main

import (
	"context"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator"
)

// list prints the resources that match a pattern.
func list(ctx context.Context, args []string, stdout, _ io.Writer) (int, error) {
	o, err := parse("list", args)
	if err != nil {
		return exitTrouble, err
	}
	c, err := o.config(ctx)
	if err != nil {
		return exitTrouble, err
	}
	pattern := "*"
	if len(o.args) > 0 {
		pattern = o.args[0]
	}
	if o.unused {
		return o.listUnused(ctx, c, pattern, stdout)
	}
	resources, err := generator.List(c, pattern)
	if err != nil {
		return exitTrouble, err
	}
	if o.json {
		return exitOK, printJSON(stdout, resources)
	}
	rows := methodLists
	if o.long {
		rows = methodLines
	}
	_, err = io.WriteString(stdout, styleFor(stdout, os.Getenv).columns(rows(resources)))
	return exitOK, err
}

// listUnused prints the operations that no method covers.
func (o *options) listUnused(ctx context.Context, c generator.Config, pattern string, stdout io.Writer) (int, error) {
	unused, err := generator.ListUnused(ctx, c, pattern)
	if err != nil {
		return exitTrouble, err
	}
	if o.json {
		return exitOK, printJSON(stdout, unused)
	}
	var rows [][]string
	for _, u := range unused {
		reason := u.Reason
		if len(u.Covered) > 0 {
			reason += "; use " + strings.Join(u.Covered, " or ")
		}
		rows = append(rows, []string{u.Verb + " " + u.Path, reason})
	}
	_, err = io.WriteString(stdout, styleFor(stdout, os.Getenv).columns(rows))
	return exitOK, err
}

// methodLists are rows of resources, each with the names of its methods as they follow its id and a colon in
// a selection.
func methodLists(resources []generator.Resource) [][]string {
	var rows [][]string
	for _, r := range resources {
		var names []string
		for _, m := range r.Methods {
			if !slices.Contains(names, m.Name) { // test helpers may have names of other methods
				names = append(names, m.Name)
			}
		}
		rows = append(rows, []string{r.ID, strings.Join(names, ",")})
	}
	return rows
}

// methodLines are rows of methods, each as a selection of its own.
func methodLines(resources []generator.Resource) [][]string {
	var rows [][]string
	for _, r := range resources {
		if len(r.Methods) == 0 {
			rows = append(rows, []string{r.ID, r.Type})
		}
		for _, m := range r.Methods {
			rows = append(rows, []string{r.ID + ":" + m.Name, m.Go, m.Verb + " " + m.Path})
		}
	}
	return rows
}

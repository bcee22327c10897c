package main

import (
	"cmp"
	"flag"
	"strings"
)

// A completableCommand is what a shell has to know of a command.
type completableCommand struct {
	Name, Summary string
	Flags         []completableFlag
	Words         []string // what its argument may be, if that is listed
	Resource      bool     // its argument is a resource
}

// A completableFlag is what a shell has to know of a flag.
type completableFlag struct {
	Name, Usage string
	Value       string // file, folder, resources, or any; empty for switches
}

// completable gives all commands, from the tables that define them.
func completable() []completableCommand {
	var all []completableCommand
	for _, c := range commands() {
		known := completableCommand{
			Name:     c.name,
			Summary:  c.summary,
			Words:    words(c.args),
			Resource: c.args == "[PATTERN]" || c.args == "NAME",
		}
		(&options{}).flags(c).VisitAll(func(f *flag.Flag) {
			known.Flags = append(known.Flags, completableFlagOf(f))
		})
		all = append(all, known)
	}
	return all
}

func completableFlagOf(f *flag.Flag) completableFlag {
	value, usage := flag.UnquoteUsage(f)
	usage, _, _ = strings.Cut(usage, "\n")
	known := completableFlag{Name: f.Name, Usage: strings.TrimRight(usage, ",;")}
	if value != "" {
		kinds := map[string]string{"file": "file", "folder": "folder", "ids": "resources"}
		known.Value = cmp.Or(kinds[value], "any")
	}
	return known
}

// words are what an argument may be that the help shows so.
func words(args string) []string {
	switch {
	case args == "[COMMAND]":
		var names []string
		for _, c := range commands() {
			names = append(names, c.name)
		}
		return names
	case strings.Contains(args, "|"):
		return strings.Split(args, "|")
	}
	return nil
}

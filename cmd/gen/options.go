package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"slices"
)

// Defaults of the flags.
const (
	defaultResources = "identity.verification_session,identity.verification_report"
	defaultOut       = "generated/stripe"
	defaultLimit     = 60_000 // the text of a pull request has 65,536 characters at most, on GitHub
)

// options are what the flags say.
type options struct {
	resources   string
	out         string
	packageName string
	importPath  string
	spec        string
	annotations string
	sha256      string
	output      string // of slice
	compat      bool
	verbose     bool
	long        bool
	unused      bool
	json        bool
	args        []string // what is not a flag

	report         bool   // of diff
	old            string // the document to compare with, instead of the folder
	oldAnnotations string
	limit          int
	skipUnknown    bool // not a flag: see [generator.Config]
}

// flagTable has how each flag is declared.
func (o *options) flagTable() map[string]func(fs *flag.FlagSet, name string) {
	text := func(v *string, value, usage string) func(*flag.FlagSet, string) {
		return func(fs *flag.FlagSet, name string) { fs.StringVar(v, name, value, usage) }
	}
	sw := func(v *bool, usage string) func(*flag.FlagSet, string) {
		return func(fs *flag.FlagSet, name string) { fs.BoolVar(v, name, false, usage) }
	}
	return map[string]func(*flag.FlagSet, string){
		"resources": text(&o.resources, defaultResources,
			"the resources, by their `ids`, separated by commas; methods can be chosen after a colon: customer:create,retrieve;\n* stands for any text, and means what is supported: identity.*; ! excludes: *,!v2.*,!customer:delete"),
		"out":     text(&o.out, defaultOut, "the `folder` of the package"),
		"package": text(&o.packageName, "", "the `name` of the package (default that of Go files in the folder, or else the folder's)"),
		"import": text(&o.importPath, "",
			"the import `path` of the package, which its sub-packages need (default what the go.mod in -out or above it says)"),
		"spec": text(&o.spec, "", "the OpenAPI document, a `file` in JSON or YAML, or its https URL (default the pinned one)"),
		"annotations": text(&o.annotations, "",
			"the annotated document, a `file`, its https URL, or none; it only adds descriptions and names\n(default the pinned one)"),
		"sha256": text(&o.sha256, "", "the `hash` that the document of -spec must have; after a comma, that of -annotations"),
		"o":      text(&o.output, "", "the `file` of the slice; - is stdout"),
		"compat": sw(&o.compat,
			"give stripe-go's types instead of the stricter ones: params enums as *string,\nplain numbers where null is possible, slices of pointers in params; and, with event, the package webhook below -out"),
		"v":      sw(&o.verbose, "say how long each stage takes, and which files change"),
		"l":      sw(&o.long, "print one line a method: how it is selected, called in Go, and what it requests"),
		"unused": sw(&o.unused, "list the operations of the document that no method covers, each with the reason;\nthe client's RawRequest calls them"),
		"json":   sw(&o.json, "print JSON, for programs"),
		"report": sw(&o.report, "say in Markdown what programs notice, and what breaks them, instead of the lines"),
		"old":    text(&o.old, "", "compare with what an older document gives, a `file` or its https URL, instead of with the folder"),
		"old-annotations": text(&o.oldAnnotations, "",
			"the annotated document of the older one, a `file` or its https URL (default that of -annotations)"),
		"limit": func(fs *flag.FlagSet, name string) {
			fs.IntVar(&o.limit, name, defaultLimit, "the most `bytes` that a report has; 0 for all")
		},
	}
}

// flags declares the flags of the command.
func (o *options) flags(c command) *flag.FlagSet {
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	fs.SetOutput(io.Discard) // run reports errors, and help explains
	fs.Usage = func() {}
	table := o.flagTable()
	for _, name := range c.flags {
		table[name](fs, name)
	}
	return fs
}

// parse reads the flags and arguments of the command of the name.
func parse(name string, args []string) (*options, error) {
	c, err := commandNamed(name)
	if err != nil {
		return nil, err
	}
	o := &options{}
	fs := o.flags(c)
	for more := true; more; { // flags may follow arguments
		if err := fs.Parse(args); err != nil {
			if err == flag.ErrHelp {
				return nil, err
			}
			return nil, fmt.Errorf("%w; see gen help %s", err, name)
		}
		if more = fs.NArg() > 0; more {
			o.args = append(o.args, fs.Arg(0))
			args = fs.Args()[1:]
		}
	}
	if err := c.checkArguments(o.args); err != nil {
		return nil, fmt.Errorf("%w; see gen help %s", err, name)
	}
	return o, o.complete(c)
}

// complete fills in what follows from other flags of the command.
func (o *options) complete(c command) error {
	if slices.Contains(c.flags, "out") {
		if err := cmp.Or(o.completePackage(), o.checkImport()); err != nil {
			return err
		}
	}
	_, _, err := o.sums()
	return err
}

package main

import (
	"flag"
	"fmt"
	"go/token"
	"io"
	"path/filepath"
	"strings"
)

// Defaults of the flags.
const (
	defaultResources = "identity.verification_session,identity.verification_report"
	defaultOut       = "generated/stripe"
)

// options are the flags of generate and check.
type options struct {
	resources   string
	out         string
	packageName string
	spec        string
	annotations string
	compat      bool
	verbose     bool
}

// flags declares the flags.
func (o *options) flags(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard) // run reports errors, and help explains
	fs.Usage = func() {}
	fs.StringVar(&o.resources, "resources", defaultResources,
		"the resources, by their `ids`, separated by commas; * stands for any text: identity.*;\nmethods can be chosen behind a colon: customer:create,retrieve")
	fs.StringVar(&o.out, "out", defaultOut, "the `folder` of the package")
	fs.StringVar(&o.packageName, "package", "", "the `name` of the package (default the folder's)")
	fs.StringVar(&o.spec, "spec", "", "the OpenAPI document, a `file` in JSON or YAML (default the pinned one)")
	fs.StringVar(&o.annotations, "annotations", "",
		"the annotated document, a `file`, or none; it only adds descriptions and names\n(default the pinned one)")
	fs.BoolVar(&o.compat, "compat", false,
		"give stripe-go's types instead of the stricter ones: params enums as *string,\nplain numbers where null is possible, slices of pointers in params")
	fs.BoolVar(&o.verbose, "v", false, "say how long each stage takes, and which files change")
	return fs
}

// parse reads the flags of a command.
func parse(name string, args []string) (*options, error) {
	o := &options{}
	fs := o.flags(name)
	if err := fs.Parse(args); err != nil {
		if err == flag.ErrHelp {
			return nil, err
		}
		return nil, fmt.Errorf("%w; see gen help %s", err, name)
	}
	if fs.NArg() > 0 {
		return nil, fmt.Errorf("%s takes no arguments, but there is %q; see gen help %s", name, fs.Arg(0), name)
	}
	return o, o.complete()
}

// complete fills in what follows from other flags.
func (o *options) complete() error {
	if o.out == "" {
		return fmt.Errorf("-out is empty; give the folder of the package")
	}
	if o.packageName == "" {
		folder, err := filepath.Abs(o.out)
		if err != nil {
			return err
		}
		o.packageName = filepath.Base(folder)
	}
	if o.packageName == "main" {
		return fmt.Errorf("a package that is imported cannot be called main; give another name with -package")
	}
	if !isPackageName(o.packageName) {
		return fmt.Errorf("%q is no name for a package; give one with -package", o.packageName)
	}
	for _, name := range []string{o.spec, o.annotations} {
		if strings.HasPrefix(name, "http://") || strings.HasPrefix(name, "https://") {
			return fmt.Errorf("%s: a document cannot be a URL yet; download it, and give the file", name)
		}
	}
	return nil
}

// isPackageName reports whether Go takes the name in a package clause, and readers in an import.
func isPackageName(name string) bool {
	return token.IsIdentifier(name) && name != "_" && name == strings.ToLower(name)
}

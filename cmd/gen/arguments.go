package main

import (
	"fmt"
	"slices"
	"strings"
)

// checkArguments compares what is not a flag with what the help shows: a word an argument, in brackets if
// it may be left out, with bars between what it may be.
func (c command) checkArguments(args []string) error {
	words := strings.Fields(c.args)
	switch {
	case len(words) == 0 && len(args) > 0:
		return fmt.Errorf("%s takes no arguments, but there is %q", c.name, args[0])
	case len(args) > len(words):
		return fmt.Errorf("%s takes %s, but there is also %q", c.name, count(len(words), "argument"), args[len(words)])
	case len(args) < len(words) && words[len(args)][0] != '[':
		return fmt.Errorf("%s needs an argument: gen %s %s", c.name, c.name, c.args)
	}
	for i, arg := range args {
		choices := strings.Split(words[i], "|")
		if len(choices) > 1 && !slices.Contains(choices, arg) {
			return fmt.Errorf("%s takes %s, not %q", c.name, strings.Join(choices, " or "), arg)
		}
	}
	return nil
}

package stripe

import (
	"fmt"
	"log/slog"
)

// Filters are conditions of a list that its params have no fields for.
type Filters struct {
	list []filter
}

type filter struct {
	key, op, value string
}

// AddFilter adds a condition: key[op]=value, or key=value if op is "".
func (f *Filters) AddFilter(key, op, value string) {
	f.list = append(f.list, filter{key, op, value})
}

// Format prints how many there are, whatever the verb, since nobody knows what is in them.
func (f Filters) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "%d filters", len(f.list)) }

// LogValue gives package log/slog what Format prints.
func (f Filters) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(f)) }

// encode adds the conditions to a form.
func (f *Filters) encode(to *form) {
	for _, c := range f.list {
		key := escapedKey(c.key)
		if c.op != "" {
			key += "[" + escaped(c.op) + "]"
		}
		to.body = appendEscaped(to.key(key), c.value)
	}
}

package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator"
)

// shown is how many names or reasons a line of the summary has.
const shown = 3

// summarize says which operations of the document the package does not have, though the selection may seem to have
// them.
func summarize(w io.Writer, r *generator.Result) {
	summarizeLeftOut(w, r.LeftOut)
	if n := len(r.Unused); n > 0 {
		have := "have"
		if n == 1 {
			have = "has"
		}
		fmt.Fprintf(w, "%s%s %s no method; see gen list -unused, and call them with RawRequest\n", count(n, "operation"), ofResources(r), have)
	}
	for _, id := range r.WithoutMethods {
		fmt.Fprintf(w, "%s has no methods: the package has its type only\n", printable(id))
	}
}

// summarizeLeftOut says what patterns select and what cannot be generated.
func summarizeLeftOut(w io.Writer, all []generator.LeftOut) {
	var second, operations, resources []string // reasons
	for _, l := range all {
		switch {
		case l.Path == "":
			resources = append(resources, printable(l.Resource)+": "+l.Reason)
		case strings.HasPrefix(l.Path, "/v2/"):
			second = append(second, l.Reason)
		default:
			operations = append(operations, l.Reason)
		}
	}
	if len(second) > 0 {
		fmt.Fprintf(w, "left out %s under /v2: %s; see gen list -unused\n", count(len(second), "operation"), tally(second))
	}
	if len(operations) > 0 {
		fmt.Fprintf(w, "left out %s: %s; see gen list -unused\n", count(len(operations), "operation"), tally(operations))
	}
	if len(resources) > 0 {
		fmt.Fprintf(w, "left out %s: %s\n", count(len(resources), "resource"), first(resources, "; "))
	}
}

// ofResources names the resources of the operations without a method, if they are few.
func ofResources(r *generator.Result) string {
	var ids, of []string
	none := false
	for _, u := range r.Unused {
		if u.Selected == "" {
			none = true
			continue
		}
		ids = append(ids, u.Selected)
	}
	slices.Sort(ids)
	switch ids = slices.Compact(ids); {
	case len(ids) > shown:
		of = append(of, fmt.Sprintf(" of %d resources", len(ids)))
	case len(ids) > 0:
		of = append(of, " of "+printable(strings.Join(ids, ", ")))
	}
	if none {
		of = append(of, " of no resource")
	}
	return strings.Join(of, " and")
}

// tally counts texts: the most frequent ones first, each with its number if there are several.
func tally(texts []string) string {
	n := make(map[string]int)
	for _, text := range texts {
		n[text]++
	}
	slices.SortStableFunc(texts, func(x, y string) int {
		if n[x] != n[y] {
			return n[y] - n[x]
		}
		return strings.Compare(x, y)
	})
	texts = slices.Compact(texts)
	if len(texts) == 1 {
		return texts[0]
	}
	for i, text := range texts {
		texts[i] = fmt.Sprintf("%s (%d)", text, n[text])
	}
	return first(texts, ", ")
}

// first joins the first texts, and counts the rest.
func first(texts []string, separator string) string {
	text := strings.Join(texts[:min(shown, len(texts))], separator)
	if more := len(texts) - shown; more > 0 {
		text += fmt.Sprintf("%sand %d more", separator, more)
	}
	return text
}

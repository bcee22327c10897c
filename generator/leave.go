package generator

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// A LeftOut is an operation or a resource that a pattern selects and that cannot be generated.
type LeftOut struct {
	Verb, Path string // of an operation; empty if the resource itself is left out
	Resource   string // id; empty if the operation returns no resource
	Reason     string
}

// leaveOut takes out of the selection what the errors of a stage are about, if patterns alone have selected it.
// Otherwise it returns the errors that stand, each with what can be selected instead.
func (s *selected) leaveOut(d *spec.Document, err error) error {
	errs := documentErrors(err)
	if len(errs) == 0 {
		return err
	}
	embedding := d.Embedding(s.slice)
	remedies := make(map[string]string) // by pointer
	remedied := func(e *spec.Error) *spec.Error {
		at := spec.Node(cmp.Or(e.Subject, e.Pointer))
		if remedies[at] == "" {
			remedies[at] = s.remedy(embedding.Roots(at))
		}
		copied := *e
		copied.Remedy = cmp.Or(e.Remedy, remedies[at])
		return &copied
	}
	reasons := make(map[string]string) // by pointer
	var stand spec.Errors
	for _, e := range errs {
		roots := s.optional(embedding, e)
		if len(roots) == 0 {
			stand = append(stand, remedied(e))
		}
		for _, root := range roots {
			if reasons[root] == "" {
				reasons[root] = e.Cause(root)
			}
		}
	}
	if err := stand.Err(); err != nil {
		return err
	}
	s.drop(reasons)
	if !s.isEmpty() {
		return nil
	}
	for _, e := range errs { // a package without anything is of no use
		stand = append(stand, remedied(e))
	}
	return stand.Err()
}

func (s *selected) isEmpty() bool { return len(s.methods)+len(s.slice.Schemas) == 0 }

// checkNotEmpty reports a selection whose exclusions match all of it. An older document may have nothing of it; and
// where all of it is left out, the package is for RawRequest, which is also what the slice of such a document is for.
func (s *selected) checkNotEmpty(c Config) error {
	if !s.isEmpty() || c.SkipUnknown || len(s.leftOut) > 0 || c.Document.IsSlice() {
		return nil
	}
	return fmt.Errorf("%s: the selection %q excludes all that it selects; exclude less of it", c.Document.Name, c.Resources)
}

// documentErrors are what is wrong with places of a document.
func documentErrors(err error) spec.Errors {
	var one *spec.Error
	var all spec.Errors
	if errors.As(err, &one) {
		return spec.Errors{one}
	}
	errors.As(err, &all)
	return all
}

// optional are the pointers of what has to be left out because of an error, empty if some of it is named. Errors that
// say what to do about them are not about a part of the selection.
func (s *selected) optional(embedding *spec.Embedding, e *spec.Error) []string {
	if e.Remedy != "" {
		return nil
	}
	for _, at := range []string{cmp.Or(e.Subject, e.Pointer), e.Rival} {
		roots := embedding.Roots(at)
		if !slices.ContainsFunc(roots, func(root string) bool { return s.named[root] }) && len(roots) > 0 {
			return roots
		}
	}
	return nil
}

// drop takes operations and resources out of the selection; a resource goes with its methods. The reasons are by
// JSON pointer.
func (s *selected) drop(reasons map[string]string) {
	s.slice.Schemas = slices.DeleteFunc(s.slice.Schemas, func(r string) bool {
		reason, ok := reasons[resourcePos(r)]
		if ok {
			s.leftOut = append(s.leftOut, LeftOut{Resource: r, Reason: reason})
		}
		return ok
	})
	called := make(map[spec.OperationKey]bool)
	var kept, dropped []naming.Method
	for _, m := range s.methods {
		if reasons[operation(m).Pos()] == "" && reasons[resourcePos(m.Resource)] == "" {
			kept = append(kept, m)
			called[operation(m)] = true
		} else {
			dropped = append(dropped, m)
		}
	}
	for _, m := range dropped {
		if key := operation(m); !called[key] {
			called[key] = true
			reason := cmp.Or(reasons[key.Pos()], reasons[resourcePos(m.Resource)])
			s.leftOut = append(s.leftOut, LeftOut{strings.ToUpper(m.Verb), m.Path, m.Resource, reason})
		}
	}
	s.settle(kept)
}

// remedy says what to select instead of the named ones of what the pointers name.
func (s *selected) remedy(roots []string) string {
	var ids, exclusions []string
	for _, root := range roots {
		if !s.named[root] {
			continue
		}
		if id, ok := spec.ComponentAt(root); ok {
			ids = append(ids, id)
			continue
		}
		for _, m := range s.methods {
			if operation(m).Pos() == root {
				exclusions = append(exclusions, "!"+m.Resource+":"+m.Name)
			}
		}
	}
	switch {
	case len(ids) > 0:
		return "select other resources than " + some(ids, ", ")
	case len(exclusions) > 0:
		return "select other methods: add " + some(exclusions, ",") + " to the selection"
	}
	return "give another document"
}

// some joins the first three of the texts.
func some(all []string, separator string) string {
	text := strings.Join(all[:min(3, len(all))], separator)
	if more := len(all) - 3; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

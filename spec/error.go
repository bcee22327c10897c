package spec

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// An Error says what is wrong at one place of a document, and what to do about it.
type Error struct {
	Document string   // name of the document
	Position Position // zero if the place is the document as a whole
	Pointer  string   // JSON pointer (RFC 6901); empty for the document as a whole
	Problem  string
	Remedy   string // may be empty

	// Subject and Rival are the pointers of the operations and components that were being generated, if those are not
	// what Pointer leads into: without either of them, there is no error. The rival is what was generated before,
	// if the two do not go together.
	Subject, Rival string
}

// Error gives one line: file:line:column: /json/pointer: problem; remedy.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Document)
	if e.Position != (Position{}) {
		fmt.Fprintf(&b, ":%d:%d", e.Position.Line, e.Position.Column)
	}
	b.WriteString(": ")
	if e.Pointer != "" {
		b.WriteString(printable(e.Pointer) + ": ")
	}
	b.WriteString(visible(e.Problem))
	if e.Remedy != "" {
		b.WriteString("; " + visible(e.Remedy)) // it may name methods
	}
	return b.String()
}

// Cause is what is wrong, and where it is if that is not within the operation of the pointer.
func (e *Error) Cause(pointer string) string {
	if Node(e.Pointer) == pointer && strings.HasPrefix(pointer, "/paths/") {
		return visible(e.Problem)
	}
	return printable(e.Pointer) + ": " + visible(e.Problem)
}

// printable keeps a pointer, which is other people's text, on one line and free of control
// characters.
func printable(s string) string {
	q := fmt.Sprintf("%q", s)
	if len(q) == len(s)+2 {
		return s
	}
	return q
}

// visible escapes what of other people's text does not print: it may be a line of its own, or turn
// one around.
func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strconv.IsGraphic(r) {
			b.WriteRune(r)
		} else {
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		}
	}
	return b.String()
}

// Errorf makes an error about the place that the JSON pointer names.
func (d *Document) Errorf(pointer, remedy, format string, args ...any) *Error {
	return &Error{
		Document: d.Name,
		Position: d.Position(pointer),
		Pointer:  pointer,
		Problem:  fmt.Sprintf(format, args...),
		Remedy:   remedy,
	}
}

// syntaxError says where the document is no JSON.
func (d *Document) syntaxError() *Error {
	var anything json.RawMessage
	err := json.Unmarshal(d.data, &anything)
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return d.Errorf("", giveAnother, "%v", err)
	}
	at := int(syntax.Offset) - 1
	if strings.Contains(err.Error(), "unexpected end") || at >= len(d.data) {
		at = len(d.data)
	}
	e := &Error{Document: d.Name, Position: d.positionAt(at)}
	switch {
	case at == len(d.data):
		e.Problem, e.Remedy = "the document is cut off here", "get the whole document"
	case strings.Contains(err.Error(), "exceeded max depth"):
		e.Problem, e.Remedy = "the document nests too deep here", giveAnother
	case strings.Contains(err.Error(), "after top-level value"):
		e.Problem, e.Remedy = "there is trailing data after the document", giveAnother
	default: // in words of our own: those of the library change with Go
		r, _ := utf8.DecodeRune(d.data[at:])
		e.Problem, e.Remedy = fmt.Sprintf("JSON has no %q here", r), giveAnother
	}
	return e
}

// Errors are all the errors that a stage found.
type Errors []*Error

// maxErrors is how many errors are worth reading at once.
const maxErrors = 20

// Error gives one line an error, sorted by position: at most twenty, then how many more there are.
func (es Errors) Error() string {
	lines := make([]string, len(es))
	for i, e := range es {
		lines[i] = e.Error()
	}
	lines = slices.Compact(lines) // what differs in its subject alone reads the same
	if more := len(lines) - maxErrors; more > 0 {
		lines = append(lines[:maxErrors], fmt.Sprintf("and %d more", more))
	}
	return strings.Join(lines, "\n")
}

// Err gives the errors sorted by position and without repetitions, nil if there are none.
func (es Errors) Err() error {
	if len(es) == 0 {
		return nil
	}
	sorted := slices.Clone(es)
	slices.SortStableFunc(sorted, func(a, b *Error) int {
		return cmp.Or(
			cmp.Compare(a.Document, b.Document),
			cmp.Compare(a.Position.Line, b.Position.Line),
			cmp.Compare(a.Position.Column, b.Position.Column),
			cmp.Compare(a.Problem, b.Problem),
			cmp.Compare(a.Subject, b.Subject),
		)
	})
	return slices.CompactFunc(sorted, func(a, b *Error) bool { return *a == *b })
}

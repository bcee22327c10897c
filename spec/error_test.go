package spec

import (
	"fmt"
	"strings"
	"testing"
)

func TestErrorsAreSortedAndCut(t *testing.T) {
	var es Errors
	for line := 30; line > 0; line-- {
		es = append(es, &Error{Document: "d.json", Position: Position{line, 1}, Pointer: fmt.Sprintf("/%d", line), Problem: "wrong"})
	}
	es = append(es, es[0])
	lines := strings.Split(es.Err().Error(), "\n")
	if len(lines) != 21 || lines[0] != "d.json:1:1: /1: wrong" || lines[19] != "d.json:20:1: /20: wrong" || lines[20] != "and 10 more" {
		t.Errorf("%d lines: %q", len(lines), lines)
	}
	if Errors(nil).Err() != nil {
		t.Error("no errors are an error")
	}
}

// TestErrorIsOneLine checks that a pointer, which is other people's text, cannot break the line.
func TestErrorIsOneLine(t *testing.T) {
	e := &Error{Document: "d.json", Position: Position{1, 2}, Pointer: "/a\nb\x1b[31m", Problem: "wrong", Remedy: "mend it"}
	if want := `d.json:1:2: "/a\nb\x1b[31m": wrong; mend it`; e.Error() != want {
		t.Errorf("%s, want %s", e, want)
	}
}

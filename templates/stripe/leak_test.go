package stripe

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
	"testing"
)

// shows says whether SECRET is in s, or how a verb writes its bytes.
func shows(s string) bool {
	spelled := []string{
		"534543524554", "53 45 43 52 45 54", "0x53 0x45", "0x53, 0x45", "83 69 67 82 69 84", "123 105 103", "1010011 1000101",
		"s e c r e t", "'s' 'e' 'c'", "u+0053 u+0045",
	}
	lower := strings.ToLower(s)
	return strings.Contains(s, "SECRET") || slices.ContainsFunc(spelled, func(how string) bool { return strings.Contains(lower, how) })
}

// formats are all verbs, and letters that are none, with all flags; and what is wrong with a
// format. There is neither %p nor %w: for these fmt does not ask a value that is no pointer, and no
// error, how to print it. go vet refuses both.
func formats() []string {
	all := []string{"none", "%", "%!", "%*d", "%.*d", "%[5]d", "%[x]d", "%[1]v %[1]d", "%v %v", "%é"}
	for verb := 'A'; verb <= 'z'; verb++ {
		if verb == 'p' || verb == 'w' || verb == '[' {
			continue
		}
		for _, flags := range []string{"", "+", "#", "-", " ", "0", "+#", "# ", "10", "-400", "08.3", ".2", "[1]"} {
			all = append(all, "%"+flags+string(verb))
		}
	}
	return all
}

// leaks returns how v can be printed or logged so that it shows SECRET, "" if nothing does.
func leaks(v any) string {
	if shows(logLine(slog.NewJSONHandler, v)) {
		return "slog as JSON"
	}
	return leaksInside(v)
}

// leaksInside is leaks for what holds values that have secrets. The JSON handler of package slog
// does not ask them.
func leaksInside(v any) string {
	for _, format := range formats() {
		if shows(fmt.Sprintf(format, v)) {
			return format
		}
	}
	for how, s := range map[string]string{
		"Sprint":       fmt.Sprint(v),
		"Sprintln":     fmt.Sprintln("a", v),
		"Errorf":       fmt.Errorf("a %v: %w", v, io.EOF).Error(),
		"slog as text": logLine(slog.NewTextHandler, v),
	} {
		if shows(s) {
			return how + ": " + s
		}
	}
	return ""
}

// logLine logs v in all places of a record.
func logLine[H slog.Handler](handler func(io.Writer, *slog.HandlerOptions) H, v any) string {
	var out bytes.Buffer
	l := slog.New(handler(&out, nil))
	l.With("with", v).WithGroup("group").Info("m", "v", v, slog.Group("g", "v", v, slog.Group("h", slog.Any("v", v))))
	return out.String()
}

// checkLeaks checks that neither values nor what is inside others shows SECRET.
func checkLeaks(t *testing.T, values, inside []any) {
	t.Helper()
	for _, v := range values {
		if how := leaks(v); how != "" {
			t.Errorf("%T: %s", v, how)
		}
	}
	for _, v := range inside {
		if how := leaksInside(v); how != "" {
			t.Errorf("%T: %s", v, how)
		}
	}
}

package stripe

import "strings"

// The values of an enum are a constant of the generated code, with a bar between two. They are
// sorted: short ones before long ones, those of a length by their bytes.

// scanEnum reads a string as scanString does, into one with known values. A known value takes no
// memory, an unknown one is kept.
func scanEnum(v *string, b []byte, p, _ int, values string) int {
	if !isString(b, p) {
		return noString(b, p)
	}
	s, p := text(b, p)
	if p < 0 {
		return p
	}
	*v = oneOf(values, s)
	if *v == "" {
		*v = string(s)
	}
	return p
}

// known says whether v is one of the values. It is compiled once, not again for every enum.
//
//go:noinline
func known(v, values string) bool { return oneOf(values, []byte(v)) != "" }

// oneOf returns the one of values that b spells, as a part of them, or "".
func oneOf(values string, b []byte) string {
	if len(values) > long {
		values = near(values, b)
	}
	n := 0 // the length of the value at i, which is at least that of the one before it
	for i := 0; i+len(b) <= len(values); i += n + 1 {
		for n < len(b) && values[i+n] != '|' {
			n++
		}
		if n < len(b) {
			continue
		}
		end := i + n
		if end < len(values) && values[end] != '|' {
			break // it is longer than b, and so is what follows
		}
		if values[i:end] == string(b) {
			return values[i:end]
		}
	}
	return ""
}

// long is how many bytes of values are too many to go through.
const long = 256

// near returns a part of the values that is not long, with b in it if it is one of them.
func near(values string, b []byte) string {
	for len(values) > long {
		bar := strings.IndexByte(values[len(values)/2:], '|')
		if bar < 0 {
			break
		}
		bar += len(values) / 2
		behind, _, _ := strings.Cut(values[bar+1:], "|")
		if len(b) < len(behind) || len(b) == len(behind) && string(b) < behind {
			values = values[:bar]
		} else {
			values = values[bar+1:]
		}
	}
	return values
}

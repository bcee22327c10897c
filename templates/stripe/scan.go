package stripe

import (
	"fmt"
	"math"
)

// The scan functions are a JSON decoder in pieces. Each reads the value that starts at b[p] into *v
// and returns the position after it. They accept and reject what encoding/json does for the same
// struct, but member names must match exactly. How a struct is read is a table of where the members
// of an object go: see members.
//
// The position is the only state. A negative one is an error, made by fail; every function returns
// a negative position as it is, so that decoders need no checks. depth counts the objects and
// arrays around the value.

// A decoder reads itself from the object that starts at b[p].
type decoder interface {
	decode(b []byte, p, depth int) int
}

// maxDepth is how deep objects and arrays may be nested, the limit of encoding/json.
const maxDepth = 10000

// maxLen is how long a document may be: fail needs four bits of a position.
const maxLen = math.MaxInt >> 4

// unmarshal reads the whole document b into v. The document null changes nothing.
func unmarshal(b []byte, v decoder) error {
	if placeOf(v).isNil() {
		return fmt.Errorf("stripe: cannot decode into a nil %T", v)
	}
	if len(b) > maxLen {
		return errTooLong
	}
	p := space(b, 0)
	if isNull(b, p) {
		p += len("null")
	} else {
		p = v.decode(b, p, 0)
	}
	if p >= 0 {
		if p = space(b, p); p < len(b) {
			p = fail(p, wantEnd)
		}
	}
	if p < 0 {
		return explain(b, p)
	}
	return nil
}

// fail returns the position that says what is wrong at p.
func fail(p int, w want) int {
	return -(p<<4 | int(w)) - 1
}

// scanOpen moves past the opening brace at p, to the first member; more says that there is one.
// null says that the literal null stands there instead, and is moved past.
func scanOpen(b []byte, p, depth int) (q int, null, more bool) {
	if p < 0 {
		return p, false, false
	}
	if p >= len(b) || b[p] != '{' {
		if isNull(b, p) {
			return p + len("null"), true, false
		}
		return fail(p, wantObject), false, false
	}
	if depth >= maxDepth {
		return fail(p, wantShallow), false, false
	}
	p = space(b, p+1)
	if p < len(b) && b[p] == '}' {
		return p + 1, false, false
	}
	return p, false, true
}

// scanKey reads the name of the member that starts at p and returns the position of its value.
// The name is a part of b where it has no escapes.
func scanKey(b []byte, p int) (key []byte, q int) {
	if p < 0 {
		return nil, p
	}
	if p >= len(b) || b[p] != '"' {
		return nil, fail(p, wantKey)
	}
	start := p + 1
	for p = start; p < len(b) && classes[b[p]] == 'a'; {
		p++
	}
	if p+1 < len(b) && b[p] == '"' && b[p+1] == ':' { // which is what nearly all names are
		return b[start:p], space(b, p+2)
	}
	key, p = text(b, start-1)
	if p < 0 {
		return nil, p
	}
	p = space(b, p)
	if p >= len(b) || b[p] != ':' {
		return nil, fail(p, wantColon)
	}
	return key, space(b, p+1)
}

// isComma says whether a comma is at p, as there is after most members. To ask that first saves
// most calls of scanNext, and a twentieth of the time.
func isComma(b []byte, p int) bool { return p >= 0 && p < len(b) && b[p] == ',' }

// scanNext moves from the end of a member to the next one, or past the closing brace; more says
// which.
func scanNext(b []byte, p int) (q int, more bool) {
	return next(b, p, '}')
}

// next is scanNext for an object or array that the bracket end closes.
func next(b []byte, p int, end byte) (q int, more bool) {
	if p < 0 {
		return p, false
	}
	if p < len(b) && b[p] <= ' ' {
		p = space(b, p)
	}
	if p >= len(b) {
		return fail(p, wantNext), false
	}
	switch b[p] {
	case ',':
		return space(b, p+1), true
	case end:
		return p + 1, false
	}
	return fail(p, wantNext), false
}

// space returns the position of the first byte from p on that is not white space.
func space(b []byte, p int) int {
	for p < len(b) && b[p] <= ' ' && (b[p] == ' ' || b[p] == '\n' || b[p] == '\t' || b[p] == '\r') {
		p++
	}
	return p
}

// isNull says whether the literal null starts at p.
func isNull(b []byte, p int) bool {
	return p >= 0 && len(b)-p >= 4 && string(b[p:p+4]) == "null"
}

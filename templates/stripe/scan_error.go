package stripe

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// A want is what a scan function looked for and did not find. It has four bits in a negative
// position.
type want int

const (
	wantObject want = iota
	wantArray
	wantString
	wantInteger
	wantNumber
	wantDecimal
	wantBoolean
	wantInRange
	wantShallow

	// from here on the document is not JSON
	wantValue
	wantKey
	wantColon
	wantNext
	wantDigit
	wantCharacter
	wantEnd
)

// errTooLong refuses what positions cannot count.
var errTooLong = errors.New("stripe: cannot decode document: too long")

// explain explains the negative position p that a decoder returned for the document b: where
// the value lies and what is wrong with it. The text holds member names of the document but no
// values.
func explain(b []byte, p int) error {
	at, w := (-p-1)>>4, want((-p-1)&15)
	path := pathTo(b, at)
	if path == "" {
		path = "document"
	}
	return fmt.Errorf("stripe: cannot decode %s: %s", path, problem(b, at, w))
}

// problem says what is wrong at b[at].
func problem(b []byte, at int, w want) string {
	switch found := kindAt(b, at); {
	case w == wantShallow:
		return "nested deeper than " + strconv.Itoa(maxDepth) + " levels"
	case w == wantInRange:
		return "number out of range"
	case at >= len(b):
		return "JSON ends at byte " + strconv.Itoa(len(b))
	case w >= wantValue || found == "":
		return "invalid JSON at byte " + strconv.Itoa(at) + ": " + w.syntax() + " expected"
	case w == wantInteger && found == "number":
		return "fraction or exponent where integer expected"
	default:
		return found + " where " + w.String() + " expected"
	}
}

// String names the JSON type that was looked for.
func (w want) String() string {
	return [...]string{"object", "array", "string", "integer", "number", "number in a string", "boolean"}[w]
}

// syntax names the piece of JSON that was looked for.
func (w want) syntax() string {
	switch w {
	case wantKey:
		return "member name"
	case wantColon:
		return "colon"
	case wantNext:
		return "comma or closing bracket"
	case wantDigit:
		return "digit"
	case wantCharacter:
		return "valid character in a string"
	case wantEnd:
		return "end"
	}
	return "value"
}

// kindAt names the JSON type of the value that starts at b[at], "" if none does.
func kindAt(b []byte, at int) string {
	if at >= len(b) {
		return ""
	}
	switch c := b[at]; {
	case c == '{':
		return "object"
	case c == '[':
		return "array"
	case c == '"':
		return "string"
	case isNull(b, at):
		return "null"
	case scanBool(new(bool), b, at, 0) >= 0:
		return "boolean"
	case number(b, at) >= 0:
		return "number"
	}
	return ""
}

// A step leads from a value to one inside it: to an element of an array or to a member of an
// object.
type step struct {
	array bool
	index int
	key   string // "" while the name is not read
}

// pathTo returns the way from the root of the document to the value at b[at], such as data[3].id.
// What comes before b[at] is valid JSON.
func pathTo(b []byte, at int) string {
	var steps []step
	for p := 0; p < at && p < len(b); {
		c := b[p]
		if c == '"' {
			s, q := text(b, p)
			if q < 0 || q > at {
				break
			}
			if top := len(steps) - 1; top >= 0 && !steps[top].array && steps[top].key == "" {
				steps[top].key = pathKey(string(s))
			}
			p = q
			continue
		}
		p++
		switch top := len(steps) - 1; {
		case c == '{' || c == '[':
			steps = append(steps, step{array: c == '['})
		case top < 0:
		case c == '}' || c == ']':
			steps = steps[:top]
		case c == ',':
			steps[top].index++
			steps[top].key = ""
		}
	}
	return join(steps)
}

// join writes steps as a path, without the end of a very long one.
func join(steps []step) string {
	const long = 200
	var path strings.Builder
	for _, s := range steps {
		switch {
		case path.Len() > long:
			path.WriteString("…")
			return path.String()
		case s.array:
			path.WriteString("[" + strconv.Itoa(s.index) + "]")
		default:
			path.WriteString(s.key)
		}
	}
	return strings.TrimPrefix(path.String(), ".")
}

// pathKey returns key as a part of a path: .key, or ["key"] if it is not a plain word.
func pathKey(key string) string {
	const long = 64
	plain := key != "" && len(key) <= long
	for _, r := range key {
		plain = plain && (r == '_' || r == '-' || '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z')
	}
	if plain {
		return "." + key
	}
	if len(key) > long {
		key = key[:long]
	}
	return "[" + strconv.Quote(key) + "]"
}

package spec

import (
	"encoding/json"
	"strconv"
)

// A value is where a JSON value stands in a document: data[start:end]. The document is known to be
// valid JSON, so that walking through it needs no checks.
type value struct {
	start, end int
}

// A member is a member of an object, or an element of an array, whose name is its index.
type member struct {
	name string
	at   int // where the name stands; of an element, where the value does
	value
}

// members lists what the object or array at the offset holds. It is empty for other values.
func (d *Document) members(at int) []member {
	var all []member
	object := d.data[at] == '{'
	if !object && d.data[at] != '[' {
		return nil
	}
	for i := d.space(at + 1); d.data[i] != '}' && d.data[i] != ']'; {
		m := member{name: strconv.Itoa(len(all)), at: i}
		if object {
			end := d.skip(i)
			m.name = unquote(d.data[i:end])
			i = d.space(d.space(end) + 1) // behind the colon
		}
		m.value = value{i, d.skip(i)}
		all = append(all, m)
		i = d.space(m.end)
		if d.data[i] == ',' {
			i = d.space(i + 1)
		}
	}
	return all
}

// unquote reads a string.
func unquote(quoted []byte) string {
	inner := quoted[1 : len(quoted)-1]
	for _, c := range inner {
		if c == '\\' {
			var s string
			if json.Unmarshal(quoted, &s) == nil {
				return s
			}
		}
	}
	return string(inner)
}

// space moves over white space.
func (d *Document) space(i int) int {
	for i < len(d.data) && (d.data[i] == ' ' || d.data[i] == '\n' || d.data[i] == '\r' || d.data[i] == '\t') {
		i++
	}
	return i
}

// skip moves behind the value that begins at the offset.
func (d *Document) skip(i int) int {
	depth := 0
	for ; ; i++ {
		switch d.data[i] {
		case '"':
			i = d.closingQuote(i + 1)
		case '{', '[':
			depth++
			continue
		case '}', ']':
			depth--
		case ' ', '\n', '\r', '\t', ',', ':':
			continue
		default:
			for i+1 < len(d.data) && isWord(d.data[i+1]) {
				i++
			}
		}
		if depth == 0 {
			return i + 1
		}
	}
}

func (d *Document) closingQuote(i int) int {
	for d.data[i] != '"' {
		if d.data[i] == '\\' {
			i++
		}
		i++
	}
	return i
}

// isWord reports whether a byte can be in a number, or in true, false or null.
func isWord(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || c == '+' || c == '-' || c == '.' || c == 'E'
}

// twice finds a member that an object has twice, in the value or anywhere below it.
func (d *Document) twice(at int, pos string) *Error {
	object := d.data[at] == '{'
	seen := make(map[string]bool)
	for _, m := range d.members(at) {
		below := Pointer(pos, m.name)
		if object && seen[m.name] {
			err := d.duplicate(below, m.at)
			err.Remedy = "" // the rest of the document can be used without this
			return err
		}
		seen[m.name] = true
		if err := d.twice(m.start, below); err != nil {
			return err
		}
	}
	return nil
}

func (d *Document) duplicate(pos string, at int) *Error {
	err := d.Errorf("", giveAnother, "the object has this member twice")
	err.Pointer, err.Position = pos, d.positionAt(at)
	return err
}

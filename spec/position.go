package spec

import (
	"bytes"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// A Position is a place in the document's file. Lines and columns count from 1, columns in
// characters.
type Position struct {
	Line, Column int
}

// Before reports whether p is the earlier one of two places in a file.
func (p Position) Before(q Position) bool {
	return p.Line < q.Line || p.Line == q.Line && p.Column < q.Column
}

// A mark says where in a YAML file a place of the JSON that it became comes from.
type mark struct {
	offset   int
	position Position
}

// Position finds the value that a JSON pointer names, or the deepest one on the
// way there if the document has no such value. It reads the document up to that
// place, so it is for messages. The document as a whole has no position.
func (d *Document) Position(pointer string) Position {
	if pointer == "" {
		return Position{}
	}
	found, offset := false, int64(0)
	dec := jsontext.NewDecoder(bytes.NewBuffer(d.data), jsontext.AllowDuplicateNames(true))
	tokens := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for i := 0; i < len(tokens); i++ {
		if !enter(dec, unescapePointer(tokens[i])) {
			break
		}
		found = true
		dec.PeekKind()
		offset = start(d.data, dec.InputOffset())
	}
	if !found {
		return Position{}
	}
	return d.positionAt(offset)
}

// enter moves the decoder before the value of the member or element that the token names.
func enter(dec *jsontext.Decoder, token string) bool {
	kind := dec.PeekKind()
	if kind != '{' && kind != '[' {
		return false
	}
	if _, err := dec.ReadToken(); err != nil {
		return false
	}
	for index := 0; ; index++ {
		next := dec.PeekKind()
		if next == '}' || next == ']' || next == 0 {
			return false
		}
		name := strconv.Itoa(index)
		if kind == '{' {
			key, err := dec.ReadToken()
			if err != nil {
				return false
			}
			name = key.String()
		}
		if name == token {
			return true
		}
		if dec.SkipValue() != nil {
			return false
		}
	}
}

// start moves an offset over what may stand between a name or a comma and the value.
func start(data []byte, offset int64) int64 {
	for offset < int64(len(data)) && strings.IndexByte(" \t\r\n:,", data[offset]) >= 0 {
		offset++
	}
	return offset
}

// positionAt is the line and column of an offset into the JSON.
func (d *Document) positionAt(offset int64) Position {
	if d.marks != nil {
		i := sort.Search(len(d.marks), func(i int) bool { return int64(d.marks[i].offset) > offset })
		return d.marks[max(i-1, 0)].position
	}
	before := d.data[:min(offset, int64(len(d.data)))]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return Position{bytes.Count(before, []byte{'\n'}) + 1, utf8.RuneCount(line) + 1}
}

// Pointer appends tokens to a JSON pointer.
func Pointer(base string, tokens ...string) string {
	var b strings.Builder
	b.WriteString(base)
	for _, t := range tokens {
		b.WriteByte('/')
		b.WriteString(strings.ReplaceAll(strings.ReplaceAll(t, "~", "~0"), "/", "~1"))
	}
	return b.String()
}

func unescapePointer(token string) string {
	return strings.ReplaceAll(strings.ReplaceAll(token, "~1", "/"), "~0", "~")
}

// sortedKeys gives the keys of an object in the order in which everything here visits them.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

package spec

import (
	"bytes"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
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
// way there if the document has no such value. The document as a whole has no position.
func (d *Document) Position(pointer string) Position {
	tokens := strings.Split(pointer, "/")[1:]
	at, found := d.space(0), false
	for _, token := range tokens {
		all, name := d.seen.members(d, at), unescapePointer(token)
		i := slices.IndexFunc(all, func(m member) bool { return m.name == name })
		if i < 0 {
			break
		}
		at, found = all[i].start, true
	}
	if !found {
		return Position{}
	}
	return d.positionAt(at)
}

// seen are the members of the values on the way to positions: where one thing is wrong, more is.
type seen struct {
	mu sync.Mutex
	at map[int][]member // by offset
}

func (s *seen) members(d *Document, at int) []member {
	s.mu.Lock()
	defer s.mu.Unlock()
	all, ok := s.at[at]
	if !ok {
		all = d.members(at)
		s.at[at] = all
	}
	return all
}

// positionAt is the line and column of an offset into the JSON.
func (d *Document) positionAt(offset int) Position {
	if d.marks != nil {
		i := sort.Search(len(d.marks), func(i int) bool { return d.marks[i].offset > offset })
		return d.marks[max(i-1, 0)].position
	}
	before := d.data[:min(offset, len(d.data))]
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

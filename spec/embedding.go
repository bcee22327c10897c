package spec

import (
	"slices"
	"strings"
)

// An Embedding tells which of a selection's operations and components lead to a place of the document: those
// that cannot be generated if something is wrong there. Operations and components are named by JSON pointers.
type Embedding struct {
	roots map[string]bool
	from  map[string][]string // what refers to a component
	known map[string][]string // what Roots has found, by operation or component
}

// Embedding follows the selection as [Document.Slice] does: expandable fields lead nowhere.
func (d *Document) Embedding(selection Selection) *Embedding {
	e := &Embedding{roots: make(map[string]bool), from: make(map[string][]string), known: make(map[string][]string)}
	s := newSlicer(d, nil)
	s.embedding = e
	for _, key := range selection.Operations {
		e.roots[key.Pos()] = true
	}
	for _, name := range selection.Schemas {
		e.roots[Pointer(schemasPointer, name)] = true
	}
	s.collect(selection)
	return e
}

// add notes that the component is embedded.
func (e *Embedding) add(component, from string) {
	if e != nil && from != "" {
		at := Pointer(schemasPointer, component)
		e.from[at] = append(e.from[at], from)
	}
}

// Roots are the selected operations and components that lead to the place, sorted.
func (e *Embedding) Roots(pointer string) []string {
	start := Node(pointer)
	if roots, ok := e.known[start]; ok {
		return roots
	}
	seen := map[string]bool{start: true}
	queue := []string{start}
	var roots []string
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		if e.roots[at] {
			roots = append(roots, at)
		}
		for _, from := range e.from[at] {
			if !seen[from] {
				seen[from] = true
				queue = append(queue, from)
			}
		}
	}
	slices.Sort(roots)
	e.known[start] = roots
	return roots
}

// Node is the pointer of the operation or component that a pointer leads into, empty if it leads into none.
func Node(pointer string) string {
	tokens := strings.SplitN(pointer, "/", 5)
	if len(tokens) < 4 || tokens[1] != "paths" && !strings.HasPrefix(pointer, schemasPointer+"/") {
		return ""
	}
	return strings.Join(tokens[:4], "/")
}

// ComponentAt is the component that a pointer leads into; ok is false if it leads into none.
func ComponentAt(pointer string) (name string, ok bool) {
	name, ok = strings.CutPrefix(Node(pointer), schemasPointer+"/")
	return unescapePointer(name), ok
}

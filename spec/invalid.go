package spec

import (
	"cmp"
	"encoding/json"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// allInvalid gives an error for each operation and schema that kin-openapi does not accept by itself: of a document, it
// names the first one only. Without any, it gives the error that the document as a whole has.
func (s *slicer) allInvalid(schemas object, whole error) error {
	var errs Errors
	check := func(pos string, paths, schemas, alone object) {
		h := s.half(paths, alone)
		if err := cmp.Or(h.err, h.invalid); err != nil {
			invalid := s.invalid(paths, schemas, err)
			if invalid.Pointer == "" { // a message does not always say where
				invalid.Pointer, invalid.Position = pos, s.document.Position(pos)
			}
			errs = append(errs, invalid)
		}
	}
	for name, schema := range schemas {
		alone := referred(schema, make(object))
		alone[name] = schema
		check(Pointer(schemasPointer, name), object{}, object{name: schema}, alone)
	}
	for path, item := range s.paths {
		for verb, op := range item.(object) {
			check(OperationKey{verb, path}.Pos(), object{path: object{verb: op}}, object{}, referred(op, make(object)))
		}
	}
	if err := errs.Err(); err != nil {
		return err
	}
	return s.invalid(s.paths, schemas, whole)
}

// referred adds to a set of schemas an empty one for each component that a value refers to.
func referred(v any, to object) object {
	switch v := v.(type) {
	case object:
		if name, ok := localRef(v); ok {
			to[name] = object{}
		}
		for _, member := range v {
			referred(member, to)
		}
	case []any:
		for _, element := range v {
			referred(element, to)
		}
	}
	return to
}

// invalid is an error of kin-openapi about a document with these paths and schemas; it does not say where. What
// package encoding/json says of types changes with Go.
func (s *slicer) invalid(paths, schemas object, err error) *Error {
	var whole any = object{"paths": paths, "components": object{"schemas": schemas}}
	line, _, _ := strings.Cut(err.Error(), "\n")
	pos := ""
	if strings.HasPrefix(line, "failed to unmarshal") {
		pos = firstOf(valueAt(whole, schemasPointer), schemasPointer, mistyped[openapi3.SchemaRef])
		if pos == "" {
			pos = firstOf(valueAt(whole, "/paths"), "/paths", func(item any, pos string) string {
				return firstOf(item, pos, mistyped[openapi3.Operation])
			})
		}
		line = "a member is not of the type that OpenAPI gives it"
		if pos != "" {
			line = "this is not of the type that OpenAPI gives it"
		}
	}
	for _, p := range places() {
		if m := p.text.FindStringSubmatch(line); m != nil && pos == "" {
			pos, line = p.pointer(m), strings.TrimPrefix(line, m[0])
		}
	}
	if m := regexp.MustCompile(`ref(?:erence)?: (".*")$`).FindStringSubmatch(line); m != nil {
		text, _ := strconv.Unquote(m[1])
		pos = withText(valueAt(whole, pos), pos, text)
	}
	return s.document.Errorf(pos, "", "not a valid OpenAPI document: %s", line)
}

// A place is how errors of kin-openapi begin that name one.
type place struct {
	text    *regexp.Regexp
	pointer func(m []string) string
}

func places() []place {
	return []place{
		{regexp.MustCompile(`^invalid components: schema "([^"]+)": `), func(m []string) string { return Pointer(schemasPointer, m[1]) }},
		{regexp.MustCompile(`^invalid paths: invalid path (\S+): invalid operation (\w+): `), func(m []string) string {
			return OperationKey{strings.ToLower(m[2]), m[1]}.Pos()
		}},
		{regexp.MustCompile(`^invalid paths: operation (\w+) (\S+) `), func(m []string) string {
			return OperationKey{strings.ToLower(m[1]), m[2]}.Pos()
		}},
	}
}

// firstOf looks through what an object has, in order, and gives the first place that is found.
func firstOf(v any, pos string, find func(v any, pos string) string) string {
	members, _ := v.(object)
	for _, name := range sortedKeys(members) {
		if at := find(members[name], Pointer(pos, name)); at != "" {
			return at
		}
	}
	return ""
}

// mistyped is the place within a value because of which it cannot be decoded into a T; empty if it can.
func mistyped[T any](v any, pos string) string {
	root := v
	decodes := func() bool {
		b, err := json.Marshal(root)
		return err == nil && json.Unmarshal(b, new(T)) == nil
	}
	if decodes() {
		return ""
	}
	return without(decodes, v, func(to any) { root = to }, pos)
}

// without takes members out of a value, the first ones first, until all decodes: the last one was it, or
// something within.
func without(decodes func() bool, v any, replace func(any), pos string) string {
	switch v := v.(type) {
	case object:
		names := sortedKeys(v)
		n := sort.Search(len(names)+1, func(n int) bool {
			rest := make(object)
			for _, name := range names[min(n, len(names)):] {
				rest[name] = v[name]
			}
			replace(rest)
			return decodes()
		})
		if n == 0 || n > len(names) {
			return pos
		}
		alone, name := make(object), names[n-1]
		alone[name] = v[name]
		replace(alone)
		return without(decodes, v[name], func(to any) { alone[name] = to }, Pointer(pos, name))
	case []any:
		n := sort.Search(len(v)+1, func(n int) bool {
			replace(v[min(n, len(v)):])
			return decodes()
		})
		if n == 0 || n > len(v) {
			return pos
		}
		alone := []any{v[n-1]}
		replace(alone)
		return without(decodes, v[n-1], func(to any) { alone[0] = to }, Pointer(pos, strconv.Itoa(n-1)))
	}
	return pos
}

// valueAt is the value that a JSON pointer leads to, nil if there is none.
func valueAt(v any, pos string) any {
	for _, token := range strings.Split(pos, "/")[1:] { // empty for the whole
		o, ok := v.(object)
		if !ok {
			return nil
		}
		v = o[unescapePointer(token)]
	}
	return v
}

// withText is the first place within a value that has the text, or the value's own.
func withText(v any, pos, text string) string {
	found := ""
	var look func(v any, pos string)
	look = func(v any, pos string) {
		switch v := v.(type) {
		case object:
			for _, name := range sortedKeys(v) {
				look(v[name], Pointer(pos, name))
			}
		case []any:
			for i, e := range v {
				look(e, Pointer(pos, strconv.Itoa(i)))
			}
		case string:
			if v == text && found == "" {
				found = pos
			}
		}
	}
	if look(v, pos); found == "" {
		return pos
	}
	return found
}

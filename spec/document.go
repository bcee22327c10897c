// Package spec holds Stripe's OpenAPI document: the pinned default, loading,
// positions, annotations and slicing.
//
// Stripe's document is 8 MB. It is indexed once, as raw JSON, and only the slice
// that a selection reaches is decoded and handed to kin-openapi.
package spec

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
)

// A Document is an indexed OpenAPI document. It is immutable and safe for
// concurrent use.
type Document struct {
	// Name is how messages call the document: a file's path, or a module's.
	Name string

	// Version is info.version, Stripe's API version.
	Version string

	data    []byte // JSON
	marks   []mark // where data comes from, if that was YAML
	openAPI string
	swagger string // version of what came before OpenAPI
	paths   []path // sorted by template, so that nothing depends on the order in the file
	schemas map[string]value
	names   []string // of schemas, sorted
	origin  *Origin  // if this is a slice

	mayBeForeign bool  // annotations that nobody chose need not know what is selected
	servers      value // empty if there are none
	seen         *seen
}

// A path is one entry of the document's paths.
type path struct {
	template   string
	operations []rawOperation // sorted by verb
	parameters value          // of all of its operations; empty if there are none
}

// A rawOperation is an operation that nobody has decoded yet.
type rawOperation struct {
	verb string
	raw  value
}

// giveAnother is what to do about a document that is broken: few users can change it.
const giveAnother = "give an OpenAPI 3.0 document"

// Parse indexes a document in JSON or YAML. The name is used in messages.
func Parse(name string, data []byte) (*Document, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	d := &Document{Name: name, data: data, schemas: make(map[string]value), seen: &seen{at: make(map[int][]member)}}
	text := bytes.TrimSpace(data)
	switch {
	case len(text) == 0:
		return nil, d.Errorf("", giveAnother, "the document is empty")
	case bytes.IndexByte(text[:min(len(text), 512)], 0) >= 0:
		return nil, d.Errorf("", giveAnother, "the document is not text")
	case text[0] == '<':
		return nil, d.Errorf("", giveAnother, "the document is HTML or XML")
	case text[0] != '{' && text[0] != '[' && !strings.HasSuffix(name, ".json"):
		if err := d.fromYAML(data); err != nil {
			return nil, err
		}
	}
	if !json.Valid(d.data) {
		return nil, d.syntaxError()
	}
	if err := d.checkSize(); err != nil {
		return nil, err
	}
	if err := d.index(); err != nil {
		return nil, err
	}
	d.sort()
	return d, d.checkVersion()
}

// index notes where paths and schemas stand.
func (d *Document) index() error {
	root := d.space(0)
	if d.data[root] != '{' {
		return d.Errorf("", giveAnother, "the document is not a JSON object")
	}
	return d.object(root, "", func(m member, pos string) error {
		switch m.name {
		case "openapi":
			return d.decode(m.value, pos, &d.openAPI)
		case "swagger":
			return d.decode(m.value, pos, &d.swagger)
		case "info":
			info := struct {
				Version string `json:"version"`
			}{}
			err := d.decode(m.value, pos, &info)
			d.Version = info.Version
			return err
		case "servers":
			d.servers = m.value
		case originExtension:
			return d.decode(m.value, pos, &d.origin)
		case "paths":
			return d.object(m.start, pos, d.indexPath)
		case "components":
			return d.object(m.start, pos, func(m member, pos string) error {
				if m.name != "schemas" {
					return nil
				}
				return d.object(m.start, pos, func(m member, pos string) error {
					if !isComponentName(m.name) {
						return d.Errorf(pos, giveAnother,
							"a schema's name has at most %d letters, digits, dots, hyphens and underscores", maxName)
					}
					d.schemas[m.name] = m.value
					d.names = append(d.names, m.name)
					return nil
				})
			})
		}
		return nil
	})
}

func (d *Document) indexPath(m member, pos string) error {
	if !strings.HasPrefix(m.name, "/") {
		return d.Errorf(pos, giveAnother, "the path %q does not begin with a slash", m.name)
	}
	if !isPath(m.name) {
		return d.Errorf(pos, giveAnother, "this is not the path of a URL")
	}
	p := path{template: m.name}
	err := d.object(m.start, pos, func(m member, _ string) error {
		switch {
		case isVerb(m.name):
			p.operations = append(p.operations, rawOperation{m.name, m.value})
		case m.name == "parameters":
			p.parameters = m.value
		}
		return nil
	})
	d.paths = append(d.paths, p)
	return err
}

// sort gives the index the order of a slice.
func (d *Document) sort() {
	slices.Sort(d.names)
	slices.SortFunc(d.paths, func(p, q path) int { return strings.Compare(p.template, q.template) })
	for _, p := range d.paths {
		slices.SortFunc(p.operations, func(a, b rawOperation) int { return strings.Compare(a.verb, b.verb) })
	}
}

func isVerb(name string) bool {
	switch name {
	case "get", "post", "delete", "put", "patch", "head", "options", "trace":
		return true
	}
	return false
}

// object calls f for each member of the object at the offset.
func (d *Document) object(at int, pos string, f func(m member, pos string) error) error {
	if d.data[at] != '{' {
		return d.Errorf(pos, giveAnother, "an object is expected here")
	}
	seen := make(map[string]bool)
	for _, m := range d.members(at) {
		below := Pointer(pos, m.name)
		if seen[m.name] {
			return d.duplicate(below, m.at)
		}
		seen[m.name] = true
		if err := f(m, below); err != nil {
			return err
		}
	}
	return nil
}

// raw is the JSON of a value.
func (d *Document) raw(v value) []byte { return d.data[v.start:v.end] }

// decode decodes a value, which stands at the JSON pointer.
func (d *Document) decode(v value, pos string, to any) error {
	err := json.Unmarshal(d.raw(v), to)
	if err == nil {
		return nil
	}
	wrong := d.Errorf(pos, giveAnother, "this is not what OpenAPI has here")
	var mismatch *json.UnmarshalTypeError
	if errors.As(err, &mismatch) && mismatch.Field != "" {
		wrong.Pointer = Pointer(pos, strings.Split(mismatch.Field, ".")...)
		wrong.Position = d.Position(wrong.Pointer)
	}
	return wrong
}

// checkVersion refuses what is JSON but not OpenAPI 3.0.
func (d *Document) checkVersion() error {
	switch {
	case d.swagger != "":
		return d.Errorf("/swagger", giveAnother, "the document is Swagger %s", d.swagger)
	case d.openAPI == "":
		return d.Errorf("", giveAnother, `the document is not OpenAPI: it has no member "openapi"`)
	case !strings.HasPrefix(d.openAPI, "3.0"):
		return d.Errorf("/openapi", giveAnother, "OpenAPI %q is not supported", d.openAPI)
	case !isHeader(d.Version):
		return d.Errorf("/info/version", giveAnother, "the version %q cannot be sent in a header", d.Version)
	case len(d.paths) == 0 && d.origin == nil: // a slice may have schemas only
		return d.Errorf("/paths", giveAnother, "the document has no paths")
	}
	return nil
}

// operation is where the operation of the key stands; ok is false if there is none.
func (d *Document) operation(key OperationKey) (v value, ok bool) {
	for _, p := range d.paths {
		if p.template != key.Path {
			continue
		}
		for _, op := range p.operations {
			if op.verb == key.Verb {
				return op.raw, true
			}
		}
	}
	return value{}, false
}

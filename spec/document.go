// Package spec holds Stripe's OpenAPI document: the pinned default, loading,
// positions, annotations and slicing.
//
// Stripe's document is 8 MB. It is indexed once, as raw JSON, and only the slice
// that a selection reaches is decoded and handed to kin-openapi.
package spec

import (
	"bytes"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
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
	paths   []path
	schemas map[string]jsontext.Value
	names   []string // of schemas, in document order
	servers jsontext.Value
}

// A path is one entry of the document's paths.
type path struct {
	template   string
	operations []rawOperation
}

// A rawOperation is an operation that nobody has decoded yet.
type rawOperation struct {
	verb string
	raw  jsontext.Value
}

// Parse indexes a document in JSON or YAML. The name is used in messages.
func Parse(name string, data []byte) (*Document, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	d := &Document{Name: name, data: data, schemas: make(map[string]jsontext.Value)}
	text := bytes.TrimSpace(data)
	switch {
	case len(text) == 0:
		return nil, d.Errorf("", "give an OpenAPI 3.0 document", "the document is empty")
	case text[0] == '<':
		return nil, d.Errorf("", "give an OpenAPI 3.0 document", "the document is HTML or XML")
	case text[0] != '{' && text[0] != '[' && !strings.HasSuffix(name, ".json"):
		if err := d.fromYAML(data); err != nil {
			return nil, err
		}
	}
	if err := d.index(); err != nil {
		return nil, err
	}
	return d, d.checkVersion()
}

// index reads the whole document once and keeps its paths and schemas raw.
func (d *Document) index() error {
	dec := jsontext.NewDecoder(bytes.NewBuffer(d.data))
	err := d.members(dec, func(name string) error {
		switch name {
		case "openapi":
			return json.UnmarshalDecode(dec, &d.openAPI)
		case "swagger":
			return json.UnmarshalDecode(dec, &d.swagger)
		case "info":
			info := struct {
				Version string `json:"version"`
			}{}
			err := json.UnmarshalDecode(dec, &info)
			d.Version = info.Version
			return err
		case "servers":
			raw, err := d.raw(dec)
			d.servers = raw
			return err
		case "paths":
			return d.members(dec, func(template string) error { return d.indexPath(dec, template) })
		case "components":
			return d.members(dec, func(name string) error {
				if name != "schemas" {
					return dec.SkipValue()
				}
				return d.members(dec, func(name string) error {
					raw, err := d.raw(dec)
					d.schemas[name] = raw
					d.names = append(d.names, name)
					return err
				})
			})
		}
		return dec.SkipValue()
	})
	if err == nil {
		if rest := start(d.data, dec.InputOffset()); rest < int64(len(d.data)) {
			err := d.Errorf("", "cut it off", "there is something behind the document's end")
			err.Position = d.positionAt(rest)
			return err
		}
		return nil
	}
	return d.syntaxError(dec, err)
}

func (d *Document) indexPath(dec *jsontext.Decoder, template string) error {
	p := path{template: template}
	err := d.members(dec, func(name string) error {
		if !isVerb(name) {
			return dec.SkipValue()
		}
		raw, err := d.raw(dec)
		p.operations = append(p.operations, rawOperation{name, raw})
		return err
	})
	d.paths = append(d.paths, p)
	return err
}

func isVerb(name string) bool {
	switch name {
	case "get", "post", "delete", "put", "patch", "head", "options", "trace":
		return true
	}
	return false
}

// members calls f before each member's value of the object that comes next; f reads the value.
func (d *Document) members(dec *jsontext.Decoder, f func(name string) error) error {
	if kind := dec.PeekKind(); kind != '{' && kind != 0 {
		if dec.StackDepth() == 0 {
			return d.Errorf("", "give an OpenAPI 3.0 document", "the document is no JSON object")
		}
		return d.Errorf(string(dec.StackPointer()), "give an OpenAPI 3.0 document", "an object is expected here")
	}
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	for dec.PeekKind() == '"' {
		name, err := dec.ReadToken()
		if err != nil {
			return err
		}
		if err := f(name.String()); err != nil {
			return err
		}
	}
	_, err := dec.ReadToken()
	return err
}

// raw reads the next value and returns the part of the document that it stands in.
func (d *Document) raw(dec *jsontext.Decoder) (jsontext.Value, error) {
	dec.PeekKind() // moves behind the colon
	v, err := dec.ReadValue()
	end := dec.InputOffset()
	return d.data[end-int64(len(v)) : end], err
}

// checkVersion refuses what is JSON but not OpenAPI 3.0.
func (d *Document) checkVersion() error {
	switch {
	case d.swagger != "":
		return d.Errorf("/swagger", "give an OpenAPI 3.0 document", "the document is Swagger %s", d.swagger)
	case d.openAPI == "":
		return d.Errorf("", "give an OpenAPI 3.0 document", `the document is not OpenAPI: it has no member "openapi"`)
	case !strings.HasPrefix(d.openAPI, "3.0"):
		return d.Errorf("/openapi", "give an OpenAPI 3.0 document", "OpenAPI %q is not supported", d.openAPI)
	case len(d.paths) == 0:
		return d.Errorf("/paths", "give a document with operations", "the document has no paths")
	}
	return nil
}

// operation is the raw operation of the key, nil if there is none.
func (d *Document) operation(key OperationKey) jsontext.Value {
	for _, p := range d.paths {
		if p.template != key.Path {
			continue
		}
		for _, op := range p.operations {
			if op.verb == key.Verb {
				return op.raw
			}
		}
	}
	return nil
}

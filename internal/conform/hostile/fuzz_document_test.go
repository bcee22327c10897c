package hostile

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// FuzzDocument builds documents of all that Stripe's consists of, each byte a choice. Most of them are not refused.
//
//fuzz:short 200x
func FuzzDocument(f *testing.F) {
	for seed := range 24 {
		data := make([]byte, 300)
		for i := range data {
			data[i] = byte(seed*31 + i*i*(seed+1)>>2 + i)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 2000 {
			t.Skip("is no small document")
		}
		c := &chooser{data: data}
		c.schemas = 1 + c.next()%4
		annotate, compat := c.next()%3 == 1, c.next()%2 == 1
		text, err := json.Marshal(c.document())
		if err != nil {
			t.Fatal(err)
		}
		document, err := spec.Parse("fuzz.json", text)
		if err != nil {
			checkRefusal(t, err)
			return
		}
		config := generator.Config{Document: document, Resources: "*", Package: "stripe", Compat: compat}
		if annotate {
			config.Annotations = document
		}
		checkGenerated(t, config)
	})
}

// A chooser makes a document of bytes.
type chooser struct {
	data    []byte
	schemas int
	depth   int
	sent    bool // what is made now is for params, which have fewer kinds
}

type tree = map[string]any

// next is the next choice. Behind the end of the data it is 0, which ends everything.
func (c *chooser) next() int {
	if len(c.data) == 0 {
		return 0
	}
	b := c.data[0]
	c.data = c.data[1:]
	return int(b)
}

// name is one of few, so that they meet, or a short text, or a long one that means harm.
func (c *chooser) name() string {
	names := []string{"id", "object", "type", "a", "b", "a_b", "a.b", "data", "url", "metadata", "expand", "amount", "currency", "status", "deleted", "created", "e2", "has_more"}
	n := c.next()
	switch {
	case n < 240:
		return names[n%len(names)]
	case n < 248:
		all := words()
		return all[c.next()%len(all)]
	}
	n = min(n-247, len(c.data))
	text := string(c.data[:n])
	c.data = c.data[n:]
	return text
}

func (c *chooser) component() string { return fmt.Sprintf("r%d", c.next()%c.schemas) }

func (c *chooser) reference() tree { return tree{"$ref": "#/components/schemas/" + c.component()} }

func (c *chooser) document() tree {
	schemas, paths := make(tree), make(tree)
	for i := range c.schemas {
		name := fmt.Sprintf("r%d", i)
		resource := c.object()
		properties := resource["properties"].(tree)
		properties["id"] = tree{"type": "string"}
		properties["object"] = tree{"type": "string", "enum": []string{name}}
		if c.next() > 8 {
			resource["x-resourceId"] = name
		}
		schemas[name] = resource
		c.methods(paths, name)
	}
	return tree{"openapi": "3.0.0", "info": tree{"version": "1"}, "paths": paths, "components": tree{"schemas": schemas}}
}

// methods adds operations that answer with the component.
func (c *chooser) methods(paths tree, name string) {
	schema := tree{"$ref": "#/components/schemas/" + name}
	page := tree{"type": "object", "properties": tree{
		"data": tree{"type": "array", "items": schema}, "has_more": tree{"type": "boolean"}, "object": tree{"type": "string", "enum": []string{"list"}}, "url": tree{"type": "string"}}}
	base := "/v1/" + name + "s"
	paths[base] = tree{"post": c.operation(schema, true), "get": c.operation(page, false)}
	item := c.operation(schema, false)
	item["parameters"] = append(item["parameters"].([]any), tree{"name": "x", "in": "path", "required": true, "schema": tree{"type": "string"}})
	paths[base+"/{x}"] = tree{"get": item}
}

// operation answers with the schema. Its parameters are in the body or in the query.
func (c *chooser) operation(schema tree, body bool) tree {
	c.sent = true
	defer func() { c.sent = false }()
	op := tree{"parameters": []any{}, "responses": tree{"200": tree{"description": "OK", "content": tree{"application/json": tree{"schema": schema}}}}}
	if body {
		op["requestBody"] = tree{"content": tree{"application/x-www-form-urlencoded": tree{"schema": c.object()}}}
		return op
	}
	properties := c.object()["properties"].(tree)
	for _, name := range slices.Sorted(maps.Keys(properties)) {
		op["parameters"] = append(op["parameters"].([]any), tree{"name": name, "in": "query", "schema": properties[name]})
	}
	return op
}

// object is one with a few properties.
func (c *chooser) object() tree {
	properties := make(tree)
	var required []any
	for range c.next() % 5 {
		name := c.name()
		if properties[name] == nil && c.next()%3 == 0 {
			required = append(required, name)
		}
		properties[name] = c.schema()
	}
	o := tree{"type": "object", "properties": properties}
	if len(required) > 0 {
		o["required"] = required
	}
	return o
}

// schema is one of any kind.
func (c *chooser) schema() tree {
	c.depth++
	defer func() { c.depth-- }()
	s := c.kind()
	if s["$ref"] == nil && c.next()%4 == 0 {
		s["nullable"] = true
	}
	if s["$ref"] == nil && c.next()%4 == 0 {
		s["description"] = c.name()
	}
	return s
}

func (c *chooser) kind() tree {
	choice := c.next() % 17
	if c.depth > 4 {
		choice %= 6
	}
	if c.next() > 4 { // else it is likely to be refused
		switch {
		case c.sent && choice > 9:
			choice = 16
		case choice == 14 || choice == 16:
			choice = 10
		}
	}
	switch choice {
	case 1:
		return tree{"type": "string", "maxLength": c.next()}
	case 2:
		return tree{"type": "integer", "format": []string{"", "unix-time", "int64"}[c.next()%3]}
	case 3:
		return tree{"type": []string{"number", "boolean"}[c.next()%2]}
	case 4:
		return c.enum()
	case 5:
		return tree{"type": "string", "format": []string{"currency", "decimal", "binary"}[c.next()%3]}
	case 6, 7:
		return c.object()
	case 8:
		return tree{"type": "array", "items": c.schema()}
	case 9:
		return tree{"type": "object", "additionalProperties": c.schema()}
	case 10:
		return c.reference()
	case 11, 12: // may be expanded
		return tree{"anyOf": []any{tree{"type": "string"}, c.reference()}, "x-expansionResources": tree{"oneOf": []any{c.reference()}}}
	case 13:
		return tree{"anyOf": []any{c.reference(), c.reference()}}
	case 14: // a word or an empty one stands beside it
		return tree{"anyOf": []any{c.schema(), c.enum()}}
	case 15:
		return tree{"type": "object", "properties": tree{"data": tree{"type": "array", "items": c.reference()}, "has_more": tree{"type": "boolean"},
			"object": tree{"type": "string", "enum": []string{"list"}}, "url": tree{"type": "string"}}}
	case 16:
		word := ""
		beside := []tree{{"type": "integer"}, {"type": "string"}, c.object()}[c.next()%3]
		if beside["type"] == "integer" && c.next()%2 == 0 {
			word = "now"
		}
		return tree{"anyOf": []any{beside, tree{"type": "string", "enum": []string{word}}}}
	}
	return tree{"type": "string"}
}

func (c *chooser) enum() tree {
	values := []string{c.name()}
	for range c.next() % 4 {
		if v := c.name(); !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	return tree{"type": "string", "enum": values}
}

package spec

import (
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

const (
	formMedia      = "application/x-www-form-urlencoded"
	multipartMedia = "multipart/form-data"
)

func (c *converter) operation(from *openapi3.Operation, key OperationKey) *Operation {
	op := &Operation{
		OperationKey: key,
		Pos:          key.Pos(),
		Description:  from.Description,
		Deprecated:   from.Deprecated,
		PathParams:   pathParams(key.Path),
	}
	if from.Servers != nil && len(*from.Servers) > 0 {
		op.Server = (*from.Servers)[0].URL
	}
	c.parameters(op, from)
	c.body(op, from)
	c.result(op, from)
	return op
}

// pathParams are the names between the braces of a path.
func pathParams(path string) []string {
	var names []string
	for {
		_, after, ok := strings.Cut(path, "{")
		if !ok {
			return names
		}
		name, rest, _ := strings.Cut(after, "}")
		names = append(names, name)
		path = rest
	}
}

func (c *converter) parameters(op *Operation, from *openapi3.Operation) {
	for i, ref := range from.Parameters {
		p := ref.Value
		pos := Pointer(op.Pos, "parameters", strconv.Itoa(i))
		switch {
		case p.In == "path":
		case p.In != "query":
			c.fail(pos, "parameters in the %s are not supported", p.In)
		case p.Schema == nil:
			c.fail(pos, "the parameter %q has no schema", p.Name)
		default:
			schema := c.schema(p.Schema, Pointer(pos, "schema"))
			schema.Deprecated = schema.Deprecated || p.Deprecated
			if p.Description != "" {
				schema.Description = p.Description
			}
			op.Params = append(op.Params, &Property{Name: p.Name, Schema: schema, Required: p.Required})
		}
	}
	slices.SortFunc(op.Params, func(a, b *Property) int { return strings.Compare(a.Name, b.Name) })
}

// body takes the properties of a form body as parameters.
func (c *converter) body(op *Operation, from *openapi3.Operation) {
	if from.RequestBody == nil {
		return
	}
	pos := Pointer(op.Pos, "requestBody", "content")
	for _, media := range sortedKeys(from.RequestBody.Value.Content) {
		if media != formMedia && media != multipartMedia {
			c.fail(Pointer(pos, media), "request bodies of the type %q are not supported", media)
			continue
		}
		content := from.RequestBody.Value.Content[media]
		if content.Schema == nil {
			continue
		}
		op.Multipart = media == multipartMedia
		body := c.schema(content.Schema, Pointer(pos, media, "schema")).Resolve()
		if body.Values != nil || len(body.AnyOf) > 0 || body.Type != "object" && body.Type != "" {
			c.fail(Pointer(pos, media, "schema"), "a request body that is not an object with properties is not supported")
		}
		for _, p := range body.Properties {
			required := slices.Contains(content.Schema.Value.Required, p.Name)
			op.Params = append(op.Params, &Property{Name: p.Name, Schema: p.Schema, Required: required})
		}
	}
}

func (c *converter) result(op *Operation, from *openapi3.Operation) {
	pos := Pointer(op.Pos, "responses", "200", "content")
	success := from.Responses.Status(200)
	for _, media := range sortedKeys(success.Value.Content) {
		if media != jsonMedia {
			op.Kind = StreamResult
			continue
		}
		content := success.Value.Content[media]
		if content.Schema == nil {
			continue
		}
		schema := c.schema(content.Schema, Pointer(pos, media, "schema"))
		op.Kind, op.Result = resultOf(schema)
		return
	}
	if op.Kind == NoResult {
		c.fail(pos, "the 200 response has no JSON content")
	}
}

func resultOf(s *Schema) (ResultKind, *Schema) {
	data := s.Property("data")
	if data == nil || data.Schema.Items == nil {
		return ObjectResult, s
	}
	kind := pageKind(func(name string) bool { return s.Property(name) != nil })
	if kind == ObjectResult {
		return kind, s
	}
	return kind, data.Schema.Items
}

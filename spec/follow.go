package spec

import (
	"strconv"
	"strings"
)

// followAll follows the schemas of an operation: of its parameters, its body and its result.
func (s *slicer) followAll(operation object, pos string) {
	parameters, _ := operation["parameters"].([]any)
	for i, p := range parameters {
		p, _ := p.(object)
		at := Pointer(pos, "parameters", strconv.Itoa(i))
		if ref := p["$ref"]; ref != nil {
			s.fail(Pointer(at, "$ref"), "reference %q does not lead to a schema", ref)
		}
		s.inner(p, at, "schema")
	}
	body, _ := operation["requestBody"].(object)
	if ref := body["$ref"]; ref != nil {
		s.fail(Pointer(pos, "requestBody", "$ref"), "reference %q does not lead to a schema", ref)
	}
	s.media(body, Pointer(pos, "requestBody"))
	responses, _ := operation["responses"].(object)
	success, _ := responses["200"].(object)
	if ref := success["$ref"]; ref != nil {
		s.fail(Pointer(pos, "responses", "200", "$ref"), "reference %q does not lead to a schema", ref)
	}
	s.media(success, Pointer(pos, "responses", "200"))
}

func (s *slicer) media(holder object, pos string) {
	content, _ := holder["content"].(object)
	for _, media := range sortedKeys(content) {
		if m, ok := content[media].(object); ok {
			s.inner(m, Pointer(pos, "content", media), "schema")
		}
	}
}

// inner follows the schema that a member of the object holds.
func (s *slicer) inner(holder object, pos, member string) {
	value, ok := holder[member]
	schema, isObject := value.(object)
	_, isBool := value.(bool) // of additionalProperties
	switch {
	case isObject:
		s.follow(schema, Pointer(pos, member))
	case ok && !isBool:
		s.fail(Pointer(pos, member), "this is not a schema")
	}
}

// follow takes in what the schema embeds, however deep.
func (s *slicer) follow(schema object, pos string) {
	if ref, ok := schema["$ref"]; ok {
		if name, ok := s.target(ref, pos); ok {
			if name == ErrorSchema {
				s.stubs[name] = true
			} else {
				s.want(name)
			}
		}
		return
	}
	for _, name := range []string{"allOf", "oneOf", "not"} {
		if schema[name] != nil {
			s.fail(pos, "allOf, oneOf and not are not supported")
			return
		}
	}
	if schema["x-expansionResources"] != nil {
		s.expandable(schema, pos)
		return
	}
	properties, _ := schema["properties"].(object)
	for _, name := range sortedKeys(properties) {
		s.inner(properties, Pointer(pos, "properties"), name)
	}
	members, _ := schema["anyOf"].([]any)
	for i, m := range members {
		if m, ok := m.(object); ok {
			s.follow(m, Pointer(pos, "anyOf", strconv.Itoa(i)))
		}
	}
	if schema["type"] == "array" && schema["items"] == nil {
		s.bare = append(s.bare, schema)
	}
	s.inner(schema, pos, "items")
	s.inner(schema, pos, "additionalProperties")
}

// expandable notes the resources that an expandable field may hold. They are not followed.
func (s *slicer) expandable(schema object, pos string) {
	expansion, _ := schema["x-expansionResources"].(object)
	s.noteStubs(schema, pos, "anyOf")
	s.noteStubs(expansion, Pointer(pos, "x-expansionResources"), "oneOf")
}

// noteStubs notes the components that a list of schemas refers to. What is no object of the API, as
// it does not name itself, cannot be told apart later: it is taken in whole.
func (s *slicer) noteStubs(holder object, pos, member string) {
	members, _ := holder[member].([]any)
	for i, m := range members {
		m, _ := m.(object)
		if ref, ok := m["$ref"]; ok {
			if name, ok := s.target(ref, Pointer(pos, member, strconv.Itoa(i))); ok {
				if s.isAPIObject(name) {
					s.stubs[name] = true
				} else {
					s.want(name)
				}
			}
		}
	}
}

// isAPIObject reports whether a component has the member object, by which the API names its objects.
func (s *slicer) isAPIObject(name string) bool {
	is, ok := s.objects[name]
	if !ok {
		schema, _ := s.document.schema(name)
		is = schema[stubExtension] != nil || schema["anyOf"] != nil || at(schema, "properties", "object") != nil
		s.objects[name] = is
	}
	return is
}

// target is the component that a reference names.
func (s *slicer) target(ref any, pos string) (name string, ok bool) {
	pos = Pointer(pos, "$ref")
	text, isText := ref.(string)
	name, local := strings.CutPrefix(text, schemaPrefix)
	switch {
	case !isText:
		s.fail(pos, "the reference is not a text such as %s…", schemaPrefix)
	case !local:
		s.fail(pos, "reference %q leads elsewhere: only those to %s… are followed", text, schemaPrefix)
	case !s.document.Has(unescapePointer(name)):
		s.fail(pos, noSchema, name)
	default:
		return unescapePointer(name), true
	}
	return "", false
}

// Has reports whether there is a component of the name.
func (d *Document) Has(name string) bool {
	_, ok := d.schemas[name]
	return ok
}

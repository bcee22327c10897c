package spec

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// parse reads the slice, which has these schemas, with kin-openapi, which checks its form, and gives it the package's
// own types. The JSON is the slice as it was cut, without annotations.
func (s *slicer) parse(schemas object, cut []byte) (*Slice, error) {
	paths, names := distinct(s.paths)
	components, operations := s.load(paths, schemas)
	if err := cmp.Or(components.err, operations.err); err != nil {
		return nil, s.allInvalid(schemas, err)
	}
	sum := sha256.Sum256(cut)
	c := &converter{slice: &Slice{
		Version:   s.document.Version,
		Hash:      hex.EncodeToString(sum[:]),
		Annotated: hex.EncodeToString(append(components.sum, operations.sum...)),
		JSON:      cut,
		Schemas:   make(map[string]*Schema),
		document:  s.document,
	}}
	c.components(components.t.Components.Schemas)
	for _, p := range s.document.paths {
		item := operations.t.Paths.Value(names[p.template])
		if item == nil {
			continue
		}
		for _, raw := range p.operations {
			if op := item.GetOperation(strings.ToUpper(raw.verb)); op != nil {
				key := OperationKey{raw.verb, p.template}
				c.slice.Operations = append(c.slice.Operations, c.operation(op, key))
			}
		}
	}
	if err := c.errs.Err(); err != nil {
		return nil, err // these say where
	}
	if err := cmp.Or(components.invalid, operations.invalid); err != nil {
		return nil, s.allInvalid(schemas, err)
	}
	return c.slice, nil
}

// components converts all schemas that others can refer to.
func (c *converter) components(from openapi3.Schemas) {
	for name := range from {
		c.slice.Schemas[name] = &Schema{}
	}
	for _, name := range sortedKeys(from) {
		component := c.slice.Schemas[name]
		*component = *c.schema(from[name], Pointer(schemasPointer, name))
		component.Component = name
		if component.ResourceID == "" && component.namesItself() {
			component.ResourceID = name
		}
	}
}

// A converter turns kin-openapi's values into the slice's.
type converter struct {
	slice *Slice
	errs  Errors
}

func (c *converter) fail(pos, format string, args ...any) {
	c.errs = append(c.errs, c.slice.Errorf(pos, "", format, args...))
}

// schema converts a schema and all that it describes inline.
func (c *converter) schema(ref *openapi3.SchemaRef, pos string) *Schema {
	if name, ok := strings.CutPrefix(ref.Ref, schemaPrefix); ok {
		return &Schema{Pos: pos, Ref: c.slice.Schemas[unescapePointer(name)]}
	}
	from := ref.Value
	s := &Schema{
		Pos:         pos,
		Description: from.Description,
		Nullable:    from.Nullable,
		Deprecated:  from.Deprecated,
		Format:      from.Format,
		Enum:        c.enum(from, pos),
	}
	s.ResourceID, _ = from.Extensions["x-resourceId"].(string)
	s.Stub, _ = from.Extensions[stubExtension].(bool)
	s.Untyped, _ = from.Extensions[untypedExtension].(bool)
	if from.MaxLength != nil {
		s.MaxLength = *from.MaxLength
	}
	s.Type = c.typeName(from, pos)
	if expansion, ok := from.Extensions["x-expansionResources"].(map[string]any); ok {
		s.Expansion = c.expansion(expansion)
		return s
	}
	for i, member := range from.AnyOf {
		s.AnyOf = append(s.AnyOf, c.schema(member, Pointer(pos, "anyOf", strconv.Itoa(i))))
	}
	if from.Items != nil {
		s.Items = c.schema(from.Items, Pointer(pos, "items"))
	}
	c.object(s, from)
	return s
}

// typeName is the type of a schema, empty if it has none.
func (c *converter) typeName(from *openapi3.Schema, pos string) string {
	switch {
	case from.Type == nil || len(*from.Type) == 0:
		return ""
	case len(*from.Type) > 1:
		c.fail(Pointer(pos, "type"), "a list of types is for OpenAPI 3.1")
		return ""
	}
	name := (*from.Type)[0]
	switch name {
	case "string", "integer", "number", "boolean", "array", "object":
		return name
	}
	c.fail(Pointer(pos, "type"), "the type %q is unknown", name)
	return ""
}

// object converts what a schema says of an object's members.
func (c *converter) object(s *Schema, from *openapi3.Schema) {
	for _, name := range sortedKeys(from.Properties) {
		s.Properties = append(s.Properties, &Property{
			Name:     name,
			Schema:   c.schema(from.Properties[name], Pointer(s.Pos, "properties", name)),
			Required: isRequired(from, name),
		})
	}
	additional := from.AdditionalProperties
	switch {
	case len(from.Properties) > 0:
	case additional.Schema != nil:
		s.Values = c.schema(additional.Schema, Pointer(s.Pos, "additionalProperties"))
	default:
		s.Open = s.Type == "object" && (from.Properties == nil || additional.Has != nil && *additional.Has)
	}
}

// isRequired asks the annotated document first: the public one leaves out what may be null.
func isRequired(s *openapi3.Schema, name string) bool {
	if slices.Contains(s.Required, name) {
		return true
	}
	annotated, ok := s.Extensions[requiredExtension].([]any)
	if ok {
		return slices.Contains(annotated, any(name))
	}
	value := s.Properties[name].Value
	return value != nil && value.Nullable
}

// expansion gives the components of x-expansionResources.
func (c *converter) expansion(from map[string]any) []*Schema {
	var all []*Schema
	members, _ := from["oneOf"].([]any)
	for _, m := range members {
		m, _ := m.(map[string]any)
		ref, _ := m["$ref"].(string)
		if name, ok := strings.CutPrefix(ref, schemaPrefix); ok {
			all = append(all, c.slice.Schemas[unescapePointer(name)])
		}
	}
	return all
}

// enum gives the values of a string; those of other types do not restrict what Go declares.
func (c *converter) enum(from *openapi3.Schema, pos string) []EnumValue {
	meanings := enumMeanings(from.Extensions["x-stripeEnum"])
	var all []EnumValue
	for i, v := range from.Enum {
		text, ok := v.(string)
		if !ok {
			if v != nil && from.Type != nil && from.Type.Is("string") {
				c.fail(Pointer(pos, "enum", strconv.Itoa(i)), "the value %v of a string's enum is not a string", v)
			}
			continue
		}
		all = append(all, EnumValue{text, meanings[text]})
	}
	return all
}

func enumMeanings(extension any) map[string]string {
	meanings := make(map[string]string)
	e, _ := extension.(map[string]any)
	values, _ := e["values"].([]any)
	for _, v := range values {
		v, _ := v.(map[string]any)
		if text, ok := v["description"].(string); ok {
			meanings[fmt.Sprint(v["value"])] = text
		}
	}
	return meanings
}

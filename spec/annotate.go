package spec

import (
	"encoding/json"
	"slices"
	"strings"
)

// annotateAll adds what the annotations say of the slice. If that is nothing, they are of something else.
func (s *slicer) annotateAll() error {
	known := 0
	for _, name := range sortedKeys(s.schemas) {
		if twin := s.annotated(name); twin != nil {
			s.annotate(s.schemas[name], twin)
			known++
		}
	}
	operations := 0
	for path, item := range s.paths {
		for verb, op := range item.(object) {
			operations++
			if twin := s.annotatedOperation(OperationKey{verb, path}); twin != nil {
				s.annotateOperation(op.(object), twin)
				known++
			}
		}
	}
	if known == 0 && !s.annotations.mayBeForeign {
		return s.annotations.Errorf("", "give the annotated form of that document, or leave annotations out",
			"the annotations have nothing in common with %s: none of the %d operations and %d schemas that are selected",
			s.document.Name, operations, len(s.schemas))
	}
	return nil
}

// annotated is the annotated document's schema of the name, nil if it has none.
func (s *slicer) annotated(name string) object {
	tree, ok := s.twins[name]
	if !ok {
		tree, _ = s.annotations.schema(name)
		if tree[stubExtension] != nil {
			tree = nil
		}
		s.twins[name] = tree
	}
	return tree
}

// annotatedOperation is the annotated document's operation, nil if it has none.
func (s *slicer) annotatedOperation(key OperationKey) object {
	var tree object
	v, ok := s.annotations.operation(key)
	if !ok || json.Unmarshal(s.annotations.raw(v), &tree) != nil {
		return nil
	}
	return tree
}

// annotateOperation adds what the annotated operation says of the parameters, the body and the
// result.
func (s *slicer) annotateOperation(op, from object) {
	addDescription(op, from)
	parameters, _ := op["parameters"].([]any)
	for _, p := range parameters {
		p, _ := p.(object)
		if twin := sameParameter(from, p); p != nil && twin != nil {
			addDescription(p, twin)
			s.annotateMember(p, twin, "schema")
		}
	}
	s.annotateMedia(op["requestBody"], from["requestBody"])
	responses, _ := op["responses"].(object)
	fromResponses, _ := from["responses"].(object)
	s.annotateMedia(responses["200"], fromResponses["200"])
}

func sameParameter(op, p object) object {
	parameters, _ := op["parameters"].([]any)
	for _, twin := range parameters {
		if twin, ok := twin.(object); ok && text(twin, "name") == text(p, "name") && text(twin, "in") == text(p, "in") {
			return twin
		}
	}
	return nil
}

func (s *slicer) annotateMedia(to, from any) {
	toHolder, _ := to.(object)
	fromHolder, _ := from.(object)
	toContent, _ := toHolder["content"].(object)
	fromContent, _ := fromHolder["content"].(object)
	for media, m := range toContent {
		m, _ := m.(object)
		twin, _ := fromContent[media].(object)
		s.annotateMember(m, twin, "schema")
	}
}

// annotateMember annotates the schema that both objects hold under one name.
func (s *slicer) annotateMember(to, from object, name string) {
	schema, _ := to[name].(object)
	twin, _ := from[name].(object)
	s.annotate(schema, twin)
}

// annotate adds to a schema what the annotated twin says of it and of all that it describes inline.
func (s *slicer) annotate(schema, twin object) {
	if schema == nil || twin == nil || schema["$ref"] != nil {
		return
	}
	if name, ok := localRef(twin); ok {
		twin = s.annotated(name) // written out here, shared there
	}
	addDescription(schema, twin)
	addRequired(schema, twin)
	if twin["x-stripeEnum"] != nil {
		schema["x-stripeEnum"] = twin["x-stripeEnum"]
	}
	properties, _ := schema["properties"].(object)
	twins, _ := twin["properties"].(object)
	for name := range properties {
		s.annotateMember(properties, twins, name)
	}
	s.annotateMember(schema, twin, "items")
	s.annotateMember(schema, twin, "additionalProperties")
	s.annotateUnion(schema, twin)
}

// annotateUnion pairs the members of two unions: by place if they have as many, else by type. A
// schema that only one of the documents makes a union is paired with the other's member of its
// type.
func (s *slicer) annotateUnion(schema, twin object) {
	members := alternatives(schema)
	twins := alternatives(twin)
	if schema["anyOf"] == nil && twin["anyOf"] == nil {
		return
	}
	for i, m := range members {
		if len(members) == len(twins) {
			s.annotate(m, twins[i])
			continue
		}
		for _, t := range twins {
			if text(m, "type") == text(t, "type") && m["enum"] == nil && t["enum"] == nil {
				s.annotate(m, t)
				break
			}
		}
	}
}

// alternatives are the members of a union, or the schema itself if it is none.
func alternatives(schema object) []object {
	members, ok := schema["anyOf"].([]any)
	if !ok {
		return []object{schema}
	}
	var all []object
	for _, m := range members {
		if m, ok := m.(object); ok {
			all = append(all, m)
		}
	}
	return all
}

// text is the member of the name if it is a string, else empty.
func text(o object, name string) string {
	s, _ := o[name].(string)
	return s
}

func addDescription(to, from object) {
	if more := text(from, "description"); more != "" && text(to, "description") == "" {
		to["description"] = more
	}
}

// addRequired notes which of the schema's own properties are always there. The
// public document leaves out those that may be null, so this is kept apart from required.
func addRequired(schema, twin object) {
	properties, _ := schema["properties"].(object)
	required, _ := twin["required"].([]any)
	known := slices.DeleteFunc(slices.Clone(required), func(name any) bool {
		text, ok := name.(string)
		return !ok || properties[text] == nil
	})
	if twin["properties"] != nil && properties != nil {
		schema[requiredExtension] = known
	}
}

// localRef is the component that a reference to one names.
func localRef(schema object) (name string, ok bool) {
	text, _ := schema["$ref"].(string)
	name, ok = strings.CutPrefix(text, schemaPrefix)
	return unescapePointer(name), ok
}

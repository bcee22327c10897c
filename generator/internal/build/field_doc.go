package build

import (
	"fmt"
	"strings"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
	"github.com/seed739054c0/stripegen/spec"
)

// fieldDoc is the comment of a response's field: the document's text, then the schema's facts.
func (b *builder) fieldDoc(owner *model.Struct, f *model.Field, s *spec.Schema) model.Doc {
	description := s.Description
	if description == "" {
		description = s.Resolve().Description
	}
	doc := prose.Parse(description)
	expandable := len(s.Expansion) > 0 || s.Items != nil && len(s.Items.Expansion) > 0
	var facts []string
	switch {
	case expandable:
		facts = append(facts, expandableFact(f))
	case len(doc) == 0:
		facts = append(facts, leadingTo(f.Wire, f.Type))
	}
	if s.MaxLength > 0 && !expandable {
		facts = append(facts, maxLength(s))
	}
	if isNullable(s) {
		facts = append(facts, nullFact(f.Type))
	}
	if f.Secret {
		facts = append(facts, fmt.Sprintf("Never printed: see [%s.Format].", owner.Name))
	}
	return fieldText(doc, facts, s.Deprecated || s.Resolve().Deprecated)
}

// fieldText puts a field's comment together.
func fieldText(doc model.Doc, facts []string, deprecated bool) model.Doc {
	if len(facts) > 0 {
		doc = append(doc, prose.Sentence(strings.Join(facts, " ")))
	}
	return withDeprecation(doc, deprecated)
}

// leadingTo is the comment of a field of which the document says nothing, as of many that are
// objects: its type, or its name in the API.
func leadingTo(wire string, t model.Type) string {
	switch t := t.(type) {
	case *model.Pointer:
		return leadingTo(wire, t.Elem)
	case *model.Slice:
		return leadingTo(wire, t.Elem)
	case *model.Map:
		return leadingTo(wire, t.Elem)
	case *model.Named:
		return fmt.Sprintf("See [%s].", t.Name)
	}
	return fmt.Sprintf("The API calls this %s.", wire)
}

func expandableFact(f *model.Field) string {
	t := strings.TrimLeft(f.Type.String(), "[]*")
	return fmt.Sprintf("Expandable: [%s] with its ID only, unless %q is expanded.", t, f.Wire)
}

func maxLength(s *spec.Schema) string {
	return fmt.Sprintf("At most %d characters.", s.MaxLength)
}

// nullFact says how Go shows that Stripe sent null.
func nullFact(t model.Type) string {
	switch t := t.(type) {
	case *model.Pointer, *model.Slice, *model.Map:
		return "Nil when null."
	case *model.Named:
		return "Empty when null."
	case model.Basic:
		switch t {
		case model.String:
			return "Empty when null."
		case model.Bool:
			return "False when null."
		case model.Any:
			return "Nil when null."
		}
	}
	return "Zero when null."
}

// paramDoc is the comment of a parameter.
func paramDoc(owner string, f *model.ParamField, outer, inner *spec.Schema) model.Doc {
	description := outer.Description
	if description == "" {
		description = inner.Description
	}
	doc := prose.Parse(description)
	var facts []string
	if len(doc) == 0 {
		facts = append(facts, leadingTo(f.Wire, f.Type))
	}
	if f.Required {
		facts = append(facts, "Required.")
	}
	if inner.MaxLength > 0 {
		facts = append(facts, maxLength(inner))
	}
	if isClearable(outer) {
		facts = append(facts, "Can be cleared: see UnsetFields.")
	}
	if f.Secret {
		facts = append(facts, neverLogged(owner))
	}
	return fieldText(doc, facts, outer.Deprecated || inner.Deprecated)
}

func neverLogged(owner string) string {
	return fmt.Sprintf("Never logged: see [%s.LogValue].", owner)
}

// rangeDoc is the comment of the field that takes bounds instead of a value.
func rangeDoc(field string, s *spec.Schema) model.Doc {
	return append(prose.Parse(s.Description), prose.Sentence(fmt.Sprintf("Bounds instead of the exact value in %s.", field)))
}

// flagDoc is the comment of a field that sends a word instead of a number.
func flagDoc(field string, v spec.EnumValue) model.Doc {
	return append(model.Doc{prose.Sentence(fmt.Sprintf("Sends %q instead of a number in %s.", v.Value, field))}, prose.Parse(v.Description)...)
}

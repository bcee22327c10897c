package build

import (
	"slices"
	"testing"

	"github.com/seed739054c0/stripegen/spec"
)

// pinned slices the components out of the pinned documents.
func pinned(t *testing.T, components ...string) *spec.Slice {
	t.Helper()
	document, err := spec.Default()
	if err != nil {
		t.Fatal(err)
	}
	annotations, err := spec.DefaultAnnotations()
	if err != nil {
		t.Fatal(err)
	}
	slice, err := document.Slice(annotations, spec.Selection{Schemas: components})
	if err != nil {
		t.Fatal(err)
	}
	return slice
}

// TestSecretsUsed checks that every secret is a string or an object of the pinned document, and has
// a reason.
func TestSecretsUsed(t *testing.T) {
	var components []string
	for _, s := range secrets() {
		components = append(components, s.component)
	}
	slice := pinned(t, components...)
	for _, s := range secrets() {
		schema := slice.Schemas[s.component]
		if schema == nil || schema.Property(s.property) == nil {
			t.Errorf("%s has no %s: take the row out", s.component, s.property)
			continue
		}
		got := schema.Property(s.property).Schema
		if len(got.AnyOf) == 1 {
			got = got.AnyOf[0]
		}
		if got = got.Resolve(); got.Type != "string" && got.Type != "object" {
			t.Errorf("%s.%s is neither string nor object but %q, which redaction cannot replace", s.component, s.property, got.Type)
		}
		if s.reason == "" {
			t.Errorf("%s.%s has no reason", s.component, s.property)
		}
	}
}

// TestMeaningsUsed checks that every meaning is of a value that the documents list and do not
// explain.
func TestMeaningsUsed(t *testing.T) {
	slice := pinned(t, "identity.verification_session", "identity.verification_report")
	for _, m := range meanings() {
		schema := slice.Schemas[m.component]
		if schema == nil || schema.Property(m.property) == nil {
			t.Errorf("%s has no %s: take the row out", m.component, m.property)
			continue
		}
		values := schema.Property(m.property).Schema.Enum
		i := slices.IndexFunc(values, func(v spec.EnumValue) bool { return v.Value == m.value })
		if i < 0 {
			t.Errorf("%s.%s has no value %q: take the row out", m.component, m.property, m.value)
		} else if values[i].Description != "" {
			t.Errorf("%s.%s: the annotated document explains %q: take the row out", m.component, m.property, m.value)
		}
		if m.says == "" || m.source == "" {
			t.Errorf("%s.%s %q has no text or no source", m.component, m.property, m.value)
		}
	}
}

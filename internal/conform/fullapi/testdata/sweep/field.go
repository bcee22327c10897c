package main

import (
	"io"
	"reflect"
	"slices"
	"strings"
)

// A field is a field of a params struct and the parameter that it sends.
type field struct {
	reflect.StructField
	wire string
	word string // what a flag sends; "" for other fields
}

// fieldsOf lists the fields of params that send parameters of the schema, and names the others, which
// are for other methods. What the params of all calls embed is not among them.
func fieldsOf(t reflect.Type, s *schema) (fields []field, foreign []string) {
	for i := range t.NumField() {
		f := t.Field(i)
		wire := wireOf(f)
		switch {
		case f.Anonymous || f.Name == "UnsetFields" || inPath(f):
			continue
		case f.Type == reflect.TypeFor[io.Reader]():
			wire = binary(s)
		case wire == "-":
			if flag, ok := flagOf(t, f, s); ok {
				fields = append(fields, flag)
				continue
			}
		}
		if s.Properties[wire] == nil {
			foreign = append(foreign, t.Name()+"."+f.Name)
			continue
		}
		fields = append(fields, field{f, wire, ""})
	}
	return fields, foreign
}

// inPath says whether f is not sent as a parameter: a placeholder of the path, or the name of an
// uploaded file.
func inPath(f reflect.StructField) bool {
	return f.Tag.Get("form") == "-" && f.Type == reflect.TypeFor[*string]()
}

// binary is the name of the parameter that is a file.
func binary(s *schema) string {
	for _, wire := range s.wires() {
		if s.Properties[wire].Format == "binary" {
			return wire
		}
	}
	return ""
}

// flagOf finds the word that a flag sends: its name is that of the other field of the parameter
// with the word behind it.
func flagOf(t reflect.Type, flag reflect.StructField, s *schema) (field, bool) {
	for i := range t.NumField() {
		suffix, ok := strings.CutPrefix(flag.Name, t.Field(i).Name)
		wire := wireOf(t.Field(i))
		p := s.Properties[wire]
		if !ok || suffix == "" || p == nil {
			continue
		}
		for _, member := range p.AnyOf {
			at := slices.IndexFunc(member.words(), func(word string) bool {
				return strings.EqualFold(strings.ReplaceAll(word, "_", ""), suffix)
			})
			if at >= 0 {
				return field{flag, wire, member.words()[at]}, true
			}
		}
	}
	return field{}, false
}

// fitting is the member of a union that values of the type are, nil if none is.
func fitting(t reflect.Type, s *schema) *schema {
	members := s.AnyOf
	if len(members) == 0 {
		members = []*schema{s}
	}
	var found *schema
	for _, member := range members {
		if !member.clears() && fits(t, member) && (found == nil || !fitsAll(t, found)) {
			found = member
		}
	}
	return found
}

func fits(t reflect.Type, s *schema) bool {
	switch t.Kind() {
	case reflect.Pointer:
		return fits(t.Elem(), s)
	case reflect.Struct:
		return s.Type == "object" && s.Properties != nil
	case reflect.Map:
		return s.Type == "object" && s.Properties == nil
	case reflect.Slice:
		return s.Type == "array"
	case reflect.String:
		return s.Type == "string" && s.Format != "decimal"
	case reflect.Int64:
		return s.Type == "integer"
	case reflect.Float64:
		return s.Type == "number" || s.Format == "decimal"
	case reflect.Bool:
		return s.Type == "boolean"
	case reflect.Interface:
		return s.Format == "binary"
	}
	return false
}

// fitsAll says whether the fields of a struct are those of the object; it tells the members of a
// union apart that are all objects.
func fitsAll(t reflect.Type, s *schema) bool {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return true
	}
	for i := range t.NumField() {
		wire := wireOf(t.Field(i))
		if wire != "" && wire != "-" && s.Properties[wire] == nil {
			return false
		}
	}
	return true
}

// wireOf is the name in the tag of a field; bounds of a range have it in the json tag.
func wireOf(f reflect.StructField) string {
	if wire, ok := f.Tag.Lookup("form"); ok {
		return wire
	}
	wire, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return wire
}

package speed

import (
	"encoding/json"
	"reflect"
)

// missing returns the strings of a document that are nowhere in what was decoded from it.
func missing(document []byte, v any) (left []string) {
	var all any
	if err := json.Unmarshal(document, &all); err != nil {
		return []string{err.Error()}
	}
	has := make(map[string]bool)
	addStrings(has, reflect.ValueOf(v))
	wanted := make(map[string]bool)
	addStrings(wanted, reflect.ValueOf(all))
	for s := range wanted {
		if !has[s] && s != "list" { // nobody keeps that a list is one
			left = append(left, s)
		}
	}
	return left
}

// addStrings adds the strings in v, but not the keys of maps.
func addStrings(to map[string]bool, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		to[v.String()] = true
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			addStrings(to, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			addStrings(to, v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			addStrings(to, v.MapIndex(key))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			addStrings(to, v.Field(i))
		}
	}
}

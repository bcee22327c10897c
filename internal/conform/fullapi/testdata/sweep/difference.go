package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// differences says where a decoded value is not what the JSON says. Both are walked together, with
// the tags of the fields; what the package keeps as JSON is left out.
func differences(v reflect.Value, j any, at string) []string {
	differs := func() []string { return []string{fmt.Sprintf("%s: %v is decoded from %v", at, v, j)} }
	if v.Kind() == reflect.Pointer && v.IsNil() || j == nil {
		if (v.IsZero() || v.Kind() == reflect.Pointer && v.IsNil()) == (j == nil) {
			return nil
		}
		return differs()
	}
	switch v.Kind() {
	case reflect.Pointer:
		return differences(v.Elem(), j, at)
	case reflect.Struct:
		return structDifferences(v, j, at)
	case reflect.Slice:
		return sliceDifferences(v, j, at)
	case reflect.Map:
		return mapDifferences(v, j, at)
	case reflect.Interface:
		return nil
	}
	if scalar(v) != fmt.Sprint(j) && !sameNumber(v, j) {
		return differs()
	}
	return nil
}

func scalar(v reflect.Value) string {
	if v.Kind() == reflect.String {
		return v.String()
	}
	return fmt.Sprint(v.Interface())
}

// sameNumber compares numbers that are written in two ways.
func sameNumber(v reflect.Value, j any) bool {
	n, err := strconv.ParseFloat(fmt.Sprint(j), 64)
	return err == nil && (v.CanFloat() && v.Float() == n || v.CanInt() && float64(v.Int()) == n)
}

// structDifferences compares an object. Where the JSON has an ID only, so has the struct.
func structDifferences(v reflect.Value, j any, at string) []string {
	object, ok := j.(map[string]any)
	if !ok {
		id := v.FieldByName("ID")
		if !id.IsValid() || id.Interface() != j {
			return []string{fmt.Sprintf("%s: %v is decoded from %v", at, v.Type(), j)}
		}
		return nil
	}
	if member := unionMember(v); member.IsValid() {
		return structDifferences(member, j, at)
	}
	fields := fieldsByName(v)
	var all []string
	for key, value := range object {
		if key == "object" && value == "list" {
			continue // so is the type
		}
		if f, ok := fields[key]; ok {
			all = append(all, differences(f, value, at+"."+key)...)
		} else if !v.FieldByName("Raw").IsValid() && value != nil {
			all = append(all, fmt.Sprintf("%s.%s: %v has no field for %v", at, key, v.Type(), value))
		}
	}
	return all
}

// unionMember is the resource that a union is: the one pointer to a struct that is set and is no member of
// the JSON.
func unionMember(v reflect.Value) reflect.Value {
	for i := range v.NumField() {
		f := v.Field(i)
		if v.Type().Field(i).Tag.Get("json") == "-" && f.Kind() == reflect.Pointer && f.Type().Elem().Kind() == reflect.Struct && !f.IsNil() {
			return f.Elem()
		}
	}
	return reflect.Value{}
}

// fieldsByName lists the fields of a struct and of those that it embeds.
func fieldsByName(v reflect.Value) map[string]reflect.Value {
	all := make(map[string]reflect.Value)
	for _, f := range reflect.VisibleFields(v.Type()) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name != "" && name != "-" {
			all[name] = v.FieldByIndex(f.Index)
		}
	}
	return all
}

func sliceDifferences(v reflect.Value, j any, at string) []string {
	list, ok := j.([]any)
	if v.Type().Elem().Kind() == reflect.Uint8 {
		return nil // kept as JSON
	}
	if !ok || len(list) != v.Len() {
		return []string{fmt.Sprintf("%s: %d elements are decoded from %v", at, v.Len(), j)}
	}
	var all []string
	for i := range list {
		all = append(all, differences(v.Index(i), list[i], at+"["+strconv.Itoa(i)+"]")...)
	}
	return all
}

func mapDifferences(v reflect.Value, j any, at string) []string {
	object, ok := j.(map[string]any)
	if !ok || len(object) != v.Len() {
		return []string{fmt.Sprintf("%s: %d values are decoded from %v", at, v.Len(), j)}
	}
	var all []string
	for key, value := range object {
		all = append(all, differences(v.MapIndex(reflect.ValueOf(key).Convert(v.Type().Key())), value, at+"."+key)...)
	}
	return all
}

// undecoded compares what a call returned with what it got.
func undecoded(result reflect.Value, answer []byte) []string {
	decoder := json.NewDecoder(strings.NewReader(string(answer)))
	decoder.UseNumber()
	var j any
	_ = decoder.Decode(&j)
	object, ok := j.(map[string]any)
	if !ok {
		return nil // a file
	}
	if result.Kind() == reflect.Slice {
		j = object["data"]
	}
	all := differences(result, j, "$")
	slices.Sort(all)
	return all
}

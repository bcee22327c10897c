package stripe

import (
	"cmp"
	"fmt"
	"log/slog"
	"reflect"
	"sort"
	"strconv"
	"strings"
)

// logValueOf returns a struct for package log/slog: as a group of its fields, by their names in the
// API, without those that are zero. What a field's tag log says stands in place of its value; a
// dash leaves it out.
func logValueOf(v any) slog.Value { return logged(reflect.ValueOf(v), nil) }

// logged returns v, which the pointers way lead to.
func logged(v reflect.Value, way []any) slog.Value {
	switch v.Kind() {
	case reflect.Interface:
		return logged(v.Elem(), way)
	case reflect.Pointer:
		return loggedPointer(v, way)
	case reflect.Struct:
		return slog.GroupValue(loggedFields(v, way)...)
	case reflect.Map:
		var attrs []slog.Attr
		for m := v.MapRange(); m.Next(); {
			attrs = append(attrs, slog.Attr{Key: m.Key().String(), Value: logged(m.Value(), way)})
		}
		// not slices.SortFunc, of which each package would compile another copy
		sort.Slice(attrs, func(i, j int) bool { return attrs[i].Key < attrs[j].Key })
		return slog.GroupValue(attrs...)
	case reflect.Slice:
		return loggedSlice(v, way)
	case reflect.String:
		return slog.StringValue(v.String())
	case reflect.Invalid:
		return slog.AnyValue(nil)
	}
	return slog.AnyValue(v.Interface())
}

// loggedPointer returns what v points to, unless that is what is being logged.
func loggedPointer(v reflect.Value, way []any) slog.Value {
	if v.IsNil() {
		return slog.AnyValue(nil)
	}
	switch p := v.Interface().(type) {
	case *APIResponse:
		return slog.AnyValue(p).Resolve()
	case error:
		return slog.StringValue(p.Error())
	default:
		for _, above := range way {
			if above == p {
				return slog.StringValue("see above")
			}
		}
		return logged(v.Elem(), append(way[:len(way):len(way)], p))
	}
}

func loggedFields(v reflect.Value, way []any) []slog.Attr {
	var attrs []slog.Attr
	for i := range v.NumField() {
		f, at := v.Type().Field(i), v.Field(i)
		says, secret := f.Tag.Lookup("log")
		switch {
		case !f.IsExported() || at.IsZero() || says == "-":
		case secret:
			attrs = append(attrs, slog.String(loggedName(f), says))
		case f.Anonymous:
			attrs = append(attrs, loggedFields(at, way)...)
		default:
			attrs = append(attrs, slog.Attr{Key: loggedName(f), Value: logged(at, way)})
		}
	}
	return attrs
}

// loggedName returns the name of a field in the API, in Go if it has none there.
func loggedName(f reflect.StructField) string {
	name, _, _ := strings.Cut(cmp.Or(f.Tag.Get("json"), f.Tag.Get("form")), ",")
	if name == "" || name == "-" {
		return f.Name
	}
	return name
}

// loggedSlice returns JSON as its size, elements of simple types as they are, and others as a
// group.
func loggedSlice(v reflect.Value, way []any) slog.Value {
	switch v.Type().Elem().Kind() {
	case reflect.Uint8:
		return slog.StringValue(fmt.Sprintf("%d bytes", v.Len()))
	case reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice, reflect.Struct:
		var attrs []slog.Attr
		for i := range v.Len() {
			attrs = append(attrs, slog.Attr{Key: strconv.Itoa(i), Value: logged(v.Index(i), way)})
		}
		return slog.GroupValue(attrs...)
	}
	return slog.AnyValue(v.Interface())
}

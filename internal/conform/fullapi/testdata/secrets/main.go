// Command secrets fills values of generated types with secrets, prints and logs them in every way,
// and writes the ways that show one.
package main

import (
	"bytes"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
)

func main() {
	secrets := 0
	all := kinds()
	for _, kind := range all {
		v := reflect.New(reflect.TypeOf(kind))
		f := &filler{}
		f.fill(v.Elem(), 4, false)
		secrets += f.secrets
		check(v)
	}
	fmt.Printf("%d types, %d secrets\n", len(all), secrets)
}

// A filler fills values, and counts the secrets in them.
type filler struct{ secrets int }

// fill fills what v leads to by so many pointers. All strings of a secret are secrets.
func (f *filler) fill(v reflect.Value, pointers int, secret bool) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
		if secret {
			v.SetString("SECRET")
			f.secrets++
		}
	case reflect.Pointer:
		if pointers > 0 || secret {
			v.Set(reflect.New(v.Type().Elem()))
			f.fill(v.Elem(), pointers-1, secret)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			says, ok := field.Tag.Lookup("log")
			switch {
			case !field.IsExported():
			case field.Name == "Headers" && says == "-": // package fmt shows them, as the comment of the package says
			default:
				f.fill(v.Field(i), pointers, secret || ok)
			}
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			v.SetBytes([]byte(`"SECRET"`)) // JSON, which nobody knows
			f.secrets++
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(v.Index(0), pointers, secret)
	case reflect.Map:
		elem := reflect.New(v.Type().Elem()).Elem()
		f.fill(elem, pointers, secret)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(reflect.ValueOf("x").Convert(v.Type().Key()), elem)
	}
}

// check writes the ways to print and to log what v points to that show a secret.
func check(v reflect.Value) {
	p, plain := v.Interface(), v.Elem().Interface()
	for verb := 'A'; verb <= 'z'; verb++ {
		if verb != 'p' && verb != 'w' && verb != '[' {
			try(plain, "%"+string(verb), fmt.Sprintf("%"+string(verb), plain))
		}
	}
	slice := reflect.Append(reflect.MakeSlice(reflect.SliceOf(v.Elem().Type()), 0, 1), v.Elem()).Interface()
	pointers := reflect.Append(reflect.MakeSlice(reflect.SliceOf(v.Type()), 0, 1), v).Interface()
	for _, holder := range []any{p, slice, pointers, map[string]any{"k": plain}, struct{ V any }{p}, []any{p, plain}} {
		for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%t"} {
			try(plain, fmt.Sprintf("%s of %T", format, holder), fmt.Sprintf(format, holder))
		}
		try(plain, fmt.Sprintf("text of %T", holder), text(holder))
	}
	for _, value := range []any{p, plain} {
		var out bytes.Buffer
		l := slog.New(slog.NewJSONHandler(&out, nil))
		l.With("with", value).WithGroup("group").Info("m", "v", value, slog.Group("g", "v", value))
		try(plain, fmt.Sprintf("JSON of %T", value), out.String())
	}
}

func text(v any) string {
	var out bytes.Buffer
	slog.New(slog.NewTextHandler(&out, nil)).Info("m", "v", v, slog.Group("g", "v", v))
	return out.String()
}

// try writes how a value is printed if that shows a secret.
func try(v any, how, printed string) {
	for _, spelled := range []string{"SECRET", "534543524554", "53 45 43 52 45 54", "0x53, 0x45", "83 69 67 82 69 84"} {
		if strings.Contains(printed, spelled) {
			fmt.Printf("%T: %s\n", v, how)
			return
		}
	}
}

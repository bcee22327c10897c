package main

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
)

// fileContent is what uploads send.
const fileContent = "a file"

// scalar sets v to a value that the schema allows and returns how it is sent. Values differ as far
// as they can, so that one that is sent for another is seen.
func (f *filler) scalar(v reflect.Value, s *schema) string {
	switch v.Kind() {
	case reflect.Int64:
		v.SetInt(f.integer(s))
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Float64:
		v.SetFloat(float64(f.serial) + 0.25)
		return strconv.Itoa(f.serial) + ".25"
	case reflect.Bool:
		v.SetBool(f.serial%2 == 0)
		return strconv.FormatBool(v.Bool())
	}
	v.SetString(f.text(v.Type(), s))
	return v.String()
}

func (f *filler) integer(s *schema) int64 {
	if s.Format == "unix-time" {
		return 1700000000 + int64(f.serial)
	}
	return int64(f.serial)
}

// text is a string that the schema allows. If the type is an enum, it has to have all its values,
// but for the star that stands for all of them.
func (f *filler) text(t reflect.Type, s *schema) string {
	if words := s.words(); len(words) > 0 {
		if t != reflect.TypeFor[string]() {
			for _, word := range words {
				if word != "*" && !slices.Contains(f.constants[t.Name()], word) {
					f.wrongf("%s has no constant for %q", t.Name(), word)
				}
			}
		}
		return words[f.serial%len(words)]
	}
	if s.Format == "currency" {
		return "usd"
	}
	text := []rune(fmt.Sprintf("%d å & [b]=c", f.serial))
	if s.MaxLength > 0 && len(text) > s.MaxLength {
		text = text[:s.MaxLength]
	}
	return string(text)
}

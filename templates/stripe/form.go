package stripe

import "strconv"

// A form is a growing form body, key=value&key=value. The put functions add to it what v points to
// under key, and nothing for nil. Keys come escaped from the generated encoders; keys of maps and
// values are escaped here.
type form struct {
	body   []byte
	prefix []byte // of keys: options[document]
	store  [128]byte
}

// newForm returns an empty form.
func newForm() *form {
	const usual = 1024 // few bodies are longer
	f := &form{body: make([]byte, 0, usual)}
	f.prefix = f.store[:0]
	return f
}

// key returns the body with the key of a new pair at its end: &prefix[key]=
// It is compiled once, not again wherever it is called.
//
//go:noinline
func (f *form) key(key string) []byte {
	b := f.body
	if len(b) > 0 {
		b = append(b, '&')
	}
	if len(f.prefix) == 0 {
		b = append(b, key...)
		return append(b, '=')
	}
	b = append(b, f.prefix...)
	b = append(b, '[')
	b = append(b, key...)
	return append(b, ']', '=')
}

// push makes key a part of the prefix and returns the length to cut the prefix to afterwards.
func (f *form) push(key string) int {
	n := len(f.prefix)
	if n > 0 {
		f.prefix = append(f.prefix, '[')
	}
	f.prefix = append(f.prefix, key...)
	if n > 0 {
		f.prefix = append(f.prefix, ']')
	}
	return n
}

func putString(f *form, key string, v *string) {
	if v != nil {
		f.body = appendEscaped(f.key(key), *v)
	}
}

func putInt(f *form, key string, v *int64) {
	if v != nil {
		f.body = strconv.AppendInt(f.key(key), *v, 10)
	}
}

// putFloat writes as many digits as it takes to get the same number back, and no exponent.
func putFloat(f *form, key string, v *float64) {
	if v != nil {
		f.body = strconv.AppendFloat(f.key(key), *v, 'f', -1, 64)
	}
}

func putBool(f *form, key string, v *bool) {
	if v != nil {
		f.body = strconv.AppendBool(f.key(key), *v)
	}
}

// An encoder adds parameters to a form. One that is a nil pointer has none.
type encoder interface {
	encode(f *form)
}

// putUnset sends field as an empty value.
func putUnset(f *form, field string) { f.body = f.key(escaped(field)) }

// putEmpty sends key with an empty value, which clears a list or a map, unless skip.
func putEmpty(f *form, key string, skip bool) {
	if !skip {
		f.body = f.key(key)
	}
}

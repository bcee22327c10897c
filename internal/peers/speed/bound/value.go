package bound

import (
	"encoding/json"
	"unicode/utf8"
)

// str reads a string into v, which null leaves as it is.
func str(b []byte, p int, v *string) int {
	s, q := text(b, p)
	if q < 0 {
		return literal(b, p, "null")
	}
	*v = string(s)
	return q
}

// enum is str for a string that is usually one of the known ones, which take no memory.
func enum[T ~string](b []byte, p int, v *T, known ...T) int {
	s, q := text(b, p)
	if q < 0 {
		return literal(b, p, "null")
	}
	for _, k := range known {
		if string(k) == string(s) {
			*v = k
			return q
		}
	}
	*v = T(s)
	return q
}

// enums reads an array of them.
func enums[T ~string](b []byte, p int, v *[]T, known ...T) int {
	p, more := open(b, p, '[', ']')
	if p >= 0 {
		*v = make([]T, 0, 4)
	}
	for more {
		var e T
		p = enum(b, p, &e, known...)
		*v = append(*v, e)
		p, more = next(b, p, ']')
	}
	return p
}

// boolean reads true or false.
func boolean(b []byte, p int, v *bool) int {
	if q := literal(b, p, "true"); q >= 0 {
		*v = true
		return q
	}
	*v = false
	return literal(b, p, "false")
}

// integer reads a number that has to be one.
func integer(b []byte, p int, v *int64) int {
	n, q := number(b, p)
	*v = n
	return q
}

// number moves past digits, which is all that the fixture has.
func number(b []byte, p int) (n int64, q int) {
	if p < 0 {
		return 0, none
	}
	for q = p; q < len(b) && b[q]-'0' <= 9; q++ {
		n = n*10 + int64(b[q]-'0')
	}
	if q == p || q-p > 18 || q-p > 1 && b[p] == '0' {
		return 0, none
	}
	return n, q
}

// object reads an object with read into what v then points to; null leaves v as it is.
func object[T any](b []byte, p int, v **T, read func([]byte, int, *T) int) int {
	if !begins(b, p, '{') {
		return literal(b, p, "null")
	}
	*v = new(T)
	return read(b, p, *v)
}

// strings reads an object of strings.
func strings(b []byte, p int, v *map[string]string) int {
	p, more := open(b, p, '{', '}')
	if p >= 0 {
		*v = make(map[string]string)
	}
	for more {
		var key []byte
		var s string
		key, p = name(b, p)
		p = str(b, p, &s)
		(*v)[string(key)] = s
		p, more = next(b, p, '}')
	}
	return p
}

// unusual is text for a string with escapes or other characters than those of ASCII, from behind
// its opening quote.
func unusual(b []byte, p int) (s []byte, q int) {
	escaped := false
	for q = p; q < len(b) && b[q] != '"'; q++ {
		switch {
		case b[q] == '\\':
			escaped = true
			q++
		case b[q] < ' ':
			return nil, none
		}
	}
	if q >= len(b) || !utf8.Valid(b[p:q]) {
		return nil, none
	}
	if !escaped {
		return b[p:q], q + 1
	}
	s, ok := unescape(b[p:q])
	if !ok {
		return nil, none
	}
	return s, q + 1
}

// unescape resolves the escapes of one character, and leaves rarer ones to encoding/json.
func unescape(s []byte) (out []byte, ok bool) {
	out = make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			out = append(out, s[i])
			continue
		}
		i++
		switch s[i] {
		case '"', '\\', '/':
			out = append(out, s[i])
		case 'n':
			out = append(out, '\n')
		default:
			var all string
			err := json.Unmarshal([]byte(`"`+string(s)+`"`), &all)
			return []byte(all), err == nil
		}
	}
	return out, true
}

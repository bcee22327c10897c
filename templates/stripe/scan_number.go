package stripe

import "strconv"

// scanInt reads an integer; null leaves *v as it is. Fractions, exponents and what T cannot hold
// are refused.
func scanInt[T int64 | int | uint32](v *T, b []byte, p, _ int) int {
	if isNull(b, p) {
		return p + len("null")
	}
	n, q := integer(b, p)
	if q < 0 {
		return q
	}
	i := T(n)
	// encoding/json refuses -0 where it wants an unsigned number
	if int64(i) != n || b[p] == '-' && ^T(0) > 0 {
		return fail(p, wantInRange)
	}
	*v = i
	return q
}

// integer reads the integer that starts at p.
func integer(b []byte, p int) (n int64, q int) {
	if p < 0 {
		return 0, p
	}
	q = p
	if q < len(b) && b[q] == '-' {
		q++
	}
	first := q
	for q < len(b) && b[q]-'0' <= 9 {
		n = n*10 + int64(b[q]-'0')
		q++
	}
	switch {
	case q == first:
		return 0, fail(p, wantInteger)
	case b[first] == '0' && q > first+1:
		return 0, fail(first+1, wantNext)
	case q < len(b) && (b[q] == '.' || b[q]|0x20 == 'e'):
		return 0, fail(p, wantInteger)
	case q > first+18: // may have overflowed
		n, err := strconv.ParseInt(string(b[p:q]), 10, 64)
		if err != nil {
			return 0, fail(p, wantInRange)
		}
		return n, q
	}
	if first > p {
		n = -n
	}
	return n, q
}

// scanFloat reads a number; null leaves *v as it is. What is too large for a float64 is refused.
func scanFloat(v *float64, b []byte, p, _ int) int {
	if isNull(b, p) {
		return p + len("null")
	}
	q := number(b, p)
	if q < 0 {
		return q
	}
	f, err := strconv.ParseFloat(string(b[p:q]), 64)
	if err != nil {
		return fail(p, wantInRange)
	}
	*v = f
	return q
}

// scanDecimal is the scanFunc of a number in a string, as encoding/json reads one with the option
// ",string"; null leaves it as it is.
func scanDecimal(to any, b []byte, p, _ int) int {
	if p < 0 {
		return p
	}
	if !isString(b, p) {
		return fail(p, wantDecimal)
	}
	s, q := text(b, p)
	if q < 0 || string(s) == "null" {
		return q
	}
	if len(s) == 0 || s[0] != '-' && (s[0] < '0' || s[0] > '9') {
		return fail(p, wantDecimal)
	}
	f, err := strconv.ParseFloat(string(s), 64)
	if err != nil {
		return fail(p, wantDecimal)
	}
	*to.(*float64) = f
	return q
}

// number returns the position after the number that starts at p.
func number(b []byte, p int) int {
	if p < 0 {
		return p
	}
	q := p
	if q < len(b) && b[q] == '-' {
		q++
	}
	first := q
	if q = digits(b, q); q == first {
		return fail(p, wantNumber)
	}
	if b[first] == '0' && q > first+1 {
		return fail(first+1, wantNext)
	}
	if q < len(b) && b[q] == '.' {
		first = q + 1
		if q = digits(b, first); q == first {
			return fail(q, wantDigit)
		}
	}
	if q < len(b) && b[q]|0x20 == 'e' {
		q++
		if q < len(b) && (b[q] == '+' || b[q] == '-') {
			q++
		}
		first = q
		if q = digits(b, first); q == first {
			return fail(q, wantDigit)
		}
	}
	return q
}

// digits returns the position after the digits from p on.
func digits(b []byte, p int) int {
	for p < len(b) && b[p]-'0' <= 9 {
		p++
	}
	return p
}

// scanBool reads true or false; null leaves *v as it is.
func scanBool(v *bool, b []byte, p, _ int) int {
	switch {
	case p < 0:
		return p
	case len(b)-p >= 4 && string(b[p:p+4]) == "true":
		*v = true
		return p + 4
	case len(b)-p >= 5 && string(b[p:p+5]) == "false":
		*v = false
		return p + 5
	case isNull(b, p):
		return p + 4
	}
	return fail(p, wantBoolean)
}

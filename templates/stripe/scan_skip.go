package stripe

// scanSkip moves past any value, which it checks all the same.
func scanSkip(b []byte, p, depth int) int {
	if p < 0 {
		return p
	}
	if p >= len(b) {
		return fail(p, wantValue)
	}
	switch b[p] {
	case '"':
		return skipString(b, p)
	case '{':
		return skipObject(b, p, depth)
	case '[':
		p, more := openArray(b, p, depth)
		for more {
			p = scanSkip(b, p, depth+1)
			p, more = next(b, p, ']')
		}
		return p
	case 't', 'f':
		var ignored bool
		return scanBool(&ignored, b, p, depth)
	case 'n':
		if isNull(b, p) {
			return p + len("null")
		}
		return fail(p, wantValue)
	}
	return number(b, p)
}

// skipObject moves past an object.
func skipObject(b []byte, p, depth int) int {
	p, _, more := scanOpen(b, p, depth)
	for more {
		_, p = scanKey(b, p)
		p = scanSkip(b, p, depth+1)
		p, more = scanNext(b, p)
	}
	return p
}

// skipString moves past the string whose opening quote is at p.
func skipString(b []byte, p int) int {
	p++
	for p < len(b) && classes[b[p]] == 'a' {
		p++
	}
	if p < len(b) && b[p] == '"' {
		return p + 1
	}
	p, _ = stringEnd(b, p)
	return p
}

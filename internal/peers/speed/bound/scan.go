// Package bound decodes a verification session and encodes what creates one as fast as Go written
// by hand can. It is what generated code is measured by, not a product: it checks the whole grammar,
// but it reads only the members that the fixture has, and of an error it says nothing but that there
// is one. It fills the types of the generated package, so that the result takes the same memory.
//
// The cursor travels in registers: every function takes the document and the position of what it
// reads, and returns the position behind that, or none, which all of them pass on.
package bound

// none is the position behind something that is not valid.
const none = -1

// classes has one letter per byte: a for those that stand for themselves in a string of ASCII.
const classes = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" + // 0x00
	"aaxaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + // 0x20
	"aaaaaaaaaaaaaaaaaaaaaaaaaaaaxaaa" + // 0x40
	"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + // 0x60
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" + // 0x80
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" + // 0xa0
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" + // 0xc0
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" // 0xe0

// space moves past white space.
func space(b []byte, p int) int {
	for p < len(b) && (b[p] == ' ' || b[p] == '\n' || b[p] == '\t' || b[p] == '\r') {
		p++
	}
	return p
}

// begins says whether c is at p.
func begins(b []byte, p int, c byte) bool { return uint(p) < uint(len(b)) && b[p] == c }

// literal moves past s.
func literal(b []byte, p int, s string) int {
	if p >= 0 && len(b)-p >= len(s) && string(b[p:p+len(s)]) == s {
		return p + len(s)
	}
	return none
}

// open moves past the bracket at p, to the first of what it holds; more says that there is any.
func open(b []byte, p int, bracket, end byte) (q int, more bool) {
	if !begins(b, p, bracket) {
		return none, false
	}
	p = space(b, p+1)
	if begins(b, p, end) {
		return p + 1, false
	}
	return p, true
}

// next moves to what comes behind a value: the next one, or the end of what holds it.
func next(b []byte, p int, end byte) (q int, more bool) {
	if p < 0 {
		return none, false
	}
	p = space(b, p)
	switch {
	case begins(b, p, ','):
		return space(b, p+1), true
	case begins(b, p, end):
		return p + 1, false
	}
	return none, false
}

// name reads a member's name, and moves to its value.
func name(b []byte, p int) (key []byte, q int) {
	key, p = text(b, p)
	if p < 0 {
		return nil, none
	}
	if !begins(b, p, ':') {
		if p = space(b, p); !begins(b, p, ':') {
			return nil, none
		}
	}
	return key, space(b, p+1)
}

// text reads a string, which is a part of b unless it has escapes.
func text(b []byte, p int) (s []byte, q int) {
	if !begins(b, p, '"') {
		return nil, none
	}
	q = p + 1
	for q < len(b) && classes[b[q]] == 'a' {
		q++
	}
	if begins(b, q, '"') {
		return b[p+1 : q], q + 1
	}
	return unusual(b, p+1)
}

// skip moves past any value.
func skip(b []byte, p int) int {
	if uint(p) >= uint(len(b)) {
		return none
	}
	switch b[p] {
	case '"':
		_, p = text(b, p)
		return p
	case '{':
		p, more := open(b, p, '{', '}')
		for more {
			_, p = name(b, p)
			p, more = next(b, skip(b, p), '}')
		}
		return p
	case '[':
		p, more := open(b, p, '[', ']')
		for more {
			p, more = next(b, skip(b, p), ']')
		}
		return p
	case 't':
		return literal(b, p, "true")
	case 'f':
		return literal(b, p, "false")
	case 'n':
		return literal(b, p, "null")
	}
	_, p = number(b, p)
	return p
}

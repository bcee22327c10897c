package spec

import "strings"

// What the documents of the world do not come near, and what a generator would choke on.
const (
	maxDepth   = 200     // values within values
	maxMembers = 20_000  // members of an object, or elements of an array
	maxText    = 1 << 20 // bytes of a text, such as a description
	maxName    = 200     // bytes of a component's name, which becomes the name of a file
)

// checkSize refuses a document that nests too deep, that has too many members in one place, or a text that
// is too long. All that walks through documents recurses, and some of it looks at a value once for each one around or beside it.
func (d *Document) checkSize() *Error {
	var members [maxDepth + 1]int // so far, by depth
	depth := 0
	for i := 0; i < len(d.data); i++ {
		switch d.data[i] {
		case '"':
			begin := i
			if i = d.closingQuote(i + 1); i-begin > maxText {
				return d.tooMuch(begin, "the text here has more than %d bytes", maxText)
			}
		case ',':
			if members[depth]++; members[depth] == maxMembers {
				return d.tooMuch(i, "the document has more than %d values side by side here", maxMembers)
			}
		case '{', '[':
			if depth == maxDepth {
				return d.tooMuch(i, "the document nests more than %d values here", maxDepth)
			}
			depth++
			members[depth] = 0
		case '}', ']':
			depth--
		}
	}
	return nil
}

func (d *Document) tooMuch(at int, format string, limit int) *Error {
	err := d.Errorf("", giveAnother, format, limit)
	err.Position = d.positionAt(at)
	return err
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

// isComponentName reports whether OpenAPI takes a name for a component.
func isComponentName(name string) bool {
	return name != "" && len(name) <= maxName && consistsOf(name, letters+"._-")
}

// isPath reports whether a path is one: segments of what a URL can have unescaped, none of them empty, a
// dot or two, with {placeholders} in them.
func isPath(path string) bool {
	for _, segment := range strings.Split(strings.TrimPrefix(path, "/"), "/") {
		if segment == "" || segment == "." || segment == ".." || !isSegment(segment) {
			return false
		}
	}
	return true
}

func isSegment(segment string) bool {
	for {
		before, rest, open := strings.Cut(segment, "{")
		switch {
		case !consistsOf(before, letters+"._~-:@!$&()*+,;="):
			return false
		case !open:
			return true
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed || name == "" || !consistsOf(name, letters+"._-") {
			return false
		}
		segment = after
	}
}

// isHeader reports whether a text can be the value of a header as it is.
func isHeader(text string) bool {
	return strings.TrimSpace(text) == text && strings.IndexFunc(text, func(r rune) bool { return r < ' ' || r > '~' }) < 0
}

func consistsOf(text, characters string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return !strings.ContainsRune(characters, r) }) < 0
}

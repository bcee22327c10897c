package naming

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Namer makes names. It holds the tables, and remembers which of their rows it needed.
type Namer struct {
	tables
}

// New gives a Namer with Stripe's tables.
func New() *Namer { return &Namer{tables: newTables()} }

// longestPhrase is how many words a phrase has at most.
const longestPhrase = 3

// Camel converts a name of the document to a Go name, or to a part of one.
// It is empty if the name has neither letters nor digits.
func (n *Namer) Camel(name string) string {
	pieces := strings.FieldsFunc(name, func(r rune) bool { return !isLetterOrDigit(r) })
	var b strings.Builder
	for len(pieces) > 0 {
		spelling, used := n.spell(pieces)
		b.WriteString(spelling)
		pieces = pieces[used:]
	}
	return b.String()
}

// spell gives the spelling of the first pieces, and how many it covers.
func (n *Namer) spell(pieces []string) (spelling string, used int) {
	for used := min(longestPhrase, len(pieces)); used > 0; used-- {
		if s, ok := n.spellings.row(strings.Join(pieces[:used], "_")); ok {
			return s, used
		}
	}
	first := pieces[0]
	return strings.ToUpper(first[:1]) + first[1:], 1
}

func isLetterOrDigit(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}

// IsExported reports whether a name is a Go identifier that other packages can use.
// The document's names become nothing else.
func IsExported(name string) bool {
	for i, r := range name {
		if !isLetterOrDigit(r) || i == 0 && (r < 'A' || r > 'Z') {
			return false
		}
	}
	return name != ""
}

// IsTag reports whether encoding/json takes a name out of a struct tag. It ignores others, and
// reads a comma as the end.
func IsTag(name string) bool {
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) {
			return false
		}
	}
	return name != "" && utf8.ValidString(name)
}

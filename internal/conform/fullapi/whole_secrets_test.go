package fullapi

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// A guardedType is a struct of a generated package, as its list of symbols has it.
type guardedType struct {
	fields  []wholeField
	methods []string
}

func (g *guardedType) has(method string) bool { return slices.Contains(g.methods, method) }

// guardedTypes are all structs, by name.
func guardedTypes(files []generator.File) map[string]*guardedType {
	list := files[slices.IndexFunc(files, func(f generator.File) bool { return f.Name == "api.txt" })]
	types := make(map[string]*guardedType)
	at := func(name string) *guardedType {
		if types[name] == nil {
			types[name] = new(guardedType)
		}
		return types[name]
	}
	field := regexp.MustCompile("^field (\\w+)\\.(\\w+) (\\S+) `(.*)`$")
	method := regexp.MustCompile(`^method \(\*?(\w+)\) (\w+)\(`)
	for line := range strings.Lines(string(list.Content)) {
		line = strings.TrimSuffix(line, "\n")
		if m := field.FindStringSubmatch(line); m != nil {
			at(m[1]).fields = append(at(m[1]).fields, wholeField{m[2], m[3], m[4]})
		}
		if m := method.FindStringSubmatch(line); m != nil {
			at(m[1]).methods = append(at(m[1]).methods, m[2])
		}
	}
	return types
}

// part is the struct that a field holds, or holds elements of; nil if there is none.
func (f wholeField) part(types map[string]*guardedType) *guardedType {
	t := f.typ
	if strings.HasPrefix(t, "map[") {
		t = t[strings.Index(t, "]")+1:]
	}
	return types[strings.TrimLeft(t, "[]*")]
}

// TestWholeSecrets checks that what has secrets, and what has parts that have, says how it is
// logged, and that strings whose names sound secret are secrets, or are known to be none.
func TestWholeSecrets(t *testing.T) {
	for _, p := range conform.Wholes(t) {
		types := guardedTypes(p.Result.Files)
		secrets, guarded := 0, 0
		for name, g := range types {
			if g.has("LogValue") {
				guarded++
			}
			for _, f := range g.fields {
				secret := strings.Contains(f.tag, `log:"[redacted]"`)
				switch part := f.part(types); {
				case secret:
					secrets++
					if !g.has("LogValue") || strings.HasPrefix(f.tag, "json:") && !g.has("Format") {
						t.Errorf("%s: %s has the secret %s, and does not say so", p.Style, name, f.name)
					}
				case soundsSecret(f):
					t.Errorf("%s: %s.%s sounds like a secret", p.Style, name, f.name)
				case part != nil && part.has("LogValue") && !g.has("LogValue") && !isEmbedded(name):
					t.Errorf("%s: %s has %s, which says how it is logged", p.Style, name, f.name)
				}
			}
		}
		if secrets < 180 || guarded < 550 {
			t.Errorf("%s: %d secrets, %d types that say how they are logged", p.Style, secrets, guarded)
		}
		t.Logf("%s: %d secrets, %d types that say how they are logged", p.Style, secrets, guarded)
	}
}

// isEmbedded reports whether a struct is a part of others only, which log it.
func isEmbedded(name string) bool {
	return slices.Contains([]string{"APIResource", "ListParams", "Params", "SearchParams"}, name)
}

// soundsSecret reports whether a parameter has the name of a secret.
func soundsSecret(f wholeField) bool {
	wire, ok := strings.CutPrefix(f.tag, `form:"`)
	wire, _, _ = strings.Cut(wire, `"`)
	known := []string{"cvc_check", "cvc_token"} // what came of a check, and the ID of a token
	if !ok || f.typ != "*string" || slices.Contains(known, wire) {
		return false
	}
	words := []string{"account_number", "cryptogram", "cvc", "encrypted", "iban", "id_number", "passw", "secret", "ssn", "swipe", "vat_id"}
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(wire, word) })
}

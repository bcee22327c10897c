package fullapi

import (
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// TestListNamesWhatIsGenerated checks that the package for the whole document has every type and method that
// is listed, by the name that the list gives it.
func TestListNamesWhatIsGenerated(t *testing.T) {
	p := conform.Wholes(t)[0]
	services := make(map[string]string) // types of the client's fields
	declared := make(map[string]bool)
	for line := range strings.Lines(p.Content["api.txt"]) {
		words := strings.Fields(line)
		switch {
		case words[0] == "field" && strings.HasPrefix(words[1], "Client."):
			services[strings.TrimPrefix(words[1], "Client.")] = words[2]
		case words[0] == "method":
			name, _, _ := strings.Cut(words[2], "(")
			declared[strings.Trim(words[1], "()")+"."+name] = true
		case words[0] == "type":
			declared[words[1]] = true
		}
	}
	all, err := generator.List(p.Config, "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		if !declared[r.Type] {
			t.Errorf("%s: there is no type %s", r.ID, r.Type)
		}
		for _, m := range r.Methods {
			field, name, _ := strings.Cut(m.Go, ".")
			if !declared[services[field]+"."+name] {
				t.Errorf("%s:%s: there is no %s", r.ID, m.Name, m.Go)
			}
		}
	}
}

package generator_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
)

// TestListSelects checks that what is listed selects the same when it is written as a selection.
func TestListSelects(t *testing.T) {
	c := generator.PinnedConfig(t)
	all, err := generator.List(c, "*")
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 140 {
		t.Errorf("%d resources are listed, want 140 at least", len(all))
	}
	var selection []string
	for _, r := range all {
		if len(r.Methods) == 0 {
			selection = append(selection, r.ID+":*")
		}
		for _, m := range r.Methods {
			selection = append(selection, r.ID+":"+m.Name)
		}
	}
	again, err := generator.List(c, strings.Join(selection, ","))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again, all) {
		t.Error("the list is not the same again")
	}
}

// TestListNamesWhatIsGenerated checks that the package for the whole document has every type and method that
// is listed, by the name that the list gives it.
func TestListNamesWhatIsGenerated(t *testing.T) {
	p := wholes(t)[0]
	services := make(map[string]string) // types of the client's fields
	declared := make(map[string]bool)
	for line := range strings.Lines(p.content["api.txt"]) {
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
	all, err := generator.List(p.config, "*")
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

// TestServiceNameStays checks that a service has its name whatever is selected: with nothing but the method
// that has no id, that of accounts looks like that of the balance.
func TestServiceNameStays(t *testing.T) {
	c := generator.PinnedConfig(t)
	c.Resources = "account:retrieve,balance:retrieve"
	result, err := generator.Generate(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(result.Files, func(f generator.File) bool { return f.Name == "api.txt" })
	for _, field := range []string{"V1Accounts *AccountService", "V1Balance *BalanceService"} {
		if !strings.Contains(string(result.Files[i].Content), "field Client."+field+"\n") {
			t.Errorf("the client has no field %s", field)
		}
	}
}

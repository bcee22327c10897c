package generator_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// TestListSelects checks that what is listed selects the same when it is written as a selection.
func TestListSelects(t *testing.T) {
	c := conform.Pinned(t)
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

// TestServiceNameStays checks that a service has its name whatever is selected: with nothing but the method
// that has no id, that of accounts looks like that of the balance.
func TestServiceNameStays(t *testing.T) {
	c := conform.Pinned(t)
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

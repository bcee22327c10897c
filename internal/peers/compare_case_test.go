package peers

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"testing"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/txtar"
)

func TestCompareWhole(t *testing.T) {
	c, want := compareCase(t, true)
	if got := c.table(); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if total, same := c.total[responseField], c.same[responseField]; total != 14 || same != 4 {
		t.Errorf("%d of %d response fields are the same, want 4 of 14", same, total)
	}
}

func TestComparePart(t *testing.T) {
	c, _ := compareCase(t, false)
	for _, d := range c.differences {
		if slices.Contains([]string{"Client.V1Gone", "Gone", "Product.Name", "Coupon"}, d.name) {
			t.Errorf("%s was compared, but is not selected", d.name)
		}
	}
	if len(c.differences) != 16 {
		t.Errorf("%d differences, want 16", len(c.differences))
	}
}

func TestReasons(t *testing.T) {
	c, _ := compareCase(t, true)
	left, unused := c.unexplained([]reason{
		{"Client.*", "covers methods too"}, {"Gone", "covers members"}, {"Coupon", "covers members"}, {"*.Tier", "a field"},
		{"Price*Params*", "a prefix"}, {"Price", "covers members"}, {"Sku", "is not there"},
	})
	if len(unused) != 1 || unused[0].names != "Sku" {
		t.Errorf("%v are not used, want Sku", unused)
	}
	want := []string{
		"response structs PriceTier: theirs struct, ours nothing, members 1",
		"response fields Product.Name: theirs string -, ours nothing",
		"enum types PriceUsage: theirs string, ours nothing, members 1",
		"enum constants PriceTypeOneTime: theirs PriceType = \"one_time\", ours PriceType = \"once\"",
		"enum constants PriceTypeRecurring: theirs PriceType = \"recurring\", ours nothing",
	}
	if got := grouped(left); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// compareCase compares the packages of the case; what is wanted is for all of the API.
func compareCase(t *testing.T, whole bool) (c comparison, want string) {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/compare.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := archive.Files // their.go, price.go, stubs.go, differences
	return compare(check(t, stripeGo, files[:1]), check(t, ownModule, files[1:3]), whole), string(files[3].Data)
}

// check makes a package of files.
func check(t *testing.T, path string, files []txtar.File) *packages.Package {
	t.Helper()
	fset := token.NewFileSet()
	var parsed []*ast.File
	for _, file := range files {
		f, err := parser.ParseFile(fset, file.Name, file.Data, 0)
		if err != nil {
			t.Fatal(err)
		}
		parsed = append(parsed, f)
	}
	pkg, err := new(types.Config).Check(path, fset, parsed, nil)
	if err != nil {
		t.Fatal(err)
	}
	return &packages.Package{Types: pkg, Fset: fset}
}

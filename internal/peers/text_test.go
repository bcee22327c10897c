package peers

import (
	"go/types"
	"reflect"
	"strings"
	"testing"
)

// text writes a type without the name of its own package, and parameters without theirs.
func text(t types.Type) string {
	if s, ok := t.(*types.Signature); ok {
		t = types.NewSignatureType(nil, nil, nil, unnamed(s.Params()), unnamed(s.Results()), s.Variadic())
	}
	name := types.TypeString(t, func(p *types.Package) string {
		if p.Path() == stripeGo || p.Path() == ownModule {
			return ""
		}
		return p.Name()
	})
	return strings.ReplaceAll(name, "interface{}", "any")
}

func unnamed(t *types.Tuple) *types.Tuple {
	var all []*types.Var
	for v := range t.Variables() {
		all = append(all, types.NewParam(0, nil, "", v.Type()))
	}
	return types.NewTuple(all...)
}

// wire gives the name under which a field is sent, without its options.
func wire(tag, key string) string {
	name, _, _ := strings.Cut(reflect.StructTag(tag).Get(key), ",")
	return name
}

func TestText(t *testing.T) {
	pkg := types.NewPackage(ownModule, "stripe")
	named := types.NewNamed(types.NewTypeName(0, pkg, "Price", nil), types.NewStruct(nil, nil), nil)
	list := types.NewSlice(types.NewPointer(named))
	param := types.NewTuple(types.NewParam(0, pkg, "prices", list))
	failed := types.NewParam(0, pkg, "", types.Universe.Lookup("error").Type())
	for _, c := range []struct {
		t    types.Type
		want string
	}{
		{list, "[]*Price"},
		{types.NewMap(types.Typ[types.String], types.NewInterfaceType(nil, nil)), "map[string]any"},
		{types.NewSignatureType(nil, nil, nil, param, nil, false), "func([]*Price)"},
		{types.NewSignatureType(nil, nil, nil, param, types.NewTuple(failed), false), "func([]*Price) error"},
		{types.NewSignatureType(nil, nil, nil, nil, types.NewTuple(failed, failed), false), "func() (error, error)"},
		{types.NewSignatureType(nil, nil, nil, param, nil, true), "func(...*Price)"},
	} {
		if got := text(c.t); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	if got := wire(`form:"unit_amount_decimal,high_precision" json:"a"`, "form"); got != "unit_amount_decimal" {
		t.Errorf("%q", got)
	}
}

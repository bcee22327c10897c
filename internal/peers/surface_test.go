package peers

import (
	"cmp"
	"fmt"
	"go/types"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A kind is a sort of symbol that is counted by itself.
type kind string

const (
	clientField    kind = "client fields"
	serviceMethod  kind = "service methods"
	responseStruct kind = "response structs"
	responseField  kind = "response fields"
	paramsStruct   kind = "params structs"
	paramsField    kind = "params fields"
	enumType       kind = "enum types"
	enumConstant   kind = "enum constants"
	unsetType      kind = "unset-field types"
	unsetConstant  kind = "unset-field constants"
	helperMethod   kind = "helper methods"
	encodingMethod kind = "encoding methods" // which differ by design
)

// kinds lists the kinds in the order of the report.
func kinds() []kind {
	return []kind{
		clientField, serviceMethod, responseStruct, responseField, paramsStruct, paramsField,
		enumType, enumConstant, unsetType, unsetConstant, helperMethod, encodingMethod,
	}
}

// A symbol is something that programs refer to.
type symbol struct {
	kind  kind
	owner string // the type of a field, method or constant; empty for types
	is    string // its type, or a constant's value
}

// A surface is what programs can refer to in a package, by name: Client.V1Prices.Create,
// Price.Active, PriceTypeOneTime.
type surface map[string]symbol

// surfaceOf lists some services of a package, and the types that are chosen.
func surfaceOf(pkg *packages.Package, services []*types.Var, chosen func(*types.TypeName) bool) surface {
	all := make(surface)
	all.client(services)
	scope := pkg.Types.Scope()
	for _, name := range scope.Names() {
		switch object := scope.Lookup(name).(type) {
		case *types.Const:
			if named, ok := object.Type().(*types.Named); ok && chosen(named.Obj()) {
				all.constant(object, named.Obj().Name())
			}
		case *types.TypeName:
			if object.Exported() && chosen(object) {
				all.named(object)
			}
		}
	}
	return all
}

// services are the client's fields.
func services(pkg *packages.Package) []*types.Var {
	var fields []*types.Var
	client := pkg.Types.Scope().Lookup("Client").Type().Underlying().(*types.Struct)
	for i := range client.NumFields() {
		if f := client.Field(i); strings.HasPrefix(f.Name(), "V1") {
			fields = append(fields, f)
		}
	}
	return fields
}

// client adds services and their methods. Their types do not count: stripe-go does not export them.
func (all surface) client(services []*types.Var) {
	for _, f := range services {
		name := "Client." + f.Name()
		all[name] = symbol{clientField, "", "service"}
		named := f.Type().(*types.Pointer).Elem().(*types.Named)
		for m := range named.Methods() {
			if m.Exported() {
				all[name+"."+m.Name()] = symbol{serviceMethod, name, text(m.Type())}
			}
		}
	}
}

func (all surface) constant(object *types.Const, owner string) {
	k := enumConstant
	if strings.HasSuffix(owner, "UnsetField") {
		k = unsetConstant
	}
	all[object.Name()] = symbol{k, owner, fmt.Sprintf("%s = %s", owner, object.Val().ExactString())}
}

// named adds a type, its fields and its helpers.
func (all surface) named(object *types.TypeName) {
	name := object.Name()
	switch u := object.Type().Underlying().(type) {
	case *types.Struct:
		k, fields, tag := responseStruct, responseField, "json"
		if strings.HasSuffix(name, "Params") {
			k, fields, tag = paramsStruct, paramsField, "form"
		}
		all[name] = symbol{k, "", "struct"}
		all.fields(name, u, fields, tag)
	default:
		k := enumType
		if strings.HasSuffix(name, "UnsetField") {
			k = unsetType
		}
		all[name] = symbol{k, "", text(u)}
	}
	if named, ok := object.Type().(*types.Named); ok {
		all.helpers(named)
	}
}

// fields adds the fields of a struct with the names that they have on the wire.
func (all surface) fields(owner string, s *types.Struct, k kind, tag string) {
	for i := range s.NumFields() {
		f := s.Field(i)
		if !f.Exported() {
			continue
		}
		is := text(f.Type()) + " " + cmp.Or(wire(s.Tag(i), tag), "-")
		if f.Embedded() {
			is = "embedded " + text(f.Type())
		}
		all[owner+"."+f.Name()] = symbol{k, owner, is}
	}
}

// helpers adds the methods that programs call, and those by which stripe-go encodes forms.
func (all surface) helpers(named *types.Named) {
	owner := named.Obj().Name()
	for m := range named.Methods() {
		k := helperMethod
		if strings.HasPrefix(m.Name(), "AppendTo") || m.Name() == "GetBody" {
			k = encodingMethod
		}
		if m.Exported() {
			all[owner+"."+m.Name()] = symbol{k, owner, text(m.Type())}
		}
	}
}

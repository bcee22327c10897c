package peers

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A modern walk finds the types that the services of the client lead to. What it does not find of
// stripe-go belongs to its older, resource-based packages, or to version 2 of the API.
type modern struct {
	pkg     *packages.Package
	stop    func(*types.TypeName) bool // tells types that are not followed
	reached map[*types.TypeName]bool
	files   map[string]bool // where the structs are that were reached
}

// modernTypes says which types of stripe-go the services lead to, and which enums stand beside
// them: programs convert the constants of those to params.
func modernTypes(pkg *packages.Package, services []*types.Var, stop func(*types.TypeName) bool) func(*types.TypeName) bool {
	m := &modern{pkg, stop, make(map[*types.TypeName]bool), make(map[string]bool)}
	for _, f := range services {
		m.reach(f.Type())
	}
	return func(object *types.TypeName) bool {
		return object.Exported() && (m.reached[object] || m.beside(object))
	}
}

// beside tells an enum that no field has but that is declared beside a struct that was reached.
func (m *modern) beside(object *types.TypeName) bool {
	basic, ok := object.Type().Underlying().(*types.Basic)
	return ok && basic.Kind() == types.String && !strings.HasSuffix(object.Name(), "UnsetField") &&
		!isRuntime(object.Name()) && m.files[m.file(object)]
}

func (m *modern) file(object types.Object) string { return m.pkg.Fset.Position(object.Pos()).Filename }

func (m *modern) reach(t types.Type) {
	switch t := types.Unalias(t).(type) {
	case *types.Pointer:
		m.reach(t.Elem())
	case *types.Slice:
		m.reach(t.Elem())
	case *types.Array:
		m.reach(t.Elem())
	case *types.Map:
		m.reach(t.Key())
		m.reach(t.Elem())
	case *types.Signature:
		m.tuple(t.Params())
		m.tuple(t.Results())
	case *types.Named:
		for arg := range t.TypeArgs().Types() {
			m.reach(arg)
		}
		m.named(t)
	}
}

func (m *modern) tuple(t *types.Tuple) {
	for v := range t.Variables() {
		m.reach(v.Type())
	}
}

// named follows the methods of a service, which is not exported, and the fields of other structs.
func (m *modern) named(t *types.Named) {
	object := t.Obj()
	if m.reached[object] || object.Pkg() != m.pkg.Types || isRuntime(object.Name()) || m.stop(object) {
		return
	}
	m.reached[object] = true
	for method := range t.Methods() {
		if !object.Exported() && method.Exported() {
			m.reach(method.Type())
		}
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	m.files[m.file(object)] = true
	for i := range s.NumFields() {
		if f := s.Field(i); f.Exported() {
			m.reach(f.Type())
		}
	}
}

// isRuntime tells the types that carry calls and their results: they are written by hand here as
// there, and differ by design.
func isRuntime(name string) bool {
	switch name {
	case "APIResource", "APIResponse", "APIStream", "StreamingAPIResponse",
		"ListMeta", "V1List", "V1SearchList",
		"Params", "ListParams", "SearchParams", "RangeQueryParams", "ExtraValues", "Filters",
		"Backend", "SupportedBackend":
		return true
	}
	return false
}

package generator

import (
	"slices"

	"github.com/seed739054c0/stripegen/generator/internal/naming"
	"github.com/seed739054c0/stripegen/spec"
)

// A Sliced is a slice of a document.
type Sliced struct {
	*spec.Slice

	// LeftOut are the operations and resources that patterns select and that cannot be sliced.
	LeftOut []LeftOut
}

// Slice cuts what a package is generated from out of the document. Its JSON is a document of its own: generating
// from that gives the same package, byte for byte.
func Slice(c Config) (*Sliced, error) {
	sel, err := selectMethods(c)
	if err == nil {
		err = sel.checkNotEmpty(c)
	}
	if err != nil {
		return nil, err
	}
	slice, err := cut(c, sel)
	if err != nil {
		return nil, err
	}
	return &Sliced{slice, sel.leftOut}, nil
}

// lostMethods are the methods of which the selected operations alone would not tell the names.
func lostMethods(operations []naming.Operation, own []naming.Annotation, selected []spec.OperationKey) []spec.AnnotatedMethod {
	var lost []spec.AnnotatedMethod
	picked := setOf(selected)
	for _, m := range naming.Lost(operations, own, func(op naming.Operation) bool {
		return picked[spec.OperationKey{Verb: op.Verb, Path: op.Path}]
	}) {
		key := spec.OperationKey{Verb: m.Verb, Path: m.Path}
		lost = append(lost, spec.AnnotatedMethod{OperationKey: key, Component: m.Resource, Name: m.Name, Kind: string(m.Kind)})
	}
	return lost
}

// knownMethods are the methods that a slice names, as its operations do not tell them.
func knownMethods(origin spec.Origin) map[spec.OperationKey][]naming.Method {
	known := make(map[spec.OperationKey][]naming.Method)
	for _, m := range origin.Methods {
		method := naming.Method{Verb: m.Verb, Path: m.Path, Resource: m.Component, Name: m.Name, Kind: naming.Kind(m.Kind)}
		known[m.OperationKey] = append(known[m.OperationKey], method)
	}
	return known
}

// lostPlurals are the services of which the selected methods alone would tell that there is one thing only.
func lostPlurals(selected []naming.Method) []string {
	alone := slices.Clone(selected)
	naming.MarkSingle(alone)
	var lost []string
	for i, m := range selected {
		if alone[i].Single && !m.Single {
			lost = append(lost, service(m))
		}
	}
	slices.Sort(lost)
	return slices.Compact(lost)
}

// markPlural undoes what is wrong about the methods of a slice.
func markPlural(methods []naming.Method, origin spec.Origin) {
	plural := setOf(origin.Plural)
	for i, m := range methods {
		methods[i].Single = m.Single && !plural[service(m)]
	}
}

// service is what a slice calls the service of a method.
func service(m naming.Method) string {
	if m.TestHelper {
		return "test_helpers/" + m.Resource
	}
	return m.Resource
}

// thereIs begins a sentence about what the document lacks.
func thereIs(d *spec.Document) string {
	if d.IsSlice() {
		return "the slice has"
	}
	return "there is"
}

func setOf[T comparable](all []T) map[T]bool {
	set := make(map[T]bool, len(all))
	for _, one := range all {
		set[one] = true
	}
	return set
}

package fullapi

import (
	"fmt"
	"maps"
	"math/bits"
	"slices"
)

// A sampler makes objects up.
type sampler struct {
	schemas
	own     func(component string) bool // says which components are types of their own
	missing func(s *schema, name string) absence
}

// absence says how a sample has a property.
type absence int

const (
	present absence = iota
	null
	absent
)

// samples are objects of a component: as many with everything set as it takes to have every
// alternative of every part, one whose simple properties are null where they may be, one whose
// properties all are, and one with what is required alone.
func (all schemas) samples(component string, own func(component string) bool) []any {
	root := all[component]
	k := &sampler{schemas: all, own: own}
	var made []any
	for n := range k.width(root, true) {
		made = append(made, k.root(root, n))
	}
	k.missing = func(s *schema, name string) absence {
		if p := s.Properties[name]; p.Nullable && !k.nests(p) {
			return null
		}
		return present
	}
	made = append(made, k.root(root, 0))
	k.missing = func(s *schema, name string) absence {
		if s.Properties[name].Nullable {
			return null
		}
		return present
	}
	made = append(made, k.root(root, 0))
	k.missing = func(s *schema, name string) absence {
		if slices.Contains(s.Required, name) {
			return present
		}
		return absent
	}
	return append(made, k.root(root, 0))
}

// root is the nth sample of a component, which may be a union.
func (k *sampler) root(s *schema, n int) any {
	of := k.alternatives(s)
	return k.object(of[n%len(of)], n/len(of), true)
}

// width is how many samples a schema takes: more than one if there are alternatives, or if booleans
// are to differ from each other.
func (k *sampler) width(s *schema, root bool) int {
	of, most := k.alternatives(s), 1
	for _, a := range of {
		if !root && k.isOwn(a) {
			continue
		}
		booleans := 0
		a.parts(func(_ string, part *schema) {
			most = max(most, k.width(part, false))
			if part.Type == "boolean" {
				booleans++
			}
		})
		if booleans > 1 {
			most = max(most, 1+bits.Len(uint(len(a.Properties)-1)))
		}
	}
	return most * len(of)
}

// nests says whether a value of s is an object that the sample goes into.
func (k *sampler) nests(s *schema) bool {
	return slices.ContainsFunc(k.alternatives(s), func(a *schema) bool { return a.Properties != nil && !k.isOwn(a) })
}

func (k *sampler) isOwn(s *schema) bool { return s.isComponent() && k.own(s.component) }

// value is a value of the property that is the ith of its object.
func (k *sampler) value(s *schema, name string, n, i int) any {
	of := k.alternatives(s)
	s, n = of[n%len(of)], n/len(of)
	switch {
	case len(s.Enum) > 0:
		return enumValue(s.Enum, n+i)
	case s.Properties != nil:
		return k.object(s, n, !k.isOwn(s))
	}
	switch s.Type {
	case "object":
		if v := s.AdditionalProperties; v != nil && v.schema != nil {
			return map[string]any{"a key": k.value(v.schema, name+" of a key", n, i)}
		}
		return map[string]any{"a key": []any{name, 1, 1.5, true, nil, map[string]any{"more": name}}}
	case "array":
		return []any{k.value(s.Items, name+" 1", n, 2*i), k.value(s.Items, name+" 2", n+1, 2*i+1)}
	case "integer":
		return 1<<53 + 1 + i
	case "number":
		return float64(i) + 1.25
	case "boolean": // the first time true, then the bits of i, so that no two are the same every time
		return n == 0 || i>>(n-1)&1 == 1
	}
	if s.Format == "decimal" {
		return fmt.Sprintf("%d.125", i+1)
	}
	return fmt.Sprintf("%s %d with \"<é🂡>\" and \t", name, n)
}

// object is an object with the properties of s: with all of them, or with the simple ones only.
func (k *sampler) object(s *schema, n int, whole bool) any {
	object := make(map[string]any)
	for i, name := range slices.Sorted(maps.Keys(s.Properties)) {
		p := s.Properties[name]
		of := k.alternatives(p)
		if !whole && (len(of) > 1 || of[0].Type == "object" || of[0].Type == "array") {
			continue
		}
		how := present
		if k.missing != nil {
			how = k.missing(s, name)
		}
		switch how {
		case present:
			object[name] = k.value(p, s.path+"."+name, n, i)
		case null:
			object[name] = nil
		}
	}
	return object
}

// enumValue is the ith value that is not empty.
func enumValue(enum []any, i int) any {
	known := slices.DeleteFunc(slices.Clone(enum), func(v any) bool { return v == "" })
	if len(known) == 0 {
		return ""
	}
	return known[i%len(known)]
}

package naming

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A table has exceptions by name, and remembers which of them were needed.
type table[V any] struct {
	title string
	rows  map[string]V
	used  map[string]bool
}

func newTable[V any](title string, rows map[string]V) *table[V] {
	return &table[V]{title, rows, make(map[string]bool)}
}

// row gives the row of the name.
func (t *table[V]) row(name string) (V, bool) {
	v, ok := t.rows[name]
	if ok {
		t.used[name] = true
	}
	return v, ok
}

func (t *table[V]) unused() []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(t.rows)) {
		if !t.used[name] {
			names = append(names, fmt.Sprintf("%s: %s", t.title, name))
		}
	}
	return names
}

// tables are the exceptions that types and fields have.
type tables struct {
	spellings *table[string]    // words and phrases
	resources *table[exception] // names of resources
	parts     *table[exception] // names of components without a resource id
	plurals   *table[string]    // arrays whose elements' type keeps the plural

	types, params []*reuseRow

	enums      *table[string]    // undocumented ones, by name
	enumFields *table[string]    // fields with undocumented values, by Struct.Field
	constants  *table[exception] // by type and value
	shared     map[string]bool   // enums of several fields

	// what only a package with stripe-go's types has
	plain    *table[bool]   // fields without enum
	compat   *table[string] // fields with other types
	hidden   *table[[]Member]
	structs  *table[[]Member]
	leads    *table[string]   // resources
	unlisted *table[[]Member] // parameters that the document hides
	added    *table[[]Member] // parameters made by hand
	changed  *table[string]   // parameters with other types
	made     *table[[]Member] // params structs
	clears   *table[string]   // clearable parameters
	sources  *table[Source]
	customer *table[string]
	results  *table[string] // of methods
	extra    *table[string] // constants

	pathParams *table[exception]
	raw        *table[exception] // fields with the JSON of the whole object
	headers    *table[exception] // parameters that are sent as the version of the API
}

func newTables() tables {
	t := tables{
		spellings:  newTable("spellings", spellings()),
		resources:  newTable("resourceNames", resourceNames()),
		parts:      newTable("sharedNames", sharedNames()),
		plurals:    newTable("pluralElements", pluralElements()),
		types:      reuseRows(reusedTypes()),
		params:     reuseRows(reusedParams()),
		enums:      newTable("undocumentedEnums", undocumentedEnums()),
		enumFields: newTable("undocumentedEnumFields", undocumentedEnumFields()),
		constants:  newTable("constantNames", constantNames()),
		shared:     make(map[string]bool),
		plain:      newTable("plainStrings", make(map[string]bool)),
		compat:     newTable("compatTypes", compatTypes()),
		hidden:     newTable("hiddenFields", hiddenFields()),
		structs:    newTable("hiddenStructs", hiddenStructs()),
		leads:      newTable("hiddenResources", hiddenResources()),
		unlisted:   newTable("hiddenParams", hiddenParams()),
		added:      newTable("addedParams", addedParams()),
		changed:    newTable("changedParams", changedParams()),
		made:       newTable("handMadeParams", handMadeParams()),
		clears:     newTable("clearableParams", clearableParams()),
		sources:    newTable("sources", sources()),
		customer:   newTable("customerPaths", customerPaths()),
		results:    newTable("compatResults", compatResults()),
		extra:      newTable("compatConstants", compatConstants()),
		pathParams: newTable("pathParams", pathParams()),
		raw:        newTable("rawFields", rawFields()),
		headers:    newTable("versionParams", versionParams()),
	}
	for _, field := range plainStrings() {
		t.plain.rows[field] = true
	}
	for name, n := range t.enumUses() {
		t.shared[name] = n > 1
	}
	for owner, members := range t.hidden.rows { // a name that the path does not give is that of another field
		for _, m := range members {
			_, isEnum := t.enums.rows[m.Type]
			t.shared[m.Type] = t.shared[m.Type] || isEnum && m.Type != owner+m.Name
		}
	}
	return t
}

// enumUses counts the fields that have each of the enums which the document does not list.
func (t tables) enumUses() map[string]int {
	uses := make(map[string]int)
	for field, name := range t.enumFields.rows {
		if name == "" {
			name = strings.ReplaceAll(field, ".", "")
		}
		uses[name]++
	}
	for _, members := range t.hidden.rows {
		for _, m := range members {
			if _, ok := t.enums.rows[m.Type]; ok {
				uses[m.Type]++
			}
		}
	}
	return uses
}

// Unused lists the rows that nothing has needed so far.
func (n *Namer) Unused() []string {
	var all []string
	for _, rows := range [][]*reuseRow{n.types, n.tables.params} {
		for _, r := range rows {
			if !r.used {
				all = append(all, "reuse: "+r.path)
			}
		}
	}
	for _, unused := range [][]string{
		n.spellings.unused(), n.resources.unused(), n.parts.unused(), n.plurals.unused(),
		n.enums.unused(), n.enumFields.unused(), n.constants.unused(),
		n.plain.unused(), n.compat.unused(), n.hidden.unused(), n.structs.unused(), n.leads.unused(),
		n.unlisted.unused(), n.added.unused(), n.changed.unused(), n.made.unused(), n.clears.unused(),
		n.sources.unused(), n.customer.unused(), n.results.unused(), n.extra.unused(), n.pathParams.unused(), n.raw.unused(), n.headers.unused(),
	} {
		all = append(all, unused...)
	}
	return all
}

// FieldEnum gives the enum of a field for whose string the document lists no values.
func (n *Namer) FieldEnum(owner, field string) (name string, ok bool) {
	name, ok = n.enumFields.row(owner + "." + field)
	if ok && name == "" {
		name = owner + field
	}
	return name, ok
}

// Values gives the known values of an enum that the document does not list.
func (n *Namer) Values(enum string) (values []string, ok bool) {
	list, ok := n.enums.row(enum)
	if !ok {
		return nil, false
	}
	return strings.Split(list, ", "), true
}

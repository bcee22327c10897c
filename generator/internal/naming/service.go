package naming

import (
	"cmp"
	"slices"
	"strings"
)

// ServiceName is the Go name of the service that a method belongs to, given its resource's.
func ServiceName(resource string, testHelper bool) string {
	if testHelper && !strings.HasPrefix(resource, "TestHelpers") {
		return "TestHelpers" + resource
	}
	return resource
}

// ServiceField is the name of the client's field for a service.
func ServiceField(service string, single bool) string {
	if single {
		return "V1" + service
	}
	return "V1" + Plural(service)
}

// MarkSingle marks the methods of services that only retrieve and update one thing, which has no id. All
// methods of the document count: the name of a service must not depend on what is selected.
func MarkSingle(all []Method) {
	type service struct {
		resource   string
		testHelper bool
	}
	several := make(map[service]bool)
	for _, m := range all {
		if strings.Contains(m.Path, "{") || m.Kind != Retrieve && m.Kind != Update {
			several[service{m.Resource, m.TestHelper}] = true
		}
	}
	for i, m := range all {
		all[i].Single = !several[service{m.Resource, m.TestHelper}]
	}
}

// Order compares two methods of a resource: it is created, read, changed, acted upon, and found.
func Order(x, y Method) int {
	order := []Kind{Create, Retrieve, Update, Delete, Custom, List, Search}
	rank := func(m Method) int { return slices.Index(order, m.Kind) }
	return cmp.Or(cmp.Compare(rank(x), rank(y)), cmp.Compare(x.Name, y.Name))
}

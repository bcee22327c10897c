package stripe

// scanKind reads what tells one resource from another out of the object at p: its id, its kind, and
// whether it is deleted. Everything else is passed over.
func scanKind(id, kind *string, deleted *bool, b []byte, p, depth int) int {
	var r resource
	p = membersOfResource.scan(&r, b, p, depth)
	*id, *kind, *deleted = r.id, r.object, r.deleted
	return p
}

// A resource is what scanKind reads.
type resource struct {
	id, object string
	deleted    bool
}

var zeroOfResource resource

var membersOfResource = members{zero: &zeroOfResource, list: []member{
	{name: "id", to: &zeroOfResource.id},
	{name: "object", to: &zeroOfResource.object},
	{name: "deleted", to: &zeroOfResource.deleted},
}}

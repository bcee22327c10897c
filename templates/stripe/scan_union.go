package stripe

// scanKind reads what tells one resource from another out of the object at p: its id, its kind, and
// whether it is deleted. Everything else is passed over.
func scanKind(id, kind *string, deleted *bool, b []byte, p, depth int) int {
	return scanObject(b, p, depth, []member{
		{name: "id", to: id},
		{name: "object", to: kind},
		{name: "deleted", to: deleted},
	})
}

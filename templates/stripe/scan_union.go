package stripe

// scanKind reads what tells one resource from another out of the object at p: its id, its kind, and
// whether it is deleted. Everything else is passed over.
func scanKind(id, kind *string, deleted *bool, b []byte, p, depth int) int {
	p, _, more := scanOpen(b, p, depth)
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "deleted":
			p = scanBool(deleted, b, q, depth+1)
		case "id":
			p = scanString(id, b, q, depth+1)
		case "object":
			p = scanString(kind, b, q, depth+1)
		default:
			p = scanSkip(b, q, depth+1)
		}
		p, more = scanNext(b, p)
	}
	return p
}

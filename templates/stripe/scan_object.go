package stripe

// An object is how a struct is read: what its table comes to.
type object struct {
	id   scanner                    // of the id that may stand for the object; nil if none may
	keep func(v place, json []byte) // keeps the JSON of the object; nil if nothing does
	list []property
}

// A property is a member of an object.
type property struct {
	key  string // as it is written: "name":
	scan scanner
}

// A scanner reads the value that starts at b[p] into a field of the struct at v, or into v itself,
// and returns the position after it, as all scan functions do.
type scanner func(v place, b []byte, p, depth int) int

// scan reads the object that starts at p into the struct at v.
func (o *object) scan(v place, b []byte, p, depth int) int {
	if o.id != nil && isString(b, p) {
		return o.id(v, b, p, depth)
	}
	end := o.scanMembers(v, b, p, depth)
	if o.keep != nil && end >= 0 {
		o.keep(v, b[p:end])
	}
	return end
}

// scanMembers reads the members that the object has properties for, and passes over all others. It
// is fastest if they come in the order of the properties.
func (o *object) scanMembers(v place, b []byte, p, depth int) int {
	p, _, more := scanOpen(b, p, depth)
	for next := 0; more; {
		var i, q int
		if next < len(o.list) && o.list[next].isAt(b, p) {
			i, q = next, space(b, p+len(o.list[next].key))
		} else {
			var key []byte
			if key, q = scanKey(b, p); q < 0 {
				return q
			}
			i = o.find(key, next)
		}
		if i < 0 {
			p = scanSkip(b, q, depth+1)
		} else {
			next = i + 1
			p = o.list[i].scan(v, b, q, depth+1)
		}
		if isComma(b, p) {
			p = space(b, p+1)
		} else {
			p, more = scanNext(b, p)
		}
	}
	return p
}

// isAt says whether the member at p is the property, written without escapes or spaces. It may say
// no though it is.
func (m *property) isAt(b []byte, p int) bool {
	return p >= 0 && len(b)-p >= len(m.key) && string(b[p:p+len(m.key)]) == m.key
}

// name is what the member is called.
func (m *property) name() string { return m.key[1 : len(m.key)-len(`":`)] }

// find returns the index of the property of the name, -1 if there is none. It begins at next.
func (o *object) find(name []byte, next int) int {
	for i := next; i < len(o.list); i++ {
		if o.list[i].name() == string(name) {
			return i
		}
	}
	for i := range min(next, len(o.list)) {
		if o.list[i].name() == string(name) {
			return i
		}
	}
	return -1
}

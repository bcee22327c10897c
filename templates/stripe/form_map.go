package stripe

// putStructMap adds a map of pointers to params; nil ones are left out. Go compiles it once, as it
// does putStructs.
func putStructMap[P encoder](f *form, key string, m map[string]P) {
	if len(m) == 0 {
		putEmpty(f, key, m == nil)
		return
	}
	n := f.push(key)
	for _, k := range sortedKeys(m, nil) {
		putStruct(f, escaped(k), m[k])
	}
	f.prefix = f.prefix[:n]
}

// putMap adds a map of anything else.
func putMap[V any](f *form, key string, m map[string]V, put func(*form, string, *V)) {
	if len(m) == 0 {
		putEmpty(f, key, m == nil)
		return
	}
	n := f.push(key)
	for _, k := range sortedKeys(m, nil) {
		v := m[k]
		put(f, escaped(k), &v)
	}
	f.prefix = f.prefix[:n]
}

// putPointerMap is putMap for values that are pointers; nil ones are left out.
func putPointerMap[V any](f *form, key string, m map[string]*V, put func(*form, string, *V)) {
	if len(m) == 0 {
		putEmpty(f, key, m == nil)
		return
	}
	n := f.push(key)
	for _, k := range sortedKeys(m, nil) {
		put(f, escaped(k), m[k])
	}
	f.prefix = f.prefix[:n]
}

package stripe

import "strconv"

// putSlice adds a list of anything else.
func putSlice[T any](f *form, key string, v []T, put func(*form, string, *T)) {
	if len(v) == 0 {
		putEmpty(f, key, v == nil)
		return
	}
	n := f.push(key)
	for i := range v {
		put(f, strconv.Itoa(i), &v[i])
	}
	f.prefix = f.prefix[:n]
}

// putPointers is putSlice for elements that are pointers; nil ones are left out and do not count.
func putPointers[T any](f *form, key string, v []*T, put func(*form, string, *T)) {
	if len(v) == 0 {
		putEmpty(f, key, v == nil)
		return
	}
	n := f.push(key)
	i := 0
	for _, e := range v {
		if e != nil {
			put(f, strconv.Itoa(i), e)
			i++
		}
	}
	f.prefix = f.prefix[:n]
}

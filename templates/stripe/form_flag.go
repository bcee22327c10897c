package stripe

// putFlag sends a word under the key if v is true: now instead of a time, inf instead of a number.
func putFlag(f *form, key, word string, v *bool) {
	if v != nil && *v {
		putString(f, key, &word)
	}
}

package stripe

// putSource adds a bank account or a card: the token that stands for it, if there is one, or an
// object with what fields adds.
func putSource(f *form, key, object string, token *string, fields func(*form)) {
	if token != nil {
		putString(f, key, token)
		return
	}
	n := f.push(key)
	putString(f, "object", &object)
	fields(f)
	f.prefix = f.prefix[:n]
}

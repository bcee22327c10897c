package stripe

import "fmt"

// putSource adds a bank account or a card: the token that stands for it, if there is one, or an
// object with what fields adds of v.
func putSource(f *form, key, object string, token *string, fields func(*form, any), v any) {
	if token != nil {
		putString(f, key, token)
		return
	}
	n := f.push(key)
	putString(f, "object", &object)
	fields(f, v)
	f.prefix = f.prefix[:n]
}

// wrongSource returns the error that v can neither be sent as an object nor stand for one.
func wrongSource(key string, v any) error {
	return fmt.Errorf("stripe: type %T cannot be sent as %s", v, key)
}

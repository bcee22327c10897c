package stripe

// putEmptyMap sends key with an empty value for a map that is empty but not nil, which clears what
// Stripe has.
func putEmptyMap(f *form, key string, isNil bool) { putEmpty(f, key, isNil) }

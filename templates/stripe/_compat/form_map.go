package stripe

// putEmptyMap sends nothing for a map that is empty, as stripe-go does: a program that makes one
// and puts nothing into it would lose all metadata. UnsetFields clear.
func putEmptyMap(*form, string, bool) {}

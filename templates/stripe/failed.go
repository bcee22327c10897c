package stripe

// failed returns what a call returns besides its error: nil, not the argument, which
// the answer was meant for.
func failed[P any](P) (none P) { return none }

package stripe

// failed returns what a call returns besides its error. It is v, which the answer was meant for,
// and not nil: programs return c.ID, err without a look at err, as they can with stripe-go.
func failed[P any](v P) P { return v }

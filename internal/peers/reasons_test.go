package peers

// reasons are the symbols of stripe-go that ours lacks or has otherwise, and why.
func reasons() map[string]string {
	return map[string]string{}
}

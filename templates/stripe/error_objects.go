package stripe

// ErrorObjects are what an [Error] says of the resources that it is about, as far as the package
// has them.
type ErrorObjects struct {
	// PaymentMethodType is the type of the payment method that failed.
	PaymentMethodType string `json:"payment_method_type,omitempty"`
}

// scanMember reads the value at b[p], if the key is that of a member, and else passes it over.
func (v *ErrorObjects) scanMember(key, b []byte, p, depth int) int {
	switch string(key) {
	case "payment_method_type":
		return scanString(&v.PaymentMethodType, b, p, depth)
	}
	return scanSkip(b, p, depth)
}

package stripe

// ErrorObjects are what an [Error] says of the resources that it is about, as far as the package
// has them.
type ErrorObjects struct {
	// PaymentMethodType is the type of the payment method that failed.
	PaymentMethodType string `json:"payment_method_type,omitempty"`
}

// members are where the resources go that an error comes with.
func (v *ErrorObjects) members() []member {
	return []member{
		{name: "payment_method_type", to: &v.PaymentMethodType},
	}
}

package stripe

// ErrorObjects are what an [Error] says of the resources that it is about, as far as the package
// has them.
type ErrorObjects struct {
	// PaymentMethodType is the type of the payment method that failed.
	PaymentMethodType string `json:"payment_method_type,omitempty"`
}

var zeroOfErrorObjects ErrorObjects

var membersOfErrorObjects = members{zero: &zeroOfErrorObjects, list: []member{
	{name: "payment_method_type", to: &zeroOfErrorObjects.PaymentMethodType},
}}

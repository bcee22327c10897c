package build

import (
	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
)

// errorFields are what errors say, by their Go names. An error that is about a payment intent has it, if the
// package does. The document describes them for resources that failed only.
func (b *builder) errorFields() []*model.Field {
	rows := []struct{ name, wire, goType, says string }{
		{"AdviceCode", "advice_code", "string", "AdviceCode is what the card issuer advises to do next, if it does."},
		{"ChargeID", "charge", "string", "ChargeID is the charge that failed, for card errors."},
		{"Code", "code", "ErrorCode", "Code is a short name for some errors that a program can handle."},
		{"DeclineCode", "decline_code", "DeclineCode", "DeclineCode is the card issuer's reason for declining, if it gave one."},
		{"DeveloperMsg", "developer_message", "string", "DeveloperMsg is a message for the developer, if there is one."},
		{"DocURL", "doc_url", "string", "DocURL is where Code is documented."},
		{"HTTPStatusCode", "status", "int", "HTTPStatusCode is the status of the response."},
		{"Msg", "message", "string", "Msg is Stripe's message. For card errors it can be shown to the customer."},
		{"NetworkAdviceCode", "network_advice_code", "string", "NetworkAdviceCode is what the card network advises to do next, if it does."},
		{"NetworkDeclineCode", "network_decline_code", "string", "NetworkDeclineCode is the card network's own reason for declining, if it gave one."},
		{"Param", "param", "string", "Param is the parameter that the error is about: options[document][allowed_types]."},
		{"PaymentIntent", "payment_intent", "*PaymentIntent", "PaymentIntent is the payment intent that failed."},
		{"PaymentMethod", "payment_method", "*PaymentMethod", "PaymentMethod is the payment method that failed."},
		{"PaymentMethodType", "payment_method_type", "PaymentMethodType", "PaymentMethodType is the type of the payment method that failed."},
		{"RequestID", "request_id", "string", "RequestID is Stripe's name for the request, req_…, which its support asks for."},
		{"RequestLogURL", "request_log_url", "string", "RequestLogURL is the request in Stripe's Dashboard."},
		{"SetupIntent", "setup_intent", "*SetupIntent", "SetupIntent is the setup intent that failed."},
		{"Source", "source", "*PaymentSource", "Source is the payment source that failed."},
		{"Type", "type", "ErrorType", "Type is the kind of error."},
		{"UserMessage", "user_message", "string", "UserMessage is a message that can be shown to the customer, if there is one."},
	}
	var fields []*model.Field
	for _, r := range rows {
		t := goNotation(r.goType, b.errorPart)
		if leaf, ok := model.Leaf(t).(*model.Named); ok && leaf.Decl == nil && leaf.Base == "" {
			continue // a resource that the package does not have
		}
		fields = append(fields, &model.Field{
			Name: r.name, Wire: r.wire, Type: t, Doc: model.Doc{prose.Sentence(r.says)},
			OmitEmpty: r.name != "Msg" && r.name != "Type",
		})
	}
	return fields
}

// errorPart is the type of a name in the rows of errorFields.
func (b *builder) errorPart(name string) model.Type {
	switch d := b.declared[name].(type) {
	case *model.Enum, *model.Struct, *model.Union:
		return &model.Named{Name: name, Decl: d}
	}
	switch name {
	case "int":
		return model.Basic(name)
	case "ErrorCode", "ErrorType", "DeclineCode":
		return &model.Named{Name: name, Base: model.String}
	case "PaymentMethodType":
		return model.String // the enum is that of a resource that the package does not have
	}
	return &model.Named{Name: name}
}

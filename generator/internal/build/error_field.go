package build

import (
	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
)

// errorFields are what errors say of resources: an error that is about a payment intent has it, if
// the package does.
func (b *builder) errorFields() []*model.Field {
	rows := []struct{ name, wire, decl, says string }{
		{"PaymentIntent", "payment_intent", "PaymentIntent", "PaymentIntent is the payment intent that failed."},
		{"PaymentMethod", "payment_method", "PaymentMethod", "PaymentMethod is the payment method that failed."},
		{"PaymentMethodType", "payment_method_type", "PaymentMethodType", "PaymentMethodType is the type of the payment method that failed."},
		{"SetupIntent", "setup_intent", "SetupIntent", "SetupIntent is the setup intent that failed."},
		{"Source", "source", "PaymentSource", "Source is the payment source that failed."},
	}
	var fields []*model.Field
	for _, r := range rows {
		f := &model.Field{Name: r.name, Wire: r.wire, OmitEmpty: true, Doc: model.Doc{prose.Sentence(r.says)}}
		switch d := b.declared[r.decl].(type) {
		case *model.Enum:
			f.Type = &model.Named{Name: r.decl, Decl: d}
		case *model.Struct, *model.Union:
			f.Type = pointerTo(d)
		default:
			if r.wire != "payment_method_type" {
				continue
			}
			f.Type = model.String
		}
		fields = append(fields, f)
	}
	return fields
}

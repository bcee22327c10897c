package emit

import (
	"fmt"

	"github.com/dave/jennifer/jen"

	"github.com/seed739054c0/stripegen/generator/internal/model"
	"github.com/seed739054c0/stripegen/generator/internal/prose"
)

func show(write func(*jen.File)) {
	f := jen.NewFile("stripe")
	write(f)
	fmt.Printf("%#v", f)
}

func sentence(text string) model.Doc { return model.Doc{prose.Sentence(text)} }

// thing is a resource with a field of every kind that decoding knows.
func thing() *model.Struct {
	part := &model.Named{Name: "ThingPart", Decl: &model.Struct{Name: "ThingPart"}}
	kind := &model.Named{Name: "ThingKind", Decl: &model.Enum{Name: "ThingKind"}}
	return &model.Struct{
		Name:     "Thing",
		Doc:      sentence("Thing is the object thing."),
		Resource: true,
		Returned: true,
		Fields: []*model.Field{
			{Name: "ID", Wire: "id", Type: model.String, Doc: sentence("Unique identifier for the object.")},
			{Name: "Kind", Wire: "kind", Type: kind},
			{Name: "Kinds", Wire: "kinds", Type: &model.Slice{Elem: kind}, OmitEmpty: true},
			{Name: "Labels", Wire: "labels", Type: &model.Map{Key: model.String, Elem: model.String}},
			{Name: "Part", Wire: "part", Type: &model.Pointer{Elem: part}},
			{Name: "Parts", Wire: "parts", Type: &model.Map{Key: model.String, Elem: &model.Slice{Elem: &model.Pointer{Elem: part}}}},
			{Name: "Rate", Wire: "rate", Type: &model.Pointer{Elem: model.Decimal}},
		},
	}
}

func Example_method() {
	params := &model.Params{Name: "ThingRetrieveParams"}
	owner := &model.ParamField{Name: "Owner"}
	s := &model.Service{Name: "ThingService"}
	show(func(f *jen.File) {
		method(f, s, &model.Method{
			Name:      "Retrieve",
			Verb:      "GET",
			Path:      "/v1/owners/{owner}/things/{thing}",
			Doc:       sentence("Retrieve calls GET /v1/owners/{owner}/things/{thing}."),
			Params:    params,
			Result:    thing(),
			Arguments: []model.Argument{{Field: owner}, {}},
		})
	})
	// Output:
	// package stripe
	//
	// import (
	// 	"context"
	// 	"net/http"
	// )
	//
	// // Retrieve calls GET /v1/owners/{owner}/things/{thing}.
	// func (s *ThingService) Retrieve(ctx context.Context, id string, params *ThingRetrieveParams) (*Thing, error) {
	// 	if params == nil {
	// 		params = new(ThingRetrieveParams)
	// 	}
	// 	return call(ctx, (*service)(s).calls(), http.MethodGet, "/v1/owners/{owner}/things/{thing}", params, new(Thing), StringValue(params.Owner), id)
	// }
}

func Example_structType() {
	show(func(f *jen.File) { structType(f, thing()) })
	// Output:
	// package stripe
	//
	// // Thing is the object thing.
	// type Thing struct {
	// 	APIResource `json:"-"`
	//
	// 	// Unique identifier for the object.
	// 	ID string `json:"id"`
	//
	// 	Kind ThingKind `json:"kind"`
	//
	// 	Kinds []ThingKind `json:"kinds,omitempty"`
	//
	// 	Labels map[string]string `json:"labels"`
	//
	// 	Part *ThingPart `json:"part"`
	//
	// 	Parts map[string][]*ThingPart `json:"parts"`
	//
	// 	Rate *float64 `json:"rate,string"`
	// }
}

func Example_structCodec() {
	show(func(f *jen.File) { structCodec(f, thing()) })
	// Output:
	// package stripe
	//
	// // UnmarshalJSON decodes v for package encoding/json.
	// func (v *Thing) UnmarshalJSON(b []byte) error {
	// 	return unmarshal(b, v)
	// }
	//
	// func (v *Thing) decode(b []byte, p, depth int) int {
	// 	return membersOfThing.scan(v, b, p, depth)
	// }
	//
	// var zeroOfThing Thing
	//
	// var membersOfThing = members{zero: &zeroOfThing, list: []member{
	// 	{name: "id", to: &zeroOfThing.ID},
	// 	{name: "kind", to: &zeroOfThing.Kind, as: values(valuesOfThingKind)},
	// 	{name: "kinds", to: &zeroOfThing.Kinds, as: values(valuesOfThingKind)},
	// 	{name: "labels", to: &zeroOfThing.Labels},
	// 	{name: "part", to: &zeroOfThing.Part, as: &membersOfThingPart},
	// 	{name: "parts", to: &zeroOfThing.Parts, as: &membersOfThingPart},
	// 	{name: "rate", to: &zeroOfThing.Rate, as: scanFunc(scanDecimal)},
	// }}
}

func Example_enum() {
	e := &model.Enum{
		Name:      "ThingKind",
		Doc:       sentence("ThingKind is the type of [Thing].Kind."),
		ValuesDoc: sentence("Known values of [ThingKind]."),
		Values: []*model.EnumValue{
			{Name: "ThingKindOld", Wire: "old", Doc: sentence("Made long ago.")},
			{Name: "ThingKindNew", Wire: "new"},
		},
	}
	show(func(f *jen.File) { enum(f, e); enumCodec(f, e) })
	// Output:
	// package stripe
	//
	// // ThingKind is the type of [Thing].Kind.
	// type ThingKind string
	//
	// // Known values of [ThingKind].
	// const (
	// 	// Made long ago.
	// 	ThingKindOld ThingKind = "old"
	//
	// 	ThingKindNew ThingKind = "new"
	// )
	//
	// // Known reports whether v is one of the values that the document lists.
	// func (v ThingKind) Known() bool {
	// 	return known(string(v), valuesOfThingKind)
	// }
	//
	// const valuesOfThingKind = "new|old"
}

func Example_paramsCodec() {
	amounts := &model.Pointer{Elem: model.Int}
	kind := &model.Named{Name: "ThingKind", Decl: &model.Enum{Name: "ThingKind"}}
	part := &model.Named{Name: "ThingCreatePartParams", Decl: &model.Params{Name: "ThingCreatePartParams"}}
	show(func(f *jen.File) {
		paramsCodec(f, &model.Params{
			Name:   "ThingCreateOptionsParams",
			Nested: true,
			Fields: []*model.ParamField{
				{Name: "Amounts", Wire: "amounts", Type: &model.Map{Key: model.String, Elem: amounts}},
				{Name: "EndNow", Wire: "end", Flag: "now", Type: &model.Pointer{Elem: model.Bool}},
				{Name: "Names", Wire: "na[mes", Type: &model.Slice{Elem: model.String}},
				{Name: "Kind", Wire: "kind", Type: &model.Pointer{Elem: kind}},
				{Name: "Kinds", Wire: "kinds", Type: &model.Slice{Elem: kind}},
				{Name: "Owner", Wire: "owner", InPath: true},
				{Name: "Part", Wire: "part", Type: &model.Pointer{Elem: part}},
				{Name: "Parts", Wire: "parts", Type: &model.Slice{Elem: &model.Pointer{Elem: part}}},
			},
			Unset: &model.UnsetFields{},
		})
	})
	// Output:
	// package stripe
	//
	// var zeroOfThingCreateOptionsParams ThingCreateOptionsParams
	//
	// var parametersOfThingCreateOptionsParams = parameters{zero: &zeroOfThingCreateOptionsParams, unset: &zeroOfThingCreateOptionsParams.UnsetFields, list: []parameter{
	// 	{key: "amounts", from: &zeroOfThingCreateOptionsParams.Amounts},
	// 	{key: "end", from: &zeroOfThingCreateOptionsParams.EndNow, as: word("now")},
	// 	{key: "na%5Bmes", from: &zeroOfThingCreateOptionsParams.Names},
	// 	{key: "kind", from: &zeroOfThingCreateOptionsParams.Kind},
	// 	{key: "kinds", from: &zeroOfThingCreateOptionsParams.Kinds},
	// 	{key: "part", from: &zeroOfThingCreateOptionsParams.Part, as: &parametersOfThingCreatePartParams},
	// 	{key: "parts", from: &zeroOfThingCreateOptionsParams.Parts, as: &parametersOfThingCreatePartParams},
	// }}
}

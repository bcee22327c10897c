package stripe

import "encoding/json"

// sample has a field for each scan function. Its JSON tags say the same to encoding/json.
type sample struct {
	Any       any                        `json:"any"`
	Bool      bool                       `json:"bool"`
	BoolP     *bool                      `json:"bool_p"`
	Bools     []bool                     `json:"bools"`
	Const     string                     `json:"const"`
	Decimal   float64                    `json:"decimal,string"`
	Enum      color                      `json:"enum"`
	EnumMap   map[color]color            `json:"enum_map"`
	Enums     []color                    `json:"enums"`
	Float     float64                    `json:"float"`
	FloatMap  map[string]float64         `json:"float_map"`
	FloatP    *float64                   `json:"float_p"`
	Int       int64                      `json:"int"`
	IntP      *int64                     `json:"int_p"`
	Ints      []int64                    `json:"ints"`
	Lists     map[string][]*sample       `json:"lists"`
	Map       map[string]string          `json:"map"`
	Object    *sample                    `json:"object"`
	ObjectMap map[string]*sample         `json:"object_map"`
	Objects   []*sample                  `json:"objects"`
	Part      *piece                     `json:"part"`
	PartLists map[color][]*piece         `json:"part_lists"`
	PartRows  [][]*piece                 `json:"part_rows"`
	Parts     []*piece                   `json:"parts"`
	Raw       json.RawMessage            `json:"raw"`
	Raws      map[string]json.RawMessage `json:"raws"`
	String    string                     `json:"string"`
	StringP   *string                    `json:"string_p"`
	Strings   []string                   `json:"strings"`
	Table     map[string]any             `json:"table"`
	Uint      uint32                     `json:"uint"`
	UintP     *uint32                    `json:"uint_p"`
}

// A piece has a table, and no method.
type piece struct {
	Name string `json:"name"`
	Size *int64 `json:"size"`
}

type color string

const valuesOfColor = "blue|grün"

func (v *sample) decode(b []byte, p, depth int) int {
	return membersOfSample.scan(v, b, p, depth)
}

var zeroOfSample sample

var membersOfSample = members{zero: &zeroOfSample, list: []member{
	{name: "any", to: &zeroOfSample.Any, as: scanFunc(scanAny)},
	{name: "bool", to: &zeroOfSample.Bool},
	{name: "bool_p", to: &zeroOfSample.BoolP},
	{name: "bools", to: &zeroOfSample.Bools},
	{name: "const", to: &zeroOfSample.Const, as: values("sample")},
	{name: "decimal", to: &zeroOfSample.Decimal, as: scanFunc(scanDecimal)},
	{name: "enum", to: (*string)(&zeroOfSample.Enum), as: values(valuesOfColor)},
	{name: "enum_map", to: &zeroOfSample.EnumMap, as: values(valuesOfColor)},
	{name: "enums", to: &zeroOfSample.Enums, as: values(valuesOfColor)},
	{name: "float", to: &zeroOfSample.Float},
	{name: "float_map", to: &zeroOfSample.FloatMap},
	{name: "float_p", to: &zeroOfSample.FloatP},
	{name: "int", to: &zeroOfSample.Int},
	{name: "int_p", to: &zeroOfSample.IntP},
	{name: "ints", to: &zeroOfSample.Ints},
	{name: "lists", to: &zeroOfSample.Lists},
	{name: "map", to: &zeroOfSample.Map},
	{name: "object", to: &zeroOfSample.Object},
	{name: "object_map", to: &zeroOfSample.ObjectMap},
	{name: "objects", to: &zeroOfSample.Objects},
	{name: "part", to: &zeroOfSample.Part, as: &membersOfPiece},
	{name: "part_lists", to: &zeroOfSample.PartLists, as: &membersOfPiece},
	{name: "part_rows", to: &zeroOfSample.PartRows, as: &membersOfPiece},
	{name: "parts", to: &zeroOfSample.Parts, as: &membersOfPiece},
	{name: "raw", to: &zeroOfSample.Raw, as: scanFunc(scanRaw)},
	{name: "raws", to: &zeroOfSample.Raws, as: scanFunc(scanRaw)},
	{name: "string", to: &zeroOfSample.String},
	{name: "string_p", to: &zeroOfSample.StringP},
	{name: "strings", to: &zeroOfSample.Strings},
	{name: "table", to: &zeroOfSample.Table, as: scanFunc(scanAny)},
	{name: "uint", to: &zeroOfSample.Uint},
	{name: "uint_p", to: &zeroOfSample.UintP},
}}

var zeroOfPiece piece

var membersOfPiece = members{zero: &zeroOfPiece, list: []member{
	{name: "name", to: &zeroOfPiece.Name},
	{name: "size", to: &zeroOfPiece.Size},
}}
